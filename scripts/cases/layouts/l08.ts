import type { SampleUnit } from '../../sample/units';
import { SheetDraft, type BookDraft } from '../draft';
import { communes, figures, QUARTER_4 } from '../figures';
import { unitsDown, type Column } from '../units-down';

const TITLE = 'KẾT QUẢ RA QUÂN CHIẾN DỊCH QUÝ IV NĂM 2024';

const COLUMNS: readonly Column[] = [
	{ role: 'order', path: ['STT'] },
	{ role: 'unit', path: ['Đơn vị'] },
	{ role: 'measure', path: ['Số lượt người tham gia'], measure: 'cd_participants' },
	{ role: 'measure', path: ['Giá trị chăm lo (triệu đồng)'], measure: 'care_value' }
];

function grouped(value: number, thousands: string, decimal: string): string {
	const [integer = '', fraction] = value.toFixed(Number.isInteger(value) ? 0 : 1).split('.');
	const groups = integer.replace(/\B(?=(\d{3})+$)/g, thousands);
	return fraction === undefined ? groups : `${groups}${decimal}${fraction}`;
}

/** L08: a text file with lines over its header, figures written as text, empty columns to the right and its source below. */
export function l08(hand: 'vi' | 'en' = 'vi', name = 'ket-qua-ra-quan'): BookDraft {
	const sheet = new SheetDraft(name);
	const units = communes(5);
	const draw = figures('l08', 200, 4_000);
	sheet.line(0, 0, 'UBND HUYỆN XUÂN TRƯỜNG', 'title');
	sheet.line(1, 0, TITLE, 'title');
	sheet.line(2, 0, '(Kèm theo Báo cáo số 45/BC-UBND ngày 20/12/2024)', 'title');
	const value = (unit: SampleUnit, c: number) =>
		c === 3 ? draw(unit, c) + 0.5 : draw(unit, c) + 1_000;
	const end = unitsDown(sheet, {
		top: 3,
		title: TITLE,
		window: QUARTER_4,
		columns: COLUMNS,
		groups: [{ units }],
		value,
		written: (figure) => (hand === 'vi' ? grouped(figure, '.', ',') : grouped(figure, ',', '.'))
	});
	sheet.line(end, 0, 'Nguồn: Phòng Nội vụ', 'note');
	sheet.put(end, 5, '');
	return { name, sheets: [sheet], issues: [] };
}
