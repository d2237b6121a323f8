import type { Table } from '$lib/model';
import { headerKey } from '$lib/reference/forms';

const RECEPTIONS = /(?<![a-z])tiep (?:cong )?dan(?![a-z])/;
/** Petitions, by the paper that they are: no `đơn vị`. */
const PETITIONS = /(?<![a-z])don(?! (?:vi|gia))(?![a-z])/;
/** The day of a visit: no day on which a petition is taken in. */
const DAY_OF_VISIT = /(?:ngay|thoi gian)(?: (?:thang|nam|gio|duoc))* tiep(?: (?:cong )?dan)?$/;

/** A day that says not of what it is. */
const ANY_DAY = /^(?:ngay(?: thang)?(?: nam)?|thoi gian)$/;

const isOfPaper = (key: string) => PETITIONS.test(key);

/**
 * Whether a list with one row a case is the book in which a commune writes down whom it received: each row has the day of a visit, which
 * is one whether it brought a petition or not. Title or heading of the day speak of receptions, or nothing speaks of petitions; where
 * the day says not of what it is, both.
 */
export function isOfReceptions({ shape, title, columns }: Table): boolean {
	if (shape !== 'case-list') return false;
	const said = headerKey(title ?? '');
	const headings = columns.map(({ path }) => headerKey(path.join(' ')));
	const isOfPapers = [said, ...headings].some(isOfPaper);
	const day = headings.find((heading) => DAY_OF_VISIT.test(heading));
	if (day !== undefined) return RECEPTIONS.test(said) || RECEPTIONS.test(day) || !isOfPapers;
	return RECEPTIONS.test(said) && !isOfPapers && headings.some((heading) => ANY_DAY.test(heading));
}
