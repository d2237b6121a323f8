import type {
	Decisions,
	FormMemory,
	Issue,
	MappedTable,
	NamesOfOneUnit,
	OwnMeasure,
	RowsCounted,
	UnitKey
} from '$lib/model';
import { MEASURES } from '$lib/reference/indicators';
import { draftsOfSlots } from '../figures/drafts-of-slots';
import { slotsDown } from '../figures/slots';
import { addedUp, a1List } from '../ground/added-up';
import type { FactDraft } from '../ground/fact-draft';
import { gapsInColumns } from '../ground/gaps-in-columns';
import { keptFor } from '../ground/settled-meaning';
import { withoutDoubted } from './rows-in-doubt';
import { bySameFigure, toldOf } from './rows-of-one-unit';

/** Units that rows of data under different names are taken for. */
function underSeveralNames({ table, units }: MappedTable): ReadonlySet<UnitKey> {
	const names = new Map<UnitKey, string>();
	const several = new Set<UnitKey>();
	for (const [r, unit] of units.entries()) {
		if (!unit?.key || table.rows[r]?.role !== 'data') continue;
		const before = names.get(unit.key);
		if (before === undefined) names.set(unit.key, unit.text);
		else if (before !== unit.text) several.add(unit.key);
	}
	return several;
}

/** The name each row bears, by the number of the row as addresses have it. */
function namesByRow({ table, units }: MappedTable): (a1: string) => string {
	const names = new Map(table.rows.map(({ index }, r) => [index + 1, units[r]?.text ?? '']));
	return (a1) => names.get(Number(/\d+/.exec(a1)?.[0])) ?? '';
}

/** Whether addresses are of rows taken for parts of the unit above them. */
function placesBelow({ below }: MappedTable): (a1: string) => boolean {
	const rows = new Set(below?.rows);
	return (a1) => rows.has(Number(/\d+/.exec(a1)?.[0]) - 1);
}

/** What was said of some names: to count one that is not among them says nothing. */
function answerFor(
	id: string,
	texts: readonly string[],
	answers: Readonly<Record<string, RowsCounted>> | undefined
): RowsCounted | undefined {
	const given = keptFor(id, answers);
	return given === undefined || given === 'all' || texts.includes(given.only) ? given : undefined;
}

/**
 * Units of a list that rows under different names give the same figure of, such as two former communes that were both answered with
 * what they became: whether the rows add up or one of them counts only a person knows. Each with what was decided, or is remembered
 * of the form; null for none. A name that stands twice is a slip, which the checks show.
 */
export function namesOfOneUnit(
	mapped: MappedTable,
	settled: { readonly decisions: Decisions | null; readonly memory: FormMemory | null }
): readonly NamesOfOneUnit[] | null {
	const window = mapped.window.value;
	if (window === null || mapped.table.shape !== 'units-down') return null;
	const several = underSeveralNames(mapped);
	if (several.size === 0) return null;
	const drafts = draftsOfSlots(mapped, slotsDown(mapped), window).facts;
	const nameAt = namesByRow(mapped);
	const found = new Map<UnitKey, { readonly a1: string; readonly texts: Set<string> }>();
	for (const group of bySameFigure(withoutDoubted(mapped, drafts))) {
		const [first] = group;
		const texts = new Set(group.map(({ a1 }) => nameAt(a1)));
		if (!first || texts.size < 2 || !several.has(first.unit)) continue;
		const held = found.get(first.unit) ?? { a1: first.a1, texts: new Set<string>() };
		for (const text of texts) held.texts.add(text);
		found.set(first.unit, held);
	}
	if (found.size === 0) return null;
	return Array.from(found, ([unit, { a1, texts: all }]): NamesOfOneUnit => {
		const texts = [...all];
		const id = [unit, ...texts.toSorted()].join(' + ');
		const name = mapped.units.find((guess) => guess?.key === unit)?.name ?? unit;
		const isAdded = mapped.below?.added.includes(unit) === true;
		const counted =
			answerFor(id, texts, settled.decisions?.oneUnit) ??
			answerFor(id, texts, settled.memory?.oneUnit) ??
			(isAdded ? 'all' : undefined);
		return { id, unit, name, texts, a1, ...(counted === undefined ? {} : { counted }) };
	});
}

