import type { Meaning, Suggestion } from '$lib/model';
import { headerKey, phraseIn } from '$lib/reference/forms';

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

/**
 * `Số người` behind `Số đoàn đông người` may be the people of those groups and not all who were received: it is asked.
 * @param paths header paths of the columns, in step with what was read.
 */
export function askedBehindGroups(
	paths: readonly (readonly string[])[],
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		const before = read[i - 1]?.value;
		const isBehind =
			confidence !== 'ask' &&
			value.role === 'measure' &&
			value.measure === 'tcd_people' &&
			/^(?:so )?nguoi$/.test(headerKey(paths[i]?.at(-1) ?? '')) &&
			before?.role === 'measure' &&
			before.measure === 'tcd_groups';
		if (!isBehind) return suggestion;
		const doubt = { code: 'two-meanings', details: { other: 'tcd_group_people' } };
		return { value, confidence: 'ask', reasons: [...reasons, doubt] };
	});
}
