import type { Issue, MappedTable, TableRow } from '$lib/model';
import type { TimeSaid } from './time-in-words';
import { timesIn, type TimeOfRow } from './times-of-rows';

const CODES: readonly (readonly [time: TimeSaid, code: Issue['code']])[] = [
	['other', 'rows-of-other-time'],
	['plan', 'rows-of-plans'],
	['not-reported', 'rows-not-reported']
];

/**
 * Rows left out at the foot of a list of one unit that are of another window: they are figures of that unit. Below a list of units they are of all
 * of them, as a total is.
 */
function footIssues({ table, units }: MappedTable): Issue[] {
	const { sheet, otherTimes } = table;
	// Hardly any list has such rows, and some have a hundred thousand units.
	if (!otherTimes) return [];
	const named = new Set(units.flatMap((unit) => unit?.key ?? []));
	return named.size <= 1
		? [{ code: 'rows-of-other-time', severity: 'warning', sheet, ...otherTimes }]
		: [];
}

function holdsFigures({ cells }: TableRow, columns: MappedTable['columns']): boolean {
	return cells.some(
		(cell, c) =>
			columns[c]?.value.role === 'measure' && (cell?.state === 'value' || cell?.state === 'zero')
	);
}

/** Rows of units whose figures are left out, as they say that these are of another time, planned or not reported: each once. */
export function timeIssues(mapped: MappedTable): Issue[] {
	const times = timesIn(mapped);
	const foot = footIssues(mapped);
	if (!times) return foot;
	const { table, columns, units } = mapped;
	const said: TimeOfRow[] = [];
	for (let r = 0; r < table.rows.length; r++) {
		const row = table.rows[r] as TableRow;
		// Hardly any row says something of its time.
		const one = row.role === 'data' && units[r] ? times.of(row) : null;
		if (one && holdsFigures(row, columns)) said.push(one);
	}
	const left = CODES.flatMap(([time, code]): Issue[] => {
		const ofTime = said.filter((one) => one.time === time);
		const [first] = ofTime;
		return first
			? [
					{
						code,
						severity: 'warning',
						sheet: table.sheet,
						a1: first.a1,
						raw: first.raw,
						count: ofTime.length
					}
				]
			: [];
	});
	return [...foot, ...left];
}
