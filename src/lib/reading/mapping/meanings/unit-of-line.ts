import type { Meaning, Suggestion } from '$lib/model';
import { contradictsMeasure } from '$lib/reference/forms';

/**
 * A line whose unit of measure can be none of its measure's (`Số cuộc ra quân` in people) counts something else than its words say,
 * or stands beside the unit of another line: it is asked.
 * @param measuredIn the unit of measure of each line, in step with what was read.
 */
export function askedIfOtherUnit(
	measuredIn: readonly (string | null)[],
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		const unit = measuredIn[i] ?? null;
		const isOther =
			unit !== null &&
			confidence !== 'ask' &&
			value.role === 'measure' &&
			contradictsMeasure(unit, value.measure);
		return isOther
			? {
					value,
					confidence: 'ask',
					reasons: [...reasons, { code: 'unit-of-another-thing', details: { unit } }]
				}
			: suggestion;
	});
}
