import type { Table } from '$lib/model';
import { isNameGone, NAME_GONE } from '$lib/text';
import { looksLikeName } from './value-signal';

const ADDRESS =
	/^(?:ông|bà|anh|chị|cô|chú|cụ|thầy|đ\/c|đồng chí)[.:]? (?=(?:\p{L}[\p{L}.]* ?){1,4}$)/iu;

/**
 * The names over columns of figures that only the headings beside them tell: where one column is headed by somebody's name, so is
 * another whose heading may be one (`Trần Văn Bình | Đinh Thu Hằng`, `Ông Bình | Bà Hằng`), though nothing in it says so by itself.
 */
export function namesAcross(
	{ columns }: Pick<Table, 'columns'>,
	isUnitName: (text: string) => boolean,
	strip: (text: string) => string
): string[] {
	const headings = new Set(
		columns.flatMap(({ kind, path }) => (kind === 'number' || kind === 'percent' ? path : []))
	);
	const isPerson = (text: string) => isNameGone(strip(text).slice(addressOf(text).length));
	if (![...headings].some(isPerson)) return [];
	return [...headings].filter(
		(text) =>
			!isPerson(text) && (addressOf(text) !== '' || (looksLikeName(text) && !isUnitName(text)))
	);
}

/** The form of address that somebody's name stands behind; empty where none does. */
function addressOf(text: string): string {
	const address = ADDRESS.exec(text)?.[0] ?? '';
	return /^\p{Lu}/u.test(text.slice(address.length)) ? address : '';
}

/** The text with `…` where one of these names stands, as it is written or in capitals. */
export function withoutNamed(text: string, names: ReadonlySet<string>): string {
	let rest = text;
	for (const name of names)
		for (const written of [name, name.toUpperCase()]) rest = rest.replaceAll(written, NAME_GONE);
	return rest;
}
