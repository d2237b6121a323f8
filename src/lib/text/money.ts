import { cleanText } from './clean-text';

const SCALES: readonly { pattern: RegExp; factorToMillion: number }[] = [
	{ pattern: /^(?:t[ỷỉ]|1\.?000\.?000\.?000)$/u, factorToMillion: 1000 },
	{ pattern: /^(?:triệu|trđ|tr\.?|1\.?000\.?000)$/u, factorToMillion: 1 },
	{ pattern: /^(?:nghìn|ngàn|1\.?000)$/u, factorToMillion: 0.001 }
];
const SCALED =
	/(?<![\p{L}\d.])(t[ỷỉ]|triệu|tr\.?|nghìn|ngàn|(?:1\.?)?(?:000\.?){1,3}|1(?:\.?000){1,3})\s*(?:đồng|vnđ|vnd|đ)(?!\p{L})/u;

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
	if (scaled !== undefined)
		return {
			factorToMillion: SCALES.find(({ pattern }) => pattern.test(scaled))?.factorToMillion ?? 1
		};
	const bare = /(?:^|[(:])\s*(?:đồng|vnđ|vnd|đ)\s*(?:\/[\p{L} ]+)?(?:$|\))/u.test(text);
	return bare ? { factorToMillion: 0.000_001 } : null;
}
