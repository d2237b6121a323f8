import { keyOf } from '../../sample/units';
import { SheetDraft, type BookDraft } from '../draft';
import { communes, figures, HALF_2024 } from '../figures';
import { unitsDown, type Column } from '../units-down';

const WHEN = 'Số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024';
const FIRST = 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN';
const SECOND = 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN KIẾN NGHỊ, PHẢN ÁNH';
const KIND = { kind: 'kien-nghi-phan-anh' };

const PROCESSED: readonly Column[] = [
	{ role: 'unit', path: ['Đơn vị'] },
	{ role: 'measure', path: ['Tổng số đơn'], measure: '', means: '?', mute: true },
	{ role: 'measure', path: ['Số đơn kỳ trước chuyển sang'], measure: 'don_carried_in' },
	{ role: 'measure', path: ['Số đơn tiếp nhận trong kỳ'], measure: 'don_received' },
	{ role: 'measure', path: ['Số đơn đã xử lý'], measure: 'don_processed' },
	{ role: 'measure', path: ['Số đơn chưa xử lý, chuyển kỳ sau'], measure: 'don_unprocessed' }
];
const PROPOSALS: readonly Column[] = [
	{ role: 'unit', path: ['Đơn vị'] },
	{ role: 'measure', path: ['Tổng số đơn'], measure: '', means: '?', mute: true },
	{ role: 'measure', path: ['Kỳ trước chuyển sang'], measure: 'don_carried_in', dims: KIND },
	{ role: 'measure', path: ['Tiếp nhận trong kỳ'], measure: 'don_received', dims: KIND },
	{
		role: 'measure',
		path: ['Kết quả giải quyết', 'Số vụ việc thuộc thẩm quyền'],
		measure: 'gq_in_competence',
		dims: KIND
	},
	{
		role: 'measure',
		path: ['Kết quả giải quyết', 'Đã giải quyết'],
		measure: 'gq_resolved',
		dims: KIND
	},
	{
		role: 'measure',
		path: ['Kết quả giải quyết', 'Đang giải quyết'],
		measure: 'gq_resolving',
		dims: KIND
	},
	{
		role: 'measure',
		path: ['Kết quả giải quyết', 'Chưa giải quyết'],
		measure: 'gq_unresolved',
		dims: KIND
	}
];

/** L02: two forms below each other, the first with its total on top, the second with its units in another order. */
export function l02(
	options: { readonly falseIdentity?: boolean } = { falseIdentity: true }
): BookDraft {
	const sheet = new SheetDraft('Biểu');
	const units = communes(3, '2024-06-14');
	const draw = figures('l02', 2, 9);
	const first = (unit: (typeof units)[number], c: number): number => {
		if (c === 1) return first(unit, 2) + first(unit, 3);
		if (c === 5) return first(unit, 1) - first(unit, 4);
		return c === 3 ? draw(unit, c) + 10 : draw(unit, c);
	};
	const second = (unit: (typeof units)[number], c: number): number => {
		if (c === 1) return second(unit, 2) + second(unit, 3);
		if (c === 4) return second(unit, 5) + second(unit, 6) + second(unit, 7);
		return draw(unit, 10 + c);
	};
	sheet.line(0, 0, FIRST, 'title', 6);
	sheet.line(1, 0, WHEN, 'title', 6);
	const end = unitsDown(sheet, {
		top: 2,
		title: FIRST,
		window: HALF_2024,
		columns: PROCESSED,
		numbers: ['MS', '1=2+3=4+5', '2', '3', '4', '5'],
		groups: [{ units }],
		value: first,
		total: { at: 'first', name: 'Tổng cộng' }
	});
	const total = sheet.marks.get('total') ?? [0, 0];
	sheet.note('unknown-column', 'warning', [total[0], 1]);
	sheet.line(end + 2, 0, SECOND, 'title', 8);
	sheet.line(end + 3, 0, WHEN, 'title', 8);
	unitsDown(sheet, {
		top: end + 4,
		title: SECOND,
		window: HALF_2024,
		columns: PROPOSALS,
		numbers: ['MS', '1=2+3', '2', '3', options.falseIdentity ? '4=5+7' : '4=5+..+7', '5', '6', '7'],
		groups: [{ units: [...units].reverse() }],
		value: second
	});
	const below =
		sheet.tables[1]?.rows.find((row) => row.unit === keyOf(units[2] as (typeof units)[number]))
			?.row ?? 0;
	sheet.note('unknown-column', 'warning', [below, 1]);
	if (options.falseIdentity) sheet.note('identity-contradicted', 'warning', [below, 4]);
	sheet.marks.set('total', total);
	sheet.marks.set('unit', [total[0] + 2, 0]);
	return { name: 'Bieu XLD', sheets: [sheet], issues: [] };
}
