import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkDetail, Sentence, SeriesRow } from '$lib/model';
import { seriesRow } from '../../../../tests/support/series-row';
import { narrateLast, narrateUnits, narrateWhole, type StoryContext } from '.';

const row = (over: Partial<SeriesRow>) => seriesRow({ unitsReporting: 13, unitsDue: 14, ...over });

const markOf = (of: SeriesRow): MarkDetail => ({
	name: of.keys['unit'] ?? '',
	value: of.value,
	valueText: `${of.value} %`,
	numerator: null,
	denominator: null,
	low: of.low,
	high: of.high,
	keys: of.keys
});

const context = (over: Partial<StoryContext> = {}): StoryContext => ({
	locale: 'vi',
	name: 'Chỉ số hài lòng',
	scope: 'Huyện Xuân Trường (cũ)',
	period: 'Quý tư',
	coverage: '13/14 đơn vị đã báo cáo',
	against: 'kỳ trước',
	markOf,
	textOf: ({ valueText }) => valueText,
	amountText: (amount) => `${amount} điểm %`,
	movedOf: (of) =>
		of.compared === null ? null : { difference: of.value! - of.compared, clear: false },
	outside: () => true,
	...over
});

const read = (sentences: readonly Sentence[]) =>
	sentences.map((parts) => parts.map((part) => part.text).join(''));

describe('the figure of the whole', () => {
	const of = row({ value: 81, compared: 84 });

	it('is read out with its change when that is clear', () => {
		const clear = context({ movedOf: () => ({ difference: -3, clear: true }) });
		expect(read(narrateWhole(of, clear))).toEqual([
			'Chỉ số hài lòng của Huyện Xuân Trường (cũ), Quý tư: 81 % (13/14 đơn vị đã báo cáo), giảm 3 điểm % so với kỳ trước.'
		]);
		expect(
			narrateWhole(of, clear)[0]
				?.filter((part) => part.mark)
				.map((part) => part.text)
		).toEqual(['81 %', '3 điểm %']);
		expect(read(narrateWhole(of, { ...clear, locale: 'en' }))[0]).toContain('down 3 điểm % on');
	});

	it('says nothing of a change that may be chance, and nothing at all without a figure', () => {
		expect(read(narrateWhole(of, context()))).toEqual([
			'Chỉ số hài lòng của Huyện Xuân Trường (cũ), Quý tư: 81 % (13/14 đơn vị đã báo cáo).'
		]);
		expect(narrateWhole(undefined, context())).toEqual([]);
		expect(narrateWhole(row({}), context())).toEqual([]);
	});
});

describe('units that stand out', () => {
	it('are those whose interval leaves the whole out, the furthest first', () => {
		const units = [
			row({ keys: { unit: 'Xã A' }, value: 90, low: 85, high: 95 }),
			row({ keys: { unit: 'Xã B' }, value: 70, low: 60, high: 79 }),
			row({ keys: { unit: 'Xã C' }, value: 60, low: 50, high: 69 }),
			row({ keys: { unit: 'Xã D' }, value: 82, low: 70, high: 91 })
		];
		expect(read(narrateUnits(units, 80, context()))).toEqual([
			'Cao hơn mức chung rõ rệt: Xã A (90 %).',
			'Thấp hơn mức chung rõ rệt: Xã C (60 %), Xã B (70 %).'
		]);
		expect(narrateUnits(units, 80, context({ outside: () => false }))).toEqual([]);
	});

	it('of counts are the highest, unless all are alike', () => {
		const unit = (name: string, value: number) => row({ keys: { unit: name }, value });
		const counts = context({ outside: null });
		expect(read(narrateUnits([unit('A', 3), unit('B', 9)], 12, counts))).toEqual([
			'Cao nhất: B (9 %).'
		]);
		expect(narrateUnits([unit('A', 9), unit('B', 9)], 18, counts)).toEqual([]);
	});

	it('of counts are not named where some are missing from them, of shares with how many they are of', () => {
		const unit = (name: string, value: number) => row({ keys: { unit: name }, value });
		const markOfPart = (of: SeriesRow) =>
			of.keys['unit'] === 'C'
				? { ...markOf(of), incomplete: { reporting: 2, due: 3 } }
				: markOf(of);
		const counts = context({ markOf: markOfPart, outside: null });
		expect(read(narrateUnits([unit('A', 3), unit('B', 9), unit('C', 20)], 32, counts))).toEqual([
			'Cao nhất trong các đơn vị đủ số liệu: B (9 %).'
		]);
		expect(narrateUnits([unit('A', 3), unit('C', 20)], 23, counts)).toEqual([]);
		const shares = context({ markOf: markOfPart });
		expect(read(narrateUnits([{ ...unit('C', 20), low: 18, high: 22 }], 40, shares))).toEqual([
			'Thấp hơn mức chung rõ rệt: C (20 % · 2/3 đơn vị).'
		]);
	});

	it('that share the highest count are all named, more than three by their number', () => {
		const units = (most: number) =>
			['E', 'D', 'C', 'B', 'A'].map((unit, i) => row({ keys: { unit }, value: i < most ? 9 : i }));
		const told = (most: number, locale: 'vi' | 'en' = 'vi') =>
			read(narrateUnits(units(most), 30, context({ outside: null, locale })));
		expect(told(2)).toEqual(['Cao nhất: D (9 %), E (9 %).']);
		expect(told(3)).toEqual(['Cao nhất: C (9 %), D (9 %), E (9 %).']);
		expect(told(4)).toEqual(['Cao nhất: 4 đơn vị cùng 9 %.']);
		expect(told(4, 'en')).toEqual(['Highest: 4 units with 9 % each.']);
	});
});

