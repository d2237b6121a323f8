import type { Table } from '$lib/model';
import { isNameGone, NAME_GONE } from '$lib/text';
import { isGivenName } from './given-names';
import { looksLikeName } from './value-signal';

const ADDRESS =
	/^(?:ông|bà|anh|chị|cô|chú|cụ|thầy|đ\/c|đồng chí)[.:]? (?=(?:\p{L}[\p{L}.]* ?){1,4}$)/iu;

/**
 * The names over columns of figures that only the headings beside them tell: where one column is headed by somebody's name, so is
 * another whose heading may be one (`Trần Văn Bình | Đinh Thu Hằng`, `Ông Bình | Bà Hằng`), though nothing in it says so by itself.
 * Given names alone (`Lan | Hoa | Hùng`) are told where two stand side by side that are no other word.
 */
export function namesAcross(
	{ columns }: Pick<Table, 'columns'>,
	isUnitName: (text: string) => boolean,
	strip: (text: string) => string
): string[] {
	const headings = new Set(
		columns.flatMap(({ kind, path }) => (kind === 'number' || kind === 'percent' ? path : []))
	);
	const given = givenAmong(columns, isUnitName);
	const isPerson = (text: string) => isNameGone(strip(text).slice(addressOf(text).length));
	if (![...headings].some(isPerson)) return given;
	const others = [...headings].filter(
		(text) =>
			!isPerson(text) && (addressOf(text) !== '' || (looksLikeName(text) && !isUnitName(text)))
	);
	return [...given, ...others];
}

/** What heads places below a commune, which are called by single words too. */
const PLACES = /(?:^|[^\p{L}])(?:thôn|xóm|ấp|bản|tổ|khu|đội|chi bộ|cụm)(?!\p{L})/iu;

/** The headings of one word that are given names, where two at least of those over figures are no other word; not below places. */
function givenAmong(columns: Table['columns'], isUnitName: (text: string) => boolean): string[] {
	const words = columns.flatMap(({ kind, path }) => {
		const own = path.at(-1) ?? '';
		const isFigure = kind === 'number' || kind === 'percent';
		const isBelow = path.slice(0, -1).some((text) => PLACES.test(text));
		return isFigure && !isBelow && isGivenName(own, 'or-word') && !isUnitName(own) ? [own] : [];
	});
	const sure = new Set(words.filter((word) => isGivenName(word, 'alone')));
	return sure.size > 1 ? [...new Set(words)] : [];
}

/** The form of address that somebody's name stands behind; empty where none does. */
function addressOf(text: string): string {
	const address = ADDRESS.exec(text)?.[0] ?? '';
	return /^\p{Lu}/u.test(text.slice(address.length)) ? address : '';
}

/** The text with `…` where one of these names stands, as it is written or in capitals. */
export function withoutNamed(text: string, names: ReadonlySet<string>): string {
	let rest = text;
	for (const name of names) {
		if (!name.includes(' ')) {
			// `Lan` opens `Lan tỏa`, and ends names of places.
			if (rest === name || rest === name.toUpperCase()) rest = NAME_GONE;
			continue;
		}
		for (const written of [name, name.toUpperCase()]) rest = rest.replaceAll(written, NAME_GONE);
	}
	return rest;
}
