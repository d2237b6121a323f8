import type { ReleasedChart } from '$lib/model';
import { unitLine } from '$lib/presenting/charts';
import { m } from '$lib/text/messages/messages.js';
import { tableFigures } from './table-figures';
import { writeXlsx, type XlsxCell, type XlsxStyle } from './xlsx';

const HEAD = { bold: true, fill: 'E3EEEE', border: true, wrap: true } as const;
const NARROWEST = 12;
const WIDEST = 40;
const WIDEST_OF_FIGURES = 18;

/** Shown as in the table beside the chart; the cell holds the figure itself. */
function formatOf(value: number, decimals: number): string {
	return Number.isInteger(value) || decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/**
 * A chart's table as an Excel workbook, for programs that would take a CSV's commas and dots for something else: what it
 * shows, the table with its numbers as numbers and everything else as text, and where it is from.
 */
export function toXlsx(chart: ReleasedChart): Uint8Array {
	const { columns, rows } = tableFigures(chart);
	const cellOf = (value: string | number | null, column: number): XlsxCell => {
		const aligned: XlsxStyle = isLong(value) ? {} : { align: 'right' };
		const style: XlsxStyle = { border: true, ...(column > 0 ? aligned : {}) };
		return typeof value === 'number'
			? { value, style: { ...style, format: formatOf(value, chart.decimals) } }
			: { value, style: { ...style, wrap: true } };
	};
	const above = [
		[{ value: chart.title, style: { bold: true, size: 14 } }],
		// What the marks of the picture mean says nothing of the table.
		[{ value: unitLine({ ...chart, legend: '' }), style: { italic: true } }],
		[]
	];
	return writeXlsx([
		{
			name: m.chart_sheet({}, { locale: chart.locale }),
			widths: columns.map((head, i) => widthOf([head, ...rows.map((row) => row[i])], i === 0)),
			freeze: { rows: above.length + 1, columns: 1 },
			landscape: true,
			rows: [
				...above,
				columns.map((value, i) => ({
					value,
					style: { ...HEAD, ...(i > 0 ? { align: 'right' as const } : {}) }
				})),
				...rows.map((row) => row.map(cellOf)),
				[],
				[chart.foot]
			]
		}
	]);
}

/** A sentence, such as what two reports say: it is broken into lines. */
function isLong(value: string | number | null | undefined): boolean {
	return typeof value === 'string' && value.length > WIDEST;
}

/** Characters a column is wide: as its longest text, within bounds. Figures are short. */
function widthOf(
	cells: readonly (string | number | null | undefined)[],
	holdsNames: boolean
): number {
	const longest = cells.reduce<number>(
		(most, cell) => Math.max(most, typeof cell === 'string' ? cell.length : 0),
		0
	);
	const widest = holdsNames || cells.some(isLong) ? WIDEST : WIDEST_OF_FIGURES;
	return Math.min(widest, Math.max(NARROWEST, longest + 2));
}
