import { formInQueries, type Report } from '$lib/model';
import { greatest, together, type FactIndex } from './checks';

/** Places of facts of a sheet that sums others up, that of the end left out. */
export type Stretch = readonly [from: number, to: number];

/** Facts of a file with the reports they are of. */
export interface Filed {
	readonly reports: readonly Report[];
	/** Index into `reports`, in step with the facts. */
	readonly reportOf: readonly number[];
}

/** Which facts of a file are taken in, with their reports. */
export interface Taken extends Filed {
	/** In order; `reportOf` is in step with them. */
	readonly places: readonly number[];
}

/**
 * The figures of a file that are not blocked, each once: sheets that sum others up yield to the sheets themselves, else the first
 * place counts. Where another sheet gives a figure differently, all it says of that measure, unit and window is taken in beside it:
 * as figures of its own report, or, where both sheets are of one form and where it sums others up, of a second telling of the
 * report ({@link Report.again}). A figure that one sheet gives twice is a slip of the file; R14 names both places.
 */
export function takenOnce(
	index: FactIndex,
	filed: Filed,
	summaries: readonly Stretch[],
	blocked: ReadonlySet<number>
): Taken {
	const isSummary = new Uint8Array(index.values.length);
	for (const [from, to] of summaries) isSummary.fill(1, from, to);
	const held = heldPlaces(index.identity, isSummary, blocked);
	const beside = toldBeside(index, filed, held, blocked);
	const tellings = new Tellings(filed.reports);
	const reportOf = new Map<number, number>();
	for (const place of held) if (place !== -1) reportOf.set(place, filed.reportOf[place] as number);
	for (const places of beside.values()) {
		const isAgain = places.some((i) => isSummary[i] === 1 || isOfOneForm(index, filed, held, i));
		for (const place of places) {
			const report = filed.reportOf[place] as number;
			const sheet = index.sheet[place] as number;
			reportOf.set(place, isAgain ? tellings.placeOf(report, sheet) : report);
		}
	}
	const places = [...reportOf.keys()].sort((a, b) => a - b);
	return {
		places,
		reports: tellings.all,
		reportOf: places.map((place) => reportOf.get(place) as number)
	};
}

/** Of each figure, by its number, the place that counts; −1 where all are blocked. */
function heldPlaces(
	identity: Int32Array,
	isSummary: Uint8Array,
	blocked: ReadonlySet<number>
): Int32Array {
	const held = new Int32Array(identity.length === 0 ? 0 : greatest(identity) + 1).fill(-1);
	for (let i = 0; i < identity.length; i++) {
		if (blocked.has(i)) continue;
		const figure = identity[i] as number;
		const before = held[figure] as number;
		if (before === -1 || (isSummary[i] === 0 && isSummary[before] === 1)) held[figure] = i;
	}
	return held;
}

/**
 * The places that stand beside those held, by what a report of one sheet says of a measure in one unit and window: all of it where
 * any of it is given differently elsewhere. A choice takes a breakdown whole.
 */
function toldBeside(
	index: FactIndex,
	{ reportOf }: Filed,
	held: Int32Array,
	blocked: ReadonlySet<number>
): ReadonlyMap<number, readonly number[]> {
	const { identity, values, sheet } = index;
	const holderOf = (i: number) => held[identity[i] as number] as number;
	const others: number[] = [];
	for (let i = 0; i < values.length; i++)
		if (!blocked.has(i) && sheet[holderOf(i)] !== sheet[i]) others.push(i);
	const beside = new Map<number, number[]>();
	if (others.every((i) => values[holderOf(i)] === values[i])) return beside;
	const of = together(
		together(index.report, index.measure),
		together(sheet, Int32Array.from(reportOf))
	);
	const differing = new Set(
		others.filter((i) => values[holderOf(i)] !== values[i]).map((i) => of[i])
	);
	const seen = new Set<string>();
	for (const i of others) {
		const text = `${of[i]}|${identity[i]}`;
		if (!differing.has(of[i]) || seen.has(text)) continue;
		seen.add(text);
		const known = beside.get(of[i] as number);
		if (known) known.push(i);
		else beside.set(of[i] as number, [i]);
	}
	return beside;
}

/** Whether a figure and the one that counts in its place are of reports that queries could not tell apart. */
function isOfOneForm(
	{ identity }: FactIndex,
	{ reports, reportOf }: Filed,
	held: Int32Array,
	place: number
): boolean {
	const formAt = (at: number) => formInQueries(reports[reportOf[at] as number] as Report);
	return formAt(place) === formAt(held[identity[place] as number] as number);
}

/** The reports of a file, and those told a second time on another of its sheets. */
class Tellings {
	readonly all: Report[];
	/** By report and sheet. */
	readonly #placeOf = new Map<string, number>();

	constructor(reports: readonly Report[]) {
		this.all = [...reports];
	}

	/** The place of what a sheet tells of a report that another sheet told already. */
	placeOf(report: number, sheet: number): number {
		const text = `${report}|${sheet}`;
		let place = this.#placeOf.get(text);
		if (place === undefined) {
			place = this.all.push({ ...(this.all[report] as Report), again: sheet + 1 }) - 1;
			this.#placeOf.set(text, place);
		}
		return place;
	}
}
