import type { ReleasedChart } from '$lib/model';
import { tableTwin } from '$lib/presenting/charts';

/** A chart's table as it leaves the machine: texts, numbers, and null where nothing was reported. */
export interface TableFigures {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * A number without the tail that adding and dividing binary fractions leaves (`220.79999999999998`): 12 digits, and of
 * large amounts as many as leave three behind the comma, at most the 15 a spreadsheet program holds.
 */
export function withoutTail(value: number): number {
	if (Number.isInteger(value)) return value;
	const whole = String(Math.trunc(Math.abs(value))).length;
	return Number(value.toPrecision(Math.min(15, Math.max(12, whole + 3))));
}

/** What the table beside a chart shows, for files that hold figures. */
export function tableFigures(chart: ReleasedChart): TableFigures {
	const { columns, rows } = tableTwin(chart);
	return {
		columns,
		rows: rows.map((row) =>
			row.map(({ text, value }) =>
				typeof value === 'number' ? withoutTail(value) : (value ?? (text === '–' ? null : text))
			)
		)
	};
}
