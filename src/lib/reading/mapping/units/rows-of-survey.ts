import { isLoneTotal, type Table, type TableRow } from '$lib/model';
import { leafKey, opensParts, plainColumn } from '$lib/reference/forms';
import { bareKey, isPeriodName } from '$lib/text';
import { cellText } from '../ground/cell-text';
import { compareRow } from '../ground/compare-row';
import { withoutParts } from '../parts/part-rows';
import { withRoles } from '../ground/with-roles';

const DASH = /^[-–—+•*]\s*/u;
const SUMS_ALL =
	/^(?:tong|cong|t\.? ?cong|tat ca|toan (?:xa|phuong|thi tran|bo|dia ban)|ca (?:xa|phuong|thi tran|nam|ky|dot)|chung|(?:tinh|ket qua|danh gia) chung|\d{1,2} thang)(?![a-z])/;
const RATE = /^(?:dat )?(?:ty le|ti le|tl|phan tram)(?: (?:%|phan tram|hai long|so phieu))*$|^%$/;
const NO_PART =
	/^(?:luy ke|cong don|cung ky|so (?:voi|sanh)|(?:tang|giam)(?:[ ,/()-]*(?:tang|giam))?(?: so voi.*)?$|chenh lech|ke hoach(?: (?:giao|nam|quy|thang|duoc).*)?$|chi tieu|muc tieu|(?:nam|ky|quy|thang) truoc)(?![a-z])/;
const OF_TIME =
	/(?:^|[^a-z])(?:luy ke|cung ky|trong (?:thang|quy|ky|nam)(?! han)|(?:thang|quy|nam|ky) (?:\d|(?:i{1,3}|iv)(?![a-z])|nay(?![a-z])|truoc)|\d{1,2} thang(?! tuoi)|(?:dau|cuoi|ca) (?:nam|ky))(?![a-z])/;
const OVERALL =
	/^(?:(?:danh gia|ket qua|muc do|su|diem|so phieu)? ?(?:hai long )?(?:chung|trung binh(?: chung)?|binh quan(?: chung)?)|tong hop(?: chung)?|tong(?: so| cong| chung)?|cong)$/;
const YEAR = /(?:^|\D)20\d\d(?!\d)/;
const SERIES = /^(thang|quy|dot|lan|tuan|ky|t|q)[ ._-]*(?:\d{1,2}|[ivx]{1,4})(?![a-z\d])(.*)$/;

/** Whether the words of a row say that it weighs all questions of a survey together: `Chung`, `Trung bình`. */
export function weighsAll(text: string): boolean {
	return OVERALL.test(bareKey(text));
}

/** Index of the column that names the rows of a survey; -1 where none does. */
export function surveyLabel({ columns }: Table): number {
	return columns.findIndex(
		({ kind, path }) =>
			(kind === 'label' || kind === 'text') &&
			!['order', 'measured-in'].includes(plainColumn(leafKey(path)) ?? '')
	);
}

/** Index of the column that numbers the rows; -1 where none does. */
function orderColumn({ columns }: Table): number {
	return columns.findIndex(({ path }) => plainColumn(leafKey(path)) === 'order');
}

/**
 * Rows of a survey that part what stands above them: `Trong đó: Hộ tịch` and, down to the next number or total, those after it that bear no
 * number. Of rows without numbers only those go on that add up to what stands above, with it; of those that a dash opens, all or none.
 */
function partRows(table: Table, label: number, added: readonly number[]): ReadonlySet<TableRow> {
	const order = orderColumn(table);
	const isNumbered = (row: TableRow) => order !== -1 && cellText(row, order) !== '';
	const anyNumbered = table.rows.some((row) => row.role === 'data' && isNumbered(row));
	const parts = new Set<TableRow>();
	for (const [r, row] of table.rows.entries()) {
		const head = table.rows[r - 1];
		if (row.role !== 'data' || !head || parts.has(row)) continue;
		const text = cellText(row, label);
		const isDash = DASH.test(text) && !DASH.test(cellText(head, label));
		if (isNumbered(row) || !(opensParts(text) || isDash)) continue;
		const next = table.rows.findIndex(
			(one, i) => i > r && (one.role !== 'data' || isNumbered(one))
		);
		const after = table.rows.slice(r + 1, next === -1 ? undefined : next);
		const whole = [0, ...after.map((_, i) => i + 1)].find((count) => {
			const { agree, differ } = compareRow(head, [row, ...after.slice(0, count)], added);
			return agree > 0 && differ === 0;
		});
		if (isDash && !opensParts(text) && whole === undefined) continue;
		const last = (anyNumbered || isLoneTotal(head)) && !isDash ? after.length : (whole ?? 0);
		for (const one of [row, ...after.slice(0, last)]) parts.add(one);
	}
	return parts;
}

