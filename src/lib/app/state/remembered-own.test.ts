import { describe, expect, it } from 'vitest';
import type { FormMemory, Meaning, OwnMeasure } from '$lib/model';
import { rememberedOwn } from './remembered-own';
import type { Subject } from './table-subjects';

const FLOWERS: OwnMeasure = {
	id: 'own:hoa',
	name: 'Số mét hoa',
	unitOfMeasure: 'm',
	aggregation: 'SUM',
	direction: 'up'
};
const OF_FLOWERS: Meaning = { role: 'measure', measure: FLOWERS.id, dims: {}, factor: 1 };
const PATH = 'Kết quả / Số mét hoa';

const memory = (fingerprint: string, meanings: FormMemory['meanings']): FormMemory => ({
	fingerprint,
	form: fingerprint,
	theme: 'other',
	meanings,
	own: [FLOWERS]
});
const subject = (given: Partial<Subject> = {}, code = 'unknown-column') =>
	({
		path: PATH,
		unit: null,
		suggestion: { value: { role: 'ignore' }, confidence: 'ask', reasons: [{ code }] },
		...given
	}) as Subject;

describe('an indicator of one’s own under the same header of another form', () => {
	const memories = [memory('a', { [PATH]: OF_FLOWERS })];

	it('is found, whatever the case and the place of tones', () => {
		expect(rememberedOwn(subject(), 'b', memories)).toEqual({
			meaning: OF_FLOWERS,
			measure: FLOWERS
		});
		expect(rememberedOwn(subject({ path: 'KẾT QUẢ / SỐ MÉT HOA' }), 'b', memories)).not.toBeNull();
		expect(rememberedOwn(subject({ path: 'Số mét hoa' }), 'b', memories)).toBeNull();
	});

	it('goes without the window that was chosen for the other form', () => {
		const chosen = [
			memory('a', { [PATH]: { ...OF_FLOWERS, period: 'M11', yearsBack: 1 } as Meaning })
		];
		expect(rememberedOwn(subject(), 'b', chosen)?.meaning).toEqual(OF_FLOWERS);
	});

	it('is none where the column is doubted for another reason, or measured in another unit', () => {
		expect(rememberedOwn(subject({}, 'plan-title'), 'b', memories)).toBeNull();
		expect(rememberedOwn(subject({ unit: 'km' }), 'b', memories)).toBeNull();
		expect(rememberedOwn(subject({ unit: 'M' }), 'b', memories)).not.toBeNull();
	});

	it('is none of the form itself, nor where the header was left out or is of the catalogue', () => {
		expect(rememberedOwn(subject(), 'a', memories)).toBeNull();
		const others: readonly Meaning[] = [
			{ role: 'ignore' },
			{ role: 'measure', measure: 'dvk_registered', dims: {}, factor: 1 }
		];
		for (const meaning of others)
			expect(rememberedOwn(subject(), 'b', [memory('a', { [PATH]: meaning })])).toBeNull();
	});
});
