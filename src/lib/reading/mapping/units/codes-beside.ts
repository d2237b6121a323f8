import type { Decisions, Table, TableRow, UnitGuess } from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { cellText, textsOfColumn } from '../ground/cell-text';
import type { MappingContext } from '../ground/context';
import { decidedUnit } from './decided-unit';

const CODE_HEADER = /^(?:ma|code)(?: |$)/;
const NAME_HEADER = /^ten (?:dvhc|don vi|xa|phuong|dia phuong)/;
const CODE = /^\d{5}$/;

/** The column of codes beside one of names, or of names beside one of codes; null for none or several. */
function columnBeside({ columns, rows }: Table, units: number): number | null {
	const others = [...columns.keys()].filter((c) => c !== units);
	const keyOf = (c: number) => leafKey(columns[c]?.path);
	const ofNames = others.filter(
		(c) => plainColumn(keyOf(c)) === 'unit' || NAME_HEADER.test(keyOf(c))
	);
	const ofCodes = others.filter((c) => CODE_HEADER.test(keyOf(c)));
	if (ofNames.length !== 1 && ofCodes.length !== 1) return null;
	const isOfCodes = textsOfColumn({ rows }, units).some((text) => CODE.test(text));
	const beside = isOfCodes ? ofNames : ofCodes;
	return beside.length === 1 ? (beside[0] ?? null) : null;
}

/**
 * Units of the rows of a list, asked about where the official code beside a name is another unit's of the same province: one of the
 * columns slipped by a row. Codes of other provinces are numbers of one's own.
 * @param units the column that names units, and what it names, in step with the rows.
 */
export function withCodesBeside(
	table: Table,
	units: { readonly column: number | null; readonly ofRows: readonly (UnitGuess | null)[] },
	at: { readonly date: string; readonly decisions: Decisions | null },
	context: MappingContext
): readonly (UnitGuess | null)[] {
	const { column, ofRows } = units;
	const beside = column === null ? null : columnBeside(table, column);
	if (beside === null) return ofRows;
	const { resolver, roster } = context;
	return ofRows.map((guess, r) => {
		const text = cellText(table.rows[r] as TableRow, beside);
		if (guess?.key == null || !(CODE.test(text) || CODE.test(guess.text))) return guess;
		const province = roster.provinceOf(guess.key, at.date);
		const other = resolver.resolve(text, { date: at.date, scope: province?.code ?? null });
		if (other.key === null || other.key === guess.key) return guess;
		if (roster.provinceOf(other.key, at.date)?.code !== province?.code) return guess;
		const offered = [guess, other].flatMap(({ text: said, key, name }) =>
			key === null
				? []
				: [{ key, name: name ?? said, reason: CODE.test(said) ? 'code' : 'full-name' }]
		);
		const asked: UnitGuess = {
			text: `${guess.text} · ${text}`,
			key: null,
			name: null,
			confidence: 'ask',
			candidates: offered
		};
		return decidedUnit(asked, at.decisions, context);
	});
}
