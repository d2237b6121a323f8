import {
	areContradicted,
	contradictionsOf,
	contradictionsOfEarlier,
	measuresOf,
	type Catalogue,
	type ContradictionOf
} from '$lib/metrics';
import type { QueryBackend } from '$lib/engine/sql';
import type { Contradiction, GroupBy, Indicator, Series, SeriesRow, UnitKey } from '$lib/model';
import { m } from '$lib/text/messages/messages.js';
import { firstNames } from './first-names';

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
 * An answer whose rows say which of the figures behind them, and behind the earlier ones they are compared with, another
 * report gives differently. Of those people are counted
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
	const byRow = async (look: typeof contradictionsOf) => {
		const told = await look(backend, series.query, catalogue, signal);
		return contradictionsByRow(
			released && isOfPeople(indicator) ? told.map(withoutFigures) : told,
			series.query.groupBy,
			indicator
		);
	};
	const now = await byRow(contradictionsOf);
	const earlier = await byRow(contradictionsOfEarlier);
	return {
		...series,
		rows: series.rows.map((row) => {
			const { value, typed, keys, comparedOn } = row;
			const own = value === null ? undefined : now(keys, typed);
			const before = comparedOn && earlier(keys, comparedOn.numerator === null);
			return {
				...row,
				...(own ? { contradictions: own } : {}),
				...(before ? { comparedOn: { ...comparedOn, contradictions: before } } : {})
			};
		})
	};
}

/** Finds the contradictions behind the row of these keys; of a rate those of its counts, or of what was typed without any. */
function contradictionsByRow(
	found: readonly ContradictionOf[],
	groupBy: readonly GroupBy[],
	{ formula }: Indicator
): (keys: SeriesRow['keys'], typed: boolean) => readonly Contradiction[] | undefined {
	const textOf = (keys: SeriesRow['keys'], typed: boolean) =>
		JSON.stringify([typed && formula.kind === 'ratio', ...groupBy.map((name) => keys[name] ?? '')]);
	const byRow = new Map<string, Contradiction[]>();
	for (const { keys, typed, contradiction } of found) {
		const text = textOf(keys, typed);
		byRow.set(text, [...(byRow.get(text) ?? []), contradiction]);
	}
	return (keys, typed) => byRow.get(textOf(keys, typed));
}

/** Small counts of these are hidden in what leaves the machine. */
function isOfPeople({ sensitive, theme }: Indicator): boolean {
	return sensitive || theme === 'petitions';
}

function withoutFigures({ contradiction, ...of }: ContradictionOf): ContradictionOf {
	const { taken, other, ...rest } = contradiction;
	const hidden = { taken: { ...taken, value: null }, other: { ...other, value: null } };
	return { ...of, contradiction: { ...rest, ...hidden } };
}

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
		windows.length > 0
			? `${nameOf(unit)} (${firstNames(windows, m.windows_and_more)})`
			: nameOf(unit)
	);
	const chosen = windowsOfUnits(rows, true, windowOf).size;
	return [
		...(names.length > 0 ? [m.note_unsettled({ names: firstNames(names) })] : []),
		...(chosen > 0 ? [m.note_settled({ count: chosen })] : [])
	].join(' · ');
}

/** The same of the earlier figures the rows are compared with, named as `compared`: those nobody chose between. */
export function contradictedBeforeText(
	rows: readonly SeriesRow[],
	nameOf: (key: string) => string,
	compared: string
): string {
	const before = rows.flatMap(({ comparedOn }) => comparedOn?.contradictions ?? []);
	const units = [...new Set(before.flatMap(({ settled, unit }) => (settled ? [] : [unit])))];
	if (units.length === 0) return '';
	return m.note_unsettled_before({ compared, names: firstNames(units.map(nameOf)) });
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
