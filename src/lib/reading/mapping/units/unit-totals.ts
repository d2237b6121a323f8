import type {
	Decisions,
	Meaning,
	Suggestion,
	Table,
	TableRow,
	UnitGuess,
	UnitLevel,
	UnitVersion
} from '$lib/model';
import { MEASURES } from '$lib/reference/indicators';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { bareKey } from '$lib/text';
import type { MappingContext } from '../ground/context';
import { compareRow, isByChance, type Comparison } from '../ground/compare-row';
import { withRoles } from '../ground/with-roles';
import { ROWS } from '../parts/column-of-rows';
import { withOwnFigures } from './own-figures';

const BODY = /^(?:ubnd|uy ban nhan dan|hdnd)(?: |$)/;
const COMMUNE = /^(?:Xã|Phường|Thị trấn|Đặc khu) /;
const ABOVE_COMMUNE =
	/^(?:(?:ubnd|uy ban nhan dan) )?(?:(?:huyen|quan|thi xa|thanh pho|tinh|tp|tx) |(?:tp|tx|h|q)\. ?\S)/;
/** What a single column adds up to may be chance where the row names a body, which has figures of its own. */
const COLUMNS_OF_BODY = 2;
/** Figures further from the sum than this, up or down, are no total of it that went wrong. */
const FAR = 2;

const HEIGHT: Readonly<Record<UnitLevel, number>> = { commune: 0, district: 1, province: 2 };

/** A data row that names a unit, with what the roster knows of it. */
interface NamedRow {
	/** Index into `table.rows`. */
	readonly r: number;
	readonly row: TableRow;
	readonly guess: UnitGuess;
	/** What it may be the total of: the unit itself, or the district of the same name where the row does not say which it means. */
	readonly head: UnitVersion | null;
	/** Of its head; null where only the words tell: a district abolished before the window. */
	readonly level: UnitLevel | null;
	/** Whether it is the commune that bears its head's name, of which no other row writes the type, unless the figures tell otherwise. */
	readonly isNamesake: boolean;
	/** Keys of the unit itself and of those it lies in. */
	readonly places: ReadonlySet<string>;
}

export interface WithUnitTotals {
	readonly table: Table;
	readonly units: readonly (UnitGuess | null)[];
}

/** Columns whose figures may be added up over units; of those nobody knows what they count, all of numbers. */
export function columnsToAdd(table: Table, meanings: readonly Suggestion<Meaning>[]): number[] {
	return table.columns.flatMap(({ kind, path }, c) => {
		const { value, confidence } = meanings[c] ?? {};
		if (kind !== 'number' || plainColumn(leafKey(path)) !== null) return [];
		if (value?.role !== 'measure') return confidence === 'ask' ? [c] : [];
		const over = MEASURES.get(value.measure)?.overUnits;
		const adds = over === 'SUM' || over === 'STOCK' || value.measure.startsWith('own:');
		return adds && value.over === undefined ? [c] : [];
	});
}

/** Whether a name may be of more than a commune, as far as it tells alone. */
function mayNameMore(guess: UnitGuess, { roster }: MappingContext): boolean {
	// Nearly every row writes out type and name of its commune, and need not be looked up.
	if (guess.text === guess.name && COMMUNE.test(guess.text)) return false;
	const unit = guess.key === null ? null : roster.byKey(guess.key);
	if (!unit) return ABOVE_COMMUNE.test(bareKey(guess.text));
	return unit.level !== 'commune' || isBareCommune(guess, unit);
}

/** Whether a row may be the total of others: it names more than a commune, by the roster or by its words. */
function mayBeTotal({ guess, level }: NamedRow): boolean {
	return level === null ? ABOVE_COMMUNE.test(bareKey(guess.text)) : level !== 'commune';
}

/** Whether a name says no type where its unit is a commune: `Xuân Trường`, the township or the district. */
function isBareCommune(guess: UnitGuess, unit: UnitVersion): boolean {
	if (unit.level !== 'commune') return false;
	// Most rows write the type.
	if (guess.text === unit.fullName) return unit.fullName === unit.name;
	return bareKey(guess.text) === bareKey(unit.name);
}

