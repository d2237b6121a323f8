import { cleanText } from './clean-text';
import { isTwoWays } from './decide-numbers';
import { readNumber } from './numbers';

const SCALES: readonly { pattern: RegExp; factorToMillion: number }[] = [
	{ pattern: /^(?:t[ỷỉ]|1?(?:000){3})$/u, factorToMillion: 1000 },
	{ pattern: /^(?:triệu|trđ|tr\.?|1?(?:000){2})$/u, factorToMillion: 1 },
	{ pattern: /^(?:nghìn|ngàn|1?000)$/u, factorToMillion: 0.001 }
];
/** `1.000`, `1,000`, `1 000` and `000` alike; nothing of a longer number (`100.000 đồng`). */
const SCALED =
	/(?<![\p{L}\d.,]|\d\s)(t[ỷỉ]|triệu|tr\.?|nghìn|ngàn|(?:1[., ]?)?000(?:[., ]?000){0,2}\.?)\s*(?:đồng|vnđ|vnd|đ)(?!\p{L})/u;

/**
 * The unit of money a heading speaks of, as the factor that turns its figures into million đồng, or
 * null when it speaks of none. `Đồng Nai`, `hội đồng`, `cộng đồng` are no money: bare `đồng` counts
 * only alone, in brackets, or after `Đơn vị tính`.
 */
export function readMoneyUnit(s: string): { factorToMillion: number } | null {
	const text = cleanText(s).toLowerCase();
	const scaled =
		SCALED.exec(text)?.[1] ??
		/^\(?(t[ỷỉ]|triệu|trđ|nghìn|ngàn)\)?$/u.exec(text)?.[1] ??
		/(?<!\p{L})trđ(?!\p{L})/u.exec(text)?.[0];
	if (scaled !== undefined) {
		const scale = /\d/.test(scaled) ? scaled.replace(/\D/g, '') : scaled;
		return {
			factorToMillion: SCALES.find(({ pattern }) => pattern.test(scale))?.factorToMillion ?? 1
		};
	}
	const bare = /(?:^|[(:])\s*(?:đồng|vnđ|vnd|đ)\s*(?:\/[\p{L} ]+)?(?:$|\))/u.test(text);
	return bare ? { factorToMillion: 0.000_001 } : null;
}

const AMOUNT =
	/^(\d[\d.,\s]*)\s*(t[ỷỉ](?:\s*(?:đồng|vnđ|vnd|đ))?|(?:triệu|tr\.?|nghìn|ngàn)(?:\s*(?:đồng|vnđ|vnd|đ))?|trđ|đồng|vnđ|vnd|đ)\.?$/u;

/**
 * A sum of money that a text gives with its unit (`15 triệu đồng`, `1,5 tỷ`, `8.500.000đ`) in million đồng; null for anything
 * else, and for figures that fit two ways of writing (`1.250 triệu`). Of single đồng nobody writes fractions: there
 * points and commas part thousands.
 */
export function readMoney(s: string): number | null {
	const [, figures, unit] = AMOUNT.exec(cleanText(s).toLowerCase()) ?? [];
	if (figures === undefined || unit === undefined) return null;
	const text = figures.trim();
	const isBare = /^(?:đồng|vnđ|vnd|đ)$/u.test(unit);
	if (isBare) {
		const isGrouped = /^\d{1,3}(?:[.,\s]\d{3})*$|^\d+$/.test(text);
		return isGrouped ? Number(text.replace(/\D/g, '')) / 1_000_000 : null;
	}
	const value = isTwoWays(text)
		? undefined
		: (readNumber(text, 'vi') ?? readNumber(text, 'en'))?.value;
	const factor = unit.startsWith('tr') ? 1 : /^t[ỷỉ]/u.test(unit) ? 1000 : 0.001;
	return value === undefined ? null : Number((value * factor).toPrecision(12));
}
