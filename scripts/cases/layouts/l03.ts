import { keyOf } from '../../sample/units';
import { SheetDraft, type BookDraft, type RowTruth } from '../draft';
import { communes, figures, YEAR_2024 } from '../figures';
import { unitsDown, type Column } from '../units-down';
import { reportHead, signatures } from './head';

const TITLE = 'BIỂU TỔNG HỢP MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024';

export const MODEL_COLUMNS: readonly Column[] = [
	{ role: 'order', path: ['STT'] },
	{ role: 'unit', path: ['Cơ quan, đơn vị'] },
	{ role: 'measure', path: ['Số mô hình đăng ký'], measure: 'dvk_registered' },
	{ role: 'measure', path: ['Số mô hình được công nhận'], measure: 'dvk_recognised' },
	{ role: 'rate', path: ['Tỷ lệ (%)'], of: [3, 2] },
	{ role: 'text', path: ['Ghi chú'] }
];

/** More registered than recognised, so that no rule is broken. */
export function modelFigure(name: string): ReturnType<typeof figures> {
	const draw = figures(name, 3, 20);
	return (unit, column) =>
		column === 2
			? draw(unit, 2) + 5
			: column === 3
				? Math.min(draw(unit, 3), draw(unit, 2))
				: draw(unit, column);
}

export interface SectionOptions {
	readonly formulas?: true;
	readonly hiddenRow?: true;
	readonly struck?: true;
	readonly restart?: true;
	readonly signed?: true;
	/** A third section of offices, which are no units of the roster. */
	readonly agencies?: true;
}

/** L03 with communes only: Roman sections with their own sums, order running through, rates beside their counts. */
export function l03(options: SectionOptions = {}): BookDraft {
	const sheet = new SheetDraft('Tổng hợp');
	const units = communes(7);
	const top = reportHead(sheet, { title: TITLE, width: 6 }) + 1;
	const end = unitsDown(sheet, {
		top,
		title: TITLE,
		window: YEAR_2024,
		columns: MODEL_COLUMNS,
		groups: [
			{ mark: 'I', name: 'KHỐI THỊ TRẤN', units: units.slice(0, 1), summed: true },
			{ mark: 'II', name: 'KHỐI XÃ', units: units.slice(1), summed: true }
		],
		value: modelFigure('l03'),
		total: { at: 'last', name: 'TỔNG CỘNG (I+II)' },
		...(options.formulas ? { formulas: true } : {}),
		...(options.restart ? { restart: true } : {})
	});
	const rowOf = (index: number) =>
		sheet.tables[0]?.rows.find((row) => row.unit === keyOf(units[index] as (typeof units)[number]))
			?.row ?? 0;
	if (options.hiddenRow) {
		sheet.hiddenRows.add(rowOf(2));
		sheet.note('hidden-row', 'note', [rowOf(2), 1]);
	}
	if (options.struck) {
		for (let column = 0; column < 4; column++) {
			const cell = sheet.at(rowOf(3), column);
			if (cell) sheet.put(rowOf(3), column, { ...cell, struck: true });
		}
		sheet.note('struck-cells', 'warning', [rowOf(3), 0]);
	}
	if (options.agencies) addAgencies(sheet, end);
	if (options.signed) signatures(sheet, end, 6);
	return { name: 'Tong hop mo hinh', sheets: [sheet], issues: [] };
}

/** Offices under the total's place: each is asked for, and the communes are read all the same. */
function addAgencies(sheet: SheetDraft, end: number): void {
	const [table] = sheet.tables;
	if (!table) return;
	const total = end - 1;
	const sums = [2, 3].map((column) => Number(sheet.at(total, column)?.value));
	const own: RowTruth[] = [{ row: total, role: 'section', section: 'KHỐI CƠ QUAN CHUYÊN MÔN' }];
	for (let column = 0; column < 6; column++) sheet.cells.delete(`${total},${column}`);
	sheet.put(total, 0, 'III');
	sheet.put(total, 1, 'KHỐI CƠ QUAN CHUYÊN MÔN');
	sheet.fates.set(total, 'section');
	['Phòng Nội vụ', 'Phòng Tài chính - Kế hoạch', 'Công an huyện'].forEach((name, i) => {
		const row = total + 1 + i;
		const figures = [i + 2, i + 1];
		[8 + i, name, ...figures].forEach((value, column) => sheet.put(row, column, value));
		figures.forEach((value, f) => (sums[f] = (sums[f] as number) + value));
		sheet.fates.set(row, 'unknown-unit');
		sheet.note('unknown-unit', 'warning', [row, 1]);
		own.push({ row, role: 'data', unit: '?', section: 'KHỐI CƠ QUAN CHUYÊN MÔN' });
	});
	const last = total + 4;
	sheet.put(last, 1, 'TỔNG CỘNG (I+II+III)');
	sums.forEach((sum, i) => sheet.put(last, 2 + i, sum));
	sheet.fates.set(last, 'total');
	own.push({ row: last, role: 'total' });
	sheet.tables = [
		{ ...table, bottom: last, rows: [...table.rows.filter(({ row }) => row !== total), ...own] }
	];
}
