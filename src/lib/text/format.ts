export type Locale = 'vi' | 'en';

export interface NumberStyle {
	/** Digits after the decimal mark; at most two when absent. */
	readonly decimals?: number;
	readonly locale?: Locale;
}

const TAG: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** A number as the language writes it: `1.234,5` in Vietnamese. Thousands are always grouped. */
export function formatNumber(value: number, { decimals, locale = 'vi' }: NumberStyle = {}): string {
	return new Intl.NumberFormat(TAG[locale], {
		minimumFractionDigits: decimals ?? 0,
		maximumFractionDigits: decimals ?? 2,
		useGrouping: 'always'
	} as Intl.NumberFormatOptions).format(value === 0 ? 0 : value);
}

/** A percentage with its sign: `85,7 %` with a no-break space in Vietnamese, `85.7%` in English. */
export function formatPercent(
	value: number,
	{ decimals = 1, locale = 'vi' }: NumberStyle = {}
): string {
	return `${formatNumber(value, { decimals, locale })}${locale === 'vi' ? '\u00A0' : ''}%`;
}

/** An ISO date as `09/11/2024`; what is no ISO date comes back as it is. */
export function formatDate(iso: string, _locale?: Locale): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	if (!match) return iso;
	return `${match[3]}/${match[2]}/${match[1]}`;
}
