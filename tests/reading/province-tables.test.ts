import { describe, expect, it } from 'vitest';
import type { MappedTable, Meaning, ReadReport } from '$lib/model';
import { context, readSheets, roster } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';
import { applyDecisions, memoryOf } from '../../src/lib/reading/index';

function read(
	sheets: readonly (readonly [string, readonly Row[]])[],
	name = 'chi-so.xlsx',
	own = context
): Promise<ReadReport> {
	return readSheets(
		sheets.map(([title, rows]) => ({ name: title, rows })),
		name,
		own
	);
}

function only({ tables }: ReadReport): MappedTable {
	const [table] = tables;
	if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
	return table;
}

/** `text > code confidence` of every row that names something. */
function named({ units }: MappedTable): string[] {
	return units.flatMap((unit) =>
		unit ? [`${unit.text} > ${unit.key?.slice(0, 2) ?? '–'} ${unit.confidence}`] : []
	);
}

const asked = (report: ReadReport, code: string) =>
	report.issues.filter((issue) => issue.code === code).map(({ raw }) => raw ?? '');

const FIRST = roster.at('2012-12-31', 'province');
const bare = (text: string) =>
	text
		.normalize('NFD')
		.replace(/[\u0300-\u036F]/g, '')
		.replace(/đ/g, 'd')
		.replace(/Đ/g, 'D');

/** A year of a provincial index: an identifier, names without and with accents, two scores. */
function indexSheet(year: number, last: Row = []): Row[] {
	return [
		['tinhid', 'tentinh_eng', 'tentinh_vie', 'Cơ hội tham gia', 'Công bằng trong tuyển dụng'],
		...FIRST.map(({ code, name }, i): Row => [
			Number(code),
			bare(name),
			name,
			1 + ((i * 37 + year) % 83) / 17,
			2 + ((i * 53 + year) % 79) / 13
		]),
		...(last.length > 0 ? [last] : [])
	];
}

describe('a list of provinces', () => {
	it('is resolved whole, for sure, in the column with accents', async () => {
		const mapped = only(await read([['2012_PAPI', indexSheet(2012)]]));
		expect(mapped.columns.map(({ value }) => value.role)[2]).toBe('unit');
		expect(mapped.units.map((unit) => unit?.key)).toEqual(FIRST.map(({ key }) => key));
		expect(new Set(mapped.units.map((unit) => unit?.confidence))).toEqual(new Set(['sure']));
	});

	it('is resolved from names without accents alone', async () => {
		const rows = indexSheet(2012).map((row) => row.filter((_, column) => column !== 2));
		const mapped = only(await read([['2012_PAPI', rows]]));
		expect(mapped.units.map((unit) => unit?.key)).toEqual(FIRST.map(({ key }) => key));
	});

	const OTHER_SPELLINGS: readonly (readonly [string, string])[] = [
		['TP. HCM', '79'],
		['Tp.HCM', '79'],
		['TP HCM', '79'],
		['Hồ Chí Minh', '79'],
		['BRVT', '77'],
		['Bà Rịa-Vũng Tàu', '77'],
		['Bà Rịa – Vũng Tàu', '77'],
		['Thừa Thiên-Huế', '46'],
		['TT-Huế', '46'],
		['LAO CAI', '10'],
		['Đăk Lăk', '66'],
		['Đak Nông', '67'],
		['ĐẮC NÔNG', '67'],
		['Thành phố Đà Nẵng', '48'],
		['Tỉnh Hà Giang', '02'],
		['Quàng Ngãi', '51']
	];

	it.each(OTHER_SPELLINGS)('takes %s for %s', async (written, code) => {
		const others = FIRST.filter((unit) => unit.code !== code).slice(0, 12);
		const rows: Row[] = [
			['Tỉnh, thành phố', 'Điểm số'],
			...[...others.map(({ name }) => name), written].map((name, i): Row => [name, 50.5 + i * 1.3])
		];
		const mapped = only(await read([['PCI 2005', rows]]));
		expect(named(mapped).at(-1)).toBe(`${written} > ${code} sure`);
	});

	it('takes a slip of one letter as likely, but not for a province that stands there already', async () => {
		const names = FIRST.slice(0, 16)
			.map(({ name }) => name)
			.concat('Haải Dương', 'Cao Bằngg');
		const rows: Row[] = [
			['Tỉnh, thành phố', 'Điểm số'],
			...names.map((name, i): Row => [name, 50.5 + i * 1.3])
		];
		const mapped = only(await read([['PCI 2005', rows]]));
		const slips = named(mapped).slice(-2);
		expect(slips[0]).toBe('Haải Dương > 30 likely');
		expect(slips[1]).toBe('Cao Bằngg > – ask');
	});

	it.each(['Median', 'Trung vị', 'Cả nước', 'National', 'Điểm cao nhất'])(
		'makes no unit of a last row %s, and no question',
		async (word) => {
			const report = await read([['2012_PAPI', indexSheet(2012, [999, word, word, 3.14, 4.25])]]);
			const mapped = only(report);
			expect(mapped.units.flatMap((unit) => (unit?.text === word ? [unit.key] : []))).not.toContain(
				expect.any(String)
			);
			expect(mapped.units.filter((unit) => unit?.key)).toHaveLength(FIRST.length);
			expect(asked(report, 'unknown-unit')).toEqual([]);
			expect(asked(report, 'ambiguous-unit')).toEqual([]);
		}
	);

	it('asks for a province that is no more, and never takes a commune for it', async () => {
		const report = await read([['2026_PAPI', indexSheet(2026)]]);
		const mapped = only(report);
		expect(mapped.units.filter((unit) => unit?.confidence === 'ask')).toHaveLength(
			FIRST.filter(
				({ name }) => !roster.at('2026-12-31', 'province').some((now) => now.name === name)
			).length
		);
		for (const unit of mapped.units)
			if (unit?.key) expect(roster.byKey(unit.key)?.level).toBe('province');
		expect(asked(report, 'R13')).toContain('Bình Dương');
	});

	it('is no list of provinces when communes of one district bear such names', async () => {
		const communes = roster.childrenOf('364', '2023-12-31').slice(0, 12);
		const mapped = only(
			await read([
				[
					'Sheet1',
					[
						['HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH'],
						['Báo cáo năm 2023'],
						['Đơn vị', 'Số mô hình đăng ký'],
						...communes.map(({ name }, i): Row => [name, i + 3])
					]
				]
			])
		);
		expect(mapped.units.map((unit) => unit?.key)).toEqual(communes.map(({ key }) => key));
	});
});

