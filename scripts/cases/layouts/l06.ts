import { SheetDraft, type BookDraft } from '../draft';
import { communes, figures, YEAR_2024 } from '../figures';
import { unitsDown, type Column } from '../units-down';

const TITLE = 'Biểu tổng hợp mô hình dân vận khéo năm 2024';

const COLUMNS: readonly Column[] = [
	{ role: 'order', path: ['STT'] },
	{ role: 'unit', path: ['Đơn vị'] },
	{ role: 'measure', path: ['Số mô hình đăng ký'], measure: 'dvk_registered' },
	{ role: 'measure', path: ['Số mô hình được công nhận'], measure: 'dvk_recognised' },
	{ role: 'measure', path: ['Kinh phí hỗ trợ (triệu đồng)'], measure: 'dvk_funding', mute: true }
];

interface OldOptions {
	readonly capitals?: true;
	/** Without errors, which the writer of ODS files leaves out. */
	readonly sound?: true;
}

/** L06: L03's first section as an old workbook holds it, with lost column numbers and a column of errors. */
export function l06(options: OldOptions = {}): BookDraft {
	const sheet = new SheetDraft('Sheet1');
	const units = communes(5);
	const draw = figures('l06', 3, 20);
	sheet.line(0, 0, 'Ủy ban nhân dân huyện Xuân Trường', 'title');
	sheet.line(2, 0, TITLE, 'title', 5);
	const numbers = options.sound
		? ['A', 'B', 1, 2]
		: ['A', 'B', 1, { value: '#REF!', error: true as const }, 3];
	unitsDown(sheet, {
		top: 4,
		title: TITLE,
		window: YEAR_2024,
		columns: options.sound ? COLUMNS.slice(0, 4) : COLUMNS,
		numbers,
		groups: [{ name: 'Khối xã', mark: 'I', units }],
		value: (unit, c) => (c === 2 ? draw(unit, 2) + 20 : draw(unit, c)),
		written: (value, _, c) => (c === 4 ? { value: '#REF!', error: true } : value)
	});
	const at = sheet.marks.get('unit') ?? [0, 0];
	if (!options.sound) {
		sheet.note('cached-error', 'warning', [at[0] - 1, 4]);
		sheet.note('cached-error', 'note', [5, 3]);
	}
	sheet.note('legacy-encoding', 'note', [0, 0]);
	if (options.capitals) inCapitals(sheet);
	return { name: 'Bieu 2', sheets: [sheet], issues: [] };
}

/** A font that draws capitals from small letters: the texts are capitals to whoever looks. */
function inCapitals(sheet: SheetDraft): void {
	sheet.tables = sheet.tables.map((table) => ({
		...table,
		title: table.title?.toUpperCase() ?? null,
		columns: table.columns.map((column) => ({
			...column,
			path: column.path.map((text) => text.toUpperCase())
		})),
		rows: table.rows.map((row) => ({ ...row, section: row.section?.toUpperCase() ?? null }))
	}));
}
