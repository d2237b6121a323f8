import { cleanText, foldKey, bareKey } from '$lib/text';
import type { UnitType } from '$lib/model';

/** One way to read a unit name as written. */
export interface Reading {
	/** The type its words say, or null where none is written. */
	readonly type: UnitType | null;
	readonly name: string;
	/** Places it says the unit lies in: `H. Vĩnh Cửu`, `tỉnh Đồng Nai`. */
	readonly places: readonly string[];
}

export interface WrittenName {
	/** Digits that can only be a code, as written. */
	readonly code: string | null;
	/** Names a body other than the People's Committee, such as the Party committee or the police. */
	readonly otherBody: boolean;
	/** Marked `(cũ)`: a unit that no longer is. */
	readonly former: boolean;
	/** Not one accent in all of it: the writer may have left them out. */
	readonly accentless: boolean;
	/** Most literal first; empty when only a code is written. */
	readonly readings: readonly Reading[];
}

const ADMINISTRATION =
	/^(?:(?:lãnh đạo|tập thể|thường trực)\s+)?(?:(?:hđnd|hội đồng nhân dân)\s*(?:,|và|&|-|–|\/)\s*)?(?:ubnd|u\.\s*b\.\s*n\.\s*d\.?|(?:ủy|uỷ|uy) ban nhân dân|(?:ủy|uỷ|uy) ban nd)(?=[\s.:]|$)[\s.:]*/u;

const OTHER_BODY = new RegExp(
	`^(?:${[
		'(?:đảng|huyện|tỉnh|thành|thị|quận|phường|xã) (?:ủy|uỷ)',
		'đảng bộ',
		'chi bộ',
		'(?:ub|ủy ban|uỷ ban)?\\s*(?:mttq(?:\\s*vn)?|mặt trận(?: tổ quốc)?)',
		'hđnd',
		'hội đồng nhân dân',
		'công an',
		'ban chqs',
		'ban chỉ (?:huy|đạo)',
		'ban (?:dân vận|tổ chức|tuyên giáo|thường trực|tiếp công dân|quản lý|công tác|nhân dân)',
		'hội (?:liên hiệp|lhpn|phụ nữ|nông dân|cựu chiến|ccb|chữ thập|người cao|khuyến|cha mẹ)',
		'(?:đoàn|thành đoàn|huyện đoàn) (?:thanh niên|tn|xã|phường|thị trấn|tncs)',
		'trường (?:tiểu học|th|thcs|thpt|trung học|mầm non|mẫu giáo|mn|pt|phổ thông|đại học|cao đẳng)',
		'trạm y tế',
		'(?:phòng|sở|chi cục|cục|bộ) (?:nội vụ|tài chính|y tế|tư pháp|giáo dục|văn hóa|văn hoá|nông nghiệp|lao động|kinh tế|tài nguyên|công thương|xây dựng|thanh tra|khoa học|thống kê|thuế)',
		'văn phòng',
		'trung tâm (?:y tế|hành chính|phục vụ|văn hóa|văn hoá|chính trị|học tập|dịch vụ|htcđ)',
		'(?:bhxh|bảo hiểm)',
		'(?:công đoàn|liên đoàn)',
		'thanh tra',
		'(?:tòa án|toà án|viện kiểm sát|kho bạc|ngân hàng)'
	].join('|')})(?=[\\s.:,-]|$)`,
	'u'
);

const TYPE_MARKS: readonly (readonly [UnitType, string, string])[] = [
	['thi-tran', 'thị trấn|thi tran', 'tt|ttr|t\\.t'],
	['thi-xa', 'thị xã|thi xa', 'tx|t\\.x'],
	['thanh-pho', 'thành phố|thanh pho', 'tp|t\\.p'],
	['dac-khu', 'đặc khu|dac khu', 'đk|dk'],
	['phuong', 'phường|phuong', 'p|f|ph'],
	['xa', 'xã|xa', 'x'],
	['quan', 'quận|quan', 'q'],
	['huyen', 'huyện|huyen', 'h'],
	['tinh', 'tỉnh|tinh', 't']
];

