/** A language the app speaks. */
export type Locale = 'vi' | 'en';

/** How a number is written out. `decimals` fixes the places, without it up to two appear; Vietnamese unless said. */
export interface NumberStyle {
	readonly decimals?: number;
	readonly locale?: Locale;
}

const TAGS = { vi: 'vi-VN', en: 'en-GB' } as const;

function numberFormat(locale: Locale, decimals: number | undefined): Intl.NumberFormat {
	const digits =
		decimals === undefined
			? { maximumFractionDigits: 2 }
			: { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
	return new Intl.NumberFormat(TAGS[locale], { ...digits, useGrouping: true });
}

/** With no number of places told, none and one; making a format takes longer than writing a hundred numbers. */
function usualFormats(locale: Locale): ReadonlyMap<number | undefined, Intl.NumberFormat> {
	return new Map([undefined, 0, 1].map((decimals) => [decimals, numberFormat(locale, decimals)]));
}

const USUAL = { vi: usualFormats('vi'), en: usualFormats('en') } as const;

/** A number as people of that language write it, thousands always grouped: `1.234,5` or `1,234.5`. Not finite: `–`. */
export function formatNumber(value: number, { decimals, locale = 'vi' }: NumberStyle = {}): string {
	if (!Number.isFinite(value)) return '–';
	const format = USUAL[locale].get(decimals) ?? numberFormat(locale, decimals);
	const text = format.format(value);
	return /[1-9]/.test(text) ? text : text.replace('-', '');
}

/** A value already in percent (85.7) with its sign: `85,7 %` with a no-break space, in English `85.7%`. Not finite: `–`. */
export function formatPercent(
	value: number,
	{ decimals = 1, locale = 'vi' }: NumberStyle = {}
): string {
	if (!Number.isFinite(value)) return '–';
	return formatNumber(value, { decimals, locale }) + (locale === 'vi' ? '\u00a0%' : '%');
}

/**
 * An ISO date as `15/10/2024`, in English `15 Oct 2024`; one without a year (`--10-15`) as `15/10` and `15 Oct`. A time after it is
 * dropped; text that is no ISO date comes back as it is.
 */
export function formatDate(iso: string, locale: Locale = 'vi'): string {
	const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)(?:T.*)?$/.exec(iso) ?? [];
	if (!year || !month || !day) return iso;
	if (locale === 'vi') return year === '-' ? `${day}/${month}` : `${day}/${month}/${year}`;
	const name = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });
	const told = `${Number(day)} ${name.format(Date.UTC(2000, Number(month) - 1, 1))}`;
	return year === '-' ? told : `${told} ${year}`;
}