describe('a list of districts', () => {
	const districts = roster.childrenOf('36', '2023-12-31');
	const sheet = (names: readonly string[]): Row[] => [
		['UBND TỈNH NAM ĐỊNH'],
		['BÁO CÁO KẾT QUẢ NĂM 2023'],
		['Địa phương', 'Số mô hình đăng ký'],
		...names.map((name, i): Row => [name, i + 3])
	];

	it('is resolved as districts though communes bear the same names', async () => {
		const mapped = only(await read([['Sheet1', sheet(districts.map(({ name }) => name))]]));
		expect(mapped.units.map((unit) => unit?.key)).toEqual(districts.map(({ key }) => key));
		expect(new Set(mapped.units.map((unit) => unit?.confidence))).toEqual(new Set(['sure']));
	});

	it('leaves a list of towns with their type words what it is', async () => {
		const towns = districts.flatMap(({ code }) =>
			roster.childrenOf(code, '2023-12-31').filter(({ type }) => type === 'thi-tran')
		);
		const mapped = only(await read([['Sheet1', sheet(towns.map(({ fullName }) => fullName))]]));
		expect(mapped.units.map((unit) => unit?.key)).toEqual(towns.map(({ key }) => key));
	});
});

describe('the window of a table without one', () => {
	it('is the year in the sheet name, else in the file name, and only likely', async () => {
		const bySheet = only(await read([['2011_PAPI', indexSheet(2011)]], 'PAPI_2011-2016.xlsx'));
		expect(bySheet.window).toMatchObject({
			value: { start: '2011-01-01', end: '2011-12-31', kind: 'period' },
			confidence: 'likely'
		});
		const byFile = only(await read([['Sheet1', indexSheet(2005)]], 'PCI_2005.xls'));
		expect(byFile.window).toMatchObject({
			value: { start: '2005-01-01', end: '2005-12-31' },
			confidence: 'likely'
		});
		const none = only(await read([['Sheet1', indexSheet(2011)]], 'PAPI_2011-2016.xlsx'));
		expect(none.window).toMatchObject({ value: null, confidence: 'ask' });
	});
});