/** Rows that say what share each answer has: by their words, or by the column of units of measure. */
function rateRows(table: Table, label: number): ReadonlySet<TableRow> {
	const measure = table.columns.findIndex(
		({ path }) => plainColumn(leafKey(path)) === 'measured-in'
	);
	const data = table.rows.filter(({ role }) => role === 'data');
	const isRate = (row: TableRow) =>
		RATE.test(
			bareKey(cellText(row, label))
				.replace(/[^a-z% ]+/g, ' ')
				.replace(/ +/g, ' ')
				.trim()
		) ||
		(measure !== -1 && /^\(?%\)?$/.test(cellText(row, measure)));
	const rates = data.filter(isRate);
	return new Set(rates.length < data.length ? rates : []);
}

/** Whether two rows at least are stretches of one series of one year: `Quý I`, `Quý II`; then they are parts of the whole. */
function isOneSeries(texts: readonly string[]): boolean {
	const found = texts.map((text) => SERIES.exec(bareKey(text)));
	const names = new Set(found.map((one) => one && `${one[1]} ${one[2]}`));
	return (
		texts.length > 1 && !names.has(null) && names.size === 1 && new Set(texts).size === texts.length
	);
}

/**
 * Which rows of a survey are no question, field or group beside the others: of another time, a plan or a comparison, without a
 * number where the others have one, without a name. Months and quarters of one year are parts of it.
 */
export function oddOfSurvey(
	rows: readonly { readonly text: string; readonly numbered: boolean }[]
): readonly boolean[] {
	const [only, second] = rows;
	if (only && !second) return [NO_PART.test(bareKey(only.text))];
	const numbered = rows.filter((row) => row.numbered).length * 2 > rows.length;
	const series = rows.filter(({ text }) => SERIES.test(bareKey(text)));
	const isSeries = series.length * 2 > rows.length && isOneSeries(series.map(({ text }) => text));
	const dashed = rows.filter(({ text }) => DASH.test(text)).length * 2 > rows.length;
	return rows.map((row) => {
		const { text } = row;
		if (weighsAll(text)) return false;
		if (opensParts(text) || (!dashed && DASH.test(text))) return true;
		if (isSeries && series.includes(row)) return false;
		if (text === '' || (numbered && !row.numbered)) return true;
		const key = bareKey(text);
		return isPeriodName(text) || NO_PART.test(key) || OF_TIME.test(key) || YEAR.test(text);
	});
}

/**
 * A survey of one unit with its rows told apart: those that words call the sum of the others and whose figures are it are totals, shares
 * and parts (`Tỷ lệ (%)`, `Trong đó: …`) are left out. Where nothing but parts stands below a total, the total is the figure.
 */
export function withSurveyRows(table: Table, added: readonly number[]): Table {
	const label = surveyLabel(table);
	if (label === -1) return table;
	const parts = partRows(table, label, added);
	const rates = rateRows(table, label);
	const kept = withoutParts(table, new Set([...parts, ...rates]), label);
	const data = kept.rows.filter(({ role }) => role === 'data');
	const order = orderColumn(table);
	const sums = data.filter((row) => {
		const isNumbered = order !== -1 && cellText(row, order) !== '';
		const text = cellText(row, label);
		if (isNumbered ? !SUMS_ALL.test(bareKey(text)) : text !== '' && !SUMS_ALL.test(bareKey(text)))
			return false;
		const others = data.filter((one) => one !== row);
		const { agree, differ } = compareRow(row, others, added);
		return agree > 0 && differ === 0;
	});
	return withRoles(
		kept,
		kept.rows.map((row): TableRow =>
			sums.includes(row)
				? { ...row, role: 'total', reasons: [...row.reasons, { code: 'total-by-words' }] }
				: row
		)
	);
}