/** The question whether rows under several names add up, one for each unit that nobody answered, at the first of its figures. */
export function oneUnitIssues({ table: { sheet }, oneUnit = [] }: MappedTable): Issue[] {
	return oneUnit.flatMap(({ texts, name, a1, counted }): Issue[] =>
		counted === undefined
			? [
					{
						code: 'names-of-one-unit',
						severity: 'warning',
						sheet,
						a1,
						raw: texts.join('”, “'),
						details: { expected: name }
					}
				]
			: []
	);
}

/** The unit of a row under a name that does not count for it, as another one was chosen or nobody chose yet; null for any other row. */
export function uncountedIn(
	{ units, oneUnit = [] }: MappedTable,
	r: number
): NamesOfOneUnit | null {
	const { key = null, text = '' } = units[r] ?? {};
	const shared = oneUnit.find(({ unit, texts }) => unit === key && texts.includes(text));
	if (!shared || shared.counted === 'all' || shared.counted?.only === text) return null;
	return shared;
}

/** The table with rows of {@link uncountedIn} of no unit. */
export function withoutUncounted(mapped: MappedTable): MappedTable {
	if (!mapped.oneUnit) return mapped;
	const units = mapped.units.map((unit, r) =>
		unit && uncountedIn(mapped, r) ? { ...unit, key: null } : unit
	);
	return { ...mapped, units };
}

/** Whether figures of several units may be put together by adding them. */
function mayBeAdded(measure: string, own: readonly OwnMeasure[]): boolean {
	const { overUnits } = MEASURES.get(measure) ?? {};
	const kind = overUnits ?? own.find(({ id }) => id === measure)?.aggregation;
	return kind === 'SUM' || kind === 'STOCK';
}

/**
 * Figures of units whose rows under several names were said to add up, added up: one fact from all their cells, none where one of
 * them cannot be read; blank ones are told. What never adds up, rates and scores, is left out and told, a lone one too: it is of
 * one part of the unit.
 * @param own measures of one's own that figures may be of.
 */
export function addedForOneUnit(
	mapped: MappedTable,
	facts: readonly FactDraft[],
	own: readonly OwnMeasure[]
): { facts: readonly FactDraft[]; issues: Issue[] } {
	const ofAll = new Set(mapped.below?.added);
	for (const { unit, counted } of mapped.oneUnit ?? [])
		if (counted === 'all') ofAll.add(unit);
		else ofAll.delete(unit);
	if (ofAll.size === 0) return { facts, issues: [] };
	const { sheet } = mapped.table;
	const gapsOf = gapsInColumns(mapped);
	const isBelow = placesBelow(mapped);
	const isGivenItself = (group: readonly FactDraft[]) =>
		group.every(({ unit, a1 }) => mapped.below?.added.includes(unit) === true && !isBelow(a1));
	const parts: FactDraft[] = [];
	const left: FactDraft[] = [];
	const unread: FactDraft[] = [];
	const blanks = new Set<string>();
	const kept = bySameFigure(facts).flatMap((group): FactDraft[] => {
		const [first, ...others] = group;
		if (!first || !ofAll.has(first.unit) || isGivenItself(group)) return group;
		if (!mayBeAdded(first.measure, own)) {
			left.push(...group);
			return [];
		}
		const gaps = gapsOf(first);
		if (gaps.unread.length > 0) {
			unread.push({ ...first, a1: [a1List(group), ...gaps.unread].join(',') });
			return [];
		}
		const isParted = group.every(({ a1 }) => isBelow(a1));
		for (const place of gaps.blank) if (!isParted || isBelow(place)) blanks.add(place);
		const sum = others.length === 0 ? first : addedUp([first, ...others], a1List(group));
		if (isParted) parts.push(sum);
		return [sum];
	});
	const rows = new Set([...blanks].map((place) => place.replace(/\D+/, '')));
	const ofBlanks = [...rows].map(() => ({ a1: [...blanks].join(',') }));
	return {
		facts: kept,
		issues: [
			...toldOf('parts-summed', 'note', parts, sheet),
			...toldOf('rates-not-added', 'note', left, sheet),
			...toldOf('rows-not-summed', 'warning', unread, sheet),
			...toldOf('rows-blank-in-sum', 'warning', ofBlanks, sheet)
		]
	};
}
