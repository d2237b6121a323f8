import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { m } from '$lib/text/messages/messages.js';
import type { FormMemory, ReadReport } from '$lib/model';
import type { ReadContext } from '$lib/reading';
import type { ReadOutcome } from '../workers/outcome';
import { END_REHEARSAL, type Reply, type Request } from '../workers/protocol';
import type { ImportItem } from './import-list.svelte';
import { Imports } from './imports.svelte';
import type { HistoryEntry } from './kept-figures';
import { failureText } from './issue-lines';
import type { Keeping } from './keeping.svelte';

/**
 * A reading worker that never ends on a file whose name begins with `Treo` or `Dài`, and reads every other one at once. On a
 * `Dài` it gives a sign of life every ten seconds.
 */
class FakeWorker extends EventTarget {
	static readonly made: FakeWorker[] = [];
	static whenHung: (() => void) | null = null;
	onmessage: ((event: { readonly data: Reply }) => void) | null = null;
	readonly asked: string[] = [];
	terminated = false;
	isRehearsing = true;
	#signs: ReturnType<typeof setInterval> | undefined;

	constructor() {
		super();
		FakeWorker.made.push(this);
	}

	postMessage(message: Request | typeof END_REHEARSAL): void {
		if (this.terminated) throw new Error('asked after its end');
		this.isRehearsing = false;
		if (message === END_REHEARSAL) return;
		const { id, kind, input } = message;
		this.asked.push(input.name);
		if (input.name.startsWith('Treo')) return FakeWorker.whenHung?.();
		if (input.name.startsWith('Dài')) {
			FakeWorker.whenHung?.();
			let rows = 0;
			const sign = () => {
				rows += 2000;
				const progress = { stage: 'rows', rows, of: 100_000 } as const;
				this.onmessage?.({ data: { id, progress } });
			};
			this.#signs = setInterval(sign, SIGN_EVERY);
			return;
		}
		queueMicrotask(() =>
			this.onmessage?.({
				data: {
					id,
					ok: true,
					output: kind === 'review' ? reportOf(input.name) : readOutcome(input.name)
				}
			})
		);
	}

