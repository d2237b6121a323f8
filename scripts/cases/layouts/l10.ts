import { fullNameOf, keyOf, type SampleUnit } from '../../sample/units';
import { SheetDraft, type BookDraft, type RowTruth } from '../draft';
import { communes, figures, unitNamed, YEAR_2024 } from '../figures';

const TITLE = 'BÁO CÁO CÔNG TÁC DÂN VẬN NĂM 2024';

const LINES: readonly (readonly [text: string, measuredIn: string, measure: string])[] = [
	['Số mô hình dân vận khéo đăng ký', 'mô hình', 'dvk_registered'],
	['Số mô hình dân vận khéo được công nhận', 'mô hình', 'dvk_recognised'],
	['Số cuộc tuyên truyền', 'cuộc', 'tt_sessions'],
	['Số lượt người nghe tuyên truyền', 'lượt người', 'tt_attendees'],
	['Tổng số hộ dân', 'hộ', 'households'],
	['Số hộ sử dụng nước sạch', 'hộ', 'water_households']
];

function figureOf(unit: SampleUnit, line: number): number {
	const draw = figures('l10', 5, 30)(unit, line);
	if (line === 0) return draw + 30;
	if (line === 3) return draw * 40;
	if (line === 4) return 2_000 + draw * 10;
	return line === 5 ? 1_800 + draw : draw;
}

/** The form of one unit, as key and value; `extra` lines nobody asked for stand in the middle. */
function formSheet(
	name: string,
	unit: SampleUnit,
	options: { titled?: boolean; extra?: boolean; copyOf?: SampleUnit } = {}
): SheetDraft {
	const sheet = new SheetDraft(name);
	if (options.titled !== false)
		sheet.line(0, 0, `UBND HUYỆN XUÂN TRƯỜNG - UBND ${fullNameOf(unit).toUpperCase()}`, 'title', 4);
	sheet.line(1, 0, TITLE, 'title', 4);
	['Chỉ tiêu', 'ĐVT', 'Kết quả', 'Ghi chú'].forEach((text, c) => sheet.put(3, c, text));
	sheet.fates.set(3, 'header');
	const rows: RowTruth[] = [];
	let row = 4;
	LINES.forEach(([text, measuredIn, measure], i) => {
		if (options.extra && i === 3) {
			sheet.put(row, 0, 'Số pa nô tự in');
			sheet.put(row, 1, 'tấm');
			sheet.put(row, 2, 14);
			sheet.fates.set(row, 'unknown-column');
			sheet.note('unknown-column', 'warning', [row, 0]);
			rows.push({ row, role: 'data', line: '?', section: null });
			row++;
		}
		const value = figureOf(options.copyOf ?? unit, i);
		sheet.put(row, 0, text);
		sheet.put(row, 1, measuredIn);
		sheet.put(row, 2, value);
		sheet.fates.set(row, 'data');
		rows.push({ row, role: 'data', line: measure, section: null });
		sheet.facts.push({
			cells: [[row, 2]],
			measure,
			dims: {},
			unit: keyOf(unit),
			window: YEAR_2024,
			value
		});
		row++;
	});
	sheet.tables.push({
		top: 3,
		left: 0,
		bottom: row - 1,
		right: 3,
		title: TITLE,
		header: [3],
		window: YEAR_2024,
		unit: keyOf(unit),
		columns: [
			{ column: 0, kind: 'label', means: '-', path: ['Chỉ tiêu'] },
			{ column: 1, kind: 'text', means: '-', path: ['ĐVT'] },
			{ column: 2, kind: 'number', means: 'value', path: ['Kết quả'] },
			{ column: 3, kind: 'text', means: '-', path: ['Ghi chú'] }
		],
		rows
	});
	return sheet;
}

/** L10: one sheet a commune, named in every way, an empty one, a hidden pattern with example figures. */
export function l10(
	options: { readonly copied?: true; readonly extra?: true; readonly summary?: true } = {}
): BookDraft {
	const [town, second, hong] = [
		unitNamed('Xuân Trường'),
		communes(2)[1] as SampleUnit,
		unitNamed('Xuân Hồng')
	];
	const sheets = [
		formSheet('Xuan Hong', hong),
		formSheet('TT Xuân Trường', town, { titled: false }),
		formSheet('Sheet12', second, {
			...(options.extra ? { extra: true } : {}),
			...(options.copied ? { copyOf: hong } : {})
		})
	];
	const copied = sheets[2];
	if (options.copied && copied) copied.note('R18', 'warning', [4, 2]);
	const empty = new SheetDraft('X.Trà Lũ');
	empty.note('empty-sheet', 'warning', null);
	const pattern = formSheet('Mau', hong, { copyOf: communes(5)[4] as SampleUnit });
	pattern.hidden = true;
	pattern.tables = [];
	pattern.facts = [];
	for (const { row } of pattern.placed()) pattern.fates.set(row, 'hidden-sheet');
	pattern.note('hidden-sheet', 'note', null);
	const first = sheets[0] as SheetDraft;
	first.marks.set('whole', [0, 0]);
	const summary = options.summary
		? [summarySheet([hong, town], ['Xuan Hong', 'TT Xuân Trường'])]
		: [];
	return { name: 'Cac xa 2024', sheets: [...summary, ...sheets, empty, pattern], issues: [] };
}

/** A sheet that only points at the others, saved by a program that worked nothing out: it gives no figure and loses none. */
function summarySheet(units: readonly SampleUnit[], names: readonly string[]): SheetDraft {
	const sheet = new SheetDraft('Tổng hợp');
	const title = 'TỔNG HỢP CÔNG TÁC DÂN VẬN NĂM 2024';
	const headers = [
		'Đơn vị',
		'Số mô hình dân vận khéo đăng ký',
		'Số mô hình dân vận khéo được công nhận'
	];
	sheet.line(0, 0, 'UBND HUYỆN XUÂN TRƯỜNG', 'title');
	sheet.line(1, 0, title, 'title', 3);
	headers.forEach((text, c) => sheet.put(3, c, text));
	sheet.fates.set(3, 'header');
	const rows: RowTruth[] = units.map((unit, i) => {
		const row = 4 + i;
		sheet.put(row, 0, fullNameOf(unit));
		for (const c of [1, 2])
			sheet.put(row, c, { value: 0, formula: `'${names[i] as string}'!C${4 + c}`, uncached: true });
		sheet.fates.set(row, 'no-figures');
		return { row, role: 'data', unit: keyOf(unit), section: null };
	});
	for (const c of [1, 2]) sheet.note('no-cached-value', 'warning', [4, c]);
	const means = ['unit', 'dvk_registered', 'dvk_recognised'];
	sheet.tables.push({
		top: 3,
		left: 0,
		bottom: 3 + units.length,
		right: 2,
		title,
		header: [3],
		window: YEAR_2024,
		columns: headers.map((text, column) => ({
			column,
			kind: column === 0 ? 'label' : 'number',
			means: means[column] as string,
			path: [text]
		})),
		rows
	});
	return sheet;
}
