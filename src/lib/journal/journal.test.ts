import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
	isAppError,
	reportId,
	type Batch,
	type Fact,
	type FormMemory,
	type Report
} from '$lib/model';
import { memoryStore, openJournal, type FileStore, type Journal } from '.';
import { encodeManifest, emptyManifest, sha256, type Manifest } from './manifest';

function report(unit: string, form = 'f'): Report {
	const key = {
		unit,
		form,
		start: '2025-10-01',
		end: '2025-12-31',
		windowKind: 'period'
	} as const;
	return {
		...key,
		id: reportId({ ...key, theme: 'models' }),
		theme: 'models',
		receivedOn: '2026-01-05',
		cellsRequired: 4,
		cellsFilled: 3
	};
}

function fact(unit: string, value: number, over: Partial<Fact> = {}): Fact {
	return {
		measure: 'models-registered',
		unit,
		start: '2025-10-01',
		end: '2025-12-31',
		windowKind: 'period',
		dims: {},
		value,
		state: value === 0 ? 'zero' : 'value',
		source: { file: 'a.xlsx', hash: 'aa', sheet: 'Biểu 1', a1: 'C7', raw: `'";🙂 ${value}` },
		...over
	};
}

/** A batch in which each unit reports the same number, as total and as breakdown. */
function batchOf(id: string, units: readonly string[], value: number, importedAt = ''): Batch {
	return {
		id,
		importedAt: importedAt || '2026-01-05T08:00:00Z',
		file: { name: `${id}.xlsx`, hash: 'aa', size: 10 },
		reports: units.map((unit, i) => (i === 1 ? { ...report(unit), undated: true } : report(unit))),
		reportOf: units.flatMap((_, i) => [i, i]),
		facts: units.flatMap((unit) => [
			fact(unit, value),
			fact(unit, value, { dims: { subject: 'a|b=c', field: 'kinh-te' } })
		]),
		issues: [{ code: 'no-field', severity: 'note', sheet: 'Biểu 1', a1: 'C7', raw: "'" }],
		ledgers: [
			{ sheet: 'Biểu 1', range: 'A1:C9', ledger: { rowsIn: 3, data: 3, leftOut: {}, inError: 0 } }
		]
	};
}

async function codeOf(call: Promise<unknown>): Promise<string> {
	try {
		await call;
	} catch (error) {
		return isAppError(error) ? error.code : `not an AppError: ${String(error)}`;
	}
	return 'no error';
}

/** Value each unit's total has now. */
async function totals(journal: Journal, at?: string): Promise<Record<string, number>> {
	const { facts } = await journal.active(at === undefined ? {} : { at });
	const plain = facts.filter((f) => Object.keys(f.dims).length === 0);
	return Object.fromEntries(plain.map((f) => [f.unit, f.value]));
}

const MEMORY: FormMemory = {
	fingerprint: 'p1',
	form: 'f',
	theme: 'models',
	meanings: Object.fromEntries([
		['constructor', { role: 'ignore' }],
		['Đơn vị / Xã', { role: 'unit' }]
	]),
	own: []
};

