import type { Table, UnitGuess } from '$lib/model';
import { communesNamed } from './communes-named';
import type { MappingContext } from '../ground/context';

/**
 * The unit of a table without names of units whose page head is the district's or the province's, as forms handed out by them bear it. Where
 * the title or the sheet is named after one of its communes it is that commune's. Where only the signature, the place of signing or the file names one, or the
 * title several, it is asked which one is meant. Without any the head's unit stands.
 * @param head the unit of the page head.
 */
export function unitBelowHead(
	head: UnitGuess,
	table: Table,
	date: string,
	context: MappingContext
): UnitGuess {
	const place = head.key === null ? null : context.roster.byKey(head.key);
	if (!place || place.level === 'commune') return head;
	const { title, sheet, signature, signedIn, file } = communesNamed(table, [place], date, context);
	// A province has its seat in a commune that bears another name.
	const ofPlace = place.level === 'district' ? signedIn : [];
	const [below] = [...title, ...sheet];
	if (below && title.length < 2) return below;
	const [first, ...others] =
		[title, signature, file, ofPlace].find((named) => named.length > 0) ?? [];
	if (!first) return head;
	const candidates = [first, ...others, head].flatMap((one) => one.candidates);
	const text = [head, first, ...others].map((one) => one.text).join(' · ');
	return { text, key: null, name: null, confidence: 'ask', candidates };
}
