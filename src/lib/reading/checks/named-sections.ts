import type { Table, TableRow } from '$lib/model';
import { sectionsAdded } from '$lib/reference/forms';

/** The mark that opens a text and what kind it is: Roman numbers and letters stand at levels of their own. */
function markOf(text: string): { readonly mark: string; readonly isRoman: boolean } | null {
	const mark = /^\(?([IVX]{1,5}|[A-HKL])\)?(?:[.):/-].*)?$/su.exec(text.trim())?.[1];
	return mark === undefined ? null : { mark, isRoman: /^[IVX]+$/.test(mark) };
}

/** What stands in the cell a row opens with. */
function openingOf({ cells }: TableRow): string {
	return cells.find((cell) => cell !== null && cell.raw !== '')?.raw ?? '';
}

/** Where the rows of a section begin and end: from its heading to the next of its level or above, or to the sum of sections. */
interface Section {
	readonly from: number;
	readonly to: number;
}

function sectionsOf({ rows }: Table): Map<string, Section[]> {
	const marks = rows.map((row) => (row.role === 'total' ? null : markOf(openingOf(row))));
	const outer = marks.find((mark) => mark !== null)?.isRoman;
	const found = new Map<string, Section[]>();
	for (const [from, own] of marks.entries()) {
		if (own === null) continue;
		const to = rows.findIndex((row, at) => {
			if (at <= from) return false;
			const next = marks[at];
			return (
				row.role === 'total' || (next && (next.isRoman === own.isRoman || next.isRoman === outer))
			);
		});
		const section = { from, to: to < 0 ? rows.length : to };
		found.set(own.mark, [...(found.get(own.mark) ?? []), section]);
	}
	return found;
}

/**
 * The rows of data that a row of sums says it adds up by naming their sections (`Tổng cộng (I+II)`): of each the one right above it, or
 * where there is none the first below. Null where it names none or one that holds no row of data.
 */
export function membersOfNamed(table: Table, at: number): TableRow[] | null {
	const texts = table.rows[at]?.cells.flatMap((cell) => cell?.raw ?? []) ?? [];
	const named = texts.map(sectionsAdded).find((marks) => marks !== null);
	if (!named) return null;
	const sections = sectionsOf(table);
	const members: TableRow[] = [];
	for (const mark of named) {
		const own = sections.get(mark) ?? [];
		const section = own.findLast(({ from }) => from < at) ?? own[0];
		const rows = section && table.rows.slice(section.from, section.to);
		const data = rows?.filter(({ role }) => role === 'data') ?? [];
		if (data.length === 0) return null;
		members.push(...data);
	}
	return members;
}
