import { isLoneTotal, type Decisions, type Table, type UnitGuess, type UnitKey } from '$lib/model';
import { issuingBodyOf, opensWithUnitType } from '$lib/reference/units';
import { remembered } from '$lib/text';
import { textsOfColumn } from '../ground/cell-text';
import type { MappingContext } from '../ground/context';
import { decidedUnit } from './decided-unit';
import { withHeirs } from './heirs-offered';
import { namesCommune } from './communes-above';
import { districtsAmong, provincesAmong } from './level-of-units';
import { askedIfElsewhere } from './names-elsewhere';
import { askedIfOfBefore } from './names-that-live-on';
import { scopeOfTable } from './scope-of-table';
import { unitColumnOf } from './unit-column';
import { unitsOfLineSections } from './units-of-line-sections';
import { unitsOfSections } from './units-of-sections';
import { withOwnFigures } from './own-figures';
import { unnamedRows, type UnnamedRow } from './units-above';
import { wholeUnit } from './whole-unit';

export interface TableUnits {
	/** Index of the column that names units, or null. */
	readonly column: number | null;
	readonly ofRows: readonly (UnitGuess | null)[];
	readonly ofColumns: readonly (UnitGuess | null)[];
	/** Text of the header path that names the unit of a column, in step with columns. */
	readonly whole: UnitGuess | null;
}

/**
 * Names that are likely one unit only are asked when the table names that unit otherwise too: a list names each unit once,
 * so the slip of the pen may be its neighbour's.
 */
function asked(guesses: readonly UnitGuess[]): UnitGuess[] {
	const names = new Map<UnitKey, number>();
	for (const { key } of guesses) if (key !== null) names.set(key, (names.get(key) ?? 0) + 1);
	return guesses.map((guess) =>
		guess.confidence === 'likely' && guess.key !== null && (names.get(guess.key) ?? 0) > 1
			? { ...guess, key: null, name: null, confidence: 'ask' }
			: guess
	);
}

const PLACE = /(?<!\p{L})(?:huyện|thị xã|thành phố|quận|tỉnh|tp\.?|tx\.?)\s+\p{L}/iu;

/** A name of several units, told by the district or province that heads its section; as it was where that tells nothing. */
function inSection(
	guess: UnitGuess | null,
	section: string | null,
	at: { date: string; scope: string | null },
	{ resolver }: MappingContext
): UnitGuess | null {
	if (guess?.confidence !== 'ask' || section === null || !PLACE.test(section)) return guess;
	const placed = resolver.resolve(`${guess.text} (${section})`, at);
	return placed.confidence === 'ask' ? guess : { ...placed, text: guess.text };
}

/**
 * A bare name of a commune in a list of what a commune is made of: of a village that bears it too, for no commune lies in another. As it
 * was in any other list.
 */
function askedBelow(guess: UnitGuess | null, context: MappingContext): UnitGuess | null {
	const unit = guess?.key ? context.roster.byKey(guess.key) : null;
	if (!guess || unit?.level !== 'commune' || opensWithUnitType(guess.text)) return guess;
	const { name, text } = guess;
	const candidates = [{ key: unit.key, name: name ?? text, reason: 'bare-name' }];
	return { ...guess, key: null, name: null, confidence: 'ask', candidates };
}

/** The unit of a row that names none: the one above, else a question that offers it. */
function guessOf(
	{ above, certain, shown }: UnnamedRow,
	guesses: ReadonlyMap<string, UnitGuess>,
	decisions: Decisions | null,
	context: MappingContext
): UnitGuess | null {
	const known = (above === null ? null : guesses.get(above)) ?? null;
	if (certain) return known;
	const candidates =
		known?.key == null ? [] : [{ key: known.key, name: known.name ?? known.text, reason: 'above' }];
	return decidedUnit(
		{ text: shown, key: null, name: null, confidence: 'ask', candidates },
		decisions,
		context
	);
}

/**
 * Units as the table names them: in a column, in the headers of columns (units across), or for the whole table in its title
 * block or sheet name. Resolved on the last day of the window, inside the place the table speaks of, and all on one level where
 * they are a list of provinces, or of the districts of one.
 * @param told the column somebody or something else said names units, or null; the districts and provinces beside it; and those that
 * stand for rows which name nothing else: whether these are figures of theirs is asked.
 */
