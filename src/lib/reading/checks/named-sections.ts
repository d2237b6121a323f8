import type { Table, TableRow } from '$lib/model';
import { sectionsAdded } from '$lib/reference/forms';

/** Roman numbers and capital letters stand at levels of their own, in either order; plain numbers stand below both. */
type Kind = 'roman' | 'letter' | 'number';

interface Mark {
	readonly mark: string;
	readonly kind: Kind;
}

/** The mark that opens a text and what kind it is. */
function markOf(text: string): Mark | null {
	const clean = text.trim();
	const [, mark] = /^\(?([IVX]{1,5}|[A-HKL])\)?(?:[.):/-].*)?$/su.exec(clean) ?? [];
	if (mark !== undefined) return { mark, kind: /^[IVX]+$/.test(mark) ? 'roman' : 'letter' };
	const [, number] = /^\(?(\d{1,2})\)?(?:[.):/-]?|[.):/-]\s*[^\d\s].*)$/su.exec(clean) ?? [];
	return number === undefined ? null : { mark: String(Number(number)), kind: 'number' };
}

/** What stands in the cell a row opens with. */
function openingOf({ cells }: TableRow): string {
	return cells.find((cell) => cell !== null && cell.raw !== '')?.raw ?? '';
}

/** Where the rows of a section begin and end: from its heading or numbered row to the next of its level or above, or to a sum. */
interface Section {
	readonly from: number;
	readonly to: number;
}

function sectionsOf({ rows }: Table): Map<string, Section[]> {
	const marks = rows.map((row) => (row.role === 'total' ? null : markOf(openingOf(row))));
	const outer = marks.find((mark) => mark !== null && mark.kind !== 'number')?.kind;
	const levelOf = ({ kind }: Mark) => (kind === outer ? 0 : kind === 'number' ? 2 : 1);
	const found = new Map<string, Section[]>();
	for (const [from, own] of marks.entries()) {
		if (own === null) continue;
		const to = rows.findIndex((row, at) => {
			if (at <= from) return false;
			const next = marks[at];
			return row.role === 'total' || (next && levelOf(next) <= levelOf(own));
		});
		const section = { from, to: to < 0 ? rows.length : to };
		found.set(own.mark, [...(found.get(own.mark) ?? []), section]);
	}
	return found;
}

/** What a row of sums says it adds up. */
interface Named {
	readonly rows: readonly TableRow[];
	/** By numbers, which may be those of columns as well. */
	readonly byNumbers: boolean;
}

/**
 * The rows of data that a row of sums says it adds up by naming their sections or numbers (`Tổng cộng (I+II)`, `Cộng (1+2)`): of each
 * the one right above it, or where there is none the first below. Null where it names none or one that holds no row of data.
 */
export function membersOfNamed(table: Table, at: number): Named | null {
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
	return { rows: members, byNumbers: /^\d/.test(named[0] ?? '') };
}
