import type { Meaning, ReadCell, Suggestion } from '$lib/model';
import { MEASURES } from '$lib/reference/indicators';
import type { Headers } from './headers';

const THOUSAND = 1000;
/** A figure below a thousand written with three decimals: `3.000`, `21,000`. */
const THREE_DECIMALS = /^\d{1,3}[.,]\d{3}$/;

/** Whether a count may be a thousand times more: `1.250` typed where the sign is that of fractions is kept as 1.25. */
function mayBeThousands({ value, raw }: ReadCell): boolean {
	if (typeof value !== 'number' || value <= 0 || value >= THOUSAND) return false;
	if (Number.isInteger(value)) return THREE_DECIMALS.test(raw);
	// Fractions of three places at most; what is worked out has more.
	return Number.isInteger(Number((value * THOUSAND).toPrecision(12)));
}

/**
 * Counts of which some may have lost their thousands (`1.25` for 1.250) are asked, the whole ones among them too: a 3 beside them may be
 * three thousand. One fraction of a single place (`2.5`) is a slip of its own.
 */
export function askedIfThousandsLost(
	{ cells }: Headers,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		const isCount =
			confidence !== 'ask' &&
			value.role === 'measure' &&
			value.factor === 1 &&
			MEASURES.get(value.measure)?.integer === true;
		if (!isCount) return suggestion;
		const doubted = (cells[i] ?? []).flatMap((cell) =>
			cell && mayBeThousands(cell) ? [cell] : []
		);
		const [first] = doubted;
		const isSlip = doubted.length === 1 && Number.isInteger(Number(first?.value) * 10);
		if (first === undefined || (isSlip && !THREE_DECIMALS.test(first.raw))) return suggestion;
		return { value, confidence: 'ask', reasons: [...reasons, { code: 'thousands-lost' }] };
	});
}