describe('columns nobody knows', () => {
	const roles = ({ table, columns }: MappedTable) =>
		columns.map(
			({ value, confidence }, c) => `${table.columns[c]?.path.at(-1)} ${value.role} ${confidence}`
		);

	it('are asked when they hold figures, ignored when they only tell rows apart', async () => {
		const report = await read([['2012_PAPI', indexSheet(2012)]]);
		expect(roles(only(report))).toEqual([
			'tinhid ignore sure',
			'tentinh_eng ignore sure',
			'tentinh_vie unit sure',
			'Cơ hội tham gia ignore ask',
			'Công bằng trong tuyển dụng ignore ask'
		]);
		expect(asked(report, 'unknown-column')).toEqual([
			'Cơ hội tham gia',
			'Công bằng trong tuyển dụng'
		]);
	});

	it('tells identifiers by their header, their order and the codes of the units beside them', async () => {
		const rows: Row[] = [
			['Mã tỉnh', 'Dòng', 'Kí hiệu riêng', 'Tỉnh', 'Covid', 'Số vụ ma túy', 'Hạng mục A'],
			...FIRST.slice(0, 20).map(({ code, name }, i): Row => [
				900 + i * 3,
				i + 1,
				Number(code),
				name,
				(i * 7) % 20,
				100 + ((i * 11) % 37),
				i * i + 1
			])
		];
		expect(roles(only(await read([['2012', rows]])))).toEqual([
			'Mã tỉnh ignore sure',
			'Dòng ignore sure',
			'Kí hiệu riêng ignore sure',
			'Tỉnh unit sure',
			'Covid ignore ask',
			'Số vụ ma túy ignore ask',
			'Hạng mục A ignore ask'
		]);
	});

	it('takes no column of fractions for a count, whatever words it shares with one', async () => {
		const rows: Row[] = [
			['Tỉnh', 'Thay đổi về số mô hình đăng ký', 'Số mô hình đăng ký'],
			...FIRST.slice(0, 12).map(({ name }, i): Row => [name, 0.37 * (i + 1), i === 3 ? 4.5 : i + 2])
		];
		expect(roles(only(await read([['2012', rows]]))).slice(1)).toEqual([
			'Thay đổi về số mô hình đăng ký ignore ask',
			'Số mô hình đăng ký measure sure'
		]);
	});
});

describe('a form decided once', () => {
	const own = {
		id: 'own:co hoi tham gia',
		name: 'Cơ hội tham gia',
		unitOfMeasure: 'điểm',
		aggregation: 'NEVER',
		direction: 'up'
	} as const;
	const meanings: Record<string, Meaning> = {
		'Cơ hội tham gia': { role: 'measure', measure: own.id, dims: {}, factor: 1 },
		'Công bằng trong tuyển dụng': { role: 'ignore' }
	};
	const years = [2011, 2012, 2013, 2014, 2015, 2016];

	it('asks nothing of the next file: own measures and ignored columns are remembered', async () => {
		const first = await read([['2012_PAPI', indexSheet(2012)]]);
		expect(only(first).ready).toBe(false);
		const decided = applyDecisions(first, new Map([[0, { meanings, own: [own] }]]), context);
		expect(only(decided).ready).toBe(true);
		const memory = memoryOf(only(decided), [own]);
		expect(memory.meanings).toEqual(meanings);
		expect(memory.own).toEqual([own]);
		const later = { ...context, memories: [memory] };
		const next = await read([['2013_PAPI', indexSheet(2013)]], 'sau.xlsx', later);
		expect(only(next).ready).toBe(true);
		expect(next.facts).toHaveLength(FIRST.length);
		expect(next.facts[0]).toMatchObject({ measure: own.id, start: '2013-01-01' });
		expect(asked(next, 'unknown-column')).toEqual([]);
		expect(memoryOf(only(next)).meanings).toEqual(meanings);
	});

	it('settles the other sheets of its workbook', async () => {
		const six = await read(
			years.map((year) => [`${year}_PAPI`, indexSheet(year)] as const),
			'PAPI_2011-2016.xlsx'
		);
		expect(new Set(six.tables.map(({ table }) => table.fingerprint)).size).toBe(1);
		expect(six.tables.map(({ ready }) => ready)).toEqual(years.map(() => false));
		const decided = applyDecisions(six, new Map([[2, { meanings, own: [own] }]]), context);
		expect(decided.tables.map(({ ready }) => ready)).toEqual(years.map((year) => year === 2013));
		const third = decided.tables[2];
		if (!third) throw new Error('no third table');
		const after = applyDecisions(six, new Map(), {
			...context,
			memories: [memoryOf(third, [own])]
		});
		expect(after.tables.map(({ ready }) => ready)).toEqual(years.map(() => true));
		expect(after.facts).toHaveLength(years.length * FIRST.length);
	});

	it('remembers under a fingerprint that sees neither case nor the place of tones', async () => {
		const decided = applyDecisions(
			await read([['2012_PAPI', indexSheet(2012)]]),
			new Map([[0, { meanings }]]),
			context
		);
		const [header = [], ...rows] = indexSheet(2013);
		const loud = [header.map((text) => String(text).toUpperCase()), ...rows];
		const next = await read([['2013_PAPI', loud]], 'sau.xlsx', {
			...context,
			memories: [memoryOf(only(decided))]
		});
		expect(only(next).ready).toBe(true);
	});

	it('takes a column somebody said names the units', async () => {
		const read2012 = await read([['2012_PAPI', indexSheet(2012)]]);
		const decided = applyDecisions(
			read2012,
			new Map([[0, { meanings: { ...meanings, tentinh_eng: { role: 'unit' } } }]]),
			context
		);
		expect(only(decided).units[0]?.text).toBe('Ha Noi');
		expect(only(decided).units[0]?.key).toBe(FIRST[0]?.key);
	});

	it('keeps an unknown column a question until somebody decides', async () => {
		const first = only(await read([['2012_PAPI', indexSheet(2012)]]));
		expect(memoryOf(first).meanings).toEqual({});
	});
});
