import type { Decisions, Table, TableRow, UnitGuess } from '$lib/model';
import { headerKey, plainColumn } from '$lib/reference/forms';
import type { MappingContext } from './context';
import { scopeOfTable } from './scope-of-table';

export interface TableUnits {
	/** Index of the column that names units, or null. */
	readonly column: number | null;
	readonly ofRows: readonly (UnitGuess | null)[];
	readonly ofColumns: readonly (UnitGuess | null)[];
	/** Text of the header path that names the unit of a column, in step with columns. */
	readonly whole: UnitGuess | null;
}

export function cellText(row: TableRow, column: number): string {
	const cell = row.cells[column];
	return cell ? cell.raw.replace(/\s+/g, ' ').trim() : '';
}

/** The column whose header and cells name administrative units; null when none does well enough. */
export function unitColumnOf(table: Table, context: MappingContext): number | null {
	const rows = table.rows.filter((row) => row.role === 'data');
	let best: { column: number; score: number } | null = null;
	for (const [column, { path, kind, index }] of table.columns.entries()) {
		if (kind === 'personal' || kind === 'percent' || kind === 'date' || kind === 'mark') continue;
		const plain = plainColumn(headerKey(path.at(-1) ?? ''));
		if (plain === 'order' || plain === 'measured-in') continue;
		const texts = rows.map((row) => cellText(row, column)).filter((text) => text !== '');
		const named = texts.filter(
			(text) => !/^[\d.,\s%-]+$/.test(text) && context.resolver.isUnitName(text)
		).length;
		const codes = kind === 'number' ? 0 : texts.filter((text) => /^\d{5}$/.test(text)).length;
		const share = texts.length === 0 ? 0 : Math.max(named, codes) / texts.length;
		const score = (plain === 'unit' ? 1 : 0) + share - index * 0.001;
		if (score >= 0.6 && (best === null || score > best.score)) best = { column, score };
	}
	return best?.column ?? null;
}

function decided(
	guess: UnitGuess,
	decisions: Decisions | null,
	context: MappingContext
): UnitGuess {
	const chosen =
		decisions?.units && Object.hasOwn(decisions.units, guess.text)
			? decisions.units[guess.text]
			: undefined;
	if (chosen === undefined) return guess;
	const name = chosen === null ? null : (context.roster.byKey(chosen)?.fullName ?? null);
	return { ...guess, key: chosen, name, confidence: 'sure' };
}

/**
 * Units as the table names them: in a column, in the headers of columns (units across), or for the whole table in its title
 * block or sheet name. Resolved on the last day of the window, inside the place the table speaks of.
 */
export function unitsOfTable(
	table: Table,
	date: string,
	decisions: Decisions | null,
	context: MappingContext
): TableUnits {
	const across = table.shape === 'units-across';
	const alone = table.shape === 'key-value';
	const column = across || alone ? null : unitColumnOf(table, context);
	const rowTexts = table.rows.map((row) =>
		column === null || row.role !== 'data' ? '' : cellText(row, column)
	);
	const columnTexts = table.columns.map(({ path }) =>
		across ? (path.find((text) => context.resolver.isUnitName(text)) ?? '') : ''
	);
	const texts = [...new Set([...rowTexts, ...columnTexts])].filter((text) => text !== '');
	const scope = scopeOfTable(table, texts, date, context);
	const guesses = new Map(
		texts.map((text) => [
			text,
			decided(context.resolver.resolve(text, { date, scope }), decisions, context)
		])
	);
	const whole =
		texts.length > 0 && !alone ? null : wholeUnit(table, date, scope, decisions, context);
	return {
		column,
		ofRows: rowTexts.map((text) => guesses.get(text) ?? null),
		ofColumns: columnTexts.map((text) => guesses.get(text) ?? null),
		whole
	};
}

function wholeUnit(
	table: Table,
	date: string,
	scope: string | null,
	decisions: Decisions | null,
	context: MappingContext
): UnitGuess | null {
	const tries = [
		table.unitText,
		table.unitText?.replace(/\s+[-–]\s+/g, ' ') ?? null,
		table.sheet,
		context.file.name.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ')
	];
	let first: UnitGuess | null = null;
	for (const [i, text] of tries.entries()) {
		if (text === null || text.trim() === '') continue;
		if (i > 1 && !context.resolver.isUnitName(text)) continue;
		const inside = decided(context.resolver.resolve(text, { date, scope }), decisions, context);
		const guess =
			inside.key === null && inside.confidence !== 'sure' && scope !== null
				? decided(context.resolver.resolve(text, { date, scope: null }), decisions, context)
				: inside;
		if (guess.key !== null) return guess;
		first ??= inside;
	}
	return first;
}
