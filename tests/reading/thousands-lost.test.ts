import { describe, expect, it } from 'vitest';
import { codes } from '../support/reading';
import { readStyled, type StyledCell } from '../support/styled-sheet';

type Figure = number | string | StyledCell;
const UNITS = [
	'Xã Xuân Hồng',
	'Xã Xuân Ninh',
	'Xã Xuân Châu',
	'Xã Xuân Thượng',
	'Xã Xuân Vinh',
	'Xã Xuân Phú',
	'Xã Xuân Thành'
];

const shown = (value: number): StyledCell => ({ value, format: '0.000' });

async function read(header: string, ...held: Figure[]) {
	const report = await readStyled([
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2023'],
		['STT', 'Đơn vị', header],
		...held.map((figure, i) => [i + 1, UNITS[i] ?? '', figure])
	]);
	return {
		values: report.facts.map(({ value }) => value),
		codes: codes(report),
		reason: report.tables[0]?.columns[2]?.reasons.at(-1)?.code
	};
}

describe('counts that may have lost their thousands', () => {
	it.each([
		['Dân số', [12.523, 9.812, 21, 8]],
		['Số hồ sơ tiếp nhận', [1.25, 980, 3, 12]],
		['Số hồ sơ tiếp nhận', [1.2, 2.1, 980, 3]],
		['Số lượt người tham gia', [shown(3), shown(2), shown(1)]]
	] as const)('are asked, the whole ones too: %s %j', async (header, held) => {
		const found = await read(header, ...held);
		expect(found.values).toEqual([]);
		expect(found.codes).toContain('unknown-column C4');
		expect(found.reason).toBe('thousands-lost');
	});

	it.each([
		[[1.25, 980, 2.015, 640, 700, 1.5], [980, 640, 700], 'R15 C4 R15 C6 R15 C9'],
		[[2.345, 1870, 0, 990, 4.1, 1200], [1870, 0, 990, 1200], 'R15 C4 R15 C8']
	] as const)(
		'are told alone where the whole ones plainly kept theirs: %j',
		async (held, values, told) => {
			const found = await read('Số lượt người tham gia', ...held);
			expect(found.values).toEqual(values);
			expect(found.codes.join(' ')).toContain(told);
		}
	);

	it.each([
		[[1.25, 980, 3, 640, 700, 12]],
		[[1.25, 25, 2.015, 30, 40, 60]],
		[[1.25, 980, 640]],
		[[1.25, shown(3), 640, 700, 980]]
	])('are asked with the whole ones where these may have lost theirs: %j', async (held) => {
		const found = await read('Số lượt người tham gia', ...held);
		expect(found.values).toEqual([]);
		expect(found.reason).toBe('thousands-lost');
	});

	it.each([
		['Dân số', [12_523, 9_812, 21_000], [12_523, 9_812, 21_000]],
		['Dân số', ['12.523', '9.812', '21.000'], [12_523, 9_812, 21_000]],
		['Số hồ sơ tiếp nhận', [12, 9, 2.5], [12, 9]],
		['Dân số (nghìn người)', [12.523, 9.8, 21], [12_523, 9_800, 21_000]],
		['Giá trị chăm lo (triệu đồng)', [12.523, 9.81, 21], [12.523, 9.81, 21]],
		['Số lượt người tham gia', [{ value: 3250, format: '#,##0' }, 980], [3250, 980]],
		['Tỷ lệ hộ dùng nước sạch (%)', [95.125, 96.25, 97], [95.125, 96.25, 97]]
	] as const)('are taken where nothing says so: %s %j', async (header, held, values) => {
		expect((await read(header, ...held)).values).toEqual(values);
	});
});

describe('a share of exactly one', () => {
	it('may be all or a hundredth, and is asked', async () => {
		const found = await read('Tỷ lệ hộ dùng nước sạch (%)', 1, 1, 1);
		expect(found.values).toEqual([]);
		expect(found.reason).toBe('scale-in-doubt');
	});

	it.each([
		[
			[0.95, 1, 0.9],
			[95, 100, 90]
		],
		[
			[2.5, 1, 3.1],
			[2.5, 1, 3.1]
		],
		[
			[100, 100, 99],
			[100, 100, 99]
		]
	])('is plain among fractions or small shares: %j', async (held, values) => {
		expect((await read('Tỷ lệ hộ dùng nước sạch (%)', ...held)).values).toEqual(values);
	});

	it('is a hundred per cent by its format', async () => {
		const all = { value: 1, format: '0%' };
		const found = await read('Tỷ lệ hộ dùng nước sạch (%)', all, all);
		expect(found.values).toEqual([100, 100]);
	});
});
