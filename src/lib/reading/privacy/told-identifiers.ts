// Numbers and addresses that only the words around them, or their build, tell from a count.

/** What is looked for, and whether the text may hold it at all: most hold none of these words. */
const HINT =
	/\d{9}|số nhà|sinh|cmnd|cmt|cccd|căn cước|chứng minh|hộ chiếu|passport|stk|tài khoản|bhxh|facebook|fb\.com|zalo\.me|tiktok|\d{2}-?\p{Lu}{1,2}\d?[ -]\d{3}/iu;

const PATTERNS: readonly RegExp[] = [
	// A number of seven digits and more after the word that says whose it is; `số tài khoản: 1.250` is a count.
	/(?<=(?<!\p{L})(?:cmnd|cmtnd|cmt|cccd|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|hộ chiếu|passport|stk|tài khoản|bhxh)(?: số)?\s?:?\s{0,3})\p{Lu}{0,2}\d(?: ?\d){6,}/giu,
	/(?:https?:\/\/)?(?:(?:www|m)\.)?(?:facebook\.com|fb\.com|zalo\.me|tiktok\.com)\/[^\s,;)]+/giu,
	/(?<=(?<!\p{L})sinh(?: ngày)?\s?:?\s{0,3})\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/giu,
	/(?<=(?<!\p{L})số nhà\s?:?\s{0,3})\d+[\p{L}\d/]*/giu,
	/(?<![\p{L}\d])\d{2}-?[A-ZĐ]{1,2}\d?[ -]\d{3}\.?\d{2}(?![\p{L}\d])/gu
];

/** Whether a text has a digit or the stroke of an address: none of these is written without. */
function mayHoldOne(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		// A stroke stands right before the digits.
		if (code >= 47 && code <= 57) return true;
	}
	return false;
}

// A telephone or identity number whose nought was lost; sums of money end in noughts or say so.
const BARE_NUMBER =
	/(?<![\p{L}\d.,_/-])(?:[35789]\d{8}|[1-9]\d{10})(?<!000)(?![\p{L}\d.,_/-]|\s?(?:đ|đồng|vnđ)(?!\p{L}))/giu;

/**
 * The text without numbers of identity cards, passports and accounts that say what they are, dates of birth, numbers of houses and
 * plates, pages of people in social networks, and numbers beside words that have the build of a telephone's or an identity card's.
 */
export function withoutToldIdentifiers(text: string): string {
	if (!mayHoldOne(text) || !HINT.test(text)) return text;
	const rest = PATTERNS.reduce((left, pattern) => left.replace(pattern, ''), text);
	return /[\p{L}(]/u.test(rest) ? rest.replace(BARE_NUMBER, '') : rest;
}
