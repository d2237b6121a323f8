import { expect, it } from 'vitest';
import { emptyManifest, type Entry, type Manifest } from './manifest';
import { PresentVersions } from './versions';

function entry(id: string, ...reports: string[]): Entry {
	return { id, reports } as unknown as Entry;
}

function grown(manifest: Manifest, ...more: Entry[]): Manifest {
	return { ...manifest, batches: [...manifest.batches, ...more] };
}

const FIRST = grown(emptyManifest(0), entry('a', 'r1', 'r2'));
const SECOND = grown(FIRST, entry('b', 'r2', 'r3'));

it('knows the versions of what came after, and which batches share none', () => {
	const present = new PresentVersions();
	present.follow(FIRST);
	present.follow(SECOND);
	const versions = present.of(grown(SECOND, entry('c', 'r4')));
	expect(['r1', 'r2', 'r3', 'r4'].map((report) => versions.of(report))).toEqual([
		['a'],
		['b', 'a'],
		['b'],
		['c']
	]);
	expect(['a', 'b', 'c'].map((id) => versions.areAllAlone(id))).toEqual([false, false, true]);
});

it('leaves those somebody has as they were', () => {
	const present = new PresentVersions();
	const before = present.of(FIRST);
	present.follow(SECOND);
	expect(before.of('r2')).toEqual(['a']);
	expect(present.of(SECOND).of('r2')).toEqual(['b', 'a']);
});

it('looks through all again once a batch was undone', () => {
	const present = new PresentVersions();
	present.follow(SECOND);
	const undone = { ...SECOND, events: [{ kind: 'undo' as const, batch: 'b', at: null }] };
	const versions = present.of(undone);
	expect(versions.of('r2')).toEqual(['a']);
	expect(versions.of('r3')).toEqual([]);
	expect(versions.areAllAlone('a')).toBe(true);
});
