import { describe, expect, it } from 'vitest';
import type { ColumnKind, TableColumn } from '$lib/model';
import { createResolver } from '$lib/reference/units';
import { namesAcross } from './names-across';
import { strippedBy } from './stripped-by';
import { roster } from '../../../../tests/support/reading';

const { isUnitName } = createResolver(roster);
const column = (path: string[], kind: ColumnKind = 'number'): TableColumn => ({
	path,
	kind,
	index: 0,
	unitOfMeasure: null,
	identity: null,
	hidden: false,
	reasons: []
});
const found = (...headings: string[]) =>
	namesAcross(
		{
			columns: [column(['Nội dung'], 'label'), ...headings.map((one) => column(['Kết quả', one]))]
		},
		isUnitName,
		strippedBy(isUnitName)
	);

describe('names over columns of figures', () => {
	it('are told by a name beside them', () => {
		expect(found('Trần Văn Bình', 'Đinh Thu Hoa', 'Cộng')).toEqual(['Đinh Thu Hoa']);
		expect(found('Ông Bình', 'Bà Hằng', 'Cộng')).toEqual(['Bà Hằng']);
	});

	it('are told by each other where they are given names alone', () => {
		expect(found('Lan', 'Hoa', 'Hùng', 'Cộng')).toEqual(['Lan', 'Hoa', 'Hùng']);
		expect(found('LAN', 'HÙNG')).toEqual(['LAN', 'HÙNG']);
		expect(found('Lan', 'Hoa')).toEqual([]);
		expect(found('Đạt', 'Khá', 'Trung bình')).toEqual([]);
		expect(found('Đạt', 'Toàn', 'Quý', 'Minh', 'Cộng')).toEqual([]);
	});

	it('are none below a heading of places', () => {
		const columns = ['Hưng', 'Thịnh'].map((one) => column(['Các thôn', one]));
		expect(namesAcross({ columns }, isUnitName, strippedBy(isUnitName))).toEqual([]);
	});

	it('are none beside units, or where nobody is named', () => {
		expect(found('Trần Phú', 'Lý Nhân', 'Cộng')).toEqual([]);
		expect(found('Nguyễn Du', 'Hồ Sơ Trực Tuyến')).toEqual([]);
		expect(found('Trần Văn Bình', 'Hà Nam', 'Tổng Số')).toEqual([]);
	});

	it('go alone, where they are one word', () => {
		const strip = strippedBy(isUnitName, new Set(['Lan']));
		expect(['Lan', 'LAN', 'Lan tỏa', 'Ngọc Lan', 'PLAN'].map(strip)).toEqual([
			'…',
			'…',
			'Lan tỏa',
			'Ngọc Lan',
			'PLAN'
		]);
	});

	it('go from every text of the file', () => {
		const strip = strippedBy(isUnitName, new Set(['Đinh Thu Hoa']));
		expect(strip('Đinh Thu Hoa: 2 đơn, ĐINH THU HOA 3 lượt')).toBe('…: 2 đơn, … 3 lượt');
	});
});
