import type { Decisions, FormMemory, Meaning, Suggestion } from '$lib/model';
import { headerKey, isMoneyMeasure, statedMoney, windowOfHeader } from '$lib/reference/forms';
import { foldKey } from '$lib/text';
import { headerId } from './header-id';

export interface Settled {
	readonly decisions: Decisions | null;
	readonly memory: FormMemory | null;
}

/** What is remembered for a header; one fingerprint holds headers that differ in case and the place of tones. */
function rememberedFor(id: string, { meanings }: FormMemory): Meaning | undefined {
	if (Object.hasOwn(meanings, id)) return meanings[id];
	const folded = foldKey(id);
	return Object.entries(meanings).find(([key]) => foldKey(key) === folded)?.[1];
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

/** Sums of money are in the unit that a file states, whatever the file the form is remembered from stated. */
function inItsUnit(
	meaning: Meaning,
	path: readonly string[],
	unitOfMeasure: string | null | undefined
): Meaning {
	if (meaning.role !== 'measure' || !isMoneyMeasure(meaning.measure)) return meaning;
	const factor = statedMoney(path, unitOfMeasure)?.factor;
	return factor === undefined ? meaning : { ...meaning, factor };
}

/**
 * What was decided or remembered for a header; null when neither. Own keys only: header texts come from files.
 * @param unitOfMeasure what the column, line or table is measured in.
 */
export function settledMeaning(
	path: readonly string[],
	{ decisions, memory }: Settled,
	unitOfMeasure?: string | null
): Suggestion<Meaning> | null {
	const id = headerId(path);
	const decided =
		decisions?.meanings && Object.hasOwn(decisions.meanings, id)
			? decisions.meanings[id]
			: undefined;
	if (decided) return asDecided(decided, path);
	const remembered = memory ? rememberedFor(id, memory) : undefined;
	return remembered
		? {
				value: inItsUnit(remembered, path, unitOfMeasure),
				confidence: 'sure',
				reasons: [REMEMBERED]
			}
		: null;
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
	const { figures: remembered = {} } = memory ?? {};
	return Object.hasOwn(remembered, heading)
		? {
				value: remembered[heading] as Meaning,
				confidence: 'sure',
				reasons: [REMEMBERED]
			}
		: null;
}
