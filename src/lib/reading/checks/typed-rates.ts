import type { Issue, MappedTable, Meaning, Suggestion, TableRow, Term } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';

function numberOf(row: TableRow, column: number): number | null {
	const cell = row.cells[column];
	if (!cell) return null;
	if (cell.state === 'zero') return 0;
	return cell.state === 'value' && typeof cell.value === 'number' ? cell.value : null;
}

function termSum(
	terms: readonly Term[],
	row: TableRow,
	columns: readonly Suggestion<Meaning>[]
): number | null {
	let sum = 0;
	for (const { measure, where, weight = 1 } of terms) {
		const column = columns.findIndex(({ value }) => {
			if (
				value.role !== 'measure' ||
				value.measure !== measure ||
				value.windowKind === 'cumulative'
			)
				return false;
			const wanted = Object.entries(where ?? {});
			return (
				Object.keys(value.dims).length === wanted.length &&
				wanted.every(([name, member]) => value.dims[name] === member)
			);
		});
		const value = column === -1 ? null : numberOf(row, column);
		if (value === null) return null;
		sum += weight * value;
	}
	return sum;
}

/**
 * R04: rates typed beside their counts that differ from what the counts give by more than half a point. The counts
 * are kept; the typed value stands in the issue beside the computed one.
 */
export function checkTypedRates(mapped: MappedTable): Issue[] {
	return mapped.columns.flatMap((column, at) => {
		const reason = column.reasons.find(({ code }) => code === 'rate-from-counts');
		const indicator = INDICATORS.get(String(reason?.details?.indicator ?? ''));
		if (indicator?.formula.kind !== 'ratio') return [];
		const { numerator, denominator, scale } = indicator.formula;
		return mapped.table.rows.flatMap((row): Issue[] => {
			const typed = row.role === 'data' ? numberOf(row, at) : null;
			const above = termSum(numerator, row, mapped.columns);
			const below = termSum(denominator, row, mapped.columns);
			if (typed === null || above === null || below === null || below === 0) return [];
			const computed = (scale * above) / below;
			if (Math.abs(computed - typed) <= THRESHOLDS.ratePoints + 1e-9) return [];
			const cell = row.cells[at];
			return [
				{
					code: 'R04',
					severity: 'warning',
					sheet: mapped.table.sheet,
					a1: cell?.a1 ?? null,
					raw: cell?.raw ?? '',
					details: {
						indicator: indicator.id,
						expected: Math.round(computed * 100) / 100,
						found: typed
					}
				}
			];
		});
	});
}
