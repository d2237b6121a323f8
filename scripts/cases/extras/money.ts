import type { Window } from '../../../src/lib/model';
import { SheetDraft, type BookDraft } from '../draft';
import { communes, figures, QUARTER_4 } from '../figures';
import { unitsDown, type Column } from '../units-down';

const QUARTERS: readonly (readonly [roman: string, window: Window])[] = [
	['I', { start: '2024-01-01', end: '2024-03-31', kind: 'period' }],
	['II', { start: '2024-04-01', end: '2024-06-30', kind: 'period' }],
	['III', { start: '2024-07-01', end: '2024-09-30', kind: 'period' }],
	['IV', QUARTER_4]
];
const MONEY: readonly (readonly [text: string, factor: number | undefined, scale: number])[] = [
	['đồng', 1e-6, 1_000_000],
	['nghìn đồng', 0.001, 1_000],
	['triệu đồng', undefined, 1],
	['tỷ đồng', 1_000, 0.001]
];

/** One sheet a unit of money, said in the header or for the whole table. */
export function moneyUnits(where: 'header' | 'table'): BookDraft {
	const units = communes(4, '2024-03-31').filter((unit) => communes(14).includes(unit));
	const draw = figures('money', 40, 90);
	const sheets = MONEY.map(([text, factor, scale], i) => {
		const [roman, window] = QUARTERS[i] as (typeof QUARTERS)[number];
		const sheet = new SheetDraft(`Q${i + 1}`);
		const title = `KẾT QUẢ CHĂM LO HỘ KHÓ KHĂN QUÝ ${roman} NĂM 2024`;
		const columns: readonly Column[] = [
			{ role: 'order', path: ['STT'] },
			{ role: 'unit', path: ['Đơn vị'] },
			{
				role: 'measure',
				path: [where === 'header' ? `Giá trị chăm lo (${text})` : 'Giá trị chăm lo'],
				measure: 'care_value',
				...(factor === undefined ? {} : { factor })
			}
		];
		sheet.line(0, 0, 'UBND HUYỆN XUÂN TRƯỜNG', 'title');
		sheet.line(1, 0, title, 'title', 3);
		if (where === 'table') sheet.line(2, 2, `Đơn vị tính: ${text}`, 'title');
		unitsDown(sheet, {
			top: 4,
			title,
			window,
			columns,
			groups: [{ units }],
			value: (unit, c) => Number((draw(unit, c) * scale).toPrecision(12))
		});
		return sheet;
	});
	return { name: 'Cham lo 2024', sheets, issues: [] };
}

/** A column of nothing but `1.234`: thousands or a fraction, nobody knows, so it is asked about and gives nothing. */
export function ambiguousFigures(): BookDraft {
	const sheet = new SheetDraft('Sheet1');
	const title = 'KẾT QUẢ CHĂM LO HỘ KHÓ KHĂN QUÝ IV NĂM 2024';
	const draw = figures('ambiguous', 100, 899);
	sheet.line(0, 0, 'UBND HUYỆN XUÂN TRƯỜNG', 'title');
	sheet.line(1, 0, title, 'title', 4);
	unitsDown(sheet, {
		top: 3,
		title,
		window: QUARTER_4,
		columns: [
			{ role: 'order', path: ['STT'] },
			{ role: 'unit', path: ['Đơn vị'] },
			{ role: 'measure', path: ['Giá trị chăm lo (triệu đồng)'], measure: 'care_value' }
		],
		groups: [{ units: communes(4) }],
		value: (unit, c) => 1_000 + draw(unit, c),
		written: (value) => `1.${String(value - 1_000).padStart(3, '0')}`
	});
	sheet.note('ambiguous-number', 'warning', [4, 2]);
	sheet.facts = [];
	for (const [row, fate] of sheet.fates) if (fate === 'data') sheet.fates.set(row, 'in-error');
	return { name: 'Cham lo quy IV', sheets: [sheet], issues: [] };
}
