import type { Decisions, Table, UnitGuess } from '$lib/model';
import { issuingBodyOf, namesOtherBody, opensWithVillage } from '$lib/reference/units';
import { isPeriodName } from '$lib/text';
import { fileStem, type MappingContext } from '../ground/context';
import { decidedUnit } from './decided-unit';
import { withHeirs } from './heirs-offered';
import { namedUnits, unitOpening } from './named-units';
import { askedIfOfBefore } from './names-that-live-on';
import { unitBelowHead } from './unit-below-head';
import { unitInDoubt } from './unit-in-doubt';

/**
 * The unit a table without names of units is of: the one its head speaks of, else the one its sheet is named after, or heads of the
 * file's other tables speak of, or the file is named after.
 * What speaks against it, or names a part of it, makes it a question. Null where nothing names any.
 */
export function wholeUnit(
	table: Table,
	{ start, date }: { readonly start: string; readonly date: string },
	scope: string | null,
	decisions: Decisions | null,
	context: MappingContext
): UnitGuess | null {
	const stem = fileStem(context.file).replace(/[_-]+/g, ' ');
	const tries: readonly (readonly [by: 'head' | 'opening' | 'name' | 'beside', string | null])[] = [
		['head', table.unitText],
		['head', table.unitText?.replace(/\s+[-–]\s+/g, ' ') ?? null],
		['opening', table.unitText === null ? null : unitOpening(table.unitText, context)],
		['name', table.sheet],
		['beside', context.head ?? null],
		['name', stem],
		['name', unitOpening(stem, context)]
	];
	let first: UnitGuess | null = null;
	// The sheet and the file may be named after the commune; the figures are of one village or body.
	if (table.unitText && isOfPart(table.unitText))
		return decidedUnit(ofPart(table.unitText, { date, scope }, context), decisions, context);
	for (const [by, text] of tries) {
		if (text === null || text.trim() === '') continue;
		// What is known of the whole text, such as that the unit is a former one, is not cut off.
		if (by === 'opening' && (first?.candidates.length ?? 0) > 0) continue;
		if (by === 'name' && (isPeriodName(text) || !context.resolver.isUnitName(text))) continue;
		const found = withHeirs(unitNamed(text, { date, scope }, context), date, context);
		const inside = decidedUnit(found, decisions, context);
		// Somebody said which it is: nothing is to be doubted any more, and all it may be can still be chosen.
		if (inside.key !== null && Object.hasOwn(decisions?.units ?? {}, text)) return inside;
		const guess =
			inside.key === null && inside.confidence !== 'sure' && scope !== null
				? decidedUnit(unitNamed(text, { date, scope: null }, context), decisions, context)
				: inside;
		if (guess.key === null) {
			// The name of a sheet may be that of its matter.
			const isOfSheet = first?.text === table.sheet.trim() && first.candidates.length === 0;
			if (first === null || (isOfSheet && inside.candidates.length > 0)) first = inside;
			continue;
		}
		const own =
			by === 'head' || by === 'opening'
				? decidedUnit(unitBelowHead(guess, table, date, context), decisions, context)
				: guess;
		const at = { table, column: null, places: [], start };
		const [ofTime = own] = askedIfOfBefore([own], at, date, context);
		return decidedUnit(unitInDoubt(ofTime, table, date, context), decisions, context);
	}
	return first && withNamedCommune(first, { date, scope }, context);
}

/** Whether a head is of a village or of a body whose figures are its own. */
function isOfPart(head: string): boolean {
	return opensWithVillage(head) || (namesOtherBody(head) && issuingBodyOf(head) === null);
}

/** The unit a text names, itself or by the body that issues the paper; likely where that may report of its own work alone. */
function unitNamed(
	text: string,
	at: { date: string; scope: string | null },
	{ resolver }: MappingContext
): UnitGuess {
	const body = issuingBodyOf(text);
	if (!body) return resolver.resolve(text, at);
	const guess = { ...resolver.resolve(body.unit, at), text };
	if (!body.isOfMembers || guess.key === null) return guess;
	const candidates = [{ key: guess.key, name: guess.name ?? text, reason: 'other-body' }];
	return { ...guess, confidence: 'likely', candidates };
}

/** The question whose a report of a village or of another body of a commune is, that commune offered. */
function ofPart(
	text: string,
	at: { date: string; scope: string | null },
	context: MappingContext
): UnitGuess {
	const guess = { text, key: null, name: null, confidence: 'ask' as const, candidates: [] };
	const named = withNamedCommune(guess, at, context);
	return named.candidates.length > 0
		? named
		: { ...guess, candidates: context.resolver.resolve(text, at).candidates };
}

/** A body nobody knows offers the commune that its name holds: `ỦY BAN MTTQ VIỆT NAM XÃ XUÂN HỒNG`. */
function withNamedCommune(
	guess: UnitGuess,
	at: { date: string; scope: string | null },
	context: MappingContext
): UnitGuess {
	if (guess.confidence !== 'ask' || guess.candidates.length > 0) return guess;
	const [name] = namedUnits(guess.text, context);
	const found = name === undefined ? [] : context.resolver.resolve(name, at).candidates;
	return { ...guess, candidates: found.map((one) => ({ ...one, reason: 'other-body' })) };
}
