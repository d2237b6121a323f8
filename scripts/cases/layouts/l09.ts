import { fullNameOf, keyOf } from '../../sample/units';
import type { Window } from '../../../src/lib/model';
import { SheetDraft, type BookDraft, type Put, type RowTruth } from '../draft';
import { communes, figures } from '../figures';
import { writeHeader } from '../units-down';

const TITLE = 'BÁO CÁO KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ III NĂM 2024';
const PERIOD: Window = { start: '2024-07-01', end: '2024-09-30', kind: 'period' };
const SO_FAR: Window = { start: '2024-01-01', end: '2024-09-30', kind: 'cumulative' };
const BEFORE: Window = { start: '2023-07-01', end: '2023-09-30', kind: 'period' };

interface Line {
	readonly order: string;
	readonly text: string;
	readonly measuredIn: string;
	readonly measure?: string;
	readonly dims?: Readonly<Record<string, string>>;
	readonly factor?: number;
	readonly rate?: true;
	/** So much of the line above is of this part. */
	readonly share?: number;
}

const LINES: readonly Line[] = [
	{ order: 'A', text: 'MÔ HÌNH DÂN VẬN KHÉO', measuredIn: '' },
	{ order: '1', text: 'Số mô hình đăng ký', measuredIn: 'mô hình', measure: 'dvk_registered' },
	{
		order: '1.1',
		text: 'Lĩnh vực kinh tế',
		measuredIn: 'mô hình',
		measure: 'dvk_registered',
		dims: { field: 'kinh-te' },
		share: 0.4
	},
	{
		order: '1.2',
		text: 'Lĩnh vực văn hóa - xã hội',
		measuredIn: 'mô hình',
		measure: 'dvk_registered',
		dims: { field: 'van-hoa-xa-hoi' },
		share: 0.3
	},
	{ order: 'B', text: 'PHONG TRÀO', measuredIn: '' },
	{ order: '1', text: 'Số cuộc tuyên truyền', measuredIn: 'cuộc', measure: 'tt_sessions' },
	{
		order: '2',
		text: 'Giá trị chăm lo các hộ khó khăn',
		measuredIn: 'nghìn đồng',
		measure: 'care_value',
		factor: 0.001
	},
	{
		order: '3',
		text: 'Tỷ lệ hộ sử dụng nước sạch',
		measuredIn: '%',
		measure: 'water_rate',
		rate: true
	}
];

/** L09: units across, lines down, a column for the period and one up to now each, and last year's block to the right. */
export function l09(options: { readonly lastYear?: boolean } = { lastYear: true }): BookDraft {
	const sheet = new SheetDraft('Biểu 09');
	const units = communes(3, '2024-09-30');
	const draw = figures('l09', 4, 60);
	const places = units.flatMap((unit) => [
		{ unit, path: [fullNameOf(unit), 'Trong kỳ'], window: PERIOD, says: 'value period' },
		{ unit, path: [fullNameOf(unit), 'Lũy kế'], window: SO_FAR, says: 'value cumulative' }
	]);
	const before = options.lastYear
		? units.map((unit) => ({
				unit,
				path: ['Cùng kỳ quý III năm 2023', fullNameOf(unit)],
				window: BEFORE,
				says: 'value Q3 -1y'
			}))
		: [];
	const all = [...places, ...before];
	const paths = [['STT'], ['Chỉ tiêu'], ['ĐVT'], ...all.map(({ path }) => path)];
	sheet.line(0, 0, TITLE, 'title', paths.length);
	const depth = writeHeader(sheet, 2, 0, paths);
	let row = 2 + depth;
	const rows: RowTruth[] = [];
	let section: string | null = null;
	let typedAt: [number, number] | null = null;
	let whole = 0;
	LINES.forEach((line, i) => {
		sheet.put(row, 0, /^\d$/.test(line.order) ? Number(line.order) : line.order);
		sheet.put(row, 1, line.text);
		if (line.measure === undefined) {
			section = line.text;
			sheet.fates.set(row, 'section');
			rows.push({ row, role: 'section', section });
			row++;
			return;
		}
		sheet.put(row, 2, line.measuredIn);
		const dims = Object.entries(line.dims ?? {}).map(([name, member]) => `{${name}=${member}}`);
		rows.push({
			row,
			role: 'data',
			line: `${line.measure}${dims.join('')}${line.factor === undefined ? '' : ` ×${line.factor}`}`,
			section
		});
		sheet.fates.set(row, 'data');
		if (line.share === undefined) whole = i;
		all.forEach(({ unit, window }, c) => {
			const drawn = draw(unit, whole * 20 + (window === SO_FAR ? 50 : window === PERIOD ? 0 : 10));
			const own = draw(unit, whole * 20);
			const count = window === SO_FAR ? own + drawn : drawn;
			const figure = line.rate ? 80 + (drawn % 20) + 0.5 : Math.floor(count * (line.share ?? 1));
			const value = line.factor === undefined ? figure : figure * 1_000 + 500;
			const shown: Put = value;
			sheet.put(row, 3 + c, shown);
			if (line.rate) typedAt ??= [row, 3 + c];
			sheet.facts.push({
				cells: [[row, 3 + c]],
				measure: line.measure as string,
				dims: line.dims ?? {},
				unit: keyOf(unit),
				window,
				value: Number((value * (line.factor ?? 1)).toPrecision(12))
			});
		});
		row++;
	});
	sheet.note('typed-rate-only', 'note', typedAt);
	sheet.tables.push({
		top: 2,
		left: 0,
		bottom: row - 1,
		right: paths.length - 1,
		title: TITLE,
		header: Array.from({ length: depth }, (_, i) => 2 + i),
		window: PERIOD,
		columns: paths.map((path, column) => ({
			column,
			kind: column === 0 || column === 1 ? 'label' : column === 2 ? 'text' : 'number',
			means: column < 3 ? '-' : (all[column - 3]?.says as string),
			path
		})),
		rows
	});
	return { name: 'Bao cao quy III', sheets: [sheet], issues: [] };
}
