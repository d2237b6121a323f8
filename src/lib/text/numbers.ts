import { cleanText } from './clean-text';

/** Which sign parts thousands: `vi` writes 1.234,5 and `en` writes 1,234.5. */
export type NumberConvention = 'vi' | 'en';

const SIGNS = {
	vi: { group: '.', decimal: ',' },
	en: { group: ',', decimal: '.' }
} as const;

/** Digits alone read the same under every convention, and most figures are nothing else. */
const PLAIN = /^\d{1,15}$/;

/** A number's digits once sign, percent and brackets are off. */
interface Bare {
	readonly digits: string;
	readonly negative: boolean;
	readonly percent: boolean;
}

/**
 * The number a text writes out under a convention, or null. A reading counts only if writing it out
 * again gives the text back (`0.857` is no group of thousands), so text that fits just the other
 * convention is read by that one: `85.7` is never anything else. Percent values stay in percent
 * (85,7 % is 85.7). Brackets and − are negative; spaces may part thousands.
 */
export function readNumber(
	s: string,
	convention: NumberConvention
): { value: number; percent: boolean } | null {
	if (PLAIN.test(s)) return { value: Number(s), percent: false };
	const bare = bareNumber(s);
	if (!bare) return null;
	const other = convention === 'vi' ? 'en' : 'vi';
	const size = readUnder(bare.digits, convention) ?? readUnder(bare.digits, other);
	if (size === null) return null;
	return { value: bare.negative && size !== 0 ? -size : size, percent: bare.percent };
}

/** What a text reads as under each convention, null where it does not fit; null when it is no number at all. */
export function readBothWays(s: string): { vi: number | null; en: number | null } | null {
	if (PLAIN.test(s)) return { vi: Number(s), en: Number(s) };
	const bare = bareNumber(s);
	if (!bare) return null;
	const [vi, en] = [readUnder(bare.digits, 'vi'), readUnder(bare.digits, 'en')];
	return vi === null && en === null ? null : { vi, en };
}

function bareNumber(s: string): Bare | null {
	const text = cleanText(s).replace(/^'/, '');
	const [, open, sign = '+', digits, percent, close] =
		/^(\()?\s*([-−–+])?\s*(\d[\d., ]*(?:e[+-]\d{1,3})?)(?<! )\s*(%)?\s*(\))?$/i.exec(
			text.replace(/\s+(?=[%)]|$)/g, '')
		) ?? [];
	if (!digits || Boolean(open) !== Boolean(close)) return null;
	return { digits, negative: Boolean(open) || sign !== '+', percent: Boolean(percent) };
}

function readUnder(digits: string, convention: NumberConvention): number | null {
	const { group, decimal } = SIGNS[convention];
	if (/e/i.test(digits)) return readExponent(digits, decimal);
	const [whole = '', fraction = '0', more] = digits.split(decimal);
	if (more !== undefined || !/^\d+$/.test(fraction)) return null;
	const grouping = [group, ' '].find((sign) => whole.includes(sign));
	const parts = grouping ? whole.split(grouping) : [whole];
	if (!parts.every((part) => /^\d+$/.test(part))) return null;
	const grouped =
		/^[1-9]\d{0,2}$/.test(parts[0] ?? '') && parts.slice(1).every((p) => p.length === 3);
	return parts.length > 1 && !grouped ? null : Number(`${parts.join('')}.${fraction}`);
}

/** `1.2E+05`, as spreadsheets write large numbers into a CSV. */
function readExponent(digits: string, decimal: string): number | null {
	const plain = digits.replace(decimal, '.');
	return /^\d(?:\.\d+)?e[+-]\d+$/i.test(plain) && !(decimal === ',' && digits.includes('.'))
		? Number(plain)
		: null;
}
