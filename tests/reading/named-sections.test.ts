import { expect, it } from 'vitest';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (...rows: Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2025, TỈNH NINH BÌNH'],
				['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
				...rows
			]
		}
	]);

const FIRST: Row[] = [
	['I', 'Khối 1'],
	[1, 'Xã Hải Tiến', 8, 5],
	[2, 'Xã Hải Hưng', 6, 3]
];
const SECOND: Row[] = [
	['II', 'Khối 2'],
	[1, 'Xã Hải Quang', 7, 4],
	[2, 'Xã Hải Xuân', 3, 2]
];
const THIRD: Row[] = [
	['III', 'Khối 3'],
	[1, 'Xã Hải Anh', 5, 2],
	[2, 'Xã Hải Hậu', 4, 1]
];

it.each([
	'TỔNG I + II',
	'Tổng cộng I+II',
	'Tổng cộng (I+II)',
	'Cộng I, II',
	'TỔNG CỘNG I VÀ II',
	'Tổng cộng (mục I + mục II)',
	'I+II'
])('the sections a total names are added up: %s', async (name) => {
	const rows: Row[] = [...FIRST, [null, 'Cộng I', 14, 8], ...SECOND, [null, 'Cộng II', 10, 6]];
	expect(codes(await read(...rows, [null, name, 24, 14]))).toEqual([]);
	expect(codes(await read(...rows, [null, name, 29, 14]))).toEqual(['R07 C11']);
	expect(codes(await read(...rows, ['I+II', 'Tổng cộng', 29, 14]))).toEqual(['R07 C11']);
});

it('a sum of some sections is no total of all', async () => {
	const rows = (both: number, all: number): Row[] => [
		...FIRST,
		...SECOND,
		[null, 'Cộng (I+II)', both, 14],
		...THIRD,
		[null, 'Tổng cộng (I+II+III)', all, 17]
	];
	expect(codes(await read(...rows(24, 33)))).toEqual([]);
	expect(codes(await read(...rows(25, 33)))).toEqual(['R07 C9']);
	expect(codes(await read(...rows(24, 34)))).toEqual(['R07 C13']);
});

it('sections within sections are told apart by the ones nearest', async () => {
	const rows = (second: number): Row[] => [
		['A', 'KHỐI ĐẢNG'],
		...FIRST,
		...SECOND,
		[null, 'Cộng A (I+II)', 24, 14],
		['B', 'KHỐI CHÍNH QUYỀN'],
		['I', 'Khối 4'],
		[1, 'Xã Hải Anh', 5, 2],
		['II', 'Khối 5'],
		[1, 'Xã Hải Hậu', 4, 1],
		[null, 'Cộng B (I+II)', second, 3],
		[null, 'Tổng cộng (A+B)', 33, 17]
	];
	expect(codes(await read(...rows(9)))).toEqual([]);
	expect(codes(await read(...rows(10)))).toEqual(['R08 C16']);
});
