import type { Word } from './name-words';

/** `A. Hùng`, `C.Lan`, `Ô. Sơn`: the first letter of a form of address. */
const SHORT_ADDRESS: ReadonlySet<string> = new Set('a c ô b e'.split(' '));

/** Given names that open no other word. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
	'hùng dũng tuấn cường linh lan hằng huệ hường nga nhung oanh phượng quỳnh thắm thoa thúy thuý yến tuyết vân trinh trâm loan luyến nhàn quyên thơm thìn toản tùng tú thuận vinh vượng xuyến duyên duy diệp huyền luân nguyệt hạnh hưng thịnh thắng kiên'.split(
		' '
	)
);

/** Those that open another word where small letters follow: `Hải quan`, `Minh bạch`. */
const NAMES_OR_WORDS: ReadonlySet<string> = new Set(
	'hoa hương dung dương đạt đức hà hải hiền hiếu hiệp hoàn hoàng huy khánh lâm liên liễu long lộc mai mạnh minh nghĩa ngọc nhân phong phúc phương quang quân quý sơn sáu tâm tân thanh thành thảo thủy thuỷ tiến toàn trang trung trường'.split(
		' '
	)
);

/** Whether a text is one capitalised word that people are called by: `alone` where it is no other word, else where it may be one. */
export function isGivenName(text: string, as: 'alone' | 'or-word'): boolean {
	if (!/^\p{Lu}\p{L}*$/u.test(text)) return false;
	const word = text.toLowerCase().normalize('NFC');
	return GIVEN_NAMES.has(word) || (as === 'or-word' && NAMES_OR_WORDS.has(word));
}

/**
 * Whether the words of `run`, which follow `before`, are what someone is called behind a shortened form of address: `A. Hùng`, but no
 * heading (`A. Tổng số`, `B. Thanh tra`).
 */
export function isShortlyAddressed(before: Word, run: readonly Word[], text: string): boolean {
	const [first, last] = [run[0] as Word, run.at(-1) as Word];
	if (!SHORT_ADDRESS.has(before.lower) || first.style !== 'title') return false;
	const between = text.slice(before.end, first.at);
	const above = text.slice(0, before.at);
	const isDotted = /^\.[ \u00A0]?$/.test(between) && !/[\p{L}\d.]$/u.test(above);
	// `Tổ A Tuấn` is of a hamlet.
	const opens = /^[ \u00A0]$/.test(between) && !/[\p{L}\d]\s*$/u.test(above);
	if (!isDotted && !opens) return false;
	if (GIVEN_NAMES.has(last.lower)) return true;
	return NAMES_OR_WORDS.has(last.lower) && !/^[ \u00A0]\p{Ll}/u.test(text.slice(last.end));
}

/** Whether a run of three or four words, which a surname opens, ends in a given name that is no other word. */
export function isNamedAtBothEnds(run: readonly Word[]): boolean {
	return (run.length === 3 || run.length === 4) && GIVEN_NAMES.has(run.at(-1)?.lower ?? '');
}
