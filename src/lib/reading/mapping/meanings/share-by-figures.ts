import type { Meaning, Suggestion, Table } from '$lib/model';
import { headerKey } from '$lib/reference/forms';
import { isTypedRate } from '../ground/typed-rate';

/** A header that says somewhere at its beginning that a figure was set beforehand. */
const SAYS_PLAN = /(?:^| )(?:chi tieu|ke hoach|kh|muc tieu)(?: |$)/;
/** How far a typed share may be from the one worked out, in points: a digit behind the comma, rounded either way. */
const NEAR = 0.06;

/**
 * A rate whose figures are, row by row, those of another column out of those of a plan is the share of that plan, whatever its
 * header is a rate of: it is asked.
 */
export function askedIfShareOfPlan(
	{ columns, rows }: Table,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const plans = columns.flatMap(({ kind, path }, c) =>
		kind === 'number' && path.some((text) => SAYS_PLAN.test(headerKey(text))) ? [c] : []
	);
	if (plans.length === 0) return read;
	const data = rows.filter(({ role }) => role === 'data');
	const isRatio = (rate: number, result: number, plan: number) => {
		const told = data.flatMap(({ cells }) => {
			const [share, done, due] = [rate, result, plan].map((c) => cells[c]?.value);
			const areFigures =
				typeof share === 'number' && typeof done === 'number' && typeof due === 'number';
			return areFigures && due > 0 ? [Math.abs(share - (100 * done) / due) <= NEAR] : [];
		});
		return told.length > 0 && told.every(Boolean);
	};
	return read.map((suggestion, rate): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		const isRate = confidence !== 'ask' && value.role === 'measure' && isTypedRate(value.measure);
		if (!isRate) return suggestion;
		const isShare = columns.some(
			({ kind }, result) =>
				kind === 'number' &&
				result !== rate &&
				plans.some((plan) => plan !== result && plan !== rate && isRatio(rate, result, plan))
		);
		return isShare
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'may-be-share-of-plan' }] }
			: suggestion;
	});
}
