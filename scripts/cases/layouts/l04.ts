import { fullNameOf, keyOf } from '../../sample/units';
import { SheetDraft, type BookDraft, type Place } from '../draft';
import { communes, YEAR_2024 } from '../figures';
import { writeHeader } from '../units-down';

const TITLE = 'DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024';
const FIELDS = ['kinh-te', 'van-hoa-xa-hoi', 'quoc-phong-an-ninh', 'he-thong-chinh-tri'];
const SUBJECTS = ['tap-the', 'ca-nhan', 'mo-hinh'];
const PATHS = [
	['STT'],
	['Đơn vị'],
	['Tên mô hình'],
	['Lĩnh vực', 'KT'],
	['Lĩnh vực', 'VH-XH'],
	['Lĩnh vực', 'QP-AN'],
	['Lĩnh vực', 'XDHTCT'],
	['Loại', 'Tập thể'],
	['Loại', 'Cá nhân'],
	['Loại', 'Mô hình'],
	['Thời gian đăng ký'],
	['Kết quả'],
	['Người phụ trách'],
	['SĐT']
];

interface Model {
	readonly name: string;
	/** Indices of marked fields. */
	readonly fields: readonly number[];
	readonly subject: number;
	readonly when: string | number;
	readonly result: string;
	readonly recognised?: true;
}

const NOT_YET = 'Đang thực hiện';
const DONE = 'Đã được công nhận theo QĐ số 120/QĐ-UBND ngày 05/11/2024';

/** Models of four communes: one with two fields, one with none, one name over three lines. */
const MODELS: readonly (readonly Model[])[] = [
	[
		{
			name: 'Tuyến đường hoa xóm 4',
			fields: [1],
			subject: 0,
			when: '15/01/2024',
			result: DONE,
			recognised: true
		},
		{
			name: 'Hiến đất mở rộng\nđường trục xóm\n(giai đoạn 2)',
			fields: [0],
			subject: 2,
			when: 45_322,
			result: NOT_YET
		}
	],
	[
		{
			name: 'Camera an ninh thôn Đông',
			fields: [2],
			subject: 0,
			when: '20.02.2024',
			result: DONE,
			recognised: true
		},
		{ name: 'Hũ gạo tình thương', fields: [0, 1], subject: 1, when: 45_330, result: NOT_YET },
		{ name: 'Tổ tự quản bờ sông', fields: [], subject: 0, when: '', result: NOT_YET }
	],
	[{ name: 'Chi bộ bốn tốt', fields: [3], subject: 2, when: '03/03/2024', result: NOT_YET }],
	[
		{
			name: 'Cánh đồng không rác',
			fields: [1],
			subject: 1,
			when: 45_361,
			result: DONE,
			recognised: true
		},
		{
			name: 'Liên kết trồng khoai tây',
			fields: [0],
			subject: 2,
			when: '11/03/2024',
			result: DONE,
			recognised: true
		}
	]
];

interface RegisterOptions {
	readonly personal?: true;
	/** Without merged cells, as text files are: a unit is named in its first row alone, or in all rows but one. */
	readonly named?: 'once' | 'all-but-one';
}

/** The day of a serial number, as people type it. */
function dayOf(serial: number): string {
	const [year, month, day] = new Date(Date.UTC(1899, 11, 30 + serial))
		.toISOString()
		.slice(0, 10)
		.split('-');
	return `${day}/${month}/${year}`;
}