describe('whatever the answer', () => {
	const percent = fc.integer({ min: 0, max: 100 });
	const rows = fc
		.array(fc.tuple(percent, fc.integer({ min: 0, max: 30 }), fc.boolean(), fc.boolean()), {
			maxLength: 12
		})
		.map((list) =>
			list.map(([value, half, known, judged], i) =>
				row({
					keys: { unit: `Xã ${String.fromCharCode(65 + i)}` },
					value: known ? value : null,
					low: judged ? Math.max(0, value - half) : null,
					high: judged ? Math.min(100, value + half) : null,
					compared: i % 2 ? 50 : null
				})
			)
		);

	it('every number read out is one of its values, and reaches the mark it came from', () => {
		fc.assert(
			fc.property(rows, percent, fc.boolean(), (list, whole, clear) => {
				const with_ = context({
					movedOf: (of) =>
						of.compared === null ? null : { difference: of.value! - of.compared, clear }
				});
				const points = list
					.filter((of) => of.value !== null)
					.map((of) => ({ row: of, window: 'kỳ' }));
				const stories = [
					...narrateWhole(list[1], with_),
					...narrateUnits(list, whole, with_),
					...narrateLast(points, { difference: 1, clear }, { ...with_, amountText: () => 'một' })
				];
				const values = list.flatMap((of) =>
					of.value === null ? [] : [of.value, Math.abs(of.value - (of.compared ?? of.value))]
				);
				for (const part of stories.flat()) {
					const numbers = (part.text.replace('13/14', '').match(/\d+/g) ?? []).map(Number);
					if (!part.mark) {
						// Besides the coverage only "và n đơn vị nữa" counts, and it counts the rows left out.
						for (const number of numbers) expect(number).toBeLessThanOrEqual(list.length);
						continue;
					}
					expect(list.some((of) => of.keys['unit'] === part.mark?.keys['unit'])).toBe(true);
					for (const number of numbers) expect(values).toContain(number);
				}
				if (!clear) expect(read(stories).join(' ')).not.toMatch(/tăng|giảm/);
			}),
			{ seed: 20241231 }
		);
	});

	it('no unit is called different whose interval covers the whole', () => {
		fc.assert(
			fc.property(rows, percent, (list, whole) => {
				const covering = list.filter(
					(of) => of.low !== null && of.low <= whole && of.high! >= whole
				);
				const told = narrateUnits(list, whole, context())
					.flat()
					.map((part) => part.mark?.name);
				for (const of of covering) expect(told).not.toContain(of.keys['unit']);
			}),
			{ seed: 20241231 }
		);
	});
});