describe('journal', () => {
	afterEach(() => vi.unstubAllGlobals());

	it('gives back a batch as it was, also after reopening', async () => {
		const store = memoryStore();
		const batch = batchOf('b1', ['u1', 'u2'], 3);
		await (await openJournal(store)).append(batch);
		const again = await openJournal(store);
		expect(await again.batch('b1')).toEqual(batch);
		expect(await again.batch('b2')).toBeNull();
		const active = await again.active();
		expect(active.facts).toEqual(batch.facts);
		expect(active.reports).toEqual(batch.reports);
		expect(active.reportOf).toEqual(batch.reportOf);
		expect(again.revision).toBe(1);
	});

	it('makes no function from text, which the page’s policy forbids', async () => {
		vi.stubGlobal('Function', function refused() {
			throw new EvalError('unsafe-eval');
		});
		const journal = await openJournal(memoryStore());
		await journal.append(batchOf('b1', ['u1'], 1));
		expect(await totals(journal)).toEqual({ u1: 1 });
		const other = await openJournal(memoryStore());
		await other.restore(await journal.snapshot());
		expect(await totals(other)).toEqual({ u1: 1 });
	});

	it('keeps a batch without facts', async () => {
		const journal = await openJournal(memoryStore());
		const empty = { ...batchOf('b', ['u1'], 1), facts: [], reportOf: [] };
		await journal.append(empty);
		expect(await journal.batch('b')).toEqual(empty);
		const { reports, issues, ledgers } = empty;
		expect(await journal.rests(['b', 'nobody'])).toEqual(
			new Map([['b', { reports, issues, ledgers }]])
		);
		expect((await journal.active()).reports).toHaveLength(1);
	});

	it('lets the last batch of a report win, and says what it superseded', async () => {
		const journal = await openJournal(memoryStore());
		await journal.append(batchOf('b1', ['u1', 'u2'], 1));
		await journal.append(batchOf('b2', ['u1'], 2));
		await journal.append(batchOf('b3', ['u1'], 3));
		expect(await totals(journal)).toEqual({ u1: 3, u2: 1 });
		const { reports, origins } = await journal.active();
		expect(reports.map((r, i) => [r.unit, origins[i]])).toEqual([
			['u2', { batch: 'b1', supersedes: [] }],
			['u1', { batch: 'b3', supersedes: ['b2', 'b1'] }]
		]);
		await journal.undo('b3');
		expect(await totals(journal)).toEqual({ u1: 2, u2: 1 });
		expect(journal.batches().map((b) => [b.id, b.undone, b.supersededBy, b.reportsActive])).toEqual(
			[
				['b1', false, ['b2'], 1],
				['b2', false, [], 1],
				['b3', true, [], 0]
			]
		);
		await journal.redo('b3');
		expect(await totals(journal)).toEqual({ u1: 3, u2: 1 });
	});

	it('shows things as they stood at a time', async () => {
		const journal = await openJournal(memoryStore());
		await journal.append(batchOf('b1', ['u1'], 1, '2026-01-01T00:00:00Z'));
		await journal.append(batchOf('b2', ['u1'], 2, '2026-02-01T00:00:00Z'));
		await journal.undo('b2', '2026-03-01T00:00:00Z');
		expect(await totals(journal, '2025-12-31T00:00:00Z')).toEqual({});
		expect(await totals(journal, '2026-01-15T00:00:00Z')).toEqual({ u1: 1 });
		expect(await totals(journal, '2026-02-15T00:00:00Z')).toEqual({ u1: 2 });
		expect(await totals(journal)).toEqual({ u1: 1 });
	});

	it('gives the same as columns and as objects', async () => {
		const journal = await openJournal(memoryStore());
		await journal.appendAll([batchOf('b1', ['u1', 'u2'], 1), batchOf('b2', ['u2'], 0)]);
		const { facts, reports } = await journal.active();
		const columns = await journal.activeColumns();
		const text = (column: { values: readonly string[]; codes: Int32Array }, i: number) =>
			column.values[column.codes[i] as number];
		expect(columns.length).toBe(facts.length);
		expect(columns.reports).toEqual(reports);
		facts.forEach((f, i) => {
			expect(text(columns.unit, i)).toBe(f.unit);
			expect(text(columns.raw, i)).toBe(f.source.raw);
			expect(text(columns.state, i)).toBe(f.state);
			expect(text(columns.window, i)).toBe(`${f.start}/${f.end}/${f.windowKind}`);
			expect(columns.value[i]).toBe(f.value);
			expect(reports[columns.reportOf[i] as number]?.unit).toBe(f.unit);
		});
		expect(columns.dims.values).toEqual(['', 'field=kinh-te|subject=a|b=c']);
	});

	it('refuses a second batch of one id and changes nothing for an unknown one', async () => {
		const journal = await openJournal(memoryStore());
		await journal.append(batchOf('b1', ['u1'], 1));
		expect(await codeOf(journal.append(batchOf('b1', ['u1'], 2)))).toBe('storage-broken');
		await journal.undo('nobody');
		await journal.redo('b1');
		expect(journal.revision).toBe(1);
		expect(await totals(journal)).toEqual({ u1: 1 });
	});

	it('remembers forms and settings, whatever a header is called', async () => {
		const store = memoryStore();
		const journal = await openJournal(store);
		await journal.remember(MEMORY);
		await journal.remember({ ...MEMORY, form: 'g' });
		await journal.saveSettings({ locale: 'vi', tiles: [1, { a: null }] });
		const again = await openJournal(store);
		expect(again.memories()).toEqual([{ ...MEMORY, form: 'g' }]);
		expect(again.settings()).toEqual({ locale: 'vi', tiles: [1, { a: null }] });
		await again.forget('p1');
		expect(again.memories()).toEqual([]);
	});

	it('sees what another tab wrote, and does not write over it', async () => {
		const store = memoryStore();
		const [one, two] = [await openJournal(store), await openJournal(store)];
		await one.append(batchOf('b1', ['u1'], 1));
		expect(await totals(two)).toEqual({});
		expect(await two.refresh()).toBe(true);
		expect(await two.refresh()).toBe(false);
		await one.append(batchOf('b2', ['u2'], 2));
		await two.append(batchOf('b3', ['u3'], 3));
		expect(await totals(two)).toEqual({ u1: 1, u2: 2, u3: 3 });
		await one.eraseAll();
		expect(await totals(two)).toEqual({});
	});

	it('reads the manifest whole again only when another tab wrote it', async () => {
		const store = memoryStore();
		let whole = 0;
		const counted: FileStore = {
			...store,
			read: (path, most) => {
				if (path.startsWith('manifest') && most === undefined) whole++;
				return store.read(path, most);
			}
		};
		const journal = await openJournal(counted);
		const opening = whole;
		await journal.append(batchOf('b1', ['u1'], 1));
		await journal.append(batchOf('b2', ['u2'], 2));
		expect(await journal.refresh()).toBe(false);
		expect(whole).toBe(opening);
		const otherTab = await openJournal(store);
		await otherTab.append(batchOf('b3', ['u3'], 3));
		await journal.append(batchOf('b4', ['u4'], 4));
		expect(whole).toBe(opening + 2);
		expect(await totals(journal)).toEqual({ u1: 1, u2: 2, u3: 3, u4: 4 });
	});

	it('takes calls that come at once one by one', async () => {
		const journal = await openJournal(memoryStore());
		await Promise.all(['a', 'b', 'c', 'd'].map((id, i) => journal.append(batchOf(id, [id], i))));
		expect(await totals(journal)).toEqual({ a: 0, b: 1, c: 2, d: 3 });
		expect(journal.revision).toBe(4);
	});

	it('equals a simple model under any sequence of appending, undoing and redoing', async () => {
		type Step = { do: 'append'; units: string[] } | { do: 'undo' | 'redo'; which: number };
		const step: fc.Arbitrary<Step> = fc.oneof(
			fc.record({
				do: fc.constant('append' as const),
				units: fc.uniqueArray(fc.constantFrom('u1', 'u2', 'u3'), { minLength: 1 })
			}),
			fc.record({
				do: fc.constantFrom('undo' as const, 'redo' as const),
				which: fc.nat({ max: 5 })
			})
		);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
				const store = memoryStore();
				const journal = await openJournal(store);
				const model: { units: string[]; undone: boolean }[] = [];
				for (const s of steps) {
					if (s.do === 'append') {
						await journal.append(batchOf(`b${model.length}`, s.units, model.length));
						model.push({ units: s.units, undone: false });
					} else {
						await journal[s.do](`b${s.which}`);
						const batch = model[s.which];
						if (batch) batch.undone = s.do === 'undo';
					}
				}
				const expected: Record<string, number> = {};
				model.forEach((batch, i) => {
					if (!batch.undone) for (const unit of batch.units) expected[unit] = i;
				});
				expect(await totals(journal)).toEqual(expected);
				expect(await totals(await openJournal(store))).toEqual(expected);
				expect(journal.batches().map((b) => b.undone)).toEqual(model.map((b) => b.undone));
			}),
			{ seed: 20250701, numRuns: 60 }
		);
	});
});

