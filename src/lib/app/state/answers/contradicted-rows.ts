import { areContradicted, contradictionsOf, measuresOf, type Catalogue } from '$lib/metrics';
import type { QueryBackend } from '$lib/engine/sql';
import type { Contradiction, Indicator, Series, SeriesRow, UnitKey } from '$lib/model';
import { m } from '$lib/text/messages/messages.js';

/** Remembers of each measure whether reports contradict each other in it, as long as the figures stay the same. */
export class ContradictedMeasures {
	#known = new Map<string, Promise<boolean>>();

	/** The figures have changed. */
	forget(): void {
		this.#known.clear();
	}

	/** Whether any figure of these measures is given differently by two reports. */
	async anyOf(backend: QueryBackend, measures: readonly string[]): Promise<boolean> {
		for (const measure of measures) if (await this.#of(backend, measure)) return true;
		return false;
	}

	#of(backend: QueryBackend, measure: string): Promise<boolean> {
		let known = this.#known.get(measure);
		if (!known) {
			known = areContradicted(backend, measure);
			this.#known.set(measure, known);
			known.catch(() => this.#known.delete(measure));
		}
		return known;
	}
}

/** What {@link withContradictions} needs of the figures at hand. */
interface Contradictable {
	readonly backend: QueryBackend;
	readonly released?: boolean;
	readonly contradicted: ContradictedMeasures;
}

/**
 * An answer whose rows say which of the figures behind them another report gives differently. Of those people are counted
 * in, what leaves the machine names the places and not the figures: one of them may be small.
 */
export async function withContradictions(
	{ backend, released, contradicted }: Contradictable,
	series: Series,
	catalogue: Catalogue,
	signal?: AbortSignal
): Promise<Series> {
	const indicator = catalogue.indicators.get(series.query.indicator);
	if (!indicator || series.rows.every(({ value }) => value === null)) return series;
	// Who was on time no report says: it is worked out from all of them.
	if (indicator.theme === 'reporting') return series;
	if (!(await contradicted.anyOf(backend, measuresOf(indicator)))) return series;
	const found = await contradictionsOf(backend, series.query, catalogue, signal);
	if (found.length === 0) return series;
	const textOf = (keys: Readonly<Record<string, string>>) =>
		JSON.stringify(series.query.groupBy.map((name) => keys[name] ?? ''));
	const byRow = new Map<string, Contradiction[]>();
	for (const { keys, typed, contradiction } of found) {
		const own = `${typed && indicator.formula.kind === 'ratio'}${textOf(keys)}`;
		const told = released && isOfPeople(indicator) ? withoutFigures(contradiction) : contradiction;
		byRow.set(own, [...(byRow.get(own) ?? []), told]);
	}
	return {
		...series,
		rows: series.rows.map((row) => {
			const typed = row.typed && indicator.formula.kind === 'ratio';
			const contradictions = byRow.get(`${typed}${textOf(row.keys)}`);
			return contradictions && row.value !== null ? { ...row, contradictions } : row;
		})
	};
}

/** Small counts of these are hidden in what leaves the machine. */
function isOfPeople({ sensitive, theme }: Indicator): boolean {
	return sensitive || theme === 'petitions';
}

function withoutFigures({ taken, other, ...rest }: Contradiction): Contradiction {
	return { ...rest, taken: { ...taken, value: null }, other: { ...other, value: null } };
}

const NAMED = 5;

/**
 * `số liệu chưa thống nhất giữa các báo cáo: …`, at most five units by name, and of how many units figures are of the
 * report that was chosen; empty where no report speaks against another.
 * @param windowOf name of a row's window, where the rows are of several: each unit is named with its own.
 */
export function contradictedText(
	rows: readonly SeriesRow[],
	nameOf: (key: string) => string,
	windowOf?: (row: SeriesRow) => string
): string {
	const unsettled = windowsOfUnits(rows, false, windowOf);
	const names = [...unsettled].map(([unit, windows]) =>
		windows.length > 0 ? `${nameOf(unit)} (${listed(windows, m.windows_and_more)})` : nameOf(unit)
	);
	const chosen = windowsOfUnits(rows, true, windowOf).size;
	return [
		...(names.length > 0 ? [m.note_unsettled({ names: listed(names, m.names_and_more) })] : []),
		...(chosen > 0 ? [m.note_settled({ count: chosen })] : [])
	].join(' · ');
}

/** The units of contradictions that are settled, or are not, each with the names of its windows. */
function windowsOfUnits(
	rows: readonly SeriesRow[],
	settled: boolean,
	windowOf: ((row: SeriesRow) => string) | undefined
): ReadonlyMap<UnitKey, readonly string[]> {
	const units = new Map<UnitKey, Set<string>>();
	for (const row of rows) {
		for (const one of row.contradictions ?? []) {
			if (one.settled !== settled) continue;
			const windows = units.get(one.unit) ?? new Set();
			if (windowOf) windows.add(windowOf(row));
			units.set(one.unit, windows);
		}
	}
	return new Map([...units].map(([unit, windows]) => [unit, [...windows]]));
}

/** Names in a row, those behind the fifth by their number. */
function listed(
	names: readonly string[],
	andMore: (inputs: { names: string; count: number }) => string
): string {
	const more = names.length - NAMED;
	return more > 0
		? andMore({ names: names.slice(0, NAMED).join(', '), count: more })
		: names.join(', ');
}
