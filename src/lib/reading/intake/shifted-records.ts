import { bareKey, readBothWays } from '$lib/text';

type Fields = readonly string[];

/** The records of one table as commas part them, and what is known of some. */
export interface PartedTable {
	readonly records: readonly Fields[];
	/** The last record of the header; -1 where there is none. */
	readonly header: number;
	/** Records put together again from more fields. */
	readonly joined: ReadonlySet<number>;
	/** Records whose fields cannot be told apart as it is. */
	readonly uncertain: ReadonlySet<number>;
}

/** A row whose figures may have slipped: its fields up to the last that is filled, and those of the header. */
export interface ShiftedRow {
	readonly row: number;
	readonly found: number;
	readonly columns: number;
}

/** Columns of words by their header: a figure in one of them may have slipped there. */
const REMARKS = /^(?:ghi chu|nhan xet|ly do|nguyen nhan|dien giai|xep loai|notes?|remarks?)\b/;
const MEASURED_IN: ReadonlySet<string> = new Set(['dvt', 'don vi tinh']);

/**
 * Further rows of which nobody can say which figure is of which column, since numbers with a comma inside may not have been
 * quoted: rows wider than the header, with a figure under `Ghi chú`, or with a group like `000` beside the figure it belongs
 * to; lines with a unit of their own whose figures are all pairs like `12,500`. Where there is such a row, every other that
 * may have slipped in the same way. None without neighbouring figures that could be one.
 */
export function shiftedByCommas(table: PartedTable): ShiftedRow[] {
	const { records, header, joined, uncertain } = table;
	if (header < 0) return [];
	const block = headerBlock(records, header);
	const width = Math.max(...block.map(filledTo));
	const remarks = new Set(
		block.flatMap((fields) =>
			[...fields.keys()].filter((column) => REMARKS.test(bareKey(fields[column] as string)))
		)
	);
	const rows = [...records.keys()].filter(
		(row) => row > header && isRowOfFigures(records[row] as Fields)
	);
	// Who quotes one number with a comma quotes them all.
	if (rows.some((row) => (records[row] as Fields).some(isQuoted))) return [];
	const isPaired =
		block.some((fields) => fields.some((field) => MEASURED_IN.has(bareKey(field)))) &&
		rows.length > 1 &&
		rows.every((row) => isMadeOfPairs(records[row] as Fields));
	const isWide = (row: number) => filledTo(records[row] as Fields) > width;
	const hasSlipped = (row: number) => {
		const fields = records[row] as Fields;
		return (
			isPaired ||
			fields.some((field, column) => remarks.has(column) && isFigure(field)) ||
			pairsOf(fields).some(isBrokenGroup)
		);
	};
	const couldSlip = rows.filter(
		(row) => !uncertain.has(row) && pairsOf(records[row] as Fields).some(couldBeOne)
	);
	const slipped = couldSlip.filter((row) => !joined.has(row) && hasSlipped(row));
	const wide = couldSlip.filter((row) => !joined.has(row) && isWide(row));
	if (slipped.length + wide.length + uncertain.size === 0) return [];

	const full = Math.max(...block.map(({ length }) => length));
	// A row no longer than the header that has slipped all the same was written without its empty fields.
	const isCut = slipped.some((row) => (records[row] as Fields).length <= full);
	const isInDoubt = (row: number) => {
		const fields = records[row] as Fields;
		if (joined.has(row)) return slipped.length > 0;
		return (
			slipped.includes(row) ||
			isWide(row) ||
			fields.length > full ||
			(isCut && pairsOf(fields).some(isThousandsPair))
		);
	};
	return couldSlip.filter(isInDoubt).map((row) => ({
		row,
		found: filledTo(records[row] as Fields),
		columns: width
	}));
}

/** The last record of a header and those right above it, up to an empty one. */
function headerBlock(records: readonly Fields[], header: number): readonly Fields[] {
	const above = records.slice(0, header + 1);
	return above.slice(above.findLastIndex((fields) => filledTo(fields) === 0) + 1);
}

function filledTo(fields: Fields): number {
	return fields.findLastIndex((field) => field.trim() !== '') + 1;
}

function isFigure(text: string): boolean {
	return readBothWays(text) !== null;
}

function isQuoted(field: string): boolean {
	return field.includes(',') && isFigure(field);
}

/** Whether two fields or more are figures, and they are not the numbers of the columns. */
function isRowOfFigures(fields: Fields): boolean {
	const figures = fields.filter(isFigure).map(Number);
	return figures.length >= 2 && figures.some((figure, i) => figure !== (figures[0] as number) + i);
}

/** The fields after the first words of a row. */
function afterLabel(fields: Fields): Fields {
	return fields.slice(fields.findIndex((field) => field.trim() !== '' && !isFigure(field)) + 1);
}

/** Neighbouring figures after the first words of a row. */
function pairsOf(fields: Fields): [string, string][] {
	const rest = afterLabel(fields).map((field) => field.trim());
	return rest.flatMap((field, at): [string, string][] => {
		const next = rest[at + 1];
		return next !== undefined && isFigure(field) && isFigure(next) ? [[field, next]] : [];
	});
}

/** Whether two figures may be the halves of one written with a comma. */
function couldBeOne([before, rest]: readonly [string, string]): boolean {
	return /^\d/.test(rest) && !before.includes(',') && isFigure(`${before},${rest}`);
}

function isThousandsPair([before, rest]: readonly [string, string]): boolean {
	return /^[1-9]\d{0,2}$/.test(before) && /^\d{3}$/.test(rest);
}

function isBrokenGroup(pair: readonly [string, string]): boolean {
	return isThousandsPair(pair) && pair[1].startsWith('0');
}

function isMadeOfPairs(fields: Fields): boolean {
	const rest = afterLabel(fields);
	const figures = rest.slice(rest.findIndex(isFigure), filledTo(rest)).map((field) => field.trim());
	const halves = figures.length / 2;
	return (
		halves >= 2 &&
		Number.isInteger(halves) &&
		Array.from({ length: halves }, (_, i) => figures.slice(i * 2, i * 2 + 2)).every((pair) =>
			isThousandsPair(pair as [string, string])
		)
	);
}
