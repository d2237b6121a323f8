import { expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { context, readLines } from '../support/reading';

const HEADS = [
	'BÁO CÁO KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ I NĂM 2024',
	'Đơn vị;Số mô hình đăng ký;Số mô hình được công nhận'
];
const TWO = ['Xuân Châu;1;1', 'Xuân Hồng;2;1'];
const LARGE = ['Xuân Châu;16;12', 'Xuân Hồng;25;14', 'Xuân Thành;14;11'];

const read = (...rows: string[]) => readLines(...HEADS, ...rows);
const asked = async (...rows: string[]) =>
	(await read(...rows)).issues.flatMap(({ code, raw }) => (code === 'unit-or-total' ? [raw] : []));
const communes = async (...rows: string[]) => [
	...new Set((await read(...rows)).facts.map(({ unit }) => unit.split('@')[0]))
];

const XUAN_TRUONG = '14089';
const XUAN_VINH = '14134';

it('few small figures make no total of a name that a township shares with its district: it is asked', async () => {
	expect(await asked(...TWO, 'Xuân Trường;3;2')).toEqual(['Xuân Trường']);
	expect(await asked('Xuân Trường;3;2', ...TWO)).toEqual(['Xuân Trường']);
	expect(await asked(...TWO, 'Xuân Thành;0;1', 'Xuân Trường;3;3')).toEqual(['Xuân Trường']);
});

it('the answer that they are its own is taken', async () => {
	const report = await read(...TWO, 'Xuân Trường;3;2');
	const key = report.tables[0]?.units.at(-1)?.candidates[0]?.key ?? '';
	expect(key).toMatch(XUAN_TRUONG);
	const decided = applyDecisions(
		report,
		new Map([[0, { units: { 'Xuân Trường': key } }]]),
		context
	);
	expect(decided.facts.filter(({ unit }) => unit === key).map(({ value }) => value)).toEqual([
		3, 2
	]);
});

it('a name that a total in words counts is of the township', async () => {
	expect(await communes(...TWO, 'Xuân Trường;3;2', 'Tổng cộng;6;4')).toContain(XUAN_TRUONG);
});

it.each([
	['the district by its type', [...TWO, 'Huyện Xuân Trường;3;2']],
	['words of a whole', [...TWO, 'Toàn huyện;3;2']],
	['the name beside the township', [...TWO, 'TT Xuân Trường;2;1', 'Xuân Trường;5;3']],
	['the name with figures beyond chance', [...LARGE, 'Xuân Trường;55;37']]
])('totals stay totals: %s', async (_, rows) => {
	const report = await read(...rows);
	expect(report.tables[0]?.table.rows.at(-1)?.role).toBe('total');
	expect(report.issues).toEqual([]);
});

it('a commune whose small figures are by chance the sum of the others keeps them', async () => {
	const rows = ['Xuân Châu;1;1', 'Xuân Hồng;1;1', 'Xuân Thành;1;0'];
	expect(await communes(...rows, 'Xuân Vinh;3;2')).toContain(XUAN_VINH);
	expect(await communes('Xuân Vinh;3;2', ...rows)).toContain(XUAN_VINH);
	expect(await asked(...rows, 'Xuân Vinh;3;2')).toEqual([]);
});

it('a commune whose figures are the sum of the others beyond chance is asked about', async () => {
	expect(await asked(...LARGE, 'Xuân Vinh;55;37')).toEqual(['Xuân Vinh']);
});

it('counts of rows stay true where a row is given back', async () => {
	const rows = ['Xuân Châu;1;1', 'Xuân Hồng;1;1', 'Xuân Thành;1;0'];
	const { table } = (await read(...rows, 'Xuân Vinh;3;2')).tables[0] ?? {};
	expect(table?.ledger).toMatchObject({ data: 4 });
	expect(table?.ledger.leftOut.total ?? 0).toBe(0);
});

it('a name without a number where the others bear one is their total however small it is', async () => {
	const [title = '', heads = ''] = HEADS;
	const report = await readLines(
		title,
		`STT;${heads}`,
		...TWO.map((row, i) => `${i + 1};${row}`),
		';Xuân Trường;3;2'
	);
	expect(report.tables[0]?.table.rows.at(-1)?.role).toBe('total');
	expect(report.issues).toEqual([]);
});
