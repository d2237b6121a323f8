import type { SampleUnit } from '../../sample/units';
import { SheetDraft, type BookDraft, type Place, type Put } from '../draft';
import { communes, figures, YEAR_2024 } from '../figures';
import { modelFigure, MODEL_COLUMNS } from '../layouts/l03';
import { a1Of } from '../move';
import { unitsDown, type Column } from '../units-down';
import type { Window } from '../../../src/lib/model';

const TITLE = 'TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';

export function book(name: string, ...sheets: SheetDraft[]): BookDraft {
	return { name, sheets, issues: [] };
}

/** A plain table of models with something done to its cells. */
export function models(options: {
	readonly columns?: readonly Column[];
	readonly written?: (value: number, unit: SampleUnit, column: number) => Put;
	readonly value?: (unit: SampleUnit, column: number) => number | null;
	readonly units?: readonly SampleUnit[];
	readonly total?: boolean;
	readonly title?: string;
	readonly window?: Window;
	readonly numbers?: readonly Put[];
}): SheetDraft {
	const sheet = new SheetDraft('Sheet1');
	const title = options.title ?? TITLE;
	sheet.line(0, 0, 'UBND HUYỆN XUÂN TRƯỜNG', 'title');
	sheet.line(1, 0, title, 'title', 5);
	unitsDown(sheet, {
		top: 3,
		title,
		window: options.window ?? YEAR_2024,
		columns: options.columns ?? MODEL_COLUMNS,
		groups: [{ units: options.units ?? communes(5) }],
		value: options.value ?? modelFigure('models'),
		...(options.numbers ? { numbers: options.numbers } : {}),
		...(options.written ? { written: options.written } : {}),
		...(options.total === false ? {} : { total: { at: 'last', name: 'Tổng cộng' } })
	});
	return sheet;
}

export const PLAIN = MODEL_COLUMNS.slice(0, 4);

/** Counts with their split in words: the leading count is the figure. */
export function splitInWords(): BookDraft {
	const columns: readonly Column[] = [
		...MODEL_COLUMNS.slice(0, 2),
		{ role: 'measure', path: ['Số tập thể, cá nhân được khen thưởng'], measure: 'dvk_awarded' }
	];
	const sheet = models({
		columns,
		total: false,
		value: (unit) => 2 + (figures('split')(unit, 0) % 7),
		written: (value) => `0${value} (0${value - 1} tập thể, 01 cá nhân)`
	});
	sheet.note('words-beside-figure', 'note', sheet.facts[0]?.cells[0] ?? null);
	return book('Khen thuong', sheet);
}

/** `12/15` in one cell: two counts. Where a spreadsheet program made a day of it, nobody knows them any more. */
export function countsOverCounts(): BookDraft {
	const columns: readonly Column[] = [
		...MODEL_COLUMNS.slice(0, 2),
		{
			role: 'measure',
			path: ['Số mô hình được công nhận/đăng ký'],
			measure: 'dvk_recognised',
			means: 'dvk_recognised / dvk_registered',
			kind: 'text'
		}
	];
	const draw = figures('over', 2, 12);
	const sheet = models({
		columns,
		total: false,
		value: draw,
		written: (value) => `${String(value).padStart(2, '0')}/${value + 3}`
	});
	const day: Place = [sheet.tables[0]?.rows[2]?.row ?? 0, 2];
	sheet.facts = sheet.facts
		.filter(({ cells }) => cells[0]?.[0] !== day[0])
		.flatMap((fact) => [fact, { ...fact, measure: 'dvk_registered', value: fact.value + 3 }]);
	// One typed a single figure, which may be either.
	const lone: Place = [day[0] + 1, 2];
	sheet.put(lone[0], lone[1], '7');
	sheet.facts = sheet.facts.filter(({ cells }) => cells[0]?.[0] !== lone[0]);
	sheet.fates.set(lone[0], 'no-figures');
	sheet.note('unread-number', 'warning', lone);
	sheet.put(day[0], day[1], { value: 45_641, format: 'd-mmm' });
	sheet.fates.set(day[0], 'in-error');
	sheet.note('fraction-as-date', 'warning', day);
	return book('Cong nhan tren dang ky', sheet);
}

