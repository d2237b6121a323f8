import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenText, textWidth } from './label-room';
import { figureSides, placeLabels, writtenPoints } from './place-labels';

/** Figures of one width over their windows, each in the middle. */
const centred = (count: number, step: number, width: number) =>
	Array.from({ length: count }, (_, i) => ({
		from: i * step - width / 2,
		to: i * step + width / 2
	}));

const PLOT = { width: 400, height: 300 };

describe('labels of a funnel plot', () => {
	it('stand beside their dot, and go round one that is in the way', () => {
		expect(placeLabels([{ x: 100, y: 100, width: 60 }], PLOT, 5)).toEqual(['right']);
		expect(
			placeLabels(
				[
					{ x: 100, y: 100, width: 60 },
					{ x: 130, y: 100, width: 0 }
				],
				PLOT,
				5
			)
		).toEqual(['left', null]);
		expect(placeLabels([{ x: 390, y: 100, width: 60 }], PLOT, 5)).toEqual(['left']);
	});

	it('are left out rather than written over dots or each other', () => {
		const dot = fc.record({
			x: fc.integer({ min: 0, max: 400 }),
			y: fc.integer({ min: 0, max: 300 }),
			width: fc.constantFrom(0, 40, 90)
		});
		fc.assert(
			fc.property(fc.array(dot, { maxLength: 40 }), (dots) => {
				const boxes = placeLabels(dots, PLOT, 5).flatMap((side, i) => {
					const { x, y, width } = dots[i]!;
					if (side === null) return [];
					const corner = {
						right: [x + 9, y - 8],
						left: [x - 9 - width, y - 8],
						top: [x - width / 2, y - 25],
						bottom: [x - width / 2, y + 9]
					}[side] as [number, number];
					return [
						{ left: corner[0], top: corner[1], right: corner[0] + width, bottom: corner[1] + 16 }
					];
				});
				for (const [i, a] of boxes.entries()) {
					expect(
						dots.some((d) => d.x > a.left && d.x < a.right && d.y > a.top && d.y < a.bottom)
					).toBe(false);
					for (const b of boxes.slice(i + 1))
						expect(
							a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
						).toBe(false);
				}
			}),
			{ seed: 20241231, numRuns: 200 }
		);
	});
});

describe('figures of a line', () => {
	it('are all written where there is room', () => {
		expect([...writtenPoints([3, null, 1, 2], centred(4, 50, 40))].sort()).toEqual([0, 2, 3]);
	});

	it('keep the ends, the highest and the lowest where there is not', () => {
		expect([...writtenPoints([5, 6, 9, 6, 1, 6, 6], centred(7, 20, 40))].sort()).toEqual([
			0, 2, 4, 6
		]);
	});

	it('leave a peak out whose figure the last one reaches into', () => {
		const spans = centred(4, 25, 40).with(3, { from: 35, to: 75 });
		expect([...writtenPoints([7, 9, 4, 8], spans)].sort()).toEqual([0, 3]);
	});
});

describe('sides of the figures of a line', () => {
	const anywhere = () => true;

	it('keep clear of the line: outside a slope, above a peak, below a dip', () => {
		expect(figureSides([1, 2, 3, 2, 1, 2], anywhere)).toEqual([
			'below',
			'above-before',
			'above',
			'above-after',
			'below',
			'above'
		]);
	});

	it('stay above a dip or an end that lies on the floor', () => {
		expect(figureSides([3, 1, 3, 2], () => false)).toEqual([
			'above',
			'above',
			'above',
			'above-after'
		]);
		expect(figureSides([1, 2], () => false)[0]).toBe('above-before');
	});

	it('heed no line where a window is missing', () => {
		expect(figureSides([9, null, 1, null, 9], anywhere)).toEqual(Array(5).fill('above'));
	});
});

describe('names', () => {
	it('are broken at spaces only, whole words kept', () => {
		expect(brokenText('Thị trấn Xuân Trường', 13, textWidth('Thị trấn Xuân', 13))).toBe(
			'Thị trấn Xuân\nTrường'
		);
		expect(brokenText('Xã Trà Lũ', 13, 500)).toBe('Xã Trà Lũ');
		expect(brokenText('Kontumkontumkontum', 13, 10)).toBe('Kontumkontumkontum');
	});
});
