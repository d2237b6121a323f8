import { SheetDraft, type BookDraft } from '../draft';
import { communes, figures, HALF_2024 } from '../figures';
import { unitsDown, type Column } from '../units-down';
import { keyOf } from '../../sample/units';

const TITLE = 'TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT';
const UNDER = 'Số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024';

type Dims = Readonly<Record<string, string>>;

/** The eight columns one manner of reception has. */
function block(above: readonly string[], reception: Dims): Column[] {
	const column = (path: readonly string[], measure: string, dims: Dims = {}): Column => ({
		role: 'measure',
		path: [...above, ...path],
		measure,
		dims: { ...reception, ...dims }
	});
	const cases = 'Số vụ việc';
	const groups = 'Trong đó đoàn đông người';
	return [
		column(['Số lượt tiếp'], 'tcd_turns'),
		column(['Số người được tiếp'], 'tcd_people'),
		column([cases, 'Tiếp lần đầu'], 'tcd_cases', { occasion: 'first' }),
		column([cases, 'Tiếp nhiều lần'], 'tcd_cases', { occasion: 'repeat' }),
		column([groups, 'Số đoàn được tiếp'], 'tcd_groups'),
		column([groups, 'Số người được tiếp'], 'tcd_group_people'),
		column([groups, 'Tiếp lần đầu'], 'tcd_group_cases', { occasion: 'first' }),
		column([groups, 'Tiếp nhiều lần'], 'tcd_group_cases', { occasion: 'repeat' })
	];
}

const LEADER = 'Tiếp định kỳ và đột xuất của Thủ trưởng';
const COLUMNS: readonly Column[] = [
	{ role: 'unit', path: ['Đơn vị'] },
	{ role: 'measure', path: ['Tổng số lượt tiếp'], measure: 'tcd_turns' },
	{ role: 'measure', path: ['Tổng số người được tiếp'], measure: 'tcd_people' },
	{ role: 'measure', path: ['Tổng số vụ việc tiếp'], measure: 'tcd_cases' },
	...block(['Tiếp thường xuyên'], { reception: 'regular' }),
	{
		role: 'measure',
		path: [LEADER, 'Thủ trưởng tiếp', 'Số kỳ tiếp'],
		measure: 'tcd_leader_sessions'
	},
	...block([LEADER, 'Thủ trưởng tiếp'], { reception: 'leader' }),
	{
		role: 'measure',
		path: [LEADER, 'Ủy quyền tiếp', 'Số kỳ tiếp'],
		measure: 'tcd_leader_sessions',
		dims: { reception: 'delegated' }
	},
	...block([LEADER, 'Ủy quyền tiếp'], { reception: 'delegated' })
];
/** Column numbers of the form: the column after the unit is 1. */
const IDENTITIES = new Map([
	[1, [4, 13, 22]],
	[2, [5, 14, 23]],
	[3, [6, 7, 15, 16, 24, 25]]
]);
const PRINTED = new Map([
	[1, '1=4+13+22'],
	[2, '2=5+14+23'],
	[3, '3=6+7+15+ 16 + 24 +25']
]);

/** Plausible small figures: people at least turns, cases at most turns. */
function figure(path: readonly string[], draw: number): number {
	const leaf = path[path.length - 1] ?? '';
	const inGroups = path.includes('Trong đó đoàn đông người');
	if (leaf === 'Số người được tiếp') return inGroups ? 5 + (draw % 6) : 20 + draw;
	if (leaf === 'Số lượt tiếp') return 10 + (draw % 9);
	if (leaf === 'Số kỳ tiếp') return 6 + (draw % 4);
	return inGroups ? draw % 2 : draw % 4;
}

export interface FormOptions {
	/** One row breaks the identity of column 1. */
	readonly broken?: true;
	/** The identity printed over column 1 is wrong on every row. */
	readonly falseIdentity?: true;
	readonly plainNumbers?: true;
	readonly under?: string;
	readonly units?: number;
}

/** L01: the official form 01/TCD with its header of five levels and the identities printed under it. */
export function l01(options: FormOptions = {}): BookDraft {
	const sheet = new SheetDraft('Sheet1');
	const units = communes(options.units ?? 4, '2024-06-14');
	const draw = figures('l01');
	sheet.line(0, 0, TITLE, 'title', COLUMNS.length);
	sheet.line(1, 0, options.under ?? UNDER, 'title', COLUMNS.length);
	const broken = units[2];
	const value = (unit: (typeof units)[number], c: number): number => {
		const parts = IDENTITIES.get(c);
		if (!parts) return figure(COLUMNS[c]?.path ?? [], draw(unit, c));
		const sum = parts.reduce((all, part) => all + value(unit, part), 0);
		return options.broken && unit === broken && c === 1 ? sum + 2 : sum;
	};
	const numbers = COLUMNS.map((_, c) => {
		if (c === 0) return options.plainNumbers ? 'A' : 'MS';
		if (options.plainNumbers) return c;
		if (c === 1 && options.falseIdentity) return '1=4+13+23';
		return PRINTED.get(c) ?? c;
	});
	const end = unitsDown(sheet, {
		top: 2,
		title: TITLE,
		window: HALF_2024,
		columns: COLUMNS,
		numbers,
		groups: [{ units }],
		value,
		total: { at: 'last', name: 'Tổng cộng' }
	});
	const row = (unit: (typeof units)[number]) =>
		sheet.tables[0]?.rows.find((one) => one.unit === keyOf(unit))?.row ?? 0;
	if (options.broken && broken) sheet.note('R06', 'warning', [row(broken), 1]);
	if (options.falseIdentity && units[0])
		sheet.note('identity-contradicted', 'warning', [row(units[0]), 1]);
	sheet.line(end + 1, 0, '30. Ghi chú:', 'note', COLUMNS.length);
	return { name: 'Bieu-01-TCD', sheets: [sheet], issues: [] };
}
