import type { Meaning, OwnMeasure, Suggestion, TableColumn } from '$lib/model';
import { leafKey } from '$lib/reference/forms';
import { MEASURES } from '$lib/reference/indicators';
import { COUNTED } from './register-status';
import type { Settled } from '../ground/settled-meaning';

const LEFT_OUT: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'sure',
	reasons: [{ code: 'not-of-register' }]
};

/** Whether a column of figures of a register gives nothing, see {@link meaningInRegister}. */
export function isLeftOutOfRegister({ reasons }: Suggestion<Meaning>): boolean {
	return reasons[0]?.code === LEFT_OUT.reasons[0]?.code;
}

/** Whether a column of numbers holds years, by its header: `Năm đăng ký`, `Năm`. */
export function isYearColumn({ path }: TableColumn): boolean {
	return /^nam( |$)/.test(leafKey(path));
}

/** Whether figures of the measure add up over the models of a unit: what is done or spent, no stock, no rate, not the models themselves. */
function addsUp(measure: string, own: readonly OwnMeasure[]): boolean {
	const known = MEASURES.get(measure);
	return known
		? known.overUnits === 'SUM' && known.overTime === 'SUM' && !COUNTED.includes(measure)
		: own.some(({ id, aggregation }) => id === measure && aggregation === 'SUM');
}

/**
 * What a column of figures means in a register of models: a measure that adds up over the models of a unit, read for sure and
 * with its unit of money, or settled by somebody. Every other one is ignored for sure with `not-of-register`: nothing
 * would come of asking, for there every row counts as one model.
 */
export function meaningInRegister(
	suggestion: Suggestion<Meaning>,
	{ decisions, memory }: Settled
): Suggestion<Meaning> {
	const { value, confidence, reasons } = suggestion;
	if (value.role !== 'measure') return confidence === 'ask' ? LEFT_OUT : suggestion;
	const own = [...(decisions?.own ?? []), ...(memory?.own ?? [])];
	const hasUnit = reasons.every(({ code }) => code !== 'money-unit-missing');
	return confidence === 'sure' && hasUnit && addsUp(value.measure, own) ? suggestion : LEFT_OUT;
}
