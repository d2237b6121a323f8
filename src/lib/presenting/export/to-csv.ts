import type { ReleasedChart } from '$lib/model';
import { formulaSafe } from './formula-safe';
import { tableFigures } from './table-figures';

/** A share of two counts has no end of places; nobody means more of them than these. */
const PLACES = 2;

function field(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number')
		return String(Number.isInteger(value) ? value : Number(value.toFixed(PLACES)));
	const safe = formulaSafe(value);
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A chart's table as CSV bytes' text: BOM so that Excel reads Vietnamese, CRLF, dot decimals, at most two, blank for not reported. Under
 * the table, after an empty line, what it shows and where it is from.
 */
export function toCsv(chart: ReleasedChart): string {
	const { columns, rows } = tableFigures(chart);
	const lines = [columns, ...rows, [], [chart.title], [chart.foot]];
	return `\uFEFF${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}
