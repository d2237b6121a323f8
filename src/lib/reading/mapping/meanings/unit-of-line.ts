import type { Meaning, Suggestion, Table } from '$lib/model';
import { contradictsMeasure, leafKey, plainColumn } from '$lib/reference/forms';
import { cellText } from '../ground/cell-text';

function asked({ value, reasons }: Suggestion<Meaning>, unit: string): Suggestion<Meaning> {
	const details = { unit };
	return {
		value,
		confidence: 'ask',
		reasons: [...reasons, { code: 'unit-of-another-thing', details }]
	};
}

/** Whether a meaning is sure of a measure that is never told in a unit. */
function contradicts({ value, confidence }: Suggestion<Meaning>, unit: string): boolean {
	return (
		confidence !== 'ask' && value.role === 'measure' && contradictsMeasure(unit, value.measure)
	);
}

/**
 * A line whose unit of measure can be none of its measure's (`Số cuộc ra quân` in people) counts something else than its words say,
 * or stands beside the unit of another line: it is asked.
 * @param measuredIn the unit of measure of each line, in step with what was read.
 */
export function askedIfOtherUnit(
	measuredIn: readonly (string | null)[],
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const unit = measuredIn[i] ?? null;
		return unit !== null && contradicts(suggestion, unit) ? asked(suggestion, unit) : suggestion;
	});
}

/**
 * The one column of figures of a list of units, each row with its own unit of measure, is asked where a row's can be none of the
 * column's measure.
 */
export function askedIfOtherUnits(
	{ columns, rows }: Table,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const measuredIn = columns.findIndex(({ path }) => plainColumn(leafKey(path)) === 'measured-in');
	const measured = read.filter(({ value }) => value.role === 'measure');
	if (measuredIn === -1 || measured.length !== 1) return read;
	const units = rows.flatMap((row) =>
		row.role === 'data' ? [cellText(row, measuredIn)].filter((unit) => unit !== '') : []
	);
	return read.map((suggestion): Suggestion<Meaning> => {
		const other = units.find((unit) => contradicts(suggestion, unit));
		return other === undefined ? suggestion : asked(suggestion, other);
	});
}