/** A store that fails at its n-th change, having written only half of it. */
function failingStore(inner: FileStore, failAt: number, error: Error): FileStore {
	let changes = 0;
	return {
		...inner,
		async write(path, bytes) {
			if (++changes === failAt) {
				await inner.write(path, bytes.subarray(0, Math.floor(bytes.length / 2)));
				throw error;
			}
			if (changes > failAt) throw error;
			await inner.write(path, bytes);
		},
		async remove(path) {
			if (++changes >= failAt) throw error;
			await inner.remove(path);
		}
	};
}

describe('a crash', () => {
	it('after any write loses nothing that was stored', async () => {
		const donor = await openJournal(memoryStore());
		await donor.append(batchOf('r1', ['u7'], 7));
		const snapshot = await donor.snapshot();
		const steps: [(journal: Journal) => Promise<void>, Record<string, number>][] = [
			[(j) => j.append(batchOf('b1', ['u1'], 1)), { u1: 1 }],
			[(j) => j.append(batchOf('b2', ['u1', 'u2'], 2)), { u1: 2, u2: 2 }],
			[(j) => j.undo('b2'), { u1: 1 }],
			[(j) => j.redo('b2'), { u1: 2, u2: 2 }],
			[(j) => j.restore(snapshot), { u7: 7 }],
			[(j) => j.restore(snapshot), { u7: 7 }],
			[(j) => j.append({ ...batchOf('r1', ['u7'], 7), id: 'same-content' }), { u7: 7 }],
			[(j) => j.undo('same-content'), { u7: 7 }],
			[(j) => j.append(batchOf('b3', ['u3'], 3)), { u7: 7, u3: 3 }],
			[(j) => j.eraseAll(), {}]
		];
		let crashes = 0;
		for (let failAt = 1; failAt < 100; failAt++) {
			const inner = memoryStore();
			const journal = await openJournal(failingStore(inner, failAt, new Error('power cut')));
			let before: Record<string, number> = {};
			let failed = false;
			for (const [step, after] of steps) {
				const code = await codeOf(step(journal));
				const survived = await totals(await openJournal(inner));
				if (code === 'no error') {
					expect(survived).toEqual(after);
					before = after;
					continue;
				}
				expect(code).toBe('storage-unavailable');
				expect([before, after], `write ${failAt}`).toContainEqual(survived);
				failed = true;
				crashes++;
				const next = await openJournal(inner);
				await next.append(batchOf('later', ['u9'], 9));
				expect(await totals(next)).toEqual({ ...survived, u9: 9 });
				break;
			}
			if (!failed) break;
		}
		expect(crashes).toBeGreaterThan(15);
	});

	it('for want of room is told as such, and the journal in hand stays usable', async () => {
		const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
		const inner = memoryStore();
		await (await openJournal(inner)).append(batchOf('b1', ['u1'], 1));
		const journal = await openJournal(failingStore(inner, 1, full));
		expect(await codeOf(journal.append(batchOf('b2', ['u2'], 2)))).toBe('storage-full');
		expect(await totals(journal)).toEqual({ u1: 1 });
		expect(journal.batches()).toHaveLength(1);
	});

	it('that damages files is seen, never read as numbers', async () => {
		const store = memoryStore();
		const journal = await openJournal(store);
		await journal.append(batchOf('b1', ['u1'], 1));
		await journal.append(batchOf('b2', ['u2'], 2));
		const facts = (await store.list()).find((path) => path.startsWith('facts/')) as string;
		const bytes = (await store.read(facts)) as Uint8Array;
		bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
		await store.write(facts, bytes);
		expect(await codeOf(journal.active())).toBe('storage-broken');

		await store.write('manifest-a.json', new Uint8Array());
		expect((await openJournal(store)).batches().length).toBeGreaterThan(0);
		await store.write('manifest-b.json', new Uint8Array([1, 2, 3]));
		expect(await codeOf(openJournal(store))).toBe('storage-broken');
	});
});

