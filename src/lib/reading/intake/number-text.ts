import * as XLSX from '@e965/xlsx';
import { isMonthFormat } from '$lib/text';

/**
 * Formats of Excel that follow the machine's locale, as a machine set to Vietnamese shows them.
 * Keys are format ids 14 and 22 as SheetJS writes them out.
 */
const LOCAL_FORMATS = new Map([
	['m/d/yy', 'dd/mm/yyyy'],
	['m/d/yy h:mm', 'dd/mm/yyyy hh:mm']
]);

/** A month of a year as a person in Vietnam writes it, for any format that shows just that: `Jan-24` is `01/2024`. Others as they are. */
export function monthSeen(format: string): string {
	return isMonthFormat(format) ? 'mm/yyyy' : format;
}

/** The format a person in Vietnam sees for a locale-bound one; others, and none for General. */
export function formatSeen(format: string | null | undefined): string | undefined {
	if (!format || format === 'General' || format === 'general') return undefined;
	return LOCAL_FORMATS.get(format) ?? monthSeen(format);
}

/** A number as a spreadsheet program shows it under a format; the plain number when the format is broken. */
export function numberText(value: number, format: string | undefined, date1904: boolean): string {
	if (!Number.isFinite(value)) return String(value);
	if (format === undefined || format === '0' || format === '@') {
		const plain = String(value);
		if (Number.isInteger(value) ? Math.abs(value) < 1e11 : format !== '0' && plain.length <= 11)
			return plain;
	}
	try {
		return XLSX.SSF.format(format ?? 'General', value, { date1904 }) as string;
	} catch {
		return String(value);
	}
}
