import { cleanText } from './clean-text';

/** `vi`: `1.234,5`. `en`: `1,234.5`. */
export type NumberConvention = 'vi' | 'en';

const SHAPES: Readonly<Record<NumberConvention, RegExp>> = {
	vi: /^[+\-−–]?(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?$/,
	en: /^[+\-−–]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?$/
};

function bodyOf(text: string): { body: string; percent: boolean; negative: boolean } {
	let body = cleanText(text);
	const percent = body.endsWith('%');
	if (percent) body = body.slice(0, -1).trim();
	const negative = /^\(.*\)$/.test(body) && /\d/.test(body);
	if (negative) body = body.slice(1, -1).trim();
	return { body, percent, negative };
}

/** A number as written in one convention; null when the text is not one in full. `85,7%` gives 85.7 with `percent`. */
export function readNumber(
	text: string,
	convention: NumberConvention
): { value: number; percent: boolean } | null {
	const { body, percent, negative } = bodyOf(text);
	if (!SHAPES[convention].test(body)) return null;
	const plain = body
		.replaceAll(' ', '')
		.replaceAll(/[−–]/g, '-')
		.replaceAll(convention === 'vi' ? '.' : ',', '')
		.replace(convention === 'vi' ? ',' : '.', '.');
	const value = Number(plain);
	if (!Number.isFinite(value)) return null;
	return { value: negative ? -value : value, percent };
}

/** What a text is worth in each convention, null where it is no number in it; null when it is none in either. */
export function readBothWays(
	text: string
): { readonly vi: number | null; readonly en: number | null } | null {
	const vi = readNumber(text, 'vi');
	const en = readNumber(text, 'en');
	return vi || en ? { vi: vi?.value ?? null, en: en?.value ?? null } : null;
}