export function unitsOfTable(
	table: Table,
	window: { readonly start: string; readonly date: string },
	told: {
		readonly column: number | null;
		readonly places: readonly string[];
		readonly ownRows: ReadonlySet<string>;
	},
	decisions: Decisions | null,
	context: MappingContext
): TableUnits {
	const { date } = window;
	const across = table.shape === 'units-across';
	const alone = table.shape === 'key-value';
	const column = across || alone ? null : (told.column ?? unitColumnOf(table, date, context));
	const ownTexts = column === null ? [] : textsOfColumn(table, column);
	const rowTexts = table.rows.map((row, r) => {
		const text = ownTexts[r] ?? '';
		return text === '' || isLoneTotal(row) ? '' : text;
	});
	const unnamed = column === null ? new Map<number, UnnamedRow>() : unnamedRows(table, column);
	const columnTexts = table.columns.map(({ path }) =>
		across
			? (path.find((text) => context.resolver.isUnitName(text)) ??
				path.find((text) => opensWithUnitType(text)) ??
				'')
			: ''
	);
	const named = new Set(rowTexts);
	for (const text of columnTexts) named.add(text);
	named.delete('');
	const texts = [...named];
	const provinces = provincesAmong(texts, date, context);
	const scope = provinces ? null : scopeOfTable(table, texts, date, context);
	const ofLevel = provinces ?? districtsAmong(texts, date, scope, context);
	const read = texts.map((text) =>
		withHeirs(
			ofLevel?.guesses.get(text) ?? context.resolver.resolve(text, { date, scope }),
			date,
			context
		)
	);
	const at = { table, column, places: told.places, start: window.start };
	const ofTime = askedIfOfBefore(
		table.shape === 'units-down' ? asked(read) : read,
		at,
		date,
		context
	);
	const placed = scope === null && !provinces ? askedIfElsewhere(ofTime, window, context) : ofTime;
	const guesses = new Map(
		texts.map((text, i) => {
			const guess = placed[i] as UnitGuess;
			const own = told.ownRows.has(text) ? withOwnFigures(guess) : guess;
			return [text, decidedUnit(own, decisions, context)];
		})
	);
	const settle = (guess: UnitGuess) => decidedUnit(guess, decisions, context);
	const ofWhole = () => wholeUnit(table, window, scope, decisions, context);
	const ofLines = unitsOfLineSections(
		table,
		(text) => settle(withHeirs(context.resolver.resolve(text, { date, scope }), date, context)),
		ofWhole,
		context
	);
	if (ofLines) {
		const isWhole = table.rows.every(({ role }, r) => role !== 'data' || ofLines[r] !== null);
		return {
			column,
			ofRows: ofLines.map((guess) => guess && settle(guess)),
			ofColumns: columnTexts.map(() => null),
			whole: isWhole ? null : ofWhole()
		};
	}
	const ofSections = texts.length > 0 ? null : unitsOfSections(table, { date, scope }, context);
	if (ofSections)
		return { column, ofRows: ofSections, ofColumns: columnTexts.map(() => null), whole: null };
	const isSaid = ({ text, key }: UnitGuess) =>
		key !== null && Object.hasOwn(decisions?.units ?? {}, text);
	const elsewhereUnlessSaid = (guess: UnitGuess | null) =>
		guess === null || scope !== null || isSaid(guess)
			? [guess]
			: askedIfElsewhere([guess], window, context);
	const [elsewhere = null] = texts.length > 0 && !alone ? [] : elsewhereUnlessSaid(ofWhole());
	const whole = elsewhere && settle(elsewhere);
	const saidUnits = decisions?.units;
	const nameCommune = remembered((text) => namesCommune(text, context));
	const head = table.unitText ?? '';
	const isHeadOfCommune = nameCommune(issuingBodyOf(head)?.unit ?? head);
	const isOfCommune = (section: string | null) =>
		isHeadOfCommune || (section !== null && nameCommune(section));
	const guessIn = (text: string, section: string | null) => {
		const placed = inSection(guesses.get(text) ?? null, section, { date, scope }, context);
		const told = saidUnits !== undefined && Object.hasOwn(saidUnits, text);
		return told || !isOfCommune(section) ? placed : askedBelow(placed, context);
	};
	// Rows of one unit mostly follow each other.
	let before: { text: string; section: string | null; guess: UnitGuess | null } | null = null;
	return {
		column,
		ofRows: rowTexts.map((text, r) => {
			const row = unnamed.get(r);
			if (row) return guessOf(row, guesses, decisions, context);
			const section = table.rows[r]?.section ?? null;
			if (before?.text !== text || before.section !== section)
				before = { text, section, guess: guessIn(text, section) };
			return before.guess;
		}),
		ofColumns: columnTexts.map((text) => guesses.get(text) ?? null),
		whole
	};
}
