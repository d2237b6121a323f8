import { describe, expect, it } from 'vitest';
import { applyDecisions, readReport } from '../../src/lib/reading/index';
import { context, roster } from '../support/reading';

const DAY = '2025-12-31';
const communes = roster.at(DAY, 'commune');
const countOf = new Map<string, number>();
for (const { fullName } of communes) countOf.set(fullName, (countOf.get(fullName) ?? 0) + 1);

/** The first communes of a province whose full name nobody else in the country bears. */
const unmistakable = (province: string, count: number) =>
	communes
		.filter(
			({ key, fullName }) =>
				countOf.get(fullName) === 1 && roster.provinceOf(key, DAY)?.name === province
		)
		.slice(0, count);

describe('where the units of a list are looked for', () => {
	it('in the whole country, when the list names several provinces, one after the other', async () => {
		const named = [
			...unmistakable('Hà Nội', 70),
			...unmistakable('Đồng Nai', 40),
			...unmistakable('Cà Mau', 40)
		];
		expect(named).toHaveLength(150);
		const lines = [
			'KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO NĂM 2025',
			'STT;Tỉnh, thành phố;Xã, phường;Số mô hình đăng ký',
			...named.map(
				({ key, fullName }, i) =>
					`${i + 1};${roster.provinceOf(key, DAY)?.fullName};${fullName};${(i % 9) + 1}`
			)
		];
		const read = await readReport(
			new TextEncoder().encode(lines.join('\n')),
			'danh-sach.csv',
			context
		);
		const decided = applyDecisions(read, new Map(), context);
		expect(decided.tables[0]?.units.map((unit) => unit?.key)).toEqual(named.map(({ key }) => key));
	});

	it('in the numbered district of the page head, where every district has a ward 1', async () => {
		const lines = [
			'UBND QUẬN 8;;',
			'MÔ HÌNH DÂN VẬN KHÉO QUÝ II NĂM 2024;;',
			'STT;Đơn vị;Số mô hình đăng ký',
			'1;Phường 1;5',
			'2;P.02;6'
		];
		const read = await readReport(
			new TextEncoder().encode(lines.join('\n')),
			'bao-cao.csv',
			context
		);
		expect(read.facts.map(({ unit }) => roster.byKey(unit)?.fullName)).toEqual([
			'Phường 1',
			'Phường 2'
		]);
		const districts = read.facts.map(({ unit }) => roster.parentOf(unit, '2024-06-30')?.fullName);
		expect(districts).toEqual(['Quận 8', 'Quận 8']);
	});
});

it('tells two units of one name by the district that heads their section', async () => {
	const lines = [
		'UBND TỈNH QUẢNG NGÃI',
		'MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2024',
		'STT;Đơn vị;Số mô hình đăng ký',
		'I;THỊ XÃ ĐỨC PHỔ;',
		'1;Phường Nguyễn Nghiêm;5',
		'2;Phường Phổ Minh;6',
		'II;THÀNH PHỐ QUẢNG NGÃI;',
		'1;Phường Nguyễn Nghiêm;7',
		'2;Phường Trần Phú;8'
	];
	const bytes = new TextEncoder().encode(lines.join('\n'));
	const { facts } = await readReport(bytes, 'quang-ngai.csv', context);
	const placed = facts.map(({ unit, value }) => [
		roster.byKey(unit)?.fullName,
		roster.parentOf(unit, '2024-09-30')?.fullName,
		value
	]);
	expect(placed).toEqual([
		['Phường Nguyễn Nghiêm', 'Thị xã Đức Phổ', 5],
		['Phường Phổ Minh', 'Thị xã Đức Phổ', 6],
		['Phường Nguyễn Nghiêm', 'Thành phố Quảng Ngãi', 7],
		['Phường Trần Phú', 'Thành phố Quảng Ngãi', 8]
	]);
});
