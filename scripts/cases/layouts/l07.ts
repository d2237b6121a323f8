import type { Window } from '../../../src/lib/model';
import { fullNameOf } from '../../sample/units';
import { SheetDraft, type BookDraft } from '../draft';
import { toVni } from '../encode';
import { communes, unitNamed } from '../figures';
import { unitsDown } from '../units-down';
import { modelFigure, MODEL_COLUMNS } from './l03';

const SHEETS: readonly { name: string; when: string; window: Window }[] = [
	{
		name: 'Q1',
		when: 'Quý I/2024',
		window: { start: '2024-01-01', end: '2024-03-31', kind: 'period' }
	},
	{
		name: 'Q2',
		when: 'Quý II/2024',
		window: { start: '2024-04-01', end: '2024-06-30', kind: 'period' }
	},
	{
		name: 'T7',
		when: 'Tháng 7/2024',
		window: { start: '2024-07-01', end: '2024-07-31', kind: 'period' }
	}
];
const TITLE = 'KẾT QUẢ ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO”';

/** L07: one sheet in composed Unicode, one decomposed, one in VNI, and a name with its tone placed in both ways. */
export function l07(): BookDraft {
	const odd = unitNamed('Xuân Hòa', '2024-03-31');
	const names = ['Xã Xuân Hòa', 'Xã Xuân Hoà', 'Xã\u00a0Xuân  Hoà'];
	const sheets = SHEETS.map(({ name, when, window }, i) => {
		const sheet = new SheetDraft(name);
		const units = [...communes(3, window.end), odd];
		const title = TITLE.replaceAll('“', '"').replaceAll('”', '"');
		sheet.line(0, 0, title, 'title', 6);
		sheet.line(1, 0, when, 'title', 6);
		unitsDown(sheet, {
			top: 3,
			title: `${title} ${when}`,
			window,
			columns: MODEL_COLUMNS,
			groups: [{ units }],
			value: modelFigure(`l07 ${name}`),
			nameOf: (unit) => (unit === odd ? (names[i] as string) : fullNameOf(unit))
		});
		const encode = (text: string) => (i === 1 ? text.normalize('NFD') : toVni(text));
		if (i > 0)
			for (const { row, column, cell } of sheet.placed())
				if (typeof cell.value === 'string')
					sheet.put(row, column, {
						...cell,
						value: encode(cell.value),
						...(i === 2 ? { font: 'VNI-Times' } : {})
					});
		if (i === 2) sheet.note('legacy-encoding', 'note', [0, 0]);
		return sheet;
	});
	return { name: 'Ba trang', sheets, issues: [] };
}