const PREFIXES = TYPE_MARKS.map(
	([type, words, marks]) =>
		[
			type,
			new RegExp(`^(?:(?:${words})[\\s.:]+|(?:${marks})(?:[.:]\\s*|\\s+|(?=\\d)))(?=.)`, 'u')
		] as const
);
/** Signs that a type's word or mark begins with. */
const PREFIX_LETTERS = firstLetters(TYPE_MARKS.flatMap(([, words, marks]) => [words, marks]));
const SUFFIXES = TYPE_MARKS.map(
	([type, words]) => [type, new RegExp(`[\\s,-]+\\(?(?:${words})\\)?$`, 'u')] as const
);
/** The last words of the types, as a name that ends with its type does. */
const LAST_WORDS: ReadonlySet<string> = new Set(
	TYPE_MARKS.flatMap(([, words]) => words.split('|')).map((word) => word.split(' ').at(-1) ?? word)
);
/** Letters of the longest type with a point behind it. */
const LONGEST_TYPE = 10;
const TYPE_ALONE = TYPE_MARKS.map(
	([type, words, marks]) => [type, new RegExp(`^(?:(?:${words})|(?:${marks}))\\.?$`, 'u')] as const
);

function firstLetters(alternatives: readonly string[]): ReadonlySet<string> {
	return new Set(alternatives.flatMap((words) => words.split('|').map((word) => word.charAt(0))));
}

/** Single letters that stand for a type (`x.`, `p.`, `h.` …) are no list marks. */
const LIST_MARK =
	/^(?:[-–—*+•·]\s*|\(?(?:\d{1,3}|[a-eđ]|i{1,3}|iv|vi{0,3}|ix|xi{1,3}|xi?v|xvi{0,3})[.)]\s+|\d{1,3}[.)](?=\p{L}))+/u;
const LAST_PLACE =
	/\s+(?=(?:huyện|thị xã|quận|thành phố|tỉnh|h\.|tx\.?|q\.|tp\.?)\s*(?:\s|\p{L}).)/u;

/** A mark that points to a note below the table: `(1)`, `(*)`, `**`, `¹`. */
const NOTE_MARK = /(?<=[\p{L}\d])\s*(?:\(\s*(?:\d{1,2}|\*{1,3})\s*\)|\*{1,3}|[¹²³⁰⁴-⁹]+)$/u;

/** Whether a text names a body other than the People's Committee: `Công an xã Xuân Hồng`. */
export function namesOtherBody(text: string): boolean {
	return readWrittenName(text).otherBody;
}

/** What a cell says about a unit. Case, spacing and accents of the type words are irrelevant. */
export function readWrittenName(text: string): WrittenName {
	const clean = cleanText(text);
	const accentless = !/[^\p{ASCII}]/u.test(clean);
	let rest = clean.toLowerCase();
	// Nearly every name ends with a letter.
	if (!/\p{L}$/u.test(rest)) rest = rest.replace(/[\s.;:,…]+$/u, '').replace(NOTE_MARK, '');
	const code = codeIn(rest);
	if (code)
		rest = rest
			.replace(code, ' ')
			.replace(/^[\s\-–—_:.()]*(?:mã)?[\s\-–—_:.()]+|[\s\-–—_:.(]+\)?$/gu, '')
			.trim();
	rest = rest.replace(LIST_MARK, '').replace(/_/g, ' ');
	const administration = ADMINISTRATION.exec(rest);
	const otherBody = administration === null && OTHER_BODY.test(rest);
	if (otherBody) rest = rest.replace(OTHER_BODY, '').trim();
	else if (administration) rest = rest.slice(administration[0].length);

	const former =
		/cũ\)?$/.test(rest) && /(?:^|[\s(])cũ\)?$/u.test(rest) && !/^\p{L}+ cũ$/u.test(rest);
	if (former) rest = rest.replace(/[\s,(]*cũ\)?$/u, '');
	if (rest === '') return { code, otherBody, former, accentless, readings: [] };

	const readings: Reading[] = [];
	for (const [head, places] of splits(rest)) readings.push(...typed(head, places));
	return { code, otherBody, former, accentless, readings };
}

