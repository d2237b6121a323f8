import { keyOf } from '../../sample/units';
import { SheetDraft, type BookDraft, type RowTruth } from '../draft';
import { unitNamed } from '../figures';
import type { Window } from '../../../src/lib/model';

const TITLE = 'DANH SÁCH ĐƠN KHIẾU NẠI, TỐ CÁO, KIẾN NGHỊ, PHẢN ÁNH QUÝ IV NĂM 2024';
const WINDOW: Window = { start: '2024-09-15', end: '2024-12-14', kind: 'period' };
const HEADERS = [
	'STT',
	'Số đơn',
	'Ngày tiếp nhận',
	'Chủ đơn',
	'Số CCCD',
	'Địa chỉ',
	'Nội dung đơn',
	'Loại đơn',
	'Kết quả giải quyết'
];
const KINDS: readonly (readonly [text: string, kind: string])[] = [
	['Khiếu nại', 'khieu-nai'],
	['Tố cáo', 'to-cao'],
	['Kiến nghị', 'kien-nghi-phan-anh'],
	['Phản ánh', 'kien-nghi-phan-anh']
];
const RESULTS: readonly (readonly [text: string, status: string])[] = [
	['Đã giải quyết', 'resolved'],
	['Đang giải quyết', 'resolving'],
	['Chưa giải quyết', 'unresolved']
];
const DAYS = ['20/09/2024', '05/10/2024', '18/10/2024', '11/11/2024', '02/12/2024'];

/** L12: a list with one row a petition and people in it: counted by kind, month and status, then forgotten. */
export function l12(): BookDraft {
	const sheet = new SheetDraft('DS');
	const unit = keyOf(unitNamed('Xuân Hồng'));
	const rows: RowTruth[] = [];
	sheet.line(0, 0, 'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG', 'title', 4);
	sheet.line(1, 0, TITLE, 'title', HEADERS.length);
	HEADERS.forEach((text, c) => sheet.put(3, c, text));
	sheet.fates.set(3, 'header');
	const counts = new Map<string, number>();
	const add = (dims: Readonly<Record<string, string>>) => {
		const id = JSON.stringify(dims);
		counts.set(id, (counts.get(id) ?? 0) + 1);
	};
	for (let i = 0; i < 12; i++) {
		const row = 4 + i;
		const [kindText, kind] = KINDS[i % 4] as readonly [string, string];
		const [resultText, status] = RESULTS[i % 3] as readonly [string, string];
		const day = DAYS[i % 5] as string;
		const month = `2024-${day.slice(3, 5)}`;
		sheet.put(row, 0, i + 1);
		sheet.put(row, 1, `${i + 1}/ĐT`);
		sheet.put(row, 2, day);
		sheet.put(row, 3, ['Nguyễn Văn Mẫu', 'Trần Thị Thử', 'Phạm Văn Ví Dụ'][i % 3] as string);
		// Typed as a number, a leading zero goes and eleven digits remain.
		sheet.put(row, 4, i % 2 === 0 ? `0360${String(12_345_600 + i)}` : 36_012_345_600 + i);
		sheet.put(row, 5, `Xóm ${(i % 6) + 1}, xã Xuân Hồng`);
		sheet.put(row, 6, 'Đề nghị xem xét việc cấp đất, gọi lại số 0912345678');
		sheet.put(row, 7, kindText);
		sheet.put(row, 8, resultText);
		sheet.fates.set(row, 'data');
		rows.push({ row, role: 'data', section: null });
		add({});
		add({ kind });
		add({ kind, month, status });
	}
	for (const [dims, value] of counts)
		sheet.facts.push({
			cells: [
				[3, 0],
				[15, HEADERS.length - 1]
			],
			range: true,
			measure: 'don_received',
			dims: JSON.parse(dims) as Record<string, string>,
			unit,
			window: WINDOW,
			value
		});
	const personal = [1, 3, 4, 5, 6];
	for (const column of personal) sheet.note('personal-dropped', 'note', [3, column]);
	sheet.note('case-list-counted', 'note', null);
	sheet.hiddenColumns.add(4);
	sheet.note('hidden-column', 'note', [3, 4]);
	sheet.tables.push({
		top: 3,
		left: 0,
		bottom: 15,
		right: HEADERS.length - 1,
		title: TITLE,
		header: [3],
		window: WINDOW,
		unit,
		columns: HEADERS.map((text, column) => ({
			column,
			kind: personal.includes(column)
				? 'personal'
				: column === 0
					? 'label'
					: column === 2
						? 'date'
						: 'text',
			means: '-',
			path: [text]
		})),
		rows
	});
	sheet.marks.set('whole', [0, 0]);
	return { name: 'Danh sach don', sheets: [sheet], issues: [] };
}
