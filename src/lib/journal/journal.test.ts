import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { codeOf } from '../../../tests/support/error-code';
import { batchOf, MEMORY, totals } from '../../../tests/support/journal-batches';
import { dimsText, reportAt, reportColumns, reportId, textsOfUtf8 } from '$lib/model';
import { memoryStore, openJournal, type FileStore } from '.';

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
			new Map([['b', { reports: reportColumns(reports), issues, ledgers }]])
		);
		expect((await journal.active()).reports).toHaveLength(1);
	});

	it('keeps the day of a report where a later copy bears none, until that day is undone', async () => {
		const journal = await openJournal(memoryStore());
		const copyOf = (id: string, value: number, receivedOn: string, isDated: boolean) => {
			const batch = batchOf(id, ['u1'], value);
			const [own] = batch.reports;
			if (!own) throw new Error('no report');
			const dated = { ...own, receivedOn };
			return { ...batch, reports: [isDated ? dated : { ...dated, undated: true as const }] };
		};
		const days = async () =>
			(await journal.active()).reports.map(({ receivedOn, undated }) => [receivedOn, undated]);
		await journal.append(copyOf('b1', 1, '2026-01-05', true));
		await journal.append(copyOf('b2', 2, '2026-02-20', false));
		await journal.append(copyOf('b3', 3, '2026-03-01', false));
		expect(await totals(journal)).toEqual({ u1: 3 });
		expect(await days()).toEqual([['2026-01-05', undefined]]);
		await journal.append(copyOf('b4', 4, '2026-03-02', true));
		expect(await days()).toEqual([['2026-03-02', undefined]]);
		await journal.undo('b4');
		await journal.undo('b1');
		expect(await days()).toEqual([['2026-03-01', true]]);
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
		const { subjects, subject, units, unit, sheets, sheet, raw } = columns;
		const rawAt = (row: number) =>
			textsOfUtf8(raw.values)[raw.codes[raw.rows.indexOf(row)] as number];
		expect(columns.length).toBe(facts.length);
		expect(reports.map((_, i) => reportAt(columns.reports, i))).toEqual(reports);
		expect(reports.map((_, i) => columns.reports.files[columns.reports.file[i] as number])).toEqual(
			[
				{ name: 'b1.xlsx', hash: 'aa' },
				{ name: 'b2.xlsx', hash: 'aa' }
			]
		);
		expect(columns.superseding).toEqual(new Map([['b2', 1]]));
		facts.forEach((f, i) => {
			const { measure, start, end, windowKind, dims } = f;
			const { file, hash, sheet: name } = f.source;
			expect(subjects[subject[i] as number]).toEqual({ measure, start, end, windowKind, dims });
			expect(units[unit[i] as number]).toBe(f.unit);
			expect(sheets[sheet[i] as number]).toEqual({ file, hash, sheet: name });
			expect(rawAt(i) ?? String(f.value)).toBe(f.source.raw);
			expect(columns.value[i]).toBe(f.value);
			expect(reports[columns.reportOf[i] as number]?.unit).toBe(f.unit);
		});
		expect(subjects.map(({ dims }) => dimsText(dims))).toEqual(['', 'field=kinh-te|subject=a|b=c']);
	});

	it('counts the units whose reports took the place of earlier ones, not their reports', async () => {
		const journal = await openJournal(memoryStore());
		const twice = (id: string) => {
			const made = batchOf(id, ['u1', 'u2'], 1);
			const other = made.reports.map((report) => ({
				...report,
				theme: 'petitions' as const,
				id: reportId({ ...report, theme: 'petitions' })
			}));
			return { ...made, reports: [...made.reports, ...other] };
		};
		await journal.append(twice('b1'));
		await journal.append(twice('b2'));
		expect((await journal.activeColumns()).superseding).toEqual(new Map([['b2', 2]]));
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

	it('remembers what models below headings are, whatever a heading is called', async () => {
		const store = memoryStore();
		const models = JSON.parse('{"__proto__":"none","Tiêu biểu":"dvk_recognised"}') as object;
		const memory = { ...MEMORY, models: models as Record<string, string> };
		await (await openJournal(store)).remember(memory);
		expect((await openJournal(store)).memories()).toEqual([memory]);
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
