import type { Table, UnitGuess } from '$lib/model';
import { bareKey } from '$lib/text';
import { fileStem, type MappingContext } from './context';
import { namedUnits } from './named-units';

/** The commune of a district or province that a name speaks of for certain; null for the place's own name. */
function communeIn(
	name: string,
	place: { readonly code: string; readonly name: string },
	date: string,
	{ resolver }: MappingContext
): UnitGuess | null {
	if (!resolver.isUnitName(name) || bareKey(name).includes(bareKey(place.name))) return null;
	const guess = resolver.resolve(name, { date, scope: place.code, level: 'commune' });
	return guess.key === null ? null : guess;
}

/** The only commune of a district or province that a title names; null where it names several, or none for sure. */
function communeOfTitle(
	title: string | null,
	place: { readonly code: string },
	date: string,
	context: MappingContext
): UnitGuess | null {
	const at = { date, scope: place.code, level: 'commune' as const };
	const named = namedUnits(title ?? '', context).map((name) => context.resolver.resolve(name, at));
	const [first] = named;
	return first?.confidence === 'sure' && named.every(({ key }) => key === first.key) ? first : null;
}

/**
 * The unit of a table without names of units whose page head is the district's or the province's, as forms handed out by them bear
 * it. Where the title or the sheet is named after one of its communes it is that commune's. Where only the file is named so, it is asked which one is
 * meant; the question is of this file alone. Without either the head's unit stands.
 * @param head the unit of the page head.
 */
export function unitBelowHead(
	head: UnitGuess,
	{ sheet, title }: Table,
	date: string,
	context: MappingContext
): UnitGuess {
	const place = head.key === null ? null : context.roster.byKey(head.key);
	if (!place || place.level === 'commune') return head;
	const ofTitle = communeOfTitle(title, place, date, context);
	if (ofTitle) return ofTitle;
	const ofSheet = communeIn(sheet, place, date, context);
	if (ofSheet) return ofSheet;
	const file = fileStem(context.file).replace(/[_-]+/g, ' ');
	const ofFile = communeIn(file, place, date, context);
	if (!ofFile) return head;
	const candidates = [...ofFile.candidates, ...head.candidates];
	return { text: `${head.text} · ${file}`, key: null, name: null, confidence: 'ask', candidates };
}
