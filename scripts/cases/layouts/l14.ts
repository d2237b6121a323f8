import { fullNameOf, keyOf, type SampleUnit } from '../../sample/units';
import { SheetDraft, type BookDraft, type RowTruth } from '../draft';
import { communes, YEAR_2024 } from '../figures';

const REGISTERED =
	'Trong năm 2024, đơn vị của đồng chí đã đăng ký bao nhiêu mô hình “Dân vận khéo” (ghi tổng số mô hình đăng ký, gồm cả tập thể và cá nhân)?';
const RECOGNISED =
	'Trong số đó, có bao nhiêu mô hình “Dân vận khéo” đã được công nhận trong năm 2024 theo quyết định của cấp có thẩm quyền?';
const HEADERS = [
	'Dấu thời gian',
	'Địa chỉ email',
	'Tên đơn vị',
	REGISTERED,
	RECOGNISED,
	'Các hình thức tuyên truyền đã dùng'
];

/** L14: what an online form exports. One unit answers twice: its last answer counts, the first is named. */
export function l14(): BookDraft {
	const name = 'Tra loi bieu mau nam 2024';
	const sheet = new SheetDraft(name);
	const [a, b, c] = communes(3) as [SampleUnit, SampleUnit, SampleUnit];
	const answers: readonly (readonly [
		stamp: string,
		unit: SampleUnit,
		registered: number,
		recognised: number,
		last: boolean
	])[] = [
		['02/12/2024 08:15:20', a, 12, 9, true],
		['02/12/2024 09:01:05', b, 7, 3, false],
		['03/12/2024 14:30:00', c, 15, 11, true],
		['04/12/2024 07:45:59', b, 8, 4, true]
	];
	HEADERS.forEach((text, column) => sheet.put(0, column, text));
	sheet.fates.set(0, 'header');
	const rows: RowTruth[] = [];
	answers.forEach(([stamp, unit, registered, recognised, last], i) => {
		const row = 1 + i;
		[
			stamp,
			`canbo${i}@xuantruong.gov.vn`,
			fullNameOf(unit),
			registered,
			recognised,
			'Loa truyền thanh, Mạng xã hội'
		].forEach((value, column) => sheet.put(row, column, value));
		sheet.fates.set(row, last ? 'data' : 'duplicate');
		rows.push({ row, role: 'data', unit: keyOf(unit), section: null });
		if (!last) {
			sheet.note('duplicate-answer', 'warning', [row, 0]);
			return;
		}
		const fact = (column: number, measure: string, value: number) =>
			sheet.facts.push({
				cells: [[row, column]],
				measure,
				dims: {},
				unit: keyOf(unit),
				window: YEAR_2024,
				value
			});
		fact(3, 'dvk_registered', registered);
		fact(4, 'dvk_recognised', recognised);
	});
	sheet.marks.set('unit', [3, 2]);
	sheet.note('personal-dropped', 'note', [0, 1]);
	const kinds = ['date', 'personal', 'label', 'number', 'number', 'text'] as const;
	const means = ['-', '-', 'unit', 'dvk_registered', 'dvk_recognised', '-'];
	sheet.tables.push({
		top: 0,
		left: 0,
		bottom: answers.length,
		right: 5,
		title: null,
		header: [0],
		window: YEAR_2024,
		columns: HEADERS.map((text, column) => ({
			column,
			kind: kinds[column] as (typeof kinds)[number],
			means: means[column] as string,
			path: [text]
		})),
		rows
	});
	return { name, sheets: [sheet], issues: [] };
}
