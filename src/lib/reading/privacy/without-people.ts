import { bareKey } from '$lib/text';
import { isShortlyAddressed } from './given-names';
import { opensAsUnit } from './label-words';
import { withoutLegacyPeople } from './legacy-people';
import { nameWords, type Word } from './name-words';
import { isBeforeOffice, isBehindOffice, isCalledByOffice } from './offices';
import {
	BARE_SURNAMES,
	COMMON_SURNAMES,
	RARE_SURNAMES,
	SURNAMES,
	TELLING_SURNAMES,
	UPLAND_SURNAMES
} from './surnames';
import { withoutIdentifiers } from './value-signal';

/** What stands in a text where a person's name was. */
export const NAME_GONE = '…';
const LONGEST_NAME = 5;
/** Words of a name behind a form of address, whatever they are. */
const LONGEST_ADDRESSED = 4;

const BETWEEN = /^(?:[ \u00A0]{1,3}|[_-]|)$/;
const MIDDLE: ReadonlySet<string> = new Set(['văn', 'thị', 'van', 'thi']);
const ADDRESS: ReadonlySet<string> = new Set(
	'ông bà cụ anh chị cô chú thầy chí ong ba c dc'.split(' ')
);
/** A word before a name by which a place or a body bears it. */
const BEARER: ReadonlySet<string> = new Set(
	'xã phường trấn khu quận huyện tỉnh phố thôn ấp tổ đường trường thcs thpt chợ cầu ngõ hẻm viện viên khóm bản làng buôn bác tưởng đức gương lăng giải quỹ cụm đảo sân tượng đền tp tx tt x p h q kp tdp xa phuong duong pho quan huyen tinh truong'.split(
		' '
	)
);
/** What is written after a form of address without being a name: `đ/c Bí thư`. */
const OFFICES: ReadonlySet<string> = new Set(
	'bí chủ phó trưởng chi đảng ủy uỷ thường công cán giám chính tổ đại hiệu lãnh thủ chánh thư'.split(
		' '
	)
);
/** What makes another word of `văn` and `thị`: `văn hóa`, `thị trấn`. */
const NO_GIVEN_NAME: ReadonlySet<string> = new Set(
	'trấn xã hóa hoá nghệ phòng bản minh kiện thư học vật hiến trường'.split(' ')
);
/** Words before a colon that a person's name follows: `Chủ tịch UBND xã: …`. */
const ASKS_FOR_NAME =
	/(?<!\p{L})(?:người|chủ tịch|bí thư|trưởng|phó|cán bộ|công chức|giám đốc|họ (?:và )?tên|đại diện|liên hệ|đầu mối)(?!\p{L})[^:;,.\n]{0,40}:\s*$/iu;
