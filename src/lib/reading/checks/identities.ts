import { numberIn, placeOfCell, type Issue, type Table } from '$lib/model';
import { THRESHOLDS } from '$lib/reference/rules';
import { markOfColumn, parseIdentity } from './parse-identity';

/** Marks of the columns of a form (as printed in its identity row) → index of the column. */
function markedColumns(table: Table): Map<string, number> {
	const found = new Map<string, number>();
	for (const [column, { identity }] of table.columns.entries()) {
		const mark = markOfColumn(identity ?? '');
		if (mark !== null && !found.has(mark)) found.set(mark, column);
	}
	return found;
}

/**
 * R06: rows that break an identity printed on the form, when nearly all rows keep it (95 % of those filled in, or all but one in
 * short tables). An identity that the data contradicts is reported itself (`identity-contradicted`) and not held
 * against the rows: official templates print wrong ones.
 */
export function checkIdentities(table: Table): Issue[] {
	const columns = markedColumns(table);
	const rows = table.rows.filter((row) => row.role === 'data');
	return table.columns.flatMap(({ identity }, at) =>
		parseIdentity(identity ?? '').flatMap(({ parts }): Issue[] => {
			const places = parts.map((part) => columns.get(part));
			const printed = identity as string;
			if (places.some((place) => place === undefined)) {
				return [contradicted(table, at, printed, 'unknown-column-number')];
			}
			const tested = rows.flatMap((row) => {
				const whole = numberIn(row, at);
				const values = places.map((place) => numberIn(row, place as number));
				if (whole === null || values.every((value) => value === null)) return [];
				const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
				return [{ row, whole, sum, kept: Math.abs(whole - sum) < 0.005 }];
			});
			const broken = tested.filter(({ kept }) => !kept);
			if (broken.length === 0) return [];
			const enough = tested.length - broken.length >= tested.length * THRESHOLDS.identitySupport;
			if (!enough && !(broken.length === 1 && tested.length >= 4)) {
				return [contradicted(table, at, printed, `${parts.join('+')}`)];
			}
			return broken.map(({ row, whole, sum }) => ({
				code: 'R06',
				severity: 'warning',
				sheet: table.sheet,
				a1: placeOfCell(table, row, at),
				raw: row.cells[at]?.raw ?? '',
				details: { identity: printed, expected: sum, found: whole }
			}));
		})
	);
}

function contradicted(table: Table, at: number, identity: string, side: string): Issue {
	const [first] = table.rows;
	return {
		code: 'identity-contradicted',
		severity: 'warning',
		sheet: table.sheet,
		a1: first ? placeOfCell(table, first, at) : null,
		raw: identity,
		details: { identity, side }
	};
}
