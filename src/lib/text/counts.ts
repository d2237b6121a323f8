import { cleanText } from './clean-text';
import { foldKey } from './keys';
import { readNumber } from './numbers';

/** One part of a count that was split up in words. */
export interface CountPart {
	readonly label: string;
	readonly value: number;
}

const UNIT_WORDS = [
	'mô hình',
	'lượt',
	'lượt người',
	'lượt hộ',
	'người',
	'công dân',
	'hộ',
	'hộ dân',
	'hộ gia đình',
	'gia đình',
	'vụ',
	'vụ việc',
	'việc',
	'đơn',
	'đơn vị',
	'cơ quan',
	'cuộc',
	'buổi',
	'kỳ',
	'ngày',
	'đợt',
	'lần',
	'lớp',
	'hội nghị',
	'cuộc họp',
	'tập thể',
	'cá nhân',
	'hồ sơ',
	'thủ tục',
	'văn bản',
	'kế hoạch',
	'báo cáo',
	'quyết định',
	'kết luận',
	'công trình',
	'tổ',
	'tổ nhân dân',
	'khu phố',
	'thôn',
	'ấp',
	'xã',
	'phường',
	'đoàn',
	'đoàn đông người',
	'ý kiến',
	'phiếu',
	'tin',
	'bài',
	'tin bài',
	'hoạt động',
	'cán bộ',
	'công chức',
	'học viên',
	'đoàn viên',
	'hội viên',
	'điển hình',
	'mh',
	'trường hợp',
	'dự án',
	'suất',
	'suất quà',
	'phần quà',
	'căn',
	'bộ',
	'cái',
	'chiếc',
	'giấy khen',
	'bằng khen',
	'tiêu chí',
	'tổ chức',
	'doanh nghiệp',
	'nghị quyết',
	'chỉ tiêu',
	'đối tượng',
	'vấn đề',
	'nội dung'
] as const;
const KNOWN_UNITS = new Set(UNIT_WORDS.map(foldKey));

const COUNT = String.raw`\d{1,3}(?:[.,\s]\d{3})+|\d+`;

const LEADING = new RegExp(
	`^(${COUNT})(?![\\d.,/%-]*\\d)\\s*([^\\d():;]*?)\\s*(?:([(:;,])\\s*(.*?)\\s*\\)?)?[.;]?$`,
	'u'
);
const FRACTION = new RegExp(`^(${COUNT})\\s*\\/\\s*(${COUNT})(?!\\d)\\s*([^\\d/]*)$`, 'u');

interface Split {
	readonly value: number;
	/** The unit word behind the number. */
	readonly words: string;
	/** What stands behind the unit word, in brackets or after a stroke of punctuation. */
	readonly inside: string;
	readonly parts: CountPart[];
}

function splitCount(s: string): Split | null {
	const [, digits = '', words = '', mark = '', inside = ''] = LEADING.exec(cleanText(s)) ?? [];
	const value = readCount(digits);
	if (value === null || (words !== '' && !isUnitWord(words))) return null;
	if (inside === '') return { value, words, inside, parts: [] };
	const parts = readParts(inside);
	if (parts.length === 0 && !/^[^\d]*\d+(?:[.,]\d+)?\s*%$/.test(inside)) return null;
	// `3 mô hình, 2 điển hình` may be 3 or 5; only brackets make what follows a part of what stands before.
	if (mark !== '(' && sumOf(parts) !== value) return null;
	return { value, words, inside, parts };
}

/**
 * The number a cell of words starts with, and how the words split it: `03 (02 tập thể, 01 cá nhân)`,
 * `01 mô hình`, `05`. Null when what follows is no known unit word, so that dates, fractions, sums of money, lengths
 * and sentences are never taken for counts. The parts need not add up: see {@link besideCount}.
 */
export function leadingCount(s: string): { value: number; parts: CountPart[] } | null {
	const split = splitCount(s);
	return split && { value: split.value, parts: split.parts };
}

/** Parts that need not be parts: a change, another window, some of the whole. */
const NO_PART = /^(?:tăng|giảm|vượt|hơn|còn|tồn|cùng kỳ|kỳ trước|năm trước|so với)(?:\s|$)/u;

