import type { PeriodName, Window } from '$lib/model';
import { formatDate, type Locale } from '$lib/text';
import { kindOfDays, isInspectorate, parsePeriod, periodName, windowOf } from './period';

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS_EN =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** A period's name in words: `Quý IV/2024`, `6 tháng đầu năm 2024`, `Tháng 5/2024`. Text that is no name comes back as it is. */
export function formatPeriod(name: PeriodName, locale: Locale): string {
	const period = parsePeriod(name);
	if (!period) return name;
	const { year, part, firstMonth } = period;
	const quarter = (firstMonth + 2) / 3;
	const vi = locale === 'vi';
	if (part === 'Y') return vi ? `Năm ${year}` : `${year}`;
	if (part === 'H1') return vi ? `6 tháng đầu năm ${year}` : `First half of ${year}`;
	if (part === 'H2') return vi ? `6 tháng cuối năm ${year}` : `Second half of ${year}`;
	if (part === '9M') return vi ? `9 tháng năm ${year}` : `First nine months of ${year}`;
	if (part.startsWith('Q')) return vi ? `Quý ${ROMAN[quarter - 1]}/${year}` : `Q${quarter} ${year}`;
	return vi ? `Tháng ${firstMonth}/${year}` : `${MONTHS_EN[firstMonth - 1]} ${year}`;
}

/**
 * What a column says of its period, in words: a part of a year no one names (`Q4`: `Quý IV`, `Y`: `Cả năm`), a period, days or a year. Text that
 * is none comes back as it is.
 */
export function formatPartOfYear(said: string, locale: Locale): string {
	const [first, last] = said.split('/');
	if (first !== undefined && last !== undefined)
		return `${formatDate(first, locale)} – ${formatDate(last, locale)}`;
	if (/^\d{4}/.test(said)) return formatPeriod(said.length === 4 ? `${said}-Y` : said, locale);
	const period = parsePeriod(`2000-${said}`);
	if (!period) return said;
	if (said === 'Y') return locale === 'vi' ? 'Cả năm' : 'Whole year';
	const year = locale === 'vi' ? /(?:\/| năm )2000$/ : /(?: of)? 2000$/;
	return formatPeriod(`2000-${said}`, locale).replace(year, '');
}

/**
 * A window in words. "Year 2024" has several windows, so the days stand beside the name unless they
 * are the calendar's own: `Năm 2024 (15/12/2023 – 14/12/2024)`.
 */
export function formatWindow(w: Window, locale: Locale): string {
	const end = formatDate(w.end, locale);
	if (w.kind === 'as-of') return locale === 'vi' ? `Tại ngày ${end}` : `As of ${end}`;
	const days = `${formatDate(w.start, locale)} – ${end}`;
	const name = periodName(w);
	const told = name === null ? days : formatPeriod(name, locale);
	if (name !== null) {
		const own = windowOf(name, 'calendar', 'period');
		if (own.start === w.start && own.end === w.end && !isInspectorate(w)) return told;
		return `${told} (${days})`;
	}
	if (w.kind !== 'cumulative' || kindOfDays(w.start, w.end) !== 'cumulative') return told;
	return locale === 'vi' ? `Lũy kế ${days}` : `Cumulative, ${days}`;
}
