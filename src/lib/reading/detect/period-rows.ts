import { bareKey } from '$lib/text';
import { hasValues, labelOf, type BodyContext } from './row-context';

const YEAR = String.raw`(?:(?: ?[/-] ?| )(?:nam )?20\d\d)?`;
const PERIOD = new RegExp(
	String.raw`^(?:(?:so lieu|ket qua|thuc hien) )?(?:(?:quy |q ?)(?:i{1,3}|iv|[1-4])|thang (?:1[0-2]|0?[1-9])|(?:1[0-2]|[2-9]) thang(?: dau nam)?|6 thang cuoi nam|ca nam|nam(?= 20))${YEAR}$`
);
const UP_TO = /^(?:(?:so|so lieu|ket qua) )?(?:luy ke|cong don|tu dau nam)(?: [^;:]{0,40})?$/;
/** Words that may be the name of a unit: no bare number, no sum. */
const NAMES_ROW = /^(?!tổng|cộng)(?=.*\p{L})/iu;
const YEAR_BEFORE = /^(?:so lieu )?cung ky(?: nam (?:truoc|20\d\d))?$/;

/** Whether the text is the name of a window and nothing else: `Quý II năm 2024`, `Lũy kế từ đầu năm`, `Cùng kỳ năm trước`. */
function isPeriodLabel(text: string): boolean {
	if (text.length > 60) return false;
	const key = bareKey(text)
		.replace(/^(?:\d{1,2} ?[.)]|[-+*•]) ?/, '')
		.replace(/[ :.]+$/, '');
	return PERIOD.test(key) || UP_TO.test(key) || YEAR_BEFORE.test(key);
}

/**
 * The rows of a list of units that name a window the rows below them are of. With figures of their own they do only where each
 * names another one and units prevail: a list of months, as bare numbers or in words, is no list of headings, nor is `Lũy kế` under every unit.
 */
export function periodHeadings(context: BodyContext, rows: readonly number[]): ReadonlySet<number> {
	const headings = new Set<number>();
	if (context.indicatorsDown) return headings;
	const valued: number[] = [];
	let others = 0;
	for (const row of rows) {
		const isPeriod = isPeriodLabel(labelOf(context, row));
		const hasFigures = hasValues(context, row);
		if (isPeriod && !hasFigures) headings.add(row);
		else if (isPeriod) valued.push(row);
		else if (hasFigures && NAMES_ROW.test(labelOf(context, row))) others++;
	}
	const labels = new Set(valued.map((row) => bareKey(labelOf(context, row))));
	if (labels.size === valued.length && others >= 2 * valued.length)
		for (const row of valued) headings.add(row);
	return headings;
}
