import type { Meaning, Suggestion } from '$lib/model';
import { headerKey, leafKey, phraseIn } from '$lib/reference/forms';

const OF_CASES = /^gq_(?!decisions)/;
const CASES = 'vu viec|so vu|vu';
const KINDS = 'khieu nai|to cao|kien nghi|phan anh';
const OTHERS = 'don|don thu|so don|tong so don|y kien|so y kien';

function keyOf(path: readonly string[]): string {
	return path.map(headerKey).join(' / ');
}

/** What a header counts: cases, or petitions and opinions; null where it names none of them. */
function countedBy(key: string): 'cases' | 'others' | null {
	if (phraseIn(key, CASES) > 0) return 'cases';
	return phraseIn(key, OTHERS) > 0 ? 'others' : null;
}

/**
 * `Đã giải quyết` behind `Số ý kiến` or `Tổng số đơn` counts these and not cases: where its own header names nothing counted
 * and what stands before it does, it is asked.
 * @param paths header paths of the columns or lines, in step with what was read.
 */
export function askedIfNoCases(
	paths: readonly (readonly string[])[],
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	let counted: 'cases' | 'others' | null = null;
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		const key = keyOf(paths[i] ?? []);
		const own = countedBy(key);
		counted = own ?? counted;
		const isOfOthers =
			counted === 'others' &&
			own === null &&
			confidence !== 'ask' &&
			value.role === 'measure' &&
			OF_CASES.test(value.measure) &&
			phraseIn(key, KINDS) === 0;
		return isOfOthers
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'petitions-not-cases' }] }
			: suggestion;
	});
}

function measureOf(suggestion: Suggestion<Meaning> | undefined): string | null {
	return suggestion?.value.role === 'measure' ? suggestion.value.measure : null;
}

/**
 * `Số người` without a head counts those received beside `Số lượt`. Behind `Số đoàn đông người` they may be the people of those
 * groups, and elsewhere those of something else: it is asked.
 * @param paths header paths of the columns or lines, in step with what was read.
 */
export function askedIfWhosePeople(
	paths: readonly (readonly string[])[],
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		const path = paths[i] ?? [];
		const isBare = /^(?:so )?nguoi$/.test(leafKey(path));
		if (!isBare || confidence === 'ask' || measureOf(suggestion) !== 'tcd_people')
			return suggestion;
		const [before, behind] = [measureOf(read[i - 1]), measureOf(read[i + 1])];
		const ofGroups = before === 'tcd_groups';
		const isBeside = path.length > 1 || before === 'tcd_turns' || behind === 'tcd_turns';
		if (!ofGroups && isBeside) return suggestion;
		const doubt = ofGroups
			? { code: 'two-meanings', details: { other: 'tcd_group_people' } }
			: { code: 'unknown-column' };
		return { value, confidence: 'ask', reasons: [...reasons, doubt] };
	});
}
