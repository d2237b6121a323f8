import { describe, expect, it } from 'vitest';
import type { FormMemory, OwnMeasure } from '$lib/model';
import type { FileRow } from './file-list';
import { answeredForms, withoutAnswers } from './form-memories';

const OWN: OwnMeasure = {
	id: 'own:so buoi',
	name: 'Số buổi',
	unitOfMeasure: 'buổi',
	aggregation: 'SUM',
	direction: 'up'
};
const ANSWERED = { 'Số buổi': { role: 'ignore' } } as const;

const memory = (fingerprint: string, given: Partial<FormMemory> = {}): FormMemory => ({
	fingerprint,
	form: fingerprint,
	theme: 'models',
	meanings: ANSWERED,
	own: [],
	...given
});
const file = (forms: readonly string[], fingerprints?: readonly string[]) =>
	({
		item: fingerprints ? { told: { fingerprints } } : null,
		entry: { forms }
	}) as unknown as FileRow;
const found = (row: FileRow, memories: readonly FormMemory[]) =>
	answeredForms(row, memories).map(({ fingerprint }) => fingerprint);

describe('what is remembered of the forms of a file', () => {
	const memories = [memory('a'), memory('b', { form: 'known' }), memory('c', { form: 'known' })];

	it('is that of the forms its reports are of, by fingerprint or by form', () => {
		expect(found(file(['a']), memories)).toEqual(['a']);
		expect(found(file(['known']), memories)).toEqual(['b', 'c']);
		expect(found(file(['d']), memories)).toEqual([]);
	});

	it('is that of the same form in another month', () => {
		const kin = { fingerprint: 'any-month', periods: ['M11'] };
		const known = [...memories, memory('november', { kin })];
		expect(found(file([], ['december', 'any-month']), known)).toEqual(['november']);
	});

	it('is that of its very tables while they are known', () => {
		expect(found(file(['known'], ['b']), memories)).toEqual(['b']);
		// A form of lines is told apart by its measures: another file of it is of another form.
		expect(found(file(['lines of another file'], ['a']), memories)).toEqual(['a']);
	});

	it('counts only where something was answered', () => {
		const none = { meanings: {} };
		const answered = [
			memory('a', { ...none, own: [OWN] }),
			memory('b', { ...none, dash: 'zero' }),
			memory('c', { ...none, models: { 'Mô hình tiêu biểu': 'none' } }),
			memory('d', { ...none, figures: ANSWERED })
		];
		expect(found(file(['a', 'b', 'c', 'd']), answered)).toEqual(['b', 'c', 'd']);
	});

	it('leaves nothing when it is forgotten but indicators of its own', () => {
		expect(withoutAnswers(memory('a', { dash: 'zero' }))).toBeNull();
		const left = withoutAnswers(memory('a', { own: [OWN], dash: 'zero' }));
		expect(left).toEqual(memory('a', { meanings: {}, own: [OWN] }));
		expect(found(file(['a']), left ? [left] : [])).toEqual([]);
	});
});
