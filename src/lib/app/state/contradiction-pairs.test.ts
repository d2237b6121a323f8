import { describe, expect, it } from 'vitest';
import { isPreferred, withReportChoices, type ReportChoice } from '$lib/metrics';
import type { Contradiction } from '$lib/model';
import { choicesFor, contradictionPairs, filesOfSheets } from './contradiction-pairs';

const said = (form: string, value: number, file: string, sheet = 'Trang') => ({
	form,
	value,
	source: { file, sheet, a1: 'D4' }
});
type Said = ReturnType<typeof said>;

/** What stands against each other where the first of these counts. */
const against = (taken: Said, ...others: readonly Said[]): Contradiction[] =>
	others.map((other) => ({ measure: 'care', unit: 'a@1', taken, other, settled: false }));

const FIRST = said('mẫu', 10, 'ba-trang.xlsx', 'S1');
const SECOND = said('}2mẫu', 20, 'ba-trang.xlsx', 'S2');
const THIRD = said('}3mẫu', 30, 'ba-trang.xlsx', 'S3');
const ELSEWHERE = said('khác', 40, 'tệp-khác.xlsx');

function choiceOf(contradictions: readonly Contradiction[], form: string): ReportChoice {
	const pair = contradictionPairs(contradictions).find(
		({ choice }) => choice.form === form || choice.over === form
	);
	if (!pair) throw new Error(`nothing stands against ${form}`);
	const { measure, form: taken, over } = pair.choice;
	return { measure, form, over: form === taken ? over : taken };
}

describe('a choice among several reports', () => {
	it('goes before all that give the figure differently, whichever it was made against', () => {
		const all = against(FIRST, SECOND, THIRD, ELSEWHERE);
		for (const { form } of [FIRST, SECOND, THIRD, ELSEWHERE]) {
			const made = withReportChoices([], choicesFor(all, choiceOf(all, form)));
			for (const { form: over } of [FIRST, SECOND, THIRD, ELSEWHERE])
				expect(isPreferred(made, { measure: 'care', form, over })).toBe(over !== form);
		}
	});

	it('goes before what was chosen earlier', () => {
		const before = against(FIRST, SECOND, THIRD);
		const earlier = withReportChoices([], choicesFor(before, choiceOf(before, THIRD.form)));
		const after = against(THIRD, FIRST, SECOND);
		const now = withReportChoices(earlier, choicesFor(after, choiceOf(after, SECOND.form)));
		for (const over of [FIRST.form, THIRD.form])
			expect(isPreferred(now, { measure: 'care', form: SECOND.form, over })).toBe(true);
	});

	it('leaves figures of other measures and reports alone', () => {
		const other = { ...against(FIRST, ELSEWHERE)[0]!, unit: 'b@1', measure: 'turns' };
		const all = [...against(FIRST, SECOND), other];
		expect(choicesFor(all, choiceOf(all, SECOND.form))).toEqual([
			{ measure: 'care', form: SECOND.form, over: FIRST.form }
		]);
	});
});

it('names the files of which two sheets give one figure differently', () => {
	expect([...filesOfSheets(against(ELSEWHERE, SECOND, THIRD))]).toEqual(['ba-trang.xlsx']);
	expect([...filesOfSheets(against(FIRST, ELSEWHERE))]).toEqual([]);
});
