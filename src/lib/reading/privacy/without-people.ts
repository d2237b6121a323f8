import { bareKey } from '$lib/text';
import { withoutLegacyPeople } from './legacy-people';
import {
	BARE_SURNAMES,
	COMMON_SURNAMES,
	RARE_SURNAMES,
	TELLING_SURNAMES,
	UPLAND_SURNAMES
} from './surnames';
import { withoutIdentifiers } from './value-signal';

/** What stands in a text where a person's name was. */
export const NAME_GONE = '…';
const LONGEST_NAME = 5;

/** Words as a name writes them; `NguyenVanAn` is three. */
const WORD = /\p{Lu}\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Ll}+/gu;
const BETWEEN = /^(?:[ \u00A0]{1,3}|[_-]|)$/;
const MIDDLE: ReadonlySet<string> = new Set(['văn', 'thị', 'van', 'thi']);
const ADDRESS: ReadonlySet<string> = new Set(
	'ông bà anh chị cô chú thầy chí ong ba c dc'.split(' ')
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
/** `Ng.Văn Hùng`, and names that open with `H’` or `K’` as in the Central Highlands. */
const SHORTENED = [
	/(?<!\p{L})Ng\.\s?(?:Văn|Thị|V\.?|T\.?)(?:\s?\p{Lu}\p{Ll}+){1,2}/gu,
	/(?<![\p{L}'’]|(?<!\p{L})(?:\p{Lu}\p{L}*|xã|huyện|thôn|làng|bản|buôn)[ \u00A0])[HK]['’ʼ]\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}/gu
];
const STOPS = /^(?:về|của|tại|ở|xã|phường|huyện|tỉnh|thôn|ấp|và|ve|cua|tai)$/iu;
/** `Quý IV`, `Năm 2024` and the like go with the number behind them. */
const COUNTED = /^(?:quý|năm|tháng|số|kỳ|quy|nam|thang|so|ky)$/iu;
const NUMBER = /^[ \u00A0_-]*(?:\d|(?:IV|I{1,3})(?!\p{L}))/u;

interface Word {
	readonly text: string;
	readonly lower: string;
	readonly at: number;
	readonly end: number;
}

function wordsOf(text: string): Word[] {
	return Array.from(text.matchAll(WORD), (match) => ({
		text: match[0],
		lower: match[0].toLowerCase(),
		at: match.index,
		end: match.index + match[0].length
	}));
}

type Style = 'title' | 'upper' | 'lower';

function styleOf({ text }: Word): Style {
	if (/^\p{Ll}/u.test(text)) return 'lower';
	return text.length > 1 && /^\p{Lu}+$/u.test(text) ? 'upper' : 'title';
}

/** The run of words written like the first one, that may be a name: at most five, up to a word that opens something else. */
function runFrom(words: readonly Word[], first: number, text: string): readonly Word[] {
	const start = words[first] as Word;
	const style = styleOf(start);
	const run: Word[] = [start];
	for (const word of words.slice(first + 1, first + LONGEST_NAME)) {
		const before = run.at(-1) as Word;
		const isInitial = word.text.length === 1 && styleOf(word) !== 'lower';
		if (!BETWEEN.test(text.slice(before.end, word.at))) break;
		if (styleOf(word) !== style && !isInitial) break;
		if (STOPS.test(word.text)) break;
		if (COUNTED.test(word.text) && NUMBER.test(text.slice(word.end))) break;
		run.push(word);
	}
	return run;
}

const RARE_BARE: ReadonlySet<string> = new Set([...RARE_SURNAMES].map(bareKey));

/** `Vi phạm`, `Thái Nguyên`, `Phạm vi`, `Thị trấn`: words that only look like the beginning of a name. */
function isOrdinary(before: string, { lower }: Word, after: string): boolean {
	if (/^ph[aạ]m$/.test(lower))
		return /^(?:vi|quy|sư|su|tội|toi)$/.test(before) || /^(?:vi|pháp|tội|nhân|trù)$/.test(after);
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

/** How many words from `first` on are a name without capitals: only a surname with `văn` or `thị` behind it is one. */
function lengthInSmallLetters(words: readonly Word[], first: number, text: string): number {
	const start = words[first] as Word;
	if (!TELLING_SURNAMES.has(start.lower)) return 0;
	const run = runFrom(words, first, text).slice(0, 4);
	const [, middle, given] = run;
	if (!middle || !given || !MIDDLE.has(middle.lower)) return 0;
	return NO_GIVEN_NAME.has(given.lower) ? 0 : run.length;
}

/** How many words from `first` on are a person's name; 0 for none. */
function lengthOfName(
	words: readonly Word[],
	first: number,
	text: string,
	isUnitName: (text: string) => boolean
): number {
	const start = words[first] as Word;
	const style = styleOf(start);
	if (style === 'lower') return lengthInSmallLetters(words, first, text);
	const before = words[first - 1];
	const touches =
		before !== undefined && /^[ \u00A0._/-]{1,3}$/.test(text.slice(before.end, start.at));
	if (touches && BEARER.has(before.lower)) return 0;
	const run = runFrom(words, first, text);
	const second = run[1];
	const runEnd = (run.at(-1) as Word).end;
	// `Anh Sơn Đông` and `Bà Rịa` open with what is a form of address elsewhere.
	const isAddressed =
		touches && ADDRESS.has(before.lower) && !isUnitName(text.slice(before.at, runEnd));
	if (isAddressed && second && isSurname(start, RARE_SURNAMES)) return run.length;
	if (isAddressed && !second && style === 'title' && isGivenName(before, start)) return 1;
	const isAsked = style === 'title' && ASKS_FOR_NAME.test(text.slice(0, start.at));
	if (isAsked && second && !isUnitName(text.slice(start.at, runEnd))) return run.length;
	if (!second || isUnitName(text.slice(start.at, runEnd))) return 0;
	const isBare = !/[^\p{ASCII}]/u.test(text);
	const hasMiddle = MIDDLE.has(second.lower) && run.length > 2;
	if (hasMiddle && isSurname(start, RARE_SURNAMES)) return run.length;
	if (hasMiddle && isBare && RARE_BARE.has(start.lower)) return run.length;
	if (second.text === 'A' && run.length > 2 && UPLAND_SURNAMES.has(start.lower)) return run.length;
	if (isOrdinary(touches ? before.lower : '', start, second.lower)) return 0;
	// In a line of capitals every word is capitalised: only a name that stands alone is one.
	const alone = start.at === 0 && runEnd === text.length;
	if (style === 'upper' && !alone) return 0;
	return isSurname(start, run.length > 2 ? TELLING_SURNAMES : COMMON_SURNAMES) ? run.length : 0;
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
	const bare = SHORTENED.reduce(
		(rest, pattern) => rest.replace(pattern, (name) => (isUnitName(name) ? name : NAME_GONE)),
		withoutIdentifiers(text)
	);
	if (!MAY_NAME.test(bare)) return bare;
	const words = wordsOf(bare);
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

/** {@link withoutPeople}, each different text worked out once: the same words stand in a file again and again. */
export function strippedBy(isUnitName: (text: string) => boolean): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		let rest = known.get(text);
		if (rest === undefined) known.set(text, (rest = withoutPeople(text, isUnitName)));
		return rest;
	};
}
