import type { Series, SeriesRow, UnitKey } from '$lib/model';
import type { Restated } from '$lib/reference/units';

/** A figure that could not be restated, and why. */
export interface NotCarried {
	readonly unit: UnitKey;
	readonly amount: number;
	/** `split`: parts of unknown size went to several units. `partly-known`: only one of its parts is known. `ended`: nothing followed. */
	readonly reason: 'split' | 'partly-known' | 'ended';
	/** Where its parts went, as far as known. */
	readonly targets: readonly UnitKey[];
}

/** One sum before and after restating: `before` = `after` + what was not carried + `difference`. */
export interface Reconciled {
	readonly side: 'numerator' | 'denominator';
	readonly before: number;
	readonly after: number;
	readonly notCarried: readonly NotCarried[];
	/** 0 unless figures were lost or counted twice. */
	readonly difference: number;
}

/**
 * Holds an answer by unit as reported against the same units' answer restated: for counts one sum, for rates that of
 * the numerators and that of the denominators. Both series must be of the same units, window and indicator.
 */
export function reconcile(
	before: Series,
	after: Series,
	restatement: ReadonlyMap<UnitKey, readonly Restated[]>
): readonly Reconciled[] {
	const sides = (['numerator', 'denominator'] as const).filter((side) =>
		before.rows.some((row) => row[side] !== null)
	);
	return sides.map((side) => {
		const notCarried = before.rows.flatMap((row) => leftBehind(row, side, restatement));
		const sums = { before: sumOf(before.rows, side), after: sumOf(after.rows, side) };
		const left = notCarried.reduce((sum, { amount }) => sum + amount, 0);
		const difference = Math.round((sums.before - sums.after - left) * 1e6) / 1e6;
		return { side, ...sums, notCarried, difference };
	});
}

function leftBehind(
	row: SeriesRow,
	side: 'numerator' | 'denominator',
	restatement: ReadonlyMap<UnitKey, readonly Restated[]>
): readonly NotCarried[] {
	const unit = row.keys['unit'] ?? '';
	const ways = restatement.get(unit) ?? [];
	const amount = row[side];
	if (amount === null || amount === 0 || ways.some((way) => way.exact)) return [];
	const reason = ways.length === 0 ? 'ended' : ways[0]?.parts === null ? 'partly-known' : 'split';
	return [{ unit, amount, reason, targets: ways.map((way) => way.target) }];
}

function sumOf(rows: readonly SeriesRow[], side: 'numerator' | 'denominator'): number {
	return rows.reduce((sum, row) => sum + (row[side] ?? 0), 0);
}
