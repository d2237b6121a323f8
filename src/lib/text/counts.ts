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
	'trường hợp',
	'dự án',
	'suất',
	'suất quà',
	'phần quà',
	'căn',
	'km',
	'm',
	'm2',
	'đồng',
	'triệu đồng',
	'tỷ đồng',
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
	`^(${COUNT})(?![\\d.,/%-]*\\d)\\s*([^\\d():;]*?)\\s*(?:[(:;,]\\s*(.*?)\\s*\\)?)?[.;]?$`,
	'u'
);
const FRACTION = new RegExp(`^(${COUNT})\\s*\\/\\s*(${COUNT})(?!\\d)\\s*([^\\d/]*)$`, 'u');

/**
 * The number a cell of words starts with, and how the words split it: `03 (02 tập thể, 01 cá nhân)`,
 * `01 mô hình`, `05`. Null when what follows is no known unit word, so that dates, fractions and
 * sentences are never taken for counts. The parts need not add up: that is the caller's check.
 */
export function leadingCount(s: string): { value: number; parts: CountPart[] } | null {
	const text = cleanText(s).replace(/²/g, '2');
	const [, digits = '', words = '', inside] = LEADING.exec(text) ?? [];
	const value = readCount(digits);
	if (value === null || (words !== '' && !isUnitWord(words))) return null;
	if (inside === undefined || inside === '') return { value, parts: [] };
	const parts = readParts(inside);
	if (parts.length === 0 && !/^[^\d]*\d+(?:[.,]\d+)?\s*%$/.test(inside)) return null;
	return { value, parts };
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