/** Whether a row bears a number of the list, as units do and totals do not. */
function isNumbered({ columns }: Table): (row: TableRow) => boolean {
	const c = columns.findIndex(({ reasons }) => reasons.some(({ code }) => code === 'row-numbers'));
	return ({ cells }) => cells[c]?.state === 'value';
}

function namedRows(
	table: Table,
	units: readonly (UnitGuess | null)[],
	date: string,
	{ roster }: MappingContext
): NamedRow[] {
	const hasNumber = isNumbered(table);
	const isBare = (guess: UnitGuess) => {
		const unit = guess.key === null ? null : roster.byKey(guess.key);
		return unit !== null && isBareCommune(guess, unit);
	};
	const written = new Set(units.flatMap((guess) => (guess && !isBare(guess) ? guess.key : [])));
	return table.rows.flatMap((row, r): NamedRow[] => {
		const guess = units[r];
		if (row.role !== 'data' || !guess) return [];
		const unit = guess.key === null ? null : roster.byKey(guess.key);
		if (!unit)
			return [
				{
					r,
					row,
					guess,
					head: null,
					level: null,
					isNamesake: false,
					places: new Set()
				}
			];
		const above = [roster.parentOf(unit.key, date), roster.provinceOf(unit.key, date)];
		const places = new Set([unit, ...above].flatMap((one) => one?.key ?? []));
		const namesake =
			isBareCommune(guess, unit) && !hasNumber(row)
				? above.find((one) => one?.name === unit.name)
				: undefined;
		const head = namesake ?? unit;
		return [
			{
				r,
				row,
				guess,
				head,
				level: head.level,
				isNamesake: head !== unit && !written.has(unit.key),
				places
			}
		];
	});
}

/** The communes beside a row of which no roster knows what lies in it: all of them, those down to the next such row, or up to it. */
function partsByPlace(one: NamedRow, all: readonly NamedRow[]): readonly (readonly NamedRow[])[] {
	const isCommune = ({ level }: NamedRow) => level === 'commune';
	const untilNext = (rows: readonly NamedRow[]) => {
		const next = rows.findIndex((other) => !isCommune(other));
		return next === -1 ? rows : rows.slice(0, next);
	};
	const at = all.indexOf(one);
	return [
		all.filter((other) => other !== one),
		all.filter(isCommune),
		untilNext(all.slice(at + 1)),
		untilNext(all.slice(0, at).toReversed())
	].filter((parts) => parts.length >= 2);
}

/** Rows by the keys of the places above them. */
function rowsBelow(all: readonly NamedRow[]): ReadonlyMap<string, readonly NamedRow[]> {
	const below = new Map<string, NamedRow[]>();
	for (const one of all)
		for (const place of one.places) {
			if (place === one.head?.key) continue;
			const held = below.get(place);
			if (held) held.push(one);
			else below.set(place, [one]);
		}
	return below;
}

/** The rows a row may be the total of, the likeliest first; none where it names nothing above other rows. */
function partsOf(
	one: NamedRow,
	all: readonly NamedRow[],
	rowsIn: ReadonlyMap<string, readonly NamedRow[]>
): readonly (readonly NamedRow[])[] {
	const { level, head } = one;
	if (level === null) return partsByPlace(one, all);
	const below = rowsIn.get(head?.key ?? '') ?? [];
	if (below.length < 2) return [];
	const oneLevel = (['district', 'commune'] as const).map((wanted) =>
		below.filter((other) => other.level === wanted)
	);
	const own = all.filter((other) => other !== one && other.guess.key === head?.key);
	const asked = all.filter((other) => other.level === null);
	return [
		below,
		...oneLevel.filter((some) => some.length >= 2 && some.length < below.length),
		...(own.length > 0 ? [[...below, ...own]] : []),
		...(asked.length > 0 ? [[...below, ...asked]] : [])
	];
}

type Verdict = 'total' | 'ask' | 'own';

