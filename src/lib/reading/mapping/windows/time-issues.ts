import type { Issue, MappedTable, TableRow } from '$lib/model';
import type { TimeSaid } from './time-in-words';
import { timesIn, type TimeOfRow } from './times-of-rows';

const CODES: readonly (readonly [time: TimeSaid, code: Issue['code']])[] = [
	['other', 'rows-of-other-time'],
	['plan', 'rows-of-plans'],
	['not-reported', 'rows-not-reported']
];

/** Rows of units whose figures are left out, as they say that these are of another time, planned or not reported: each once. */
export function timeIssues(mapped: MappedTable): Issue[] {
	const times = timesIn(mapped);
	if (!times) return [];
	const { table, columns, units } = mapped;
	const holdsFigures = ({ cells }: TableRow) =>
		cells.some(
			(cell, c) =>
				columns[c]?.value.role === 'measure' && (cell?.state === 'value' || cell?.state === 'zero')
		);
	const said = table.rows.flatMap((row, r): TimeOfRow[] => {
		const one = row.role === 'data' && units[r] && holdsFigures(row) ? times.of(row) : null;
		return one ? [one] : [];
	});
	return CODES.flatMap(([time, code]): Issue[] => {
		const left = said.filter((one) => one.time === time);
		const [first] = left;
		return first
			? [
					{
						code,
						severity: 'warning',
						sheet: table.sheet,
						a1: first.a1,
						raw: first.raw,
						count: left.length
					}
				]
			: [];
	});
}
