import type { Decisions, FormMemory, Meaning, OwnMeasure, Suggestion } from '$lib/model';
import { headerKey, isMoneyMeasure, statedMoney, windowOfHeader } from '$lib/reference/forms';
import { unitOfHeader, unitsIn } from '$lib/reference/indicators';
import { foldKey, readMoneyUnit } from '$lib/text';
import { headerId } from './header-id';

export interface Settled {
	readonly decisions: Decisions | null;
	readonly memory: FormMemory | null;
}

/**
 * What is kept for a header or heading; one fingerprint holds some that differ in case and the place of tones. Own keys only: these
 * texts come from files.
 */
export function keptFor<T>(id: string, kept: Readonly<Record<string, T>> = {}): T | undefined {
	if (Object.hasOwn(kept, id)) return kept[id];
	const folded = foldKey(id);
	return Object.entries(kept).find(([key]) => foldKey(key) === folded)?.[1];
}

const DECIDED = { code: 'decided' };
const WINDOW_DECIDED = { code: 'window-decided' };
const REMEMBERED = { code: 'remembered' };

/** Whether a meaning says of which window its figures are. */
function saysWindow(meaning: Meaning): boolean {
	if (meaning.role !== 'measure') return false;
	const { windowKind, yearsBack, period } = meaning;
	return [windowKind, yearsBack, period].some((one) => one !== undefined);
}

/** What was decided; a measure chosen without a window keeps the one that the column's header speaks of. */
function asDecided(meaning: Meaning, path: readonly string[]): Suggestion<Meaning> {
	if (saysWindow(meaning))
		return { value: meaning, confidence: 'sure', reasons: [DECIDED, WINDOW_DECIDED] };
	const value =
		meaning.role === 'measure' ? { ...windowOfHeader(path.map(headerKey)), ...meaning } : meaning;
	return { value, confidence: 'sure', reasons: [DECIDED] };
}

/** How many million đồng one of a measure's sums of money stands for; null where it is none. */
function millionsOf(measure: string, own: readonly OwnMeasure[]): number | null {
	if (isMoneyMeasure(measure)) return 1;
	const unit = own.find(({ id }) => id === measure)?.unitOfMeasure ?? '';
	return readMoneyUnit(unit)?.factorToMillion ?? null;
}

/** Sums of money, lengths, areas and weights are in the unit that a file states, whatever the file the form is remembered from stated. */
function inItsUnit(
	meaning: Meaning,
	path: readonly string[],
	unitOfMeasure: string | null | undefined,
	own: readonly OwnMeasure[]
): Meaning {
	if (meaning.role !== 'measure') return meaning;
	const millions = millionsOf(meaning.measure, own);
	const made = own.find(({ id }) => id === meaning.measure);
	const unit = made ? unitOfHeader(path, unitOfMeasure ?? null) : null;
	const factor = made && unit ? unitsIn(unit, made.unitOfMeasure) : null;
	if (factor !== null) return { ...meaning, factor };
	const stated = millions === null ? undefined : statedMoney(path, unitOfMeasure)?.factor;
	if (millions === null || stated === undefined) return meaning;
	return { ...meaning, factor: Number((stated / millions).toPrecision(12)) };
}

/** More million đồng than any commune or district reports of its care for people: a hundred billion đồng. */
const NO_SUM = 100_000;

/** Whether figures would be sums that nobody reports, in a unit that is remembered and the file does not state. */
function areNoSums(
	meaning: Meaning,
	path: readonly string[],
	unitOfMeasure: string | null | undefined,
	{ own }: FormMemory,
	figures: () => readonly number[]
): boolean {
	if (meaning.role !== 'measure' || statedMoney(path, unitOfMeasure)) return false;
	const millions = millionsOf(meaning.measure, own);
	return (
		millions !== null &&
		figures().some((figure) => Math.abs(figure) * meaning.factor * millions >= NO_SUM)
	);
}

/** What stands below or beside a header: the unit of measure of its column, line or table, and the figures. */
export interface HeaderSurroundings {
	readonly unitOfMeasure?: string | null | undefined;
	readonly figures?: () => readonly number[];
}

/**
 * What was decided or remembered for a header; null when neither. Own keys only: header texts come from files. Sums of money in the
 * unit that the file states; what is remembered of them does not hold where they could be none in the unit that is.
 */
export function settledMeaning(
	path: readonly string[],
	{ decisions, memory }: Settled,
	{ unitOfMeasure, figures = () => [] }: HeaderSurroundings = {}
): Suggestion<Meaning> | null {
	if (!decisions && !memory) return null;
	const id = headerId(path);
	const { meanings = {}, own = [] } = decisions ?? {};
	const decided = Object.hasOwn(meanings, id) ? meanings[id] : undefined;
	if (decided) {
		// The unit of a measure of the catalogue is chosen with it.
		const isOwn = decided.role === 'measure' && !isMoneyMeasure(decided.measure);
		return asDecided(isOwn ? inItsUnit(decided, path, unitOfMeasure, own) : decided, path);
	}
	const remembered = memory ? keptFor(id, memory.meanings) : undefined;
	if (!memory || !remembered || areNoSums(remembered, path, unitOfMeasure, memory, figures))
		return null;
	const value = inItsUnit(remembered, path, unitOfMeasure, memory.own);
	return { value, confidence: 'sure', reasons: [REMEMBERED] };
}

/** Whether somebody answered for a meaning, now or before. */
export function isSettled(suggestion: Suggestion<Meaning> | undefined): boolean {
	return suggestion?.reasons[0]?.code === DECIDED.code || isRemembered(suggestion);
}

/** Whether somebody answered for a meaning in an earlier file of the form. */
export function isRemembered(suggestion: Suggestion<Meaning> | undefined): boolean {
	return suggestion?.reasons[0]?.code === REMEMBERED.code;
}

/** Whether somebody said now, and not only what it counts, of which window a figure is. */
export function isWindowDecided({ reasons }: Suggestion<Meaning>): boolean {
	return reasons.some(({ code }) => code === WINDOW_DECIDED.code);
}

/** What was decided or remembered of the figures of a column of a table of lines, by its heading; null when neither. */
export function settledFigures(
	heading: string,
	{ decisions, memory }: Settled
): Suggestion<Meaning> | null {
	const { figures: decided = {} } = decisions ?? {};
	if (Object.hasOwn(decided, heading))
		return {
			value: decided[heading] as Meaning,
			confidence: 'sure',
			reasons: [DECIDED, WINDOW_DECIDED]
		};
	const remembered = keptFor(heading, memory?.figures);
	return remembered ? { value: remembered, confidence: 'sure', reasons: [REMEMBERED] } : null;
}
