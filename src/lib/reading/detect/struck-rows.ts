import type { Issue, TableColumn, TableRow } from '$lib/model';
import { leafKey, phraseIn } from '$lib/reference/forms';
import { a1Of } from '$lib/text';
import type { GridView } from './grid-view';
import { FIGURE_ROLES, type RolesOfBody, type SheetRowRole } from './roles-of-body';

/** What columns of remarks are headed. */
const REMARKS = 'ghi chu|luu y|chu thich|nhan xet';
/** No issue names more places than these. */
const MOST_PLACES = 50;
/** Remarks that take a row's figures back, in a column of remarks. */
const TAKEN_BACK =
	/(?<!\p{L})(?:bỏ(?!\s+(?:phiếu|hoang|học|rác|túi|trốn|vốn|tiền|công|sức|ra))|không (?:tính|lấy|dùng|cộng)|loại (?:bỏ|ra)|h(?:ủy|uỷ)|(?:số (?:liệu )?|báo cáo )sai|sai (?:số|kỳ)|trùng|(?:chờ|đợi) (?:báo|số|xác)|chưa (?:có (?:số|quý|báo)|đủ|chính xác|chốt)|tạm tính|ước tính|số (?:liệu )?(?:quý|tháng|kỳ) (?:trước|[ivx\d]+)|(?:xem|kiểm tra|báo) lại|(?:đã )?dừng|nhầm)(?!\p{L})/iu;

const STRUCK: ReadonlySet<SheetRowRole> = new Set(['struck-through']);

/** Rows of figures with every cell crossed out, in order. */
function whollyStruck(view: GridView, columns: readonly number[], roles: RolesOfBody): number[] {
	const struck: number[] = [];
	for (const row of roles.rowsOf(FIGURE_ROLES)) {
		const first = columns.find((column) => view.holds(row, column));
		if (first === undefined || view.cell(row, first)?.struck !== true) continue;
		const held = columns.filter((column) => view.holds(row, column));
		if (held.length > 1 && held.every((column) => view.cell(row, column)?.struck === true))
			struck.push(row);
	}
	return struck;
}

/** Rows with every cell crossed out are no rows of the table: their role is set so, unless most rows of figures are. */
export function withoutStruckRows(
	view: GridView,
	columns: readonly number[],
	roles: RolesOfBody
): void {
	if (!view.hasStruck) return;
	const struck = whollyStruck(view, columns, roles);
	const all = roles.rowsOf(FIGURE_ROLES).length;
	if (struck.length > all / 2) return;
	for (const row of struck) roles.set(row, 'struck-through');
}

/**
 * What is said of crossed-out rows and cells, and of rows whose remark takes their figures back (`bỏ, không tính`): the former are left
 * out where all of a row is crossed out, all else is read and told.
 */
export function struckIssues(
	view: GridView,
	rows: readonly TableRow[],
	columns: readonly TableColumn[],
	roles: RolesOfBody
): Issue[] {
	const remarks = columns.filter(
		({ kind, path }) => kind === 'text' && phraseIn(leafKey(path), REMARKS) > 0
	);
	if (!view.hasStruck && remarks.length === 0) return [];
	const first = columns[0]?.index ?? 0;
	const left = view.hasStruck ? roles.rowsOf(STRUCK) : [];
	const struck: string[][] = [];
	const doubted: string[] = [];
	for (const { index: row, role, reasons } of rows) {
		if (role !== 'data') continue;
		if (view.hasStruck && reasons.some(({ code }) => code === 'struck-through'))
			struck.push(
				columns
					.filter(({ index }) => view.cell(row, index)?.struck === true && view.holds(row, index))
					.map(({ index }) => a1Of(row, index))
			);
		for (const { index } of remarks)
			if (TAKEN_BACK.test(view.text(row, index))) doubted.push(a1Of(row, index));
	}
	const told = (code: Issue['code'], places: readonly string[], count = places.length): Issue[] =>
		places.length === 0
			? []
			: [
					{
						code,
						severity: 'warning',
						sheet: view.sheet.name,
						a1: places.slice(0, MOST_PLACES).join(','),
						count
					}
				];
	return [
		...told(
			'struck-rows',
			left.map((row) => a1Of(row, first))
		),
		...told(
			'struck-cells',
			struck.flatMap(([first]) => first ?? []),
			struck.flat().length
		),
		...told('remark-takes-back', doubted)
	];
}
