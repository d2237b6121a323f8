import type { Meaning, Suggestion } from '$lib/model';
import { headerKey, leafKey, phraseIn } from '$lib/reference/forms';

type Path = readonly string[];

const RECEIVED = 'svc_received';
const CARRIED_IN = 'ky truoc|ky truoc chuyen sang|ton ky truoc|ton dau ky';
const NEW = 'moi|tiep nhan moi|trong ky';
const TOTAL = /^(?:tong|tong so|tong cong|cong)$/;

function startsWith(path: Path, head: Path): boolean {
	return path.length > head.length && head.every((text, i) => path[i] === text);
}

/** Whether what one header counts is a part of what another one counts in all. */
function isWithin(part: Path, whole: Path): boolean {
	if (part === whole) return false;
	const head = whole.slice(0, -1);
	return (
		startsWith(part, whole) ||
		(head.length > 0 && TOTAL.test(leafKey(whole)) && startsWith(part, head))
	);
}

function isReceived({ value, confidence }: Suggestion<Meaning>): boolean {
	return value.role === 'measure' && value.measure === RECEIVED && confidence !== 'ask';
}

/**
 * A total of dossiers that those carried in are a part of counts more than were received in the period. It is left out where
 * the new ones stand among its parts, and asked elsewhere.
 * @param paths header paths of the columns or lines, in step with what was read; parts under what they are parts of.
 */
export function withoutCarriedIn(
	paths: readonly Path[],
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const whole = paths[i] ?? [];
		if (!isReceived(suggestion)) return suggestion;
		const within = [...paths.keys()].filter((k) => isWithin(paths[k] ?? [], whole));
		if (!within.some((k) => phraseIn(leafKey(paths[k]), CARRIED_IN) > 0)) return suggestion;
		const hasNew = within.some((k) => {
			const part = read[k];
			return part && isReceived(part) && phraseIn(leafKey(paths[k]), NEW) > 0;
		});
		const reason = { code: 'carried-in-within' };
		return hasNew
			? { value: { role: 'ignore' }, confidence: 'sure', reasons: [reason] }
			: { ...suggestion, confidence: 'ask', reasons: [...suggestion.reasons, reason] };
	});
}

/** Whether a part of dossiers received is one of those carried in or of the new ones, which have measures of their own. */
export function isOwnPart(part: Meaning, leaf: string): boolean {
	if (part.role !== 'measure') return false;
	return (
		part.measure === 'dossiers_carried_in' ||
		(part.measure === RECEIVED && phraseIn(headerKey(leaf), NEW) > 0)
	);
}
