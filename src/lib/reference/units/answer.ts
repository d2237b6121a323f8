import type { Confidence, UnitGuess, UnitVersion } from '$lib/model';
import type { CandidateReason } from './types';

const MOST_CANDIDATES = 8;

/** A guess with its official name and at most eight candidates; `unit` null where it has to be asked. */
export function answer(
	text: string,
	unit: UnitVersion | null,
	confidence: Confidence,
	candidates: readonly { unit: UnitVersion; reason: CandidateReason }[]
): UnitGuess {
	return {
		text,
		key: unit?.key ?? null,
		name: unit?.fullName ?? null,
		confidence,
		candidates: candidates.slice(0, MOST_CANDIDATES).map((candidate) => ({
			key: candidate.unit.key,
			name: candidate.unit.fullName,
			reason: candidate.reason
		}))
	};
}
