import type { Meaning, MeasureMeaning, Suggestion, UnitGuess } from '$lib/model';
import { leafKey, phraseIn } from '$lib/reference/forms';

type Path = readonly string[];

/** What a header counts of the dossiers resolved in time: those before it was up, or those just in time. */
export type Half = 'early' | 'on-time';

const MEASURE = 'dossiers_resolved_ontime';
const EARLY = /\btruoc (han|thoi han|hen)\b/;
const ON_TIME = /\bdung (han|thoi han|hen)\b/;
const LATE = 'qua han|tre han|cham han|tre hen|qua thoi han|muon';
const TOTAL = /^(?:tong|tong so|tong cong|cong)$/;

function headOf(path: Path): string {
	return JSON.stringify(path.slice(0, -1));
}

function halfOf(path: Path): Half | null {
	const leaf = leafKey(path);
	const [early, onTime] = [EARLY.test(leaf), ON_TIME.test(leaf)];
	return early === onTime ? null : early ? 'early' : 'on-time';
}

/** The paths of lines under the unit that each is of, where sections name units: lines of two units are no parts of each other. */
export function underUnits(
	paths: readonly Path[],
	units: readonly (UnitGuess | null)[]
): readonly Path[] {
	return paths.map((path, i) => {
		const unit = units[i];
		return unit && path.length > 0 ? [unit.text, ...path] : path;
	});
}

/** What two headers say alike: where and of what, the half apart. */
function withoutHalf(path: Path): string {
	return `${headOf(path)} ${leafKey(path).replace(EARLY, 'han').replace(ON_TIME, 'han')}`;
}

/**
 * Which half of the dossiers resolved in time each header counts, where both halves stand beside each other and mean the same
 * otherwise; null for every other header.
 * @param meanings what the headers mean, in step with their paths; null for one that means no measure.
 */
export function onTimeHalves(
	paths: readonly Path[],
	meanings: readonly (MeasureMeaning | null)[]
): readonly (Half | null)[] {
	// Hardly any table counts dossiers resolved in time.
	if (!meanings.some((meaning) => meaning?.measure === MEASURE)) return paths.map(() => null);
	const places = new Map<string, Half[]>();
	const placeOf = (i: number) => {
		const meaning = meanings[i];
		const path = paths[i];
		if (meaning?.measure !== MEASURE || !path || halfOf(path) === null) return null;
		const { dims, windowKind, yearsBack, period } = meaning;
		return withoutHalf(path) + JSON.stringify([dims, windowKind, yearsBack, period]);
	};
	for (const [i, path] of paths.entries()) {
		const place = placeOf(i);
		const half = halfOf(path);
		if (place !== null && half !== null) places.set(place, [...(places.get(place) ?? []), half]);
	}
	return paths.map((path, i) => {
		const halves = places.get(placeOf(i) ?? '') ?? [];
		return halves.length === 2 && halves[0] !== halves[1] ? halfOf(path) : null;
	});
}

/**
 * Dossiers resolved early and just in time are added up, where the total beside them bears that out, or none stands there and
 * those resolved early come first.
 * @param figuresOf the figures of a column or line, in the same order for all.
 */
export function withHalvesAdded(
	paths: readonly Path[],
	read: readonly Suggestion<Meaning>[],
	figuresOf: (i: number) => readonly number[]
): readonly Suggestion<Meaning>[] {
	const halves = onTimeHalves(
		paths,
		read.map(({ value }) => (value.role === 'measure' ? value : null))
	);
	const beside = (i: number) =>
		[...paths.keys()].filter((k) => headOf(paths[k] ?? []) === headOf(paths[i] ?? []));
	const bearsOut = (i: number) => {
		const parts = beside(i).filter(
			(k) =>
				halves[k] || (phraseIn(leafKey(paths[k]), LATE) > 0 && read[k]?.value.role === 'measure')
		);
		const head = paths[i]?.slice(0, -1) ?? [];
		const total = [...paths.keys()].find(
			(k) =>
				JSON.stringify(paths[k]) === JSON.stringify(head) ||
				(head.length > 0 && beside(i).includes(k) && TOTAL.test(leafKey(paths[k])))
		);
		const early = parts.find((k) => halves[k] === 'early') ?? 0;
		if (total === undefined) return halves[early + 1] === 'on-time';
		const sums = parts.map(figuresOf);
		return figuresOf(total).every(
			(figure, r) => figure === sums.reduce((sum, of) => sum + (of[r] ?? 0), 0)
		);
	};
	return read.map((suggestion, i): Suggestion<Meaning> => {
		if (!halves[i]) return suggestion;
		const reasons = suggestion.reasons.filter(({ code }) => code !== 'early-only');
		const isDoubted = reasons.some(({ code }) => DOUBTS.has(code));
		if (!isDoubted && bearsOut(i))
			return { ...suggestion, confidence: 'sure', reasons: [...reasons, { code: ADDED }] };
		const doubt = { code: 'same-figure-twice' };
		return { ...suggestion, confidence: 'ask', reasons: [...suggestion.reasons, doubt] };
	});
}

const ADDED = 'early-and-on-time';
/** Why a header is asked about whatever stands beside it. */
const DOUBTS: ReadonlySet<string> = new Set([
	'two-meanings',
	'says-otherwise',
	'words-left-over',
	'title-of-other-work',
	'title-of-one-body',
	'heading-of-other-work'
]);

/** Whether a meaning is one half of a figure that is added up. */
export function isHalf({ reasons }: Suggestion<Meaning>): boolean {
	return reasons.some(({ code }) => code === ADDED);
}
