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

/** A measure chosen for a column keeps the window that the column's header speaks of. */
function ofItsWindow(meaning: Meaning, path: readonly string[]): Meaning {
	if (meaning.role !== 'measure') return meaning;
	return { ...windowOfHeader(path.map(headerKey)), ...meaning };
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
	if (decided)
		return {
			value: ofItsWindow(decided, path),
			confidence: 'sure',
			reasons: [{ code: 'decided' }]
		};
	const remembered = memory ? rememberedFor(id, memory) : undefined;
	return remembered
		? {
				value: inItsUnit(remembered, path, unitOfMeasure),
				confidence: 'sure',
				reasons: [{ code: 'remembered' }]
			}
		: null;
}

/** Whether somebody answered for a meaning, now or before. */
export function isSettled(suggestion: Suggestion<Meaning> | undefined): boolean {
	return ['decided', 'remembered'].includes(suggestion?.reasons[0]?.code ?? '');
}
