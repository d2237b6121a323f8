import type { Meaning, Suggestion } from '$lib/model';
import { headerKey, leafKey, phraseIn } from '$lib/reference/forms';

type Path = readonly string[];

const RECEIVED = 'svc_received';
const CARRIED_IN = 'ky truoc|ky truoc chuyen sang|ton ky truoc|ton dau ky';
const NEW = 'moi|tiep nhan moi|trong ky';
const TOTAL = /^(?:tong|tong so|tong cong|cong)$/;
/** A total that stands beside its parts. */
const TOTAL_BESIDE = /^tong(?: |$)/;

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

function isCarriedInBeside(suggestion: Suggestion<Meaning> | undefined): boolean {
	return suggestion?.value.role === 'measure' && suggestion.value.measure === 'dossiers_carried_in';
}

function areBeside(one: Path, other: Path): boolean {
	return one.length === other.length && startsWith(other, one.slice(0, -1));
}

/** Whether each figure of the whole is that of both parts together. */
function addUp(whole: readonly number[], ...parts: readonly (readonly number[])[]): boolean {
	return (
		whole.length > 0 &&
		whole.every((figure, r) => figure === parts.reduce((sum, part) => sum + (part[r] ?? 0), 0))
	);
}

const LEFT_OUT: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'sure',
	reasons: [{ code: 'carried-in-within' }]
};

function asked({ value, reasons }: Suggestion<Meaning>): Suggestion<Meaning> {
	return { value, confidence: 'ask', reasons: [...reasons, { code: 'carried-in-within' }] };
}

/**
 * A total of dossiers that those carried in are a part of counts more than were received in the period. It is left out where
 * the new ones stand among its parts, or beside it and add up to it with those carried in, and asked elsewhere.
 * @param paths header paths of the columns or lines, in step with what was read; parts under what they are parts of.
 * @param figuresOf the figures of a column or line, in the same order for all.
 */
export function withoutCarriedIn(
	paths: readonly Path[],
	read: readonly Suggestion<Meaning>[],
	figuresOf: (i: number) => readonly number[]
): readonly Suggestion<Meaning>[] {
	const isNew = (k: number) => {
		const part = read[k];
		return part !== undefined && isReceived(part);
	};
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const whole = paths[i] ?? [];
		if (!isReceived(suggestion)) return suggestion;
		const places = [...paths.keys()].filter((k) => k !== i);
		const isCarriedIn = (k: number) => phraseIn(leafKey(paths[k]), CARRIED_IN) > 0;
		const within = places.filter((k) => isWithin(paths[k] ?? [], whole));
		if (within.some(isCarriedIn))
			return within.some((k) => isNew(k) && phraseIn(leafKey(paths[k]), NEW) > 0)
				? LEFT_OUT
				: asked(suggestion);
		const beside = places.filter((k) => areBeside(paths[k] ?? [], whole));
		const carriedIn = beside.find((k) => isCarriedInBeside(read[k]));
		if (carriedIn === undefined) return suggestion;
		const others = beside.filter(isNew);
		if (others.some((k) => addUp(figuresOf(i), figuresOf(carriedIn), figuresOf(k))))
			return LEFT_OUT;
		return others.length === 0 && TOTAL_BESIDE.test(leafKey(whole))
			? asked(suggestion)
			: suggestion;
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