describe('snapshot', () => {
	async function filled(): Promise<Journal> {
		const journal = await openJournal(memoryStore());
		await journal.appendAll([batchOf('b1', ['u1', 'u2'], 1), batchOf('b2', ['u1'], 2)]);
		await journal.undo('b1');
		await journal.remember(MEMORY);
		await journal.saveSettings({ locale: 'en' });
		return journal;
	}

	it('carries everything into an empty and into a full journal', async () => {
		const source = await filled();
		const bytes = await source.snapshot();
		expect(await source.snapshot()).toEqual(bytes);
		const store = memoryStore();
		const target = await openJournal(store);
		await target.append(batchOf('old', ['u8'], 8));
		for (const journal of [target, await openJournal(memoryStore())]) {
			await journal.restore(bytes);
			expect(await totals(journal)).toEqual({ u1: 2 });
			expect(journal.batches()).toEqual(source.batches());
			expect(journal.memories()).toEqual([MEMORY]);
			expect(journal.settings()).toEqual({ locale: 'en' });
			await journal.redo('b1');
			expect(await totals(journal)).toEqual({ u1: 2, u2: 1 });
		}
		expect(target.revision).toBeGreaterThan(1);
		expect((await store.list()).filter((path) => path.startsWith('rest/'))).toHaveLength(2);
	});

	it('from a newer program is refused, and nothing is touched', async () => {
		const newer = { ...emptyManifest(1), version: 2 } as unknown as Manifest;
		const bytes = zipSync({ 'manifest.json': await encodeManifest(newer) });
		const journal = await filled();
		expect(await codeOf(journal.restore(bytes))).toBe('snapshot-newer');
		expect(await totals(journal)).toEqual({ u1: 2 });
	});

	it('that is damaged anywhere is refused, and nothing is touched', async () => {
		const journal = await filled();
		const whole = unzipSync(await journal.snapshot());
		const broken: Uint8Array[] = [
			new Uint8Array(),
			new TextEncoder().encode('<html>not a zip</html>'),
			zipSync({}),
			(await journal.snapshot()).subarray(0, 400)
		];
		for (const path of Object.keys(whole).filter((p) => p !== 'README.txt')) {
			const { [path]: file, ...others } = whole;
			const damaged = (file as Uint8Array).slice();
			damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] as number) ^ 1;
			broken.push(zipSync(others), zipSync({ ...others, [path]: damaged }));
		}
		expect(broken).toHaveLength(14);
		for (const bytes of broken) {
			expect(await codeOf(journal.restore(bytes))).toBe('snapshot-broken');
		}
		expect(await totals(journal)).toEqual({ u1: 2 });
		expect(journal.batches()).toHaveLength(2);
	});

	it('with right sums but wrong contents is refused', async () => {
		const rest = new TextEncoder().encode('{"reports":[{"id":1}],"issues":[],"ledgers":[]}');
		const hash = await sha256(rest);
		const manifest: Manifest = {
			...emptyManifest(1),
			batches: [
				{
					id: 'x',
					importedAt: '',
					file: { name: '', hash: '', size: 0 },
					reports: [],
					facts: 0,
					issues: 0,
					factsFile: null,
					restFile: hash
				}
			]
		};
		const bytes = zipSync({
			'manifest.json': await encodeManifest(manifest),
			[`rest/${hash}.json`]: rest
		});
		expect(await codeOf((await filled()).restore(bytes))).toBe('snapshot-broken');
	});

	it('leaves nothing behind when all is erased', async () => {
		const store = memoryStore();
		const journal = await openJournal(store);
		await journal.append(batchOf('Mật', ['u1'], 1));
		const revision = journal.revision;
		await journal.eraseAll();
		expect(journal.revision).toBeGreaterThan(revision);
		const left = await store.list();
		expect([...left].sort()).toEqual(['manifest-a.json', 'manifest-b.json']);
		for (const path of left) {
			expect(new TextDecoder().decode((await store.read(path)) ?? undefined)).not.toContain('Mật');
		}
	});
});
