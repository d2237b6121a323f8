import { numbersAdded } from './numbers-added';

const MARK = String.raw`(?:(?:mục|phần|khối|nhóm) )?(?:[IVX]{1,5}|[A-HKL])`;
const MARKS = String.raw`${MARK}(?: ?(?:\+|,|&|và) ?${MARK})+`;
const SUM = String.raw`(?:tổng|cộng)(?: (?:cộng|số|chung))?`;
/** Where nothing but the sum is said, and where it stands in brackets behind other words of a total. */
const ALONE = new RegExp(`^${SUM}(?: ?[:=])? ?(${MARKS})[.:]?$`, 'iu');
const BRACKETED = new RegExp(
	String.raw`^(?:tổng|cộng|toàn|cả) ?\P{N}*[([] ?=? ?(${MARKS}) ?[)\]][.:]?$`,
	'iu'
);
/** Rows by their numbers, added up: `Cộng (1+2)`, `TỔNG = (1+...+4)`, `Cộng 3 + 4`. */
const NUMBERED = new RegExp(
	String.raw`^(?:${SUM}|(?:tổng|cộng|toàn|cả) ?[^\p{N}=]*(?=[([])) ?[:=]? ?([([]? ?=? ?\d{1,2}(?: ?\+ ?(?:\d{1,2}|\.{2,}|…))+ ?[)\]]?)[.:]?$`,
	'iu'
);
const BARE = new RegExp(String.raw`^[([]?(${MARK}(?: ?\+ ?${MARK})+)[)\]]?$`, 'u');
const EACH = /(?<!\p{L})(?:[IVX]{1,5}|[A-HKL])(?!\p{L})/gu;

/**
 * The marks of the sections or the numbers of the rows that a row says it adds up, in order: `TỔNG I + II`, `Tổng cộng (I+II+III)`,
 * `Cộng A và B`, `I+II`, `Cộng (1+2)`; null for any other text.
 */
export function sectionsAdded(text: string): readonly string[] | null {
	const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
	const marks = (ALONE.exec(clean) ?? BRACKETED.exec(clean) ?? BARE.exec(clean))?.[1];
	const numbers = numbersAdded(NUMBERED.exec(clean)?.[1]?.replace('=', '') ?? '');
	const found = marks?.match(EACH) ?? numbers?.map(String) ?? [];
	return found.length > 1 && new Set(found).size === found.length ? found : null;
}
