import { nameWords, type Word } from './name-words';

const LONGEST_NAME = 5;
/** Signs of the longest of {@link DOES} and one more. */
const LONGEST_DOING = 15;
const BETWEEN = /^(?:[ \u00A0]{1,3}|[_-]|)$/;
/** What stands in many a name between the surname and the given one. */
export const MIDDLE: ReadonlySet<string> = new Set(['văn', 'thị', 'van', 'thi']);
/** Forms of address. */
export const ADDRESS: ReadonlySet<string> = new Set(
	'ông bà cụ anh chị cô chú thầy chí ong ba c dc'.split(' ')
);
/** A word before a name by which a place or a body bears it. */
export const BEARER: ReadonlySet<string> = new Set(
	'xã phường trấn khu quận huyện tỉnh phố thôn ấp tổ đường trường thcs thpt chợ cầu ngõ hẻm viện viên khóm bản làng buôn bác tưởng đức gương lăng giải quỹ cụm đảo sân tượng đền tp tx tt x p h q kp tdp xa phuong duong pho quan huyen tinh truong'.split(
		' '
	)
);
const STOPS = /^(?:về|của|tại|ở|xã|phường|huyện|tỉnh|thôn|ấp|và|ve|cua|tai)$/iu;
/** What somebody does: no name goes on with it. */
const DOES = /^\s*(?:báo cáo|phụ trách|tiếp dân|tiếp công dân|ký duyệt|trả lời)(?!\p{L})/iu;
/** `Quý IV`, `Năm 2024` and the like go with the number behind them. */
const COUNTED = /^(?:quý|năm|tháng|số|kỳ|quy|nam|thang|so|ky)$/iu;
const NUMBER = /^[ \u00A0_-]*(?:\d|(?:IV|I{1,3})(?!\p{L}))/u;

/** The run of words written like the first one, that may be a name: at most five, up to a word that opens something else. */
export function runFrom(words: readonly Word[], first: number, text: string): readonly Word[] {
	const start = words[first] as Word;
	const { style } = start;
	const run: Word[] = [start];
	for (const word of words.slice(first + 1, first + LONGEST_NAME)) {
		const before = run.at(-1) as Word;
		const isInitial = word.text.length === 1 && word.style !== 'lower';
		if (!BETWEEN.test(text.slice(before.end, word.at))) break;
		if (word.style !== style && !isInitial) break;
		if (STOPS.test(word.text) || DOES.test(text.slice(word.at, word.at + LONGEST_DOING))) break;
		if (COUNTED.test(word.text) && NUMBER.test(text.slice(word.end))) break;
		run.push(word);
	}
	return run;
}

/** `Vi phạm`, `Thái Nguyên`, `Phạm vi`, `Thị trấn`: words that only look like the beginning of a name. */
export function isOrdinary(before: string, { lower }: Word, after: string): boolean {
	if (/^ph[aạ]m$/.test(lower))
		return /^(?:vi|quy|sư|su|tội|toi)$/.test(before) || /^(?:vi|pháp|tội|nhân|trù)$/.test(after);
	if (lower === 'đoàn') return BEARER.has(after) || /^(?:thanh|viên|thể)$/.test(after);
	if (lower === 'nguyen') return /^(?:thai|tay|cao|trung|tai|khoi)$/.test(before);
	return lower === 'tran' && before === 'thi';
}

/** Whether a word is in capitals and nothing but spaces stands between two places. */
function isCapitalRightAt(
	text: string,
	word: Word | undefined,
	from: number | undefined,
	to: number | undefined
): boolean {
	return word?.style === 'upper' && /^[ \u00A0]+$/.test(text.slice(from, to));
}

/** Fewest and most words of a name in capitals beside other words. */
const LOUD = { fewest: 3, most: 4 };

/** Whether a run in capitals may be part of a line of capitals: others stand right beside it, or it is too short or too long for a name. */
export function isAmongCapitals(
	words: readonly Word[],
	first: number,
	run: readonly Word[],
	text: string
): boolean {
	const [start, last] = [run[0] as Word, run.at(-1) as Word];
	if (start.at === 0 && last.end === text.length) return false;
	if (run.length < LOUD.fewest || run.length > LOUD.most) return true;
	// `PHAN ANH VA KIEN NGHI` is in words of any report.
	if (!/[^\p{ASCII}]/u.test(text.slice(start.at, last.end))) return true;
	const [before, after] = [words[first - 1], words[first + run.length]];
	return (
		isCapitalRightAt(text, before, before?.end, start.at) ||
		isCapitalRightAt(text, after, last.end, after?.at)
	);
}

/** Whether nothing but a space, a dash or the like stands between two words. */
export function touches(before: Word, word: Word, text: string): boolean {
	return /^[ \u00A0._/-]{1,3}$/.test(text.slice(before.end, word.at));
}

/** What types of places open with beside the words of {@link BEARER}. */
const TYPE_OPENS: ReadonlySet<string> = new Set(['thị', 'thành', 'thi', 'thanh']);

/** Whether a dash parts a name from a place that is named itself: `Thị trấn Xuân Trường - …`, not `Thị trấn - …`. */
export function isApart(text: string, at: number): boolean {
	// Hardly any text has a dash just here, and the pattern would look for one from every sign before it.
	if (text[at - 1] !== '-' && text[at - 2] !== '-') return false;
	const place = /([^-–—:;,()/]*?)(?:\s-\s?|-\s)$/u.exec(text.slice(0, at))?.[1];
	if (place === undefined) return false;
	const words = nameWords(place);
	return words.some(({ lower }) => !BEARER.has(lower) && !TYPE_OPENS.has(lower));
}
