import { describe, expect, it } from 'vitest';
import {
	isPreferred,
	withoutReportChoice,
	withReportChoices,
	type ReportChoice
} from '$lib/metrics';
import type { Contradiction } from '$lib/model';
import {
	choicesFor,
	choicesForAll,
	choicesMade,
	contradictionPairs,
	filesOfSheets,
	formsOfSeveral
} from './contradiction-pairs';

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

describe('one choice for several measures', () => {
	const turns = (settled: boolean, taken: Said, other: Said): Contradiction => ({
		measure: 'turns',
		unit: 'a@1',
		taken,
		other,
		settled
	});
	const all = [...against(FIRST, SECOND, THIRD), turns(false, FIRST, SECOND)];

	it('is offered of forms that give two of them differently', () => {
		expect(formsOfSeveral(all)).toEqual([
			{ form: FIRST.form, count: 2 },
			{ form: SECOND.form, count: 2 }
		]);
		expect(formsOfSeveral(against(FIRST, SECOND, THIRD))).toEqual([]);
	});
	it('goes before every other report in each of them', () => {
		const made = withReportChoices([], choicesForAll(all, SECOND.form));
		const isBefore = (measure: string, over: string) =>
			isPreferred(made, { measure, form: SECOND.form, over });
		expect(isBefore('care', FIRST.form)).toBe(true);
		expect(isBefore('care', THIRD.form)).toBe(true);
		expect(isBefore('turns', FIRST.form)).toBe(true);
		expect(isBefore('turns', THIRD.form)).toBe(false);
	});
	it('is taken back as a whole, and nothing else with it', () => {
		const settled = all.map((one) => ({ ...one, settled: true }));
		const elsewhere = { measure: 'people', form: FIRST.form, over: SECOND.form };
		const made = withReportChoices([elsewhere], choicesForAll(all, FIRST.form));
		expect(made.length).toBe(4);
		expect(choicesMade(settled).reduce(withoutReportChoice, made)).toEqual([elsewhere]);
		expect(choicesMade(all)).toEqual([]);
	});
});

it('takes a choice among three reports back as it was made', () => {
	const before = against(FIRST, SECOND, THIRD);
	const made = withReportChoices([], choicesFor(before, choiceOf(before, THIRD.form)));
	const after = against(THIRD, FIRST, SECOND);
	const [pair] = contradictionPairs(after);
	expect(made.length).toBe(2);
	expect(choicesFor(after, pair!.choice).reduce(withoutReportChoice, made)).toEqual([]);
});

it('names the files of which two sheets give one figure differently', () => {
	expect([...filesOfSheets(against(ELSEWHERE, SECOND, THIRD))]).toEqual(['ba-trang.xlsx']);
	expect([...filesOfSheets(against(FIRST, ELSEWHERE))]).toEqual([]);
});