/** L04: a register with one row a model, units merged over their rows, marks by field and kind, and people in the last columns. */
export function l04(options: RegisterOptions = { personal: true }): BookDraft {
	const sheet = new SheetDraft('Đăng ký');
	const units = communes(4);
	const paths = options.personal ? PATHS : PATHS.slice(0, 12);
	sheet.line(0, 0, TITLE, 'title', paths.length);
	const top = 2;
	const depth = writeHeader(sheet, top, 0, paths);
	let row = top + depth;
	const rows: { row: number; role: 'data'; unit: string; section: null }[] = [];
	const unnamed: Place[] = [];
	MODELS.forEach((models, u) => {
		const unit = units[u] as (typeof units)[number];
		const key = keyOf(unit);
		sheet.put(row, 1, fullNameOf(unit));
		if (u === 1) sheet.marks.set('unit', [row, 1]);
		sheet.merge(row, 1, row + models.length - 1, 1);
		const places = new Map<string, Place[]>();
		const count = (measure: string, dims: string, place: Place) => {
			const id = `${measure}|${dims}`;
			places.set(id, [...(places.get(id) ?? []), place]);
		};
		const first: Place = [row, 2];
		for (const [i, model] of models.entries()) {
			const place: Place = [row, 2];
			sheet.put(row, 0, rows.length + 1);
			sheet.put(row, 2, model.name);
			const isForgotten = options.named === 'all-but-one' && u === 1 && i === 2;
			if (options.named === 'all-but-one' && !isForgotten) sheet.put(row, 1, fullNameOf(unit));
			if (options.named === 'once' && i > 0) unnamed.push([row, 1]);
			for (const field of model.fields) sheet.put(row, 3 + field, 'x');
			sheet.put(row, 7 + model.subject, rows.length % 2 === 0 ? 'X' : '✓');
			if (model.when !== '')
				sheet.put(
					row,
					10,
					typeof model.when !== 'number'
						? model.when
						: options.named
							? dayOf(model.when)
							: { value: model.when, format: 'dd/mm/yyyy' }
				);
			sheet.put(row, 11, model.result);
			if (options.personal) {
				sheet.put(
					row,
					12,
					['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'][rows.length % 3] as string
				);
				sheet.put(row, 13, `0912 345 ${String(600 + rows.length)}`);
			}
			if (isForgotten) {
				sheet.note('ambiguous-unit', 'warning', [row, 1]);
				sheet.fates.set(row, 'unknown-unit');
				rows.push({ row, role: 'data', unit: '?', section: null });
				row++;
				continue;
			}
			const field =
				model.fields.length === 1 ? (FIELDS[model.fields[0] as number] as string) : 'khac';
			if (model.fields.length !== 1)
				sheet.note(model.fields.length === 0 ? 'no-field' : 'multi-field', 'warning', place);
			for (const measure of ['dvk_registered', ...(model.recognised ? ['dvk_recognised'] : [])]) {
				count(measure, '', place);
				count(measure, `field=${field}`, place);
				count(measure, `subject=${SUBJECTS[model.subject] as string}`, place);
			}
			sheet.fates.set(row, 'data');
			rows.push({ row, role: 'data', unit: key, section: null });
			row++;
		}
		if (!places.has('dvk_recognised|')) places.set('dvk_recognised|', []);
		for (const [id, cells] of places) {
			const [measure = '', dims = ''] = id.split('|');
			const [name, member] = dims.split('=');
			sheet.facts.push({
				cells: cells.length > 0 ? cells : [first],
				measure,
				dims: name && member ? { [name]: member } : {},
				unit: key,
				window: YEAR_2024,
				value: cells.length
			});
		}
	});
	if (unnamed[0]) sheet.note('unit-from-above', 'note', unnamed[0]);
	if (options.personal) {
		sheet.note('personal-dropped', 'note', [top, 12]);
		sheet.note('personal-dropped', 'note', [top, 13]);
	}
	sheet.tables.push({
		top,
		left: 0,
		bottom: row - 1,
		right: paths.length - 1,
		title: TITLE,
		header: [top, top + 1],
		window: YEAR_2024,
		columns: paths.map((path, column) => ({
			column,
			kind:
				column === 0 || column === 1
					? 'label'
					: column >= 3 && column <= 9
						? 'mark'
						: column === 10
							? 'date'
							: column >= 12
								? 'personal'
								: 'text',
			means: column === 1 ? 'unit' : '-',
			path
		})),
		rows
	});
	return { name: 'Dang ky mo hinh', sheets: [sheet], issues: [] };
}
