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

	it('are none beside units, or where nobody is named', () => {
		expect(found('Trần Phú', 'Lý Nhân', 'Cộng')).toEqual([]);
		expect(found('Nguyễn Du', 'Hồ Sơ Trực Tuyến')).toEqual([]);
		expect(found('Trần Văn Bình', 'Hà Nam', 'Tổng Số')).toEqual([]);
	});

	it('go from every text of the file', () => {
		const strip = strippedBy(isUnitName, new Set(['Đinh Thu Hoa']));
		expect(strip('Đinh Thu Hoa: 2 đơn, ĐINH THU HOA 3 lượt')).toBe('…: 2 đơn, … 3 lượt');
	});
});