/** @param isOutOfOrder whether the rows of the list bear numbers, as a name of two units here does not. */
function verdictOf(
	{ guess, level, isNamesake }: NamedRow,
	found: Comparison,
	isOutOfOrder: boolean
): Verdict {
	const { agree, differ } = found;
	const isBody = BODY.test(bareKey(guess.text)) || isNamesake;
	const mayBeChance = isNamesake && !isOutOfOrder && isByChance(found);
	if (agree + differ === 0) return 'own';
	if (differ === 0) return mayBeChance || (isBody && agree < COLUMNS_OF_BODY) ? 'ask' : 'total';
	if (level === null) return 'own';
	if (agree >= 2 && agree > differ && !mayBeChance) return 'total';
	if (!found.couldHold) return 'own';
	return isBody && found.farthest > FAR ? 'own' : 'ask';
}

/** Whether a total that words name counts the row among those it adds up. */
function isCounted(rows: readonly TableRow[], columns: readonly number[]): boolean {
	const data = rows.filter(({ role }) => role === 'data');
	return rows.some((row) => {
		if (row.role !== 'total') return false;
		const { agree, differ } = compareRow(row, data, columns);
		return agree > 0 && differ === 0;
	});
}

/**
 * Rows of a list that name the district or province the other rows lie in (`Huyện Xuân Trường` below its communes). One whose
 * figures are the sum of the others, or differ in fewer columns than agree, is their total and no figure of the district; one
 * that may be a total gone wrong is asked about; one smaller than its largest part can be none and is the unit's own. A name without
 * a type that a commune shares with its district (`Xuân Trường`) may be either, unless it bears a number of the list. Tables
 * whose rows are parts of a breakdown and of other shapes stay as they are. What somebody decided of a name
 * is not asked again, though a row that adds up stays a total: the answer was given for another table.
 * @param date the last day of the window.
 */
export function withUnitTotals(
	mapped: {
		readonly table: Table;
		readonly units: readonly (UnitGuess | null)[];
		readonly columns: readonly Suggestion<Meaning>[];
	},
	date: string,
	decisions: Decisions | null,
	context: MappingContext
): WithUnitTotals {
	const { table, columns: meanings } = mapped;
	if (table.shape !== 'units-down') return mapped;
	if (meanings.some(({ value }) => value.role === 'dimension' && value.name !== ROWS))
		return mapped;
	const columns = columnsToAdd(table, meanings);
	const rows = [...table.rows];
	const units = [...mapped.units];
	if (!units.some((guess) => guess && mayNameMore(guess, context))) return mapped;
	let named = namedRows(table, units, date, context);
	let rowsIn = rowsBelow(named);
	const heads = named
		.filter(mayBeTotal)
		.toSorted((a, b) => HEIGHT[a.level ?? 'district'] - HEIGHT[b.level ?? 'district']);
	const isNumberedList = rows.some(isNumbered(table));
	const settledKeys = new Set<string>();
	for (const exactly of [true, false])
		for (const one of heads) {
			const { r, guess } = one;
			if (units[r] === null) continue;
			const choices = partsOf(one, named, rowsIn).map((parts) => ({
				parts,
				found: compareRow(
					one.row,
					parts.map(({ row }) => row),
					columns
				)
			}));
			const choice = choices.find(({ found }) => found.differ === 0) ?? choices[0];
			if (!choice || (choice.found.differ === 0) !== exactly) continue;
			if (one.isNamesake && isCounted(rows, columns)) continue;
			const verdict = verdictOf(one, choice.found, isNumberedList);
			if (verdict === 'total') {
				const all = choice.parts.length === rows.filter(({ role }) => role === 'data').length - 1;
				const { agree, differ } = choice.found;
				const reason = { code: 'total-of-unit', details: { agree, differ } };
				rows[r] = {
					...one.row,
					role: all ? 'total' : 'subtotal',
					reasons: [...one.row.reasons, reason]
				};
				units[r] = null;
				named = named.filter((other) => other !== one);
				rowsIn = rowsBelow(named);
				if (one.head) settledKeys.add(one.head.key);
			} else if (
				verdict === 'ask' &&
				!Object.hasOwn(decisions?.units ?? {}, guess.text) &&
				!settledKeys.has(one.head?.key ?? '') &&
				!isCounted(rows, columns)
			)
				units[r] = withOwnFigures(guess);
		}
	return { table: withRoles(table, rows), units };
}
