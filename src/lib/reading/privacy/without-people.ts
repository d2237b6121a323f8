import { bareKey, NAME_GONE } from '$lib/text';
import { isNamedAtBothEnds, isShortlyAddressed } from './given-names';
import { opensAsUnit } from './label-words';
import { withoutLegacyPeople } from './legacy-people';
import { nameWords, type Word } from './name-words';
import { isAskedFor, isBeforeOffice, isBehindOffice, isCalledByOffice } from './offices';
import { lengthInSmallLetters } from './small-letters';
import {
	BARE_SURNAMES,
	BARE_TELLING,
	COMMON_SURNAMES,
	RARE_SURNAMES,
	SURNAMES,
	TELLING_SURNAMES,
	UPLAND_SURNAMES
} from './surnames';
import { withoutIdentifiers } from './value-signal';
import {
	ADDRESS,
	BEARER,
	isAmongCapitals,
	isApart,
	isOrdinary,
	MIDDLE,
	runFrom,
	touches
} from './words-beside';

/** Words of a name behind a form of address, whatever they are. */
const LONGEST_ADDRESSED = 4;

/** What is written after a form of address without being a name: `đ/c Bí thư`. */
const OFFICES: ReadonlySet<string> = new Set(
	'bí chủ phó trưởng chi đảng ủy uỷ thường công cán giám chính tổ đại hiệu lãnh thủ chánh thư'.split(
		' '
	)
);
const MAY_NAME = new RegExp(
	`\\p{Lu}|(?<!\\p{L})(?:${[...TELLING_SURNAMES, ...BARE_TELLING].join('|')})(?!\\p{L})`,
	'u'
);
/** What a shortened name cannot do without: most texts have none of it. */
const MAY_BE_SHORTENED = /Ng\.|[HK]['’ʼ]/;
/** `Ng.Văn Hùng`, and names that open with `H’` or `K’` as in the Central Highlands. */
const SHORTENED = [
	/(?<!\p{L})Ng\.\s?(?:Văn|Thị|V\.?|T\.?)(?:\s?\p{Lu}\p{Ll}+){1,2}/gu,
	/(?<![\p{L}'’]|(?<!\p{L})(?:\p{Lu}\p{L}*|xã|huyện|thôn|làng|bản|buôn)[ \u00A0])[HK]['’ʼ]\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}/gu
];
const RARE_BARE: ReadonlySet<string> = new Set([...RARE_SURNAMES].map(bareKey));

/** What follows a form of address in capitals without being a name: `Chị Em`, `Bà Mẹ Việt Nam Anh Hùng`. */
const NO_ONE: ReadonlySet<string> = new Set(
	'em mẹ con giáo bà ông anh chị cháu hội đoàn'.split(' ')
);

function isSurname({ lower }: Word, among: ReadonlySet<string>): boolean {
	return among.has(lower) || BARE_SURNAMES.has(lower);
}

/** Whether one word after a form of address is what someone is called: `bà Hoa`, `anh Thắng`, not `đ/c Bí thư`. */
function isGivenName(address: Word, { lower }: Word): boolean {
	if (/^(?:ông|bà)$/.test(address.text)) return true;
	if (OFFICES.has(lower)) return false;
	if (/^(?:c|chí|chị)$/.test(address.text)) return true;
	return /^(?:anh|cô)$/.test(address.text) && !NO_ONE.has(lower) && !BEARER.has(lower);
}

/** Whether a form of address in small letters is no part of a place's name, all words of which are capitalised: `bà Hằng`, `xã bà Điểm`. */
function isAddressAlone(address: Word, { style }: Word, before: Word | undefined): boolean {
	return address.style === 'lower' && style === 'title' && !BEARER.has(before?.lower ?? '');
}

/** Whether a form of address opens the text or a part of it, so that no place bears it: `Ông Hùng`, not `Chùa Bà Đanh`. */
function opensText({ lower, style, at }: Word, text: string): boolean {
	if (style === 'upper' || !/^(?:ông|bà|cụ|anh|chị|cô|chú)$/.test(lower)) return false;
	return !/[\p{L}\d]\s*$/u.test(text.slice(0, at));
}

/** Words of which one opens every name that nothing before it announces. */
const OPENING: ReadonlySet<string> = new Set([
	...RARE_SURNAMES,
	...UPLAND_SURNAMES,
	...BARE_SURNAMES,
	...RARE_BARE
]);

/** How many words from `first` on are a person's name; 0 for none. */
function lengthOfName(
	words: readonly Word[],
	first: number,
	text: string,
	isUnitName: (text: string) => boolean
): number {
	const start = words[first] as Word;
	const { style } = start;
	if (style === 'lower') return lengthInSmallLetters(words, first, text, isUnitName);
	const before = words[first - 1];
	const isOpening = OPENING.has(start.lower);
	const mayBeAsked = text.includes(':') && (style === 'title' || isOpening);
	const mayBeShort = before !== undefined && before.text.length === 1;
	if (!isOpening && !mayBeAsked && !mayBeShort && !ADDRESS.has(before?.lower ?? '')) return 0;
	const near = before !== undefined && touches(before, start, text) ? before : null;
	const run = runFrom(words, first, text);
	const inOffice = isOpening ? lengthInOffice(run, near, text, isUnitName) : 0;
	if (inOffice > 0) return inOffice;
	if (near && BEARER.has(near.lower) && !isApart(text, start.at)) return 0;
	const mayBeAddressed = near !== null && ADDRESS.has(near.lower);
	const isAsked =
		mayBeAsked && (style === 'title' || isLoudName(run)) && isAskedFor(text, start.at);
	const isShort = mayBeShort && isShortlyAddressed(before, run, text);
	if (!mayBeAddressed && !isAsked && !isOpening && !isShort) return 0;
	const second = run[1];
	const runEnd = (run.at(-1) as Word).end;
	const mayBePlace = (at: number) => isUnitName(text.slice(at, runEnd));
	if (isShort && !mayBePlace(before.at) && !(second && mayBePlace(start.at)))
		return Math.min(run.length, LONGEST_ADDRESSED);
	// `Anh Sơn Đông` and `Bà Rịa` open with what is a form of address elsewhere.
	const isAddressed =
		mayBeAddressed &&
		(isAddressAlone(near, start, words[first - 2]) || !isUnitName(text.slice(near.at, runEnd)));
	if (isAddressed && second && isSurname(start, RARE_SURNAMES)) return run.length;
	if (isAddressed && style === 'title' && opensText(near, text) && !NO_ONE.has(start.lower))
		return Math.min(run.length, LONGEST_ADDRESSED);
	if (isAddressed && !second && style === 'title' && isGivenName(near, start)) return 1;
	if (!second) return 0;
	// In a line of capitals every word is capitalised: only a name that stands alone is one.
	const isLoud = style === 'upper' && isAmongCapitals(words, first, run, text);
	const beside = near?.lower ?? '';
	const isName =
		isAsked ||
		isNamedBySurname(run, text, { before: beside, isLoud }) ||
		(!isLoud && isOfRarerSurname(run, beside));
	if (!isName) return 0;
	if (!isUnitName(text.slice(start.at, runEnd))) return run.length;
	return isBesideCommune(run, text) ? run.length : 0;
}

/** Whether a run that a rarer surname opens ends in what nobody but a person is called: `Đinh Thu Hằng`. */
function isOfRarerSurname(run: readonly Word[], before: string): boolean {
	const [start, second] = run as readonly [Word, Word];
	return (
		isSurname(start, RARE_SURNAMES) &&
		!isOrdinary(before, start, second.lower) &&
		isNamedAtBothEnds(run)
	);
}

/** How many words of a run are the name of someone whose office stands beside it; 0 for none. `before` touches the run. */
function lengthInOffice(
	run: readonly Word[],
	before: Word | null,
	text: string,
	isUnitName: (text: string) => boolean
): number {
	const [start, second] = run as readonly [Word, Word?];
	const isLong = run.length > 2;
	const isLoud = start.style === 'upper';
	if (!second || isOrdinary(before?.lower ?? '', start, second.lower)) return 0;
	const isCalled = isLoud
		? isLong && isTellingSurname(start)
		: isSurname(start, isLong ? RARE_SURNAMES : SURNAMES) || (isLong && isTellingSurname(start));
	if (!isCalled || opensAsUnit(text.slice(start.at))) return 0;
	const { end } = run.at(-1) as Word;
	const isBehind = isBehindOffice(text, start.at);
	// `Trưởng thôn Lê Lợi` may be of the hamlet.
	const isBorne = before !== null && BEARER.has(before.lower) && !isApart(text, start.at);
	if (isBorne ? !isBehind || !isLong : !isBehind && !isBeforeOffice(text, end)) return 0;
	// In a line of capitals other words follow the name of a commune as well.
	const isPlace = (at: number) => isUnitName(text.slice(start.at, at));
	if (isLoud && run.slice(isBorne ? 0 : run.length > 3 ? 1 : 2).some((word) => isPlace(word.end)))
		return 0;
	if (!isPlace(end)) return run.length;
	const isTelling = isLong && !isBorne && isSurname(start, TELLING_SURNAMES);
	return isTelling && isCalledByOffice(text, start.at, end) ? run.length : 0;
}

/** Whether a surname opens hardly anything but names, with its marks or without. */
function isTellingSurname({ lower }: Word): boolean {
	return TELLING_SURNAMES.has(lower) || BARE_TELLING.has(lower);
}

/** Whether a run of capitals that is asked for is a name: `NGƯỜI LẬP BIỂU: HOÀNG ĐỨC LONG`. */
function isLoudName(run: readonly Word[]): boolean {
	const [start, second] = run as readonly [Word, Word?];
	if (!second || isOrdinary('', start, second.lower)) return false;
	return isTellingSurname(start) || (run.length === 3 && SURNAMES.has(start.lower));
}

/** A commune by its type and name, parted from what follows: `Xã Thọ Nghiệp - …`. */
const BEHIND_COMMUNE =
	/^(?:xã|phường|thị trấn|đặc khu) (\p{Lu}\p{L}*)(?: \p{L}+){0,4} ?[-–—:] ?$/iu;

/**
 * Whether a full name stands behind a commune that is not named after a person itself: whoever bears it, and not the commune far
 * away that is called after someone of that name (`Xã Thọ Nghiệp - Phạm Ngũ Lão`, but `Xã Lê Lợi - Phạm Ngũ Lão`).
 */
function isBesideCommune(run: readonly Word[], text: string): boolean {
	const start = run[0] as Word;
	if (run.length < 3 || !isSurname(start, TELLING_SURNAMES)) return false;
	const commune = BEHIND_COMMUNE.exec(text.slice(0, start.at))?.[1];
	return commune !== undefined && !RARE_SURNAMES.has(commune.toLowerCase());
}

/** Whether a run of words is a name by the surname it opens with. */
function isNamedBySurname(
	run: readonly Word[],
	text: string,
	{ before, isLoud }: { readonly before: string; readonly isLoud: boolean }
): boolean {
	const [start, second] = run as readonly [Word, Word];
	const isLong = run.length > 2;
	if (isLong && MIDDLE.has(second.lower)) {
		if (isSurname(start, RARE_SURNAMES)) return true;
		if (RARE_BARE.has(start.lower) && !/[^\p{ASCII}]/u.test(text)) return true;
	}
	if (isLong && second.text === 'A' && UPLAND_SURNAMES.has(start.lower)) return true;
	if (isLoud || isOrdinary(before, start, second.lower)) return false;
	return isSurname(start, isLong ? TELLING_SURNAMES : COMMON_SURNAMES);
}

/**
 * The text without telephone and identity numbers and e-mail addresses, and with `…` where it names a person:
 * capitalised words after a surname, a middle name or a form of address, also in an old encoding. What units are called stays
 * (`isUnitName`), and so do places and bodies that bear a person's name: `Đường Nguyễn Văn Linh`.
 */
export function withoutPeople(text: string, isUnitName: (text: string) => boolean): string {
	const strip = (part: string) => withoutNames(part, isUnitName);
	return withoutLegacyPeople(strip(text), strip);
}

function withoutNames(text: string, isUnitName: (text: string) => boolean): string {
	const bare = withoutShortened(withoutIdentifiers(text), isUnitName);
	if (!MAY_NAME.test(bare)) return bare;
	const words = nameWords(bare);
	let rest = '';
	let done = 0;
	for (let i = 0; i < words.length;) {
		const length = lengthOfName(words, i, bare, isUnitName);
		if (length === 0) {
			i++;
			continue;
		}
		rest += bare.slice(done, (words[i] as Word).at) + NAME_GONE;
		done = (words[i + length - 1] as Word).end;
		i += length;
	}
	if (done === 0) return bare;
	return (rest + bare.slice(done))
		.replace(/\s*[([]\s*(?:(?:ông|bà|anh|chị|đ\/c|đồng chí)\s+)?…[\s.]*[)\]]/giu, '')
		.trim();
}

function withoutShortened(text: string, isUnitName: (text: string) => boolean): string {
	if (!MAY_BE_SHORTENED.test(text)) return text;
	return SHORTENED.reduce(
		(rest, pattern) => rest.replace(pattern, (name) => (isUnitName(name) ? name : NAME_GONE)),
		text
	);
}