/**
 * What a reading of the leading count leaves aside: `words` of a remark or of a unit the heading does not name, `disagree`
 * where the parts in brackets cannot be those of the count (`03 (02 tập thể, 02 cá nhân)`), null where nothing is lost.
 */
export function besideCount(s: string, heading: string): 'words' | 'disagree' | null {
	const split = splitCount(s);
	if (!split) return /\(\d+\)\s*$/.test(s) ? 'words' : null;
	const { value, words, inside, parts } = split;
	if (inside !== '') {
		const some = /trong đó/iu.test(inside) || parts.length === 1;
		const sum = sumOf(parts);
		const whole = parts.length > 0 && !parts.some(({ label }) => NO_PART.test(label));
		return whole && (some ? sum > value : sum !== value) ? 'disagree' : 'words';
	}
	return words === '' || foldKey(heading).includes(foldKey(words)) ? null : 'words';
}

/** What units of measure count, where one is never written for another. */
const COUNTED: readonly (readonly [what: string, words: RegExp])[] = [
	['household', /^(?:lượt )?(?:hộ|gia đình)(?!\p{L})/u],
	['person', /^(?:lượt(?! hộ)|người|công dân|học viên|đoàn viên|hội viên)(?!\p{L})/u],
	['session', /^(?:cuộc|buổi|hội nghị|lớp)(?!\p{L})/u],
	['model', /^(?:mô hình|điển hình)(?!\p{L})/u],
	['petition', /^(?:đơn(?! vị)|vụ)(?!\p{L})/u]
];

function countedIn(words: string): string | null {
	const small = words.toLowerCase().replace(/^(?:tổng )?số /u, '');
	return COUNTED.find(([, pattern]) => pattern.test(small))?.[0] ?? null;
}

/**
 * Whether a count is of something else than the heading of its column opens with: `450 lượt` under `Số cuộc`, `12 buổi` under
 * `Lượt người nghe`. The figure may stand in the wrong column.
 */
export function countsOtherThan(s: string, heading: string): boolean {
	const said = countedIn(cleanText(heading));
	if (said === null) return false;
	const own = countedIn(splitCount(s)?.words ?? '');
	return own !== null && own !== said;
}

function sumOf(parts: readonly CountPart[]): number {
	return parts.reduce((sum, part) => sum + part.value, 0);
}

/** `12/15` as 12 of 15, a unit word after it allowed; null for anything else, dates included. */
export function readFraction(s: string): { numerator: number; denominator: number } | null {
	const [, a, b, words = ''] = FRACTION.exec(cleanText(s)) ?? [];
	const numerator = readCount(a ?? '');
	const denominator = readCount(b ?? '');
	if (numerator === null || denominator === null || (words !== '' && !isUnitWord(words)))
		return null;
	return { numerator, denominator };
}

function isUnitWord(words: string): boolean {
	return KNOWN_UNITS.has(foldKey(words.replace(/[.,;]+$/, '')));
}

/** A whole number, whichever sign parts its thousands: a count has no fraction. */
function readCount(digits: string): number | null {
	const sign = /[.,]/.exec(digits)?.[0];
	const read = digits === '' ? null : readNumber(digits, sign === ',' ? 'en' : 'vi');
	return read && Number.isInteger(read.value) ? read.value : null;
}

function readParts(text: string): CountPart[] {
	return text
		.split(/[;,+]\s+|[;+]|\s+và\s+/u)
		.map((piece) => piece.trim().replace(/^(?:gồm|trong đó|bao gồm|có)\s*:?\s*/u, ''))
		.flatMap((piece) => {
			const before = new RegExp(`^(${COUNT})\\s+(\\p{L}.*)$`, 'u').exec(piece);
			const after = new RegExp(`^(\\p{L}[^\\d]*?)\\s*[:=]?\\s*(${COUNT})$`, 'u').exec(piece);
			const value = readCount(before?.[1] ?? after?.[2] ?? '');
			const label = before?.[2] ?? after?.[1];
			return value === null || !label ? [] : [{ label, value }];
		});
}