	terminate(): void {
		this.terminated = true;
		clearInterval(this.#signs);
	}
}

/** Names the bytes of a file: a copy holds the same. */
const bytesOf = (name: string) => name.replace(' (1)', '');

/** A file whose name begins with `Hỏi` has a question. */
function readOutcome(name: string): ReadOutcome {
	if (name.startsWith('Hỏi')) return { kind: 'look', report: reportOf(name) };
	const told = {
		...{ name, issues: [], ledgers: [], themes: [], units: [], facts: 1 },
		fingerprints: [`form of ${name}`]
	};
	const entry = { id: `batch of ${name}` };
	return {
		kind: 'ready',
		file: { hash: bytesOf(name), told, periods: [], encoded: { entry } }
	} as unknown as ReadOutcome;
}

/** The same file whole, with one table. */
function reportOf(name: string): ReadReport {
	const table = { table: { fingerprint: `form of ${name}` }, theme: 'models', ready: false };
	const workbook = { name, hash: bytesOf(name), sheets: [{}] };
	const nothing = { issues: [], ledgers: [], reports: [], reportOf: [], facts: [] };
	return { workbook, tables: [table], ...nothing } as unknown as ReadReport;
}

function imports(append: Keeping['append'] = () => Promise.resolve()): Imports {
	const keeping: Pick<Keeping, 'settings' | 'hasFile' | 'expectFiles' | 'append' | 'read'> = {
		settings: {},
		hasFile: () => false,
		expectFiles: () => undefined,
		append,
		read: () => Promise.resolve()
	};
	const context = { memories: [], today: '2026-11-21' } as unknown as ReadContext;
	return new Imports(keeping as Keeping, () => context);
}

const SIZE = 1_048_576;
/** How long a file of one megabyte may be silent: ten seconds, and five for the megabyte. */
const SILENCE = 15_000;
/** Ten times that. */
const DEADLINE = 150_000;
const SIGN_EVERY = 10_000;
/** Saved one after the other, so that they are read in the order given. */
const fileOf = (name: string, lastModified = 0) =>
	new File([new Uint8Array(SIZE)], name, { lastModified });
const fates = (items: readonly ImportItem[]) =>
	items.map(({ name, status, failure }) => `${name}: ${failure ?? status}`);

beforeEach(() => {
	FakeWorker.made.length = 0;
	vi.useFakeTimers();
	vi.stubGlobal('Worker', FakeWorker);
	vi.stubGlobal('location', { href: 'https://tong-hop.example/' });
	vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

it('lets readers without a file rest while another reads', async () => {
	const under = imports();
	under.warm();
	expect(FakeWorker.made.map(({ isRehearsing }) => isRehearsing)).toEqual([true, true]);
	await under.take([fileOf('Xã A.xlsx')]);
	expect(FakeWorker.made.map(({ asked }) => asked)).toEqual([['Xã A.xlsx'], []]);
	expect(FakeWorker.made.map(({ isRehearsing }) => isRehearsing)).toEqual([false, false]);
});

describe('a file whose reading does not end', () => {
	/** Two readers, each held up by one file, and files behind them. */
	async function heldUp(names = ['Treo 1.xlsx', 'Treo 2.xlsx', 'Xã A.xlsx', 'Xã B.xlsx']) {
		const under = imports();
		let hung = 0;
		const bothHung = new Promise<void>((resolve) => {
			FakeWorker.whenHung = () => {
				if (++hung === 2) resolve();
			};
		});
		const done = under.take(names.map(fileOf));
		await bothHung;
		return { under, done };
	}

	it('is let be for as long as it may be silent', async () => {
		const { under } = await heldUp();
		vi.advanceTimersByTime(SILENCE - 1);
		expect(FakeWorker.made.map(({ terminated }) => terminated)).toEqual([false, false]);
		expect(under.running).toBe(true);
		under.stop();
	});

	it('is refused when it was silent for too long, its reader replaced, and the other files are read', async () => {
		const { under, done } = await heldUp();
		await vi.advanceTimersByTimeAsync(SILENCE);
		await done;
		expect(fates(under.items)).toEqual([
			'Treo 1.xlsx: worker-timeout',
			'Treo 2.xlsx: worker-timeout',
			'Xã A.xlsx: imported',
			'Xã B.xlsx: imported'
		]);
		const [first, second, ...anew] = FakeWorker.made;
		expect([first?.terminated, second?.terminated]).toEqual([true, true]);
		expect(anew.some(({ terminated }) => terminated)).toBe(false);
		expect(anew.flatMap(({ asked }) => asked).sort()).toEqual(['Xã A.xlsx', 'Xã B.xlsx']);
		expect(under.running).toBe(false);
	});

	it('is let be while it gets ahead, and shows how far it is', async () => {
		const { under } = await heldUp(['Dài 1.xlsx', 'Dài 2.xlsx', 'Xã A.xlsx']);
		await vi.advanceTimersByTimeAsync(3 * SILENCE + 1000);
		expect(FakeWorker.made.map(({ terminated }) => terminated)).toEqual([false, false]);
		expect(under.items[0]?.progress).toEqual({ stage: 'rows', rows: 8000, of: 100_000 });
		under.stop();
	});

	it('is refused at its deadline however it gets ahead', async () => {
		const { under, done } = await heldUp(['Dài 1.xlsx', 'Dài 2.xlsx', 'Xã A.xlsx']);
		await vi.advanceTimersByTimeAsync(DEADLINE - 1);
		expect(under.running).toBe(true);
		await vi.advanceTimersByTimeAsync(1);
		await done;
		expect(fates(under.items)).toEqual([
			'Dài 1.xlsx: worker-timeout',
			'Dài 2.xlsx: worker-timeout',
			'Xã A.xlsx: imported'
		]);
	});

	it('is told of by its name, in Vietnamese, with what to do', () => {
		expect(m.failure_timeout({ file: 'Treo 1.xlsx' }, { locale: 'vi' })).toMatch(
			/^Tệp “Treo 1\.xlsx” đọc quá lâu nên đã dừng\. Hãy /
		);
		expect(failureText('worker-timeout', 'Treo 1.xlsx')).toBe(
			m.failure_timeout({ file: 'Treo 1.xlsx' })
		);
	});
});

describe('files that were stopped', () => {
	async function stopped() {
		const under = imports();
		const hung = new Promise<void>((resolve) => (FakeWorker.whenHung = resolve));
		const files = ['Xã A.xlsx', 'Treo 1.xlsx', 'Treo 2.xlsx', 'Xã B.xlsx', 'Xã C.xlsx'];
		const done = under.take(files.map(fileOf));
		await hung;
		await vi.advanceTimersByTimeAsync(1000);
		under.stop();
		return { under, done };
	}

	it('are counted apart, and the bar knows that what was read is still being written', async () => {
		const { under, done } = await stopped();
		expect([under.running, under.stopping]).toEqual([true, true]);
		await done;
		expect([under.running, under.stopping]).toEqual([false, false]);
		expect([under.items.length, under.done, under.stopped]).toEqual([5, 1, 4]);
	});

	it('are taken up again from the files at hand', async () => {
		const { under, done } = await stopped();
		await done;
		const asked = FakeWorker.made.flatMap((worker) => worker.asked).length;
		FakeWorker.whenHung = null;
		const again = under.resume();
		await vi.advanceTimersByTimeAsync(2 * SILENCE);
		await again;
		expect(FakeWorker.made.flatMap((worker) => worker.asked).length).toBe(asked + 4);
		expect(fates(under.items)).toEqual([
			'Xã A.xlsx: imported',
			'Treo 1.xlsx: worker-timeout',
			'Treo 2.xlsx: worker-timeout',
			'Xã B.xlsx: imported',
			'Xã C.xlsx: imported'
		]);
		expect(under.stopped).toBe(0);
	});

	it('stay when what is over is cleared away', async () => {
		const { under, done } = await stopped();
		await done;
		expect(under.hasOver).toBe(true);
		under.clear();
		expect(fates(under.items)).toEqual(
			['Treo 1', 'Treo 2', 'Xã B', 'Xã C'].map((name) => `${name}.xlsx: stopped`)
		);
		expect(under.hasOver).toBe(false);
	});

	it('do not keep files that come while it stops from being read', async () => {
		const { under, done } = await stopped();
		await Promise.all([done, under.take([fileOf('Xã D.xlsx')])]);
		expect(fates(under.items).at(-1)).toBe('Xã D.xlsx: imported');
		expect(under.stopped).toBe(4);
	});
});

describe('files read while others still are', () => {
	it('are written together after a second, and at once when nothing is read any more', async () => {
		const written: number[] = [];
		const under = imports((files) => Promise.resolve(void written.push(files.length)));
		const hung = new Promise<void>((resolve) => (FakeWorker.whenHung = resolve));
		const files = ['Treo 1.xlsx', 'Xã A.xlsx', 'Xã B.xlsx', 'Xã C.xlsx'].map(fileOf);
		const done = under.take(files);
		await hung;
		await vi.advanceTimersByTimeAsync(999);
		expect(written).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		expect(written).toEqual([3]);
		under.stop();
		await done;
		const before = Date.now();
		await under.take(['Xã D.xlsx', 'Xã E.xlsx'].map(fileOf));
		expect(written.slice(1).reduce((sum, count) => sum + count, 0)).toBe(2);
		expect(Date.now()).toBe(before);
	});
});

describe('files of the same bytes', () => {
	const twins = ['Xã A.xlsx', 'Xã A (1).xlsx', 'Xã B.xlsx'].map(fileOf);

	it('are kept once, were they read in the same moment', async () => {
		const kept: string[] = [];
		const under = imports(async (files) => {
			await Promise.resolve();
			kept.push(...files.map(({ hash }) => hash));
		});
		await under.take(twins);
		expect(kept).toEqual(['Xã A.xlsx', 'Xã B.xlsx']);
		expect(fates(under.items)).toEqual([
			'Xã A.xlsx: imported',
			'Xã A (1).xlsx: known',
			'Xã B.xlsx: imported'
		]);
	});

	it('wait for one answer, whether they come together or later, and for none once it is left out', async () => {
		const under = imports(() => Promise.resolve());
		await under.take(['Hỏi A.xlsx', 'Hỏi A (1).xlsx', 'Hỏi B.xlsx'].map(fileOf));
		await under.take([fileOf('Hỏi A (1).xlsx')]);
		expect(fates(under.items)).toEqual([
			'Hỏi A.xlsx: ask',
			'Hỏi A (1).xlsx: copy',
			'Hỏi B.xlsx: ask',
			'Hỏi A (1).xlsx: copy'
		]);
		expect(under.items[1]?.copyOf).toBe('Hỏi A.xlsx');
		under.drop(under.items[0]?.id ?? 0);
		await under.take([fileOf('Hỏi A (1).xlsx')]);
		expect(fates(under.items).at(-1)).toBe('Hỏi A (1).xlsx: ask');
	});

	it('are none of them known where none could be kept', async () => {
		const under = imports(() => Promise.reject(new Error('full')));
		await under.take(twins);
		expect(under.items.map(({ failure }) => failure)).toEqual(twins.map(() => 'storage-broken'));
	});
});

describe('a file answered wrongly', () => {
	const remembered = (fingerprint: string) =>
		({
			fingerprint,
			form: fingerprint,
			meanings: { 'Số buổi': { role: 'ignore' } },
			own: []
		}) as unknown as FormMemory;
	const entryOf = (name: string, undone = false) =>
		({ id: `batch of ${name}`, forms: [`form of ${name}`], undone }) as unknown as HistoryEntry;

	function kept(memories: readonly FormMemory[]) {
		const done: string[] = [];
		const keeping: Pick<
			Keeping,
			'settings' | 'memories' | 'hasFile' | 'expectFiles' | 'append' | 'read' | 'forget' | 'undo'
		> = {
			settings: {},
			memories,
			expectFiles: () => undefined,
			hasFile: (hash) => !done.includes(`undo batch of ${hash}`),
			append: () => Promise.resolve(),
			read: () => Promise.resolve(),
			forget: (fingerprints) => Promise.resolve(void done.push(`forget ${fingerprints.join()}`)),
			undo: (id) => Promise.resolve(void done.push(`undo ${id}`))
		};
		const context = { memories, today: '2026-11-21' } as unknown as ReadContext;
		return { done, under: new Imports(keeping as Keeping, () => context) };
	}

	it('is undone, its form alone forgotten, and waits for other answers, were it clear without one', async () => {
		const { done, under } = kept([
			remembered('form of Xã A.xlsx'),
			remembered('form of Xã B.xlsx')
		]);
		await under.take([fileOf('Xã A.xlsx')]);
		const [item = null] = under.items;
		const again = under.answerAgain({ item, entry: entryOf('Xã A.xlsx') });
		expect(await again).toBe(true);
		expect(done).toEqual(['forget form of Xã A.xlsx', 'undo batch of Xã A.xlsx']);
		expect(fates(under.items)).toEqual(['Xã A.xlsx: ask']);
		expect(under.items[0]).toMatchObject({ batch: null, report: reportOf('Xã A.xlsx') });
		expect(under.answers.decisionsOf(item?.id ?? 0)).toEqual(new Map());
	});

	it('is not undone twice, and has to be dropped again when it came before this session', async () => {
		const { done, under } = kept([remembered('form of Xã A.xlsx')]);
		const entry = entryOf('Xã A.xlsx', true);
		expect(await under.answerAgain({ item: null, entry })).toBe(false);
		expect(done).toEqual(['forget form of Xã A.xlsx']);
		expect(under.items).toEqual([]);
	});
});