const MAY_NAME = /\p{Lu}|(?<!\p{L})(?:văn|thị)(?!\p{L})/u;
/** What a shortened name cannot do without: most texts have none of it. */
const MAY_BE_SHORTENED = /Ng\.|[HK]['’ʼ]/;
/** `Ng.Văn Hùng`, and names that open with `H’` or `K’` as in the Central Highlands. */
const SHORTENED = [
	/(?<!\p{L})Ng\.\s?(?:Văn|Thị|V\.?|T\.?)(?:\s?\p{Lu}\p{Ll}+){1,2}/gu,
	/(?<![\p{L}'’]|(?<!\p{L})(?:\p{Lu}\p{L}*|xã|huyện|thôn|làng|bản|buôn)[ \u00A0])[HK]['’ʼ]\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}/gu
];
const STOPS = /^(?:về|của|tại|ở|xã|phường|huyện|tỉnh|thôn|ấp|và|ve|cua|tai)$/iu;
/** `Quý IV`, `Năm 2024` and the like go with the number behind them. */
const COUNTED = /^(?:quý|năm|tháng|số|kỳ|quy|nam|thang|so|ky)$/iu;
const NUMBER = /^[ \u00A0_-]*(?:\d|(?:IV|I{1,3})(?!\p{L}))/u;

/** The run of words written like the first one, that may be a name: at most five, up to a word that opens something else. */
function runFrom(words: readonly Word[], first: number, text: string): readonly Word[] {
	const start = words[first] as Word;
	const { style } = start;
	const run: Word[] = [start];
	for (const word of words.slice(first + 1, first + LONGEST_NAME)) {
		const before = run.at(-1) as Word;
		const isInitial = word.text.length === 1 && word.style !== 'lower';
		if (!BETWEEN.test(text.slice(before.end, word.at))) break;
		if (word.style !== style && !isInitial) break;
		if (STOPS.test(word.text)) break;
		if (COUNTED.test(word.text) && NUMBER.test(text.slice(word.end))) break;
		run.push(word);
	}
	return run;
}

const RARE_BARE: ReadonlySet<string> = new Set([...RARE_SURNAMES].map(bareKey));

/** What follows a form of address in capitals without being a name: `Chị Em`, `Bà Mẹ Việt Nam Anh Hùng`. */
const NO_ONE: ReadonlySet<string> = new Set('em mẹ con giáo bà ông anh chị cháu'.split(' '));

/** `Vi phạm`, `Thái Nguyên`, `Phạm vi`, `Thị trấn`: words that only look like the beginning of a name. */
function isOrdinary(before: string, { lower }: Word, after: string): boolean {
	if (/^ph[aạ]m$/.test(lower))
		return /^(?:vi|quy|sư|su|tội|toi)$/.test(before) || /^(?:vi|pháp|tội|nhân|trù)$/.test(after);
	if (lower === 'đoàn') return BEARER.has(after) || /^(?:thanh|viên|thể)$/.test(after);
	if (lower === 'nguyen') return /^(?:thai|tay|cao|trung|tai|khoi)$/.test(before);
	return lower === 'tran' && before === 'thi';
}

function isSurname({ lower }: Word, among: ReadonlySet<string>): boolean {
	return among.has(lower) || BARE_SURNAMES.has(lower);
}

/** Whether one word after a form of address is what someone is called: `bà Hoa`, not `đ/c Bí thư`. */
function isGivenName(address: Word, { lower }: Word): boolean {
	if (/^(?:ông|bà)$/.test(address.text)) return true;
	return /^(?:c|chí|chị)$/.test(address.text) && !OFFICES.has(lower);
}

/** Whether a form of address opens the text or a part of it, so that no place bears it: `Ông Hùng`, not `Chùa Bà Đanh`. */
function opensText({ lower, style, at }: Word, text: string): boolean {
	if (style === 'upper' || !/^(?:ông|bà|cụ|anh|chị|cô|chú)$/.test(lower)) return false;
	return !/[\p{L}\d]\s*$/u.test(text.slice(0, at));
}

/** How many words from `first` on are a name without capitals: only a surname with `văn` or `thị` behind it is one. */
function lengthInSmallLetters(words: readonly Word[], first: number, text: string): number {
	const start = words[first] as Word;
	if (!TELLING_SURNAMES.has(start.lower)) return 0;
	const run = runFrom(words, first, text).slice(0, 4);
	const [, middle, given] = run;
	if (!middle || !given || !MIDDLE.has(middle.lower)) return 0;
	return NO_GIVEN_NAME.has(given.lower) ? 0 : run.length;
}

/** Words of which one opens every name that nothing before it announces. */
const OPENING: ReadonlySet<string> = new Set([
	...RARE_SURNAMES,
	...UPLAND_SURNAMES,
	...BARE_SURNAMES,
	...RARE_BARE
]);

/** What types of places open with beside the words of {@link BEARER}. */
const TYPE_OPENS: ReadonlySet<string> = new Set(['thị', 'thành', 'thi', 'thanh']);

/** Whether a dash parts a name from a place that is named itself: `Thị trấn Xuân Trường - …`, not `Thị trấn - …`. */
function isApart(text: string, at: number): boolean {
	// Hardly any text has a dash just here, and the pattern would look for one from every sign before it.
	if (text[at - 1] !== '-' && text[at - 2] !== '-') return false;
	const place = /([^-–—:;,()/]*?)(?:\s-\s?|-\s)$/u.exec(text.slice(0, at))?.[1];
	if (place === undefined) return false;
	const words = nameWords(place);
	return words.some(({ lower }) => !BEARER.has(lower) && !TYPE_OPENS.has(lower));
}

/** Whether words before a colon ask for the name that begins at a place. */
function isAskedFor(text: string, at: number): boolean {
	const before = text.slice(0, at);
	return before.trimEnd().endsWith(':') && ASKS_FOR_NAME.test(before);
}

/** How many words from `first` on are a person's name; 0 for none. */
function lengthOfName(
	words: readonly Word[],
	first: number,
	text: string,
	isUnitName: (text: string) => boolean
): number {
	const start = words[first] as Word;
	const { style } = start;
	if (style === 'lower') return lengthInSmallLetters(words, first, text);
	const before = words[first - 1];
	const isOpening = OPENING.has(start.lower);
	const mayBeAsked = style === 'title' && text.includes(':');
	const mayBeShort = before !== undefined && before.text.length === 1;
	if (!isOpening && !mayBeAsked && !mayBeShort && !ADDRESS.has(before?.lower ?? '')) return 0;
	const touches =
		before !== undefined && /^[ \u00A0._/-]{1,3}$/.test(text.slice(before.end, start.at));
	const run = runFrom(words, first, text);
	const inOffice = isOpening ? lengthInOffice(run, touches ? before : null, text, isUnitName) : 0;
	if (inOffice > 0) return inOffice;
	if (touches && BEARER.has(before.lower) && !isApart(text, start.at)) return 0;
	const mayBeAddressed = touches && ADDRESS.has(before.lower);
	const isAsked = mayBeAsked && isAskedFor(text, start.at);
	const isShort = mayBeShort && isShortlyAddressed(before, run, text);
	if (!mayBeAddressed && !isAsked && !isOpening && !isShort) return 0;
	const second = run[1];
	const runEnd = (run.at(-1) as Word).end;
	const mayBePlace = (at: number) => isUnitName(text.slice(at, runEnd));
	if (isShort && !mayBePlace(before.at) && !(second && mayBePlace(start.at)))
		return Math.min(run.length, LONGEST_ADDRESSED);
	// `Anh Sơn Đông` and `Bà Rịa` open with what is a form of address elsewhere.
	const isAddressed = mayBeAddressed && !isUnitName(text.slice(before.at, runEnd));
	if (isAddressed && second && isSurname(start, RARE_SURNAMES)) return run.length;
	if (isAddressed && style === 'title' && opensText(before, text) && !NO_ONE.has(start.lower))
		return Math.min(run.length, LONGEST_ADDRESSED);
	if (isAddressed && !second && style === 'title' && isGivenName(before, start)) return 1;
	if (!second) return 0;
	const isName =
		isAsked ||
		isNamedBySurname(run, text, {
			before: touches ? before.lower : '',
			// In a line of capitals every word is capitalised: only a name that stands alone is one.
			isLoud: style === 'upper' && !(start.at === 0 && runEnd === text.length)
		});
	if (!isName) return 0;
	if (!isUnitName(text.slice(start.at, runEnd))) return run.length;
	return isBesideCommune(run, text) ? run.length : 0;
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
	if (!second || start.style !== 'title' || isOrdinary(before?.lower ?? '', start, second.lower))
		return 0;
	if (!isSurname(start, isLong ? RARE_SURNAMES : SURNAMES) || opensAsUnit(text.slice(start.at)))
		return 0;
	const { end } = run.at(-1) as Word;
	const isBehind = isBehindOffice(text, start.at);
	// `Trưởng thôn Lê Lợi` may be of the hamlet.
	const isBorne = before !== null && BEARER.has(before.lower) && !isApart(text, start.at);
	if (isBorne ? !isBehind || !isLong : !isBehind && !isBeforeOffice(text, end)) return 0;
	if (!isUnitName(text.slice(start.at, end))) return run.length;
	const isTelling = isLong && !isBorne && isSurname(start, TELLING_SURNAMES);
	return isTelling && isCalledByOffice(text, start.at, end) ? run.length : 0;
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
