import { bareKey, isPeriodName } from '$lib/text';

const TYPED =
	/^(?:(?:thôn|xóm|ấp|bản|làng|khóm|khu|phố|tổ|buôn|bon|plei|phum|sóc|tiểu khu|chi bộ)(?![\p{L}])(?! (?:chức|công tác|trưởng|giúp việc|chỉ đạo))|(?:tdp|kdc|kp|cb|xom|thon|ap|khom|to|khu)(?=[\s.:\d])(?! chuc)|(?:đội|cụm|khối|bản|x|t|k|p)[\s.]*(?:số )?\d|\d{1,3}$|số \d)/u;
const NO_NAME =
	/^(?:ke hoach|chi tieu|muc tieu|nam|quy|thang|ky|so|cung ky|ty le|ti le|dat|binh quan|trung binh|luy ke|cong don|tong|toan|ca|ket qua|chung|thuc hien|uoc|giao|trong do|gom|khac|con lai|chenh lech|tang|giam|ghi chu|cong|t\.? ?cong|ts|xa|phuong|thi tran|ubnd|huyen|tinh)(?![a-z])/;
const TOTAL =
	/^(?:ts|t\.? ?c(?:ong)?|σ|∑|(?:tong|cong)(?: (?:so|cong|hop|chung|lai))*(?: (?:toan|ca) (?:xa|phuong|thi tran))?|(?:ket qua |so |tinh )?chung(?: (?:toan|ca) (?:xa|phuong|thi tran))?|(?:toan|ca) (?:xa|phuong|thi tran|bo)|xa|phuong|thi tran)[.:]?(?: ?\(.*\))?$/;

/** Whether the words of an unnumbered row among villages say that it adds them up: `T.Cộng`, `Kết quả chung`, `Xã`. */
export function isTotalOfVillages(text: string): boolean {
	// Cộng Hòa is a village; `công` adds up nothing.
	return TOTAL.test(bareKey(text)) && !/công/iu.test(text);
}

/** Whether a text names a village by its type or number: `Xóm 5`, `TDP số 2`, `Thôn Phú An`. */
export function isTyped(text: string): boolean {
	return TYPED.test(text.normalize('NFC').toLowerCase());
}

/** How the letters of a name are written. */
function lettersOf(text: string): 'upper' | 'lower' | 'name' | 'mixed' {
	if (text === text.toLowerCase()) return 'lower';
	if (text === text.toUpperCase()) return 'upper';
	const words = text.replace(/\(.*\)/, '').match(/[\p{L}\d]+/gu) ?? [];
	return words.every((word) => /^[\p{Lu}\d]/u.test(word)) ? 'name' : 'mixed';
}

/** A row of a list of villages, as far as it tells whether it is one. */
export interface VillageRow {
	readonly text: string;
	/** Whether it bears a number of the list. */
	readonly numbered: boolean;
}

/**
 * Which rows of a list of villages are not of the kind of the others: other words than types and names, a name without a number where
 * the others have one, a name without a type where they have one.
 */
export function oddVillages(rows: readonly VillageRow[]): readonly boolean[] {
	const most = (count: number) => count * 2 > rows.length;
	const typed = rows.filter(({ text }) => isTyped(text)).length;
	const numbered = most(rows.filter((row) => row.numbered).length);
	const named = rows.filter(({ text }) => !isTyped(text));
	const letters = named.map(({ text }) => lettersOf(text));
	const usual = (['name', 'upper', 'lower'] as const).find(
		(one) => letters.filter((own) => own === one).length * 2 > letters.length
	);
	return rows.map((row) => {
		const { text } = row;
		if (isTyped(text)) return false;
		if (text === '' || isPeriodName(text) || NO_NAME.test(bareKey(text)) || isTotalOfVillages(text))
			return !isNameAfterAll(text);
		if (numbered && !row.numbered) return true;
		const own = lettersOf(text);
		return most(typed) ? own === 'mixed' || !row.numbered : own !== usual;
	});
}

/** Two capitals: `Cộng Hòa`, `Quý Lộc`, `Tổng Xá`; no `Năm 2023`. */
function isNameAfterAll(text: string): boolean {
	return (
		/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u.test(text.normalize('NFC')) &&
		!isPeriodName(text) &&
		!/^(?:ke hoach|ket qua|ty le|ti le|chi tieu|muc tieu|binh quan|trung binh|luy ke|cung ky|thuc hien|tong (?:so|cong|hop)|toan|ca|chenh lech|con lai|trong do|xa|phuong|ubnd)(?![a-z])/.test(
			bareKey(text)
		)
	);
}
