import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (...rows: Row[]) =>
	readSheets([
		{
			name: 'S',
			rows: [
				['TUYÊN TRUYỀN QUÝ I NĂM 2025 HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH'],
				['TT', 'Đơn vị', 'Số buổi tuyên truyền', 'Số người nghe'],
				...rows
			]
		}
	]);
const UNITS = [
	'tt_sessions@14095=12',
	'tt_attendees@14095=640',
	'tt_sessions@14143=9',
	'tt_attendees@14143=450'
];

describe('organisations below the unit they belong to', () => {
	it.each<[string, Row, Row, Row, Row]>([
		[
			'dashes',
			[null, '- Hội Phụ nữ', 5, 300],
			[null, '- Đoàn Thanh niên', 7, 340],
			[null, '- Hội CCB', 4, 200],
			[null, '- Mặt trận Tổ quốc', 5, 250]
		],
		[
			'numbers below',
			['1.1', 'Hội LHPN xã', 5, 300],
			['1.2', 'Đoàn TNCS HCM', 7, 340],
			['2.1', 'Hội Nông dân', 4, 200],
			['2.2', 'Trường THCS', 5, 250]
		],
		[
			'nothing, of those that lead',
			[null, 'Đảng ủy', 5, 300],
			[null, 'UBND xã', 7, 340],
			[null, 'Đảng uỷ xã', 4, 200],
			[null, 'HĐND', 5, 250]
		],
		[
			'nothing',
			[null, 'Hội Phụ nữ', 5, 300],
			[null, 'Đoàn Thanh niên', 7, 340],
			[null, 'Hội Chữ thập đỏ', 4, 200],
			[null, 'UBMTTQ xã', 5, 250]
		]
	])('are left out with one reason a table: %s', async (_, a, b, c, d) => {
		const report = await read(
			[1, 'Xã Xuân Hồng', 12, 640],
			a,
			b,
			[2, 'Xã Xuân Ninh', 9, 450],
			c,
			d
		);
		expect(figures(report)).toEqual(UNITS);
		expect(codes(report)).toEqual(['part-rows-left-out B4']);
	});

	it('are told where they do not add up to a unit as they do to others', async () => {
		const report = await read(
			[1, 'Xã Xuân Hồng', 12, 640],
			[null, '- Hội Phụ nữ', 5, 300],
			[null, '- Đoàn Thanh niên', 7, 340],
			[2, 'Xã Xuân Ninh', 9, 450],
			[null, '- Hội Phụ nữ', 4, 200],
			[null, '- Đoàn Thanh niên', 5, 260],
			[3, 'Xã Xuân Phú', 3, 100],
			[null, '- Hội Phụ nữ', 1, 40],
			[null, '- Đoàn Thanh niên', 2, 60]
		);
		expect(figures(report).slice(0, 4)).toEqual(UNITS);
		expect(report.issues).toMatchObject([
			{ code: 'part-rows-left-out', a1: 'B4', count: 6 },
			{ code: 'R06', severity: 'warning', a1: 'D6', details: { expected: 460, found: 450 } }
		]);
	});

	it('are asked about where the unit has no figures, and beside units', async () => {
		const apart = await read(
			[1, 'Xã Xuân Hồng'],
			[null, '- Hội Phụ nữ', 5, 300],
			[2, 'Xã Xuân Ninh', 9, 450]
		);
		expect(codes(apart)).toContain('unknown-unit B4');
		const beside = await read([1, 'Xã Xuân Hồng', 12, 640], [2, 'Hội Phụ nữ', 5, 300]);
		expect(codes(beside)).toEqual(['unknown-unit B4']);
	});
});
