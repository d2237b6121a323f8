import type { ReleasedChart } from '$lib/model';
import { tableTwin } from '$lib/presenting/charts';
import { formulaSafe } from './formula-safe';

function field(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = formulaSafe(value);
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A chart's table as CSV bytes' text: BOM so that Excel reads Vietnamese, CRLF, dot decimals, blank for not reported. Under
 * the table, after an empty line, what it shows and where it is from.
 */
export function toCsv(chart: ReleasedChart): string {
	const twin = tableTwin(chart);
	const lines = [
		twin.columns.map(field),
		...twin.rows.map((row) =>
			row.map((cell) => field(cell.value ?? (cell.text === '–' ? null : cell.text)))
		),
		[],
		[field(chart.title)],
		[field(chart.foot)]
	];
	return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}
