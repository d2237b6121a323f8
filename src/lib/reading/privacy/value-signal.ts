import type { ColumnKind } from '$lib/model';
import { bareKey } from '$lib/text';
import { numberOf, type Times } from './times';
import type { Signal } from './header-signal';
import { BARE_SURNAMES, SURNAMES } from './surnames';
import { withoutToldIdentifiers } from './told-identifiers';

// Looked for once in a run of letters: from every letter of a long run it would take for ever.
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+ ?@ ?[\p{L}\d-]+(\.[\p{L}\d-]+)+/u;
const PHONE = /(?<![\d.,])(\(0\)|0|\+?84[\s.-]?)[35789]([\s.-]?\d){8}(?![\d])/;
const ID12 = /(?<![\d.,])0(0[1-9]|[1-8]\d|9[0-6])[\s.]?\d{3}[\s.]?\d{3}[\s.]?\d{3}(?!\d)/;
const INSURANCE = /(?<![\p{L}\d])[A-Z]{2}\s?\d{13}(?!\d)/u;
const LANDLINE = /(?<![\d.,])\(?02\d{1,2}\)?[\s.-]?\d{3,4}[\s.-]?\d{3,4}(?!\d)/;
const IDENTIFIERS = [EMAIL, INSURANCE, ID12, PHONE, LANDLINE];
const EVERYWHERE = IDENTIFIERS.map((pattern) => new RegExp(pattern.source, `${pattern.flags}g`));
const ID_BARE = /^(0?(0[1-9]|[1-8]\d|9[0-6])\d{9}|[1-9]\d{10})$/;
const ID9 = /^\d{9}$/;
const SHARE = 0.3;
/** Digits of the shortest telephone number without its nought. */
const FEWEST_CODED = 9;

/** Digits of the shortest of these numbers. */
const FEWEST_DIGITS = 10;

/** Whether a text has an `@` or digits enough: nearly none has, and need not be searched. */
function mayHoldIdentifier(text: string): boolean {
	let digits = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 64 || (code >= 48 && code <= 57 && ++digits >= FEWEST_DIGITS)) return true;
	}
	return false;
}

/** Whether the text holds an e-mail address, a telephone number, an identity or an insurance card's number. */
export function holdsIdentifier(text: string): boolean {
	if (withoutToldIdentifiers(text) !== text) return true;
	if (!mayHoldIdentifier(text)) return false;
	return IDENTIFIERS.some((pattern) => pattern.test(text));
}

/** The text with e-mail addresses, telephone and identity numbers taken out. */
export function withoutIdentifiers(text: string): string {
	let rest = withoutToldIdentifiers(text);
	if (mayHoldIdentifier(text)) for (const pattern of EVERYWHERE) rest = rest.replace(pattern, '');
	if (rest.includes('(')) rest = rest.replace(/\(\s*\)/g, '');
	return rest.replace(/\s{2,}/g, ' ').trim();
}

/** Letters of the shortest surname that is known without its marks, too. */
const SHORTEST_BARE = Math.min(...[...BARE_SURNAMES].map((surname) => surname.length));

const SHORT_FIGURE = /^[\d\s.,%+-]{0,8}$/;

/**
 * Whether a text is a figure too short to be anybody's number, and no name. Digits alone are told without the pattern: nearly every
 * figure is so.
 */
export function isShortFigure(text: string): boolean {
	if (text.length > 8) return false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 48 || code > 57) return SHORT_FIGURE.test(text);
	}
	return true;
}

/** Whether a figure has the build of a telephone or identity number whose nought was lost; sums of money end in noughts. */
export function isBareCode(figure: string): boolean {
	return /^(?:[35789]\d{8}|[1-9]\d{10})$/.test(figure) && !figure.endsWith('000');
}

/** Whether the whole text reads like a person's name: two to six capitalised syllables after a common surname. */
export function looksLikeName(text: string): boolean {
	const bare = text.replace(/^(ông|bà|anh|chị|đ\/c|đồng chí|cô|chú|thầy|ô|b)[.:]?\s+/iu, '').trim();
	const space = bare.search(/\s/);
	if (space === -1 || !isSurname(bare.slice(0, space))) return false;
	return CAPITALISED.test(bare);
}

const CAPITALISED = /^\p{Lu}[\p{L}'’.]*(?:\s+\p{Lu}[\p{L}'’.]*){1,5}$/u;

function isSurname(word: string): boolean {
	const surname = word.toLowerCase().normalize('NFC');
	if (SURNAMES.has(surname)) return true;
	return surname.length >= SHORTEST_BARE && BARE_SURNAMES.has(bareKey(surname));
}

/**
 * What the texts of a column say about persons, by how often each stands there. Figures only speak when most of them have the
 * build of an identity or telephone number; one identifier is enough in a column of words. `isPerson` tells whether a text is
 * somebody's name and nothing else.
 */
export function valueSignal(
	times: ReadonlyMap<string, Times>,
	filled: number,
	kind: ColumnKind,
	isPerson: (value: string) => boolean
): Signal | null {
	if (filled === 0) return null;
	if (kind === 'number' || kind === 'percent') return codesAmong(times, filled);
	for (const value of times.keys())
		if (!isShortFigure(value) && holdsIdentifier(value))
			return { strength: 'strong', code: 'values-identifiers' };
	const share = (test: (value: string) => boolean) =>
		numberOf(times, (value) => !isShortFigure(value) && test(value)) / filled;
	if (share((value) => ID_BARE.test(value) || ID9.test(value)) >= SHARE) {
		return { strength: 'strong', code: 'values-identity-numbers' };
	}
	const named = share(isPerson);
	return named >= SHARE ? { strength: 'strong', code: 'values-names' } : null;
}

/** Whether a figure has the signs of somebody's number: shorter ones are nobody's, whatever stands between their digits. */
export function mayBeCode(figure: string): boolean {
	return figure.length >= FEWEST_CODED;
}

/** Whether so many such figures among all of a column may make it one of identity or telephone numbers. */
export function mayBeOfCodes(long: number, filled: number): boolean {
	return long >= filled * 0.5;
}

/** Figures that are built like identity or telephone numbers, which is what a column of mostly such holds. */
function codesAmong(times: ReadonlyMap<string, Times>, filled: number): Signal | null {
	if (!mayBeOfCodes(numberOf(times, mayBeCode), filled)) return null;
	const coded = numberOf(times, (value) => {
		const digits = value.replace(/[\s.,]/g, '');
		return mayBeCode(value) && (ID_BARE.test(digits) || /^0?[35789]\d{8}$/.test(digits));
	});
	// Sums of money end in zeros; telephone and identity numbers rarely do.
	const round = numberOf(times, (value) => /000$/.test(value.replace(/[\s.,]/g, '')));
	const isCoded = coded >= filled * 0.5 && round < filled * 0.3;
	return isCoded ? { strength: 'strong', code: 'values-identity-numbers' } : null;
}