/** What people write for nothing, for not yet and for not theirs: zero, blank and not applicable stay apart. */
export function nothingInManyWords(): BookDraft {
	const words: readonly Put[] = ['-', 'Không', 0, 'không phát sinh', '…'];
	const sheet = models({
		columns: PLAIN,
		total: false,
		value: (unit, c) =>
			c === 3 ? (communes(5).indexOf(unit) < 4 ? 0 : null) : 9 + communes(5).indexOf(unit),
		written: (value, unit, c) =>
			c === 3 && value === 0 ? (words[communes(5).indexOf(unit)] as Put) : value
	});
	const last = sheet.tables[0]?.rows[4]?.row ?? 0;
	sheet.put(last, 3, '…');
	sheet.note('dash-read', 'warning', [last - 4, 3]);
	return book('Khong phat sinh', sheet);
}

/** Formulas whose results the file does not hold: sums are worked out, what looks things up is told. */
export function uncachedFormulas(): BookDraft {
	const sheet = models({ columns: PLAIN });
	const [first, , third] = sheet.tables[0]?.rows ?? [];
	const top = first?.row ?? 0;
	// The second column adds up two helper columns to its right, far from the table.
	for (const { row, role } of sheet.tables[0]?.rows ?? []) {
		if (role !== 'data') continue;
		const value = sheet.at(row, 2)?.value as number;
		sheet.put(row, 2, { value, formula: `${value - 2}+SUM(1,1)`, uncached: true });
	}
	const total = sheet.marks.get('total') ?? [0, 0];
	for (const column of [2, 3]) {
		const value = sheet.at(total[0], column)?.value as number;
		const range = `${a1Of([top, column])}:${a1Of([total[0] - 1, column])}`;
		sheet.put(total[0], column, { value, formula: `SUM(${range})`, uncached: true });
	}
	sheet.note('no-cached-value', 'note', [top, 2]);
	const lost = third?.row ?? 0;
	sheet.put(lost, 3, { value: 0, formula: 'VLOOKUP(B6,Khac!A:C,3,0)', uncached: true });
	sheet.facts = sheet.facts.filter(({ cells }) => !(cells[0]?.[0] === lost && cells[0][1] === 3));
	sheet.note('no-cached-value', 'warning', [lost, 3]);
	// With a figure unknown, the sum over it is unknown too.
	return book('Cong thuc', sheet);
}

/** A hidden column of counts, a hidden row and a hidden sheet: the first two are read and told, the last is left out. */
export function hiddenParts(): BookDraft {
	const sheet = models({ columns: PLAIN });
	const row = sheet.tables[0]?.rows[3]?.row ?? 0;
	sheet.hiddenColumns.add(3);
	sheet.note('hidden-column', 'note', [3, 3]);
	sheet.hiddenRows.add(row);
	sheet.note('hidden-row', 'note', [row, 1]);
	const other = models({ columns: PLAIN });
	other.name = 'An';
	other.hidden = true;
	other.tables = [];
	other.facts = [];
	other.put(20, 0, 'để lại');
	for (const { row: at } of other.placed()) other.fates.set(at, 'hidden-sheet');
	other.note('hidden-sheet', 'note', null);
	return book('Phan an', sheet, other);
}

/** The period, up to now, and last year's same period side by side in a table with units down: the last may be of either. */
export function windowsBeside(): BookDraft {
	const head = 'Số mô hình đăng ký';
	const measure = 'dvk_registered';
	const period: Window = { start: '2024-07-01', end: '2024-09-30', kind: 'period' };
	const columns: readonly Column[] = [
		...MODEL_COLUMNS.slice(0, 2),
		{ role: 'measure', path: [head, 'Trong kỳ'], measure, says: 'period', window: period },
		{
			role: 'measure',
			path: [head, 'Lũy kế'],
			measure,
			says: 'cumulative',
			window: { start: '2024-01-01', end: '2024-09-30', kind: 'cumulative' }
		},
		{ role: 'measure', path: [head, 'Cùng kỳ năm trước'], measure: '', means: '?', mute: true }
	];
	const units = communes(4, '2023-09-30').filter((unit) =>
		communes(14, '2024-09-30').includes(unit)
	);
	const draw = figures('windows', 1, 9);
	const title = 'TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2024';
	const sheet = models({
		columns,
		units,
		title,
		window: period,
		value: (unit, c) => draw(unit, c) + (c === 3 ? 20 : 0)
	});
	sheet.note('header-window', 'warning', [4, 4]);
	return book('Ba ky', sheet);
}

