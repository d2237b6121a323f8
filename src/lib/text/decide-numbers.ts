import type { Reason } from '$lib/model';
import { readBothWays, type NumberConvention } from './numbers';

/** What is known of a column beside its texts. */
export interface NumberHints {
	/** The column counts things, so it holds whole numbers. */
	readonly integer?: boolean;
	/** The convention another column of the same table settled. */
	readonly decimalElsewhere?: NumberConvention;
	/** The column holds shares or scores, which are never as large as a thousand. */
	readonly belowThousand?: boolean;
}

/** How a column of numbers is to be read. `ambiguous`: its texts fit both ways with different values, so ask. */
export interface NumberDecision {
	readonly convention: NumberConvention;
	readonly ambiguous: boolean;
	readonly evidence: Reason[];
}

interface Votes {
	readonly vi: string[];
	readonly en: string[];
	/** Fit both ways with different values; `1.234` leans to thousands under vi. */
	readonly either: { text: string; vi: number; en: number }[];
}

/**
 * Decides thousands or fraction for a whole column at once, never for a cell. `12,5` and `1.234.567`
 * settle it; a column of nothing but `1.234` is settled by the integer hint or another column, else
 * it comes back ambiguous with the Vietnamese reading first. So does `1.250` beside `2.5`, unless the column has other
 * fractions of three digits. Texts that are no numbers are passed over.
 */
export function decideNumbers(texts: readonly string[], hints: NumberHints = {}): NumberDecision {
	const votes = countVotes(texts);
	const evidence = evidenceOf(votes);
	const settled = settle(votes, hints, evidence);
	if (settled) {
		const broken = hints.integer === true && votes.either.find((e) => !isGrouped(e, settled));
		const mixed = votes.vi.length > 0 && votes.en.length > 0 && votes.either.length > 0;
		if (broken)
			evidence.push({ code: 'number-fraction-in-count', details: { example: broken.text } });
		const ambiguous = mixed || Boolean(broken) || hasOddFraction(votes, settled, hints);
		return { convention: settled, ambiguous, evidence };
	}
	return {
		convention: hints.decimalElsewhere ?? 'vi',
		ambiguous: votes.either.length > 0,
		evidence
	};
}

/** Whether a convention takes the sign to part thousands: nobody writes a count of seven as `7.000`. */
function isGrouped({ vi, en }: Votes['either'][number], convention: NumberConvention): boolean {
	return convention === 'vi' ? Math.abs(vi) > Math.abs(en) : Math.abs(en) > Math.abs(vi);
}

/** A text that fits both ways, its sign taken to part thousands; null for any other. */
export function readGrouped(text: string): number | null {
	const read = readBothWays(text);
	if (!read || read.vi === null || read.en === null) return null;
	return Math.abs(read.vi) > Math.abs(read.en) ? read.vi : read.en;
}

/** Whether a text is a number that fits both ways with different values, such as `1.234`. */
export function isTwoWays(text: string): boolean {
	const read = readBothWays(text);
	return read !== null && read.vi !== null && read.en !== null && read.vi !== read.en;
}

/**
 * Whether a text comes out as a fraction of three digits where what settled the column has fewer: among `1.0` and `2.5`,
 * `1.250` may be a thousand that somebody else wrote.
 */
function hasOddFraction(
	votes: Votes,
	settled: NumberConvention,
	{ belowThousand }: NumberHints
): boolean {
	if (belowThousand === true || votes[settled].length === 0) return false;
	const other = settled === 'vi' ? 'en' : 'vi';
	return (
		votes.either.some((e) => Math.abs(e[settled]) < Math.abs(e[other])) &&
		!votes[settled].some((text) => /[.,]\d{3,}\D*$/.test(text))
	);
}

function countVotes(texts: readonly string[]): Votes {
	const votes: Votes = { vi: [], en: [], either: [] };
	for (const text of texts) {
		const read = readBothWays(text);
		if (!read || read.vi === read.en) continue;
		if (read.vi === null) votes.en.push(text);
		else if (read.en === null) votes.vi.push(text);
		else votes.either.push({ text, vi: read.vi, en: read.en });
	}
	return votes;
}

function evidenceOf({ vi, en, either }: Votes): Reason[] {
	const evidence: Reason[] = [];
	const say = (code: string, example: string | undefined, count: number) => {
		if (example !== undefined) evidence.push({ code, details: { example, count } });
	};
	say('number-vi', vi[0], vi.length);
	say('number-en', en[0], en.length);
	say('number-either', either[0]?.text, either.length);
	return evidence;
}

function settle(votes: Votes, hints: NumberHints, evidence: Reason[]): NumberConvention | null {
	if (votes.vi.length !== votes.en.length) return votes.vi.length > votes.en.length ? 'vi' : 'en';
	if (votes.vi.length > 0 || votes.either.length === 0) return null;
	if (hints.integer) {
		const whole = (['vi', 'en'] as const).filter((c) => votes.either.every((e) => isGrouped(e, c)));
		if (whole.length === 1 && whole[0]) {
			evidence.push({ code: 'number-whole', details: { count: votes.either.length } });
			return whole[0];
		}
		return null;
	}
	if (hints.decimalElsewhere) evidence.push({ code: 'number-elsewhere' });
	return hints.decimalElsewhere ?? null;
}
