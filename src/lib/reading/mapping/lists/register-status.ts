import { phraseIn } from '$lib/reference/forms';

/** Statuses a register writes, with the measures a model in that state counts for. */
const STATUS: readonly (readonly [phrase: string, measures: readonly string[]])[] = [
	['cong nhan', ['dvk_recognised']],
	['khen thuong|giay khen|duoc khen', ['dvk_recognised', 'dvk_awarded']],
	['kiem tra', ['dvk_inspected']],
	['hieu qua|phat huy', ['dvk_implemented']],
	['nhan rong', ['dvk_replicated']]
];
/** What the rows of a register are counted for. */
export const COUNTED: readonly string[] = [
	'dvk_registered',
	...new Set(STATUS.flatMap(([, measures]) => measures))
];
const NOT_YET = 'chua|khong duoc|khong dat|de nghi';

/**
 * The measures a model of this status counts for: registered always.
 * @param words folded words of the status.
 */
export function reached(words: string): readonly string[] {
	const found =
		phraseIn(words, NOT_YET) > 0
			? []
			: STATUS.filter(([phrase]) => phraseIn(words, phrase) > 0).flatMap(
					([, measures]) => measures
				);
	return ['dvk_registered', ...new Set(found)];
}
