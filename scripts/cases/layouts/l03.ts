import { keyOf } from '../../sample/units';
import { SheetDraft, type BookDraft } from '../draft';
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
	}
	if (options.signed) signatures(sheet, end, 6);
	return { name: 'Tong hop mo hinh', sheets: [sheet], issues: [] };
}
