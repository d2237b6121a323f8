import { fullNameOf } from '../../sample/units';
import { SheetDraft, type BookDraft } from '../draft';
import { communes, figures, YEAR_2024 } from '../figures';
import { unitsDown, type Column } from '../units-down';

const TITLE = 'BIỂU TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';

const COLUMNS: readonly Column[] = [
	{ role: 'order', path: ['\nSỐ\nTT'] },
	{ role: 'unit', path: ['\n\nĐƠN VỊ'] },
	{ role: 'measure', path: ['\nTỔNG SỐ\nMÔ HÌNH\nĐĂNG KÝ'], measure: 'dvk_registered' },
	{ role: 'measure', path: ['TRONG ĐÓ\nĐƯỢC\nCÔNG NHẬN'], measure: 'dvk_recognised' },
	{ role: 'measure', path: ['\nKINH PHÍ\nHỖ TRỢ'], measure: 'dvk_funding' }
];

const OTHER_WORDS: readonly Column[] = [
	...COLUMNS.slice(0, 2),
	{ role: 'measure', path: ['SL\nMÔ HÌNH\nĐĂNG KÍ'], measure: 'dvk_registered' },
	{ role: 'measure', path: ['\nĐÃ CÔNG\nNHẬN'], measure: 'dvk_recognised' },
	{ role: 'measure', path: ['\nKinh phí\nhỗ trợ'], measure: 'dvk_funding' }
];

/** L05: labels split over rows without merges, a check row far below, and a used range that reaches to the sheet's end. */
export function l05(
	options: { readonly ghost?: true; readonly otherWords?: true } = {}
): BookDraft {
	const sheet = new SheetDraft('Sheet1');
	const units = communes(6);
	const draw = figures('l05', 3, 20);
	sheet.line(0, 0, 'HUYỆN XUÂN TRƯỜNG', 'title');
	sheet.line(2, 1, TITLE, 'title');
	sheet.line(4, 4, 'Đơn vị: triệu đồng', 'title');
	const end = unitsDown(sheet, {
		top: 6,
		title: TITLE,
		window: YEAR_2024,
		columns: options.otherWords ? OTHER_WORDS : COLUMNS,
		header: 'stacked',
		numbers: ['A', 'B', 1, 2, '3'],
		groups: [{ units }],
		value: (unit, c) =>
			c === 2 ? draw(unit, 2) + 20 : c === 4 ? draw(unit, 4) * 1.5 : draw(unit, c),
		nameOf: (unit) => ` ${fullNameOf(unit).toUpperCase()}`,
		total: { at: 'first', name: ' TỔNG SỐ' }
	});
	const first = (sheet.marks.get('unit')?.[0] ?? 1) - 1;
	sheet.line(
		end + 5,
		2,
		{ value: units.length, formula: `COUNTIF(C${first + 1}:C${end},">0")` },
		'residue'
	);
	if (options.ghost) sheet.ghost = [65_535, 0];
	return { name: 'Bieu mo hinh 2024', sheets: [sheet], issues: [] };
}
