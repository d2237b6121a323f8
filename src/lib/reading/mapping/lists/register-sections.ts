import type { Decisions, Table, TableRow, UnitGuess } from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { a1Of, bareKey } from '$lib/text';
import { cellText } from '../ground/cell-text';
import type { MappingContext } from '../ground/context';
import { decidedUnit } from '../units/decided-unit';
import { scopeOfTable } from '../units/scope-of-table';
import { withRoles } from '../ground/with-roles';

/** `I`, `II.`, `B)` in the column of numbers: a section, where models bear numbers. */
const MARK = /^\(?(?:[IVX]{1,5}|[A-H])\)?[.):]?$/;
const MARKED = /^(?:(?:[IVX]{1,5}|[A-H])\s?[.):/-]|\d{1,2}[.)])\s*/;
const COMMUNE = /^(?:ubnd )?(?:(?:xa|phuong|thi tran|dac khu|tt|p|x) |(?:tt|p|x)\.)\s*\S/;

/** A heading of a list of models, by the words it consists of. */
interface Heading {
	readonly text: string;
	/** Whether its mark, or that it lacks a number, says so and not the name alone. */
	readonly isMarked: boolean;
}

/** The heading a row is by its looks: words in one cell alone, beside a mark or no number. */
function headingOf(table: Table, row: TableRow): Heading | null {
	const order = table.columns.findIndex(({ path }) => plainColumn(leafKey(path)) === 'order');
	const filled = row.cells.flatMap((cell, c) =>
		c !== order && cell !== null && cellText(row, c) !== '' ? [cellText(row, c)] : []
	);
	const number = order === -1 ? '' : cellText(row, order);
	const [only, second] = filled;
	if (second !== undefined) return null;
	const text = only ?? (/\p{L}{3}/u.test(number) ? number : undefined);
	if (text === undefined) return null;
	const isMarked = MARK.test(number) || MARKED.test(text) || number === '';
	return { text: text.replace(MARKED, ''), isMarked };
}

/**
 * A list of models whose rows of communes head the models of each (`I | Xã Xuân Hồng`): those rows as sections, and the unit of each
 * model's row. Null where the table names its units otherwise or no heading is one; rows that bear the mark of a section among numbered models
 * are sections all the same.
 */
export function unitsOfModelSections(
	table: Table,
	at: { readonly date: string; readonly decisions: Decisions | null },
	context: MappingContext
): { readonly table: Table; readonly units: readonly (UnitGuess | null)[] | null } | null {
	if (table.shape !== 'register') return null;
	const isNumbered = table.rows.some(
		(row) => row.role === 'data' && /^\d+[.)]?$/.test(cellText(row, 0))
	);
	const headings = table.rows.map((row) => (row.role === 'data' ? headingOf(table, row) : null));
	const sections = table.rows.flatMap(({ section }) => (section === null ? [] : [section]));
	const texts = [...new Set([...sections, ...headings.flatMap((one) => one?.text ?? [])])];
	const named = texts.filter((text) => COMMUNE.test(bareKey(text)));
	const scope = scopeOfTable(table, named, at.date, context);
	const guesses = new Map(
		named.map((text) => {
			const guess = context.resolver.resolve(text, { date: at.date, scope, level: 'commune' });
			return [text, decidedUnit(guess, at.decisions, context)] as const;
		})
	);
	const isUnit = ({ text, isMarked }: Heading) => {
		const guess = guesses.get(text);
		const isKnown = guess && (guess.key !== null || guess.candidates.length > 0);
		return guess !== undefined && ((isMarked && isNumbered) || isKnown === true);
	};
	const isHeading = (r: number) => {
		const heading = headings[r];
		const number = cellText(table.rows[r] as TableRow, 0);
		return heading ? isUnit(heading) || (isNumbered && MARK.test(number)) : false;
	};
	const rows = table.rows.map((row, r): TableRow =>
		isHeading(r) ? { ...row, role: 'section' } : row
	);
	const sectioned = withHeadings(withRoles(table, rows), (r) => headings[r]?.text ?? null);
	let above: UnitGuess | null = null;
	let isNamed = false;
	const units = sectioned.rows.map((row): UnitGuess | null => {
		above = (row.section === null ? null : guesses.get(row.section)) ?? above;
		isNamed ||= above !== null;
		if (row.role !== 'data') return null;
		return above ?? unnamed(a1Of(row.index, table.columns[0]?.index ?? 0), at.decisions, context);
	});
	if (!isNamed && !rows.some((row, r) => row !== table.rows[r])) return null;
	return { table: sectioned, units: isNamed ? units : null };
}

/** The table whose rows stand under the sections that `nameOf` gives their headings. */
function withHeadings(table: Table, nameOf: (r: number) => string | null): Table {
	let [before, under] = [null as string | null, null as string | null];
	return {
		...table,
		rows: table.rows.map((row, r): TableRow => {
			if (row.section !== before) under = before = row.section;
			if (row.role === 'section') under = nameOf(r) ?? under;
			return row.section === under ? row : { ...row, section: under };
		})
	};
}

function unnamed(text: string, decisions: Decisions | null, context: MappingContext): UnitGuess {
	const asked = { text, key: null, name: null, confidence: 'ask' as const, candidates: [] };
	return decidedUnit(asked, decisions, context);
}
