import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const PHU_LY = '@26173';
const read = (...rows: Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [['UBND XÃ PHÚ LÝ'], ['KẾT QUẢ TIẾP CÔNG DÂN QUÝ III NĂM 2024'], ...rows]
		}
	]);
const peopleIn = (report: unknown) =>
	/Bình|Hằng|Hoa|Sơn/iu.exec(JSON.stringify(report, (_, one) => (one instanceof Map ? 0 : one)));

describe('columns headed by names of people', () => {
	it('are left out beside the total they add up to', async () => {
		const report = await read(
			['Nội dung', 'Trần Văn Bình', 'Đinh Thu Hoa', 'Cộng'],
			['Số lượt tiếp công dân', 12, 9, 21]
		);
		expect(figures(report)).toEqual([`tcd_turns${PHU_LY}=21`]);
		expect(codes(report)).toEqual(['parts-left-out B3']);
		expect(peopleIn(report)).toBeNull();
	});

	it.each([[['Trần Văn Bình']], [['Trần Văn Bình', 'Nguyễn Thị Hằng', 'Lê Hồng Sơn']]])(
		'are asked about alone: %j',
		async (names) => {
			const report = await read(
				['Nội dung', ...names],
				['Số lượt tiếp công dân', ...names.map((_, i) => 12 - i)]
			);
			expect(figures(report)).toEqual([]);
			expect(codes(report)).toEqual(['columns-unplaced B3']);
			expect(peopleIn(report)).toBeNull();
		}
	);

	it('are left out as given names alone', async () => {
		const report = await read(
			['Nội dung', 'Hằng', 'Hoa', 'Hùng', 'Cộng'],
			['Số lượt tiếp công dân', 12, 9, 3, 24]
		);
		expect(figures(report)).toEqual([`tcd_turns${PHU_LY}=24`]);
		expect(codes(report)).toEqual(['parts-left-out B3']);
		expect(peopleIn(report)).toBeNull();
	});

	it('are answered about one by one, each by its letters', async () => {
		const report = await read(
			['Nội dung', 'Trần Văn Bình', 'Nguyễn Thị Hằng'],
			['Số lượt tiếp công dân', 12, 9]
		);
		const part = { role: 'measure', measure: '', dims: { rows: 'all' }, factor: 1 } as const;
		const answered = applyDecisions(
			report,
			new Map([[0, { figures: { B: part, C: part } }]]),
			context
		);
		expect(figures(answered)).toEqual([`tcd_turns${PHU_LY}=21`]);
	});
});