/** The key under which spellings of one name meet: tone placement, i/y, apostrophes, spaces, hyphens and leading zeros fall away. */
export function looseKey(name: string): string {
	const small = cleanText(name).toLowerCase();
	const plain = /[yýỳỷỹỵ]/.test(small)
		? small.replace(
				/(^|[^\p{L}]|[bcdđghklmnpqrstvx]|qu)([yýỳỷỹỵ])(?!\p{L})/gu,
				(_: string, before: string, y: string) => before + (I_OF_Y.get(y) ?? y)
			)
		: small;
	return squeeze(foldKey(plain));
}

/** {@link looseKey} without accents. */
export function bareLooseKey(name: string): string {
	const key = bareKey(name);
	return squeeze(
		key.includes('y') ? key.replace(/(^|[^a-z]|[bcdghklmnpqrstvx]|qu)y(?![a-z])/g, '$1i') : key
	);
}

const I_OF_Y: ReadonlyMap<string, string> = new Map(
	[...'yýỳỷỹỵ'].map((y, index) => [y, [...'iíìỉĩị'][index] ?? y])
);

function squeeze(key: string): string {
	const joined = key.replace(/[\s'’‘`´ʼ.\-–—]/g, '');
	return joined.startsWith('0') ? joined.replace(/^0+(?=\d)/, '') : joined;
}

function codeIn(text: string): string | null {
	const runs = text.match(/\d+/g) ?? [];
	const [run] = runs;
	if (runs.length !== 1 || run === undefined) return null;
	if (run.length === 5) return run;
	return run === text && run.length >= 2 && run.length <= 4 ? run : null;
}

function splits(text: string): (readonly [string, readonly string[]])[] {
	const found: (readonly [string, readonly string[]])[] = [];
	const bracket = /[([]/.test(text) ? /^(.+?)\s*[([]([^)\]]*)[)\]]?$/u.exec(text) : null;
	if (bracket) {
		const [, head = '', inside = ''] = bracket;
		found.push([head, parts(inside, /[,;]|\s[-–—]\s/u)]);
		return found;
	}
	if (/[,;]/.test(text)) {
		const [head = '', ...places] = parts(text, /[,;]/u);
		found.push([head, places]);
		return found;
	}
	found.push([text, []]);
	for (const separator of [/\s+[-–—]\s+|\s*\/\s*/u, /[-–—]/u, LAST_PLACE]) {
		const [head = '', ...places] = parts(text, separator);
		if (head && places.length > 0) found.push([head, places]);
	}
	return found;
}

function parts(text: string, separator: RegExp): string[] {
	return text
		.split(separator)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** The last word of a name, brackets around it left out. */
function lastWord(name: string): string {
	const end = name.endsWith(')') ? name.length - 1 : name.length;
	let start = end;
	while (start > 0 && !' ,-('.includes(name.charAt(start - 1))) start--;
	return name.slice(start, end);
}

function typed(head: string, places: readonly string[]): Reading[] {
	const readings: Reading[] = [];
	for (const place of places) {
		if (place.length > LONGEST_TYPE) continue;
		const alone = TYPE_ALONE.find(([, pattern]) => pattern.test(place));
		if (!alone) continue;
		const others = places.filter((other) => other !== place);
		readings.push({ type: alone[0], name: head, places: others });
	}
	if (PREFIX_LETTERS.has(head.charAt(0)))
		for (const [type, pattern] of PREFIXES) {
			const match = pattern.exec(head);
			if (match) readings.push({ type, name: head.slice(match[0].length), places });
		}
	if (LAST_WORDS.has(lastWord(head)))
		for (const [type, pattern] of SUFFIXES)
			if (pattern.test(head)) readings.push({ type, name: head.replace(pattern, ''), places });
	readings.push({ type: null, name: head, places });
	return readings;
}