/** Two tables beside each other over the same rows, an empty column between. */
export function sideBySide(): BookDraft {
	const sheet = new SheetDraft('Sheet1');
	sheet.line(0, 0, TITLE, 'title', 9);
	const units = communes(8);
	const common = {
		top: 2,
		title: TITLE,
		window: YEAR_2024,
		columns: PLAIN,
		value: modelFigure('beside')
	};
	unitsDown(sheet, { ...common, groups: [{ units: units.slice(0, 4) }] });
	unitsDown(sheet, { ...common, left: 5, groups: [{ units: units.slice(4) }] });
	return book('Hai bang canh nhau', sheet);
}

/** An identity with a stretch, `1=2+..+5`, that one row breaks. */
export function stretchIdentity(): BookDraft {
	const field = (text: string, member: string): Column => ({
		role: 'measure',
		path: ['Số mô hình đăng ký', text],
		measure: 'dvk_registered',
		dims: { field: member }
	});
	const columns: readonly Column[] = [
		{ role: 'unit', path: ['Đơn vị'] },
		{ role: 'measure', path: ['Số mô hình đăng ký', 'Tổng số'], measure: 'dvk_registered' },
		field('Kinh tế', 'kinh-te'),
		field('Văn hóa - xã hội', 'van-hoa-xa-hoi'),
		field('Quốc phòng - an ninh', 'quoc-phong-an-ninh'),
		field('Xây dựng hệ thống chính trị', 'he-thong-chinh-tri')
	];
	const draw = figures('stretch', 1, 9);
	const units = communes(6);
	const sum = (unit: SampleUnit) => [2, 3, 4, 5].reduce((all, c) => all + draw(unit, c), 0);
	const sheet = models({
		columns,
		units,
		total: false,
		numbers: ['A', '1=2+..+5', '2', '3', '4', '5'],
		value: (unit, c) => (c === 1 ? sum(unit) + (unit === units[3] ? 1 : 0) : draw(unit, c))
	});
	sheet.note('R06', 'warning', [sheet.tables[0]?.rows[3]?.row ?? 0, 1]);
	return book('Linh vuc', sheet);
}

/** Shares in three hands, beside their counts: they are checks, and one that disagrees is told. */
export function typedShares(): BookDraft {
	const shares = ['57,1%', '57.1', '0,571', '57,1', '99,9%'];
	const columns: readonly Column[] = [
		...PLAIN,
		{
			role: 'rate',
			path: ['Tỷ lệ công nhận (%)'],
			of: [3, 2],
			text: (_, i) => shares[i === 2 ? 0 : i] as string
		}
	];
	const sheet = models({ columns, total: false, value: (_, c) => (c === 2 ? 21 : 12) });
	sheet.note('R04', 'warning', [sheet.tables[0]?.rows[4]?.row ?? 0, 4]);
	return book('Ty le go tay', sheet);
}

/** `Xã Xuân Hồng` in eight hands, each on a sheet of its own month. */
export function namesInManyHands(): BookDraft {
	const unit = communes(14).find(({ name }) => name === 'Xuân Hồng') as SampleUnit;
	const hands = [
		'UBND xã Xuân Hồng',
		'X. Xuân Hồng',
		'XÃ XUÂN HỒNG',
		' Xuân  Hồng ',
		'Ủy ban nhân dân xã Xuân Hồng',
		'Xã Xuân hồng'
	];
	const others = communes(3);
	const sheets = hands.map((hand, i) => {
		const month = String(i + 1).padStart(2, '0');
		const last = new Date(Date.UTC(2024, i + 1, 0)).toISOString().slice(0, 10);
		const sheet = models({
			columns: PLAIN,
			units: [...others, unit].filter((one, at, all) => all.indexOf(one) === at),
			title: `TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO THÁNG ${i + 1} NĂM 2024`,
			window: { start: `2024-${month}-01`, end: last, kind: 'period' },
			value: (one, c) => modelFigure('hands')(one, c)
		});
		sheet.name = `T${i + 1}`;
		const row = sheet.tables[0]?.rows.find((each) => each.unit?.startsWith(unit.code))?.row ?? 0;
		sheet.put(row, 1, hand);
		return sheet;
	});
	return book('Ten don vi', ...sheets);
}
