import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Made, Row } from '../support/xlsx-bytes';

describe('reception of citizens', () => {
	const rows: Row[] = [
		['TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT'],
		['Số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024'],
		[
			'Đơn vị',
			'Tổng số lượt tiếp',
			'Tổng số người được tiếp',
			'Tiếp thường xuyên',
			null,
			'Ủy quyền tiếp',
			null
		],
		[null, null, null, 'Số lượt tiếp', 'Số người được tiếp', 'Số lượt tiếp', 'Số người được tiếp'],
		['MS', '1=3+5', '2=4+6', '3', '4', '5', '6'],
		['Xã Xuân Hồng', 10, 14, 6, 8, 4, 6],
		['Xã Xuân Châu', 7, 9, 5, 6, 2, 3],
		['X. Xuân Thành', 9, 9, 5, 5, 3, 4],
		['Xã Xuân Thượng', 3, 3, 1, 1, 2, 2],
		['Xã Xuân Tân', 3, 3, 1, 1, 2, 2],
		['Tổng cộng', 32, 38, 18, 21, 13, 17]
	];
	const made: Made = {
		name: 'Sheet1',
		rows,
		merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3']
	};

	it('tells equal leaf headers apart by their path and reports the broken identity', async () => {
		const report = await readSheets([
			{
				...made,
				rows: [['UBND huyện Xuân Trường, tỉnh Nam Định'], ...rows],
				merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:G4']
			}
		]);
		expect(figures(report).slice(0, 6)).toEqual([
			'tcd_turns@14095=10',
			'tcd_people@14095=14',
			'tcd_turns[reception=regular]@14095=6',
			'tcd_people[reception=regular]@14095=8',
			'tcd_turns[reception=delegated]@14095=4',
			'tcd_people[reception=delegated]@14095=6'
		]);
		expect(report.facts[0]).toMatchObject({
			start: '2023-12-15',
			end: '2024-06-14',
			windowKind: 'cumulative'
		});
		expect(codes(report).filter((code) => code.startsWith('R06'))).toEqual(['R06 B9']);
		expect(report.tables[0]?.theme).toBe('petitions');
	});
});

describe('indicators down', () => {
	it('reads a key-value form whose unit stands above it', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND XÃ PHÚ LÝ, HUYỆN VĨNH CỬU, TỈNH ĐỒNG NAI'],
					['BÁO CÁO KẾT QUẢ RA QUÂN CHIẾN DỊCH QUÝ IV NĂM 2024'],
					['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả', 'Ghi chú'],
					[1, 'Số lượt người tham gia', 'lượt', 420, null],
					[2, 'Giá trị chăm lo, xã hội hóa', 'nghìn đồng', '12.500', null],
					[3, 'Số người tham gia BHYT', 'người', '8.100', null],
					[4, 'Dân số', 'người', '9.000', null],
					[5, 'Tỷ lệ bao phủ BHYT', '%', '90', null],
					[6, 'Tỷ lệ hộ dùng nước sạch', '%', '97,5', null]
				]
			}
		]);
		expect(figures(report)).toEqual([
			'cd_participants@26173=420',
			'care_value@26173=12.5',
			'insured@26173=8100',
			'population@26173=9000',
			'water_rate@26173=97.5'
		]);
		expect(codes(report)).toContain('typed-rate-only D9');
	});

	it('unpivots units across, with cumulative columns and the year before', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['KẾT QUẢ RA QUÂN CHIẾN DỊCH QUÝ II NĂM 2024'],
					['STT', 'Chỉ tiêu', 'ĐVT', 'Xã Xuân Hồng', null, 'Xã Xuân Châu', null],
					[null, null, null, 'Trong kỳ', 'Lũy kế', 'Trong kỳ', 'Lũy kế'],
					[1, 'Số lượt người tham gia', 'lượt', 100, 250, 80, 90],
					[2, 'Số cuộc tuyên truyền', 'cuộc', 3, 5, 4, 6]
				],
				merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2']
			}
		]);
		expect(
			report.facts.map(({ measure, unit, start, end, windowKind, value }) => [
				measure,
				unit.slice(0, 5),
				start,
				end,
				windowKind,
				value
			])
		).toEqual([
			['cd_participants', '14095', '2024-04-01', '2024-06-30', 'period', 100],
			['cd_participants', '14095', '2024-01-01', '2024-06-30', 'cumulative', 250],
			['cd_participants', '14092', '2024-04-01', '2024-06-30', 'period', 80],
			['cd_participants', '14092', '2024-01-01', '2024-06-30', 'cumulative', 90],
			['tt_sessions', '14095', '2024-04-01', '2024-06-30', 'period', 3],
			['tt_sessions', '14095', '2024-01-01', '2024-06-30', 'cumulative', 5],
			['tt_sessions', '14092', '2024-04-01', '2024-06-30', 'period', 4],
			['tt_sessions', '14092', '2024-01-01', '2024-06-30', 'cumulative', 6]
		]);
	});

	it('leaves hidden sheets out, flags copies, and does not count a summary twice', async () => {
		const form = (unit: string, value: number): Row[] => [
			[`UBND ${unit}, HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH`],
			['KẾT QUẢ RA QUÂN CHIẾN DỊCH QUÝ II NĂM 2024'],
			['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
			[1, 'Số lượt người tham gia', 'lượt', value],
			[2, 'Số cuộc tuyên truyền', 'cuộc', value + 1],
			[3, 'Số lượt người nghe', 'lượt', value + 2]
		];
		const report = await readSheets([
			{ name: 'Xuan Hong', rows: form('XÃ XUÂN HỒNG', 50) },
			{ name: 'Xuan Chau', rows: form('XÃ XUÂN CHÂU', 60) },
			{ name: 'Copy', rows: form('XÃ XUÂN CHÂU', 60) },
			{ name: 'Mau', rows: form('XÃ XUÂN THÀNH', 1), hidden: true }
		]);
		expect(figures(report)).toEqual([
			'cd_participants@14095=50',
			'tt_sessions@14095=51',
			'tt_attendees@14095=52',
			'cd_participants@14092=60',
			'tt_sessions@14092=61',
			'tt_attendees@14092=62'
		]);
		expect(report.issues.map(({ code }) => code)).toEqual(
			expect.arrayContaining(['hidden-sheet', 'duplicate-sheet'])
		);
	});
});
