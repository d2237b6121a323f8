import { join, sql } from '$lib/engine/sql';
import type { QueryBackend, ResultRow } from '$lib/engine/sql';
import { writtenCell, type ReportChoice } from '$lib/metrics';
import { median, outliers } from '$lib/metrics/statistics';
import {
	isComparativeForm,
	parseDims,
	type Fact,
	type Issue,
	type PeriodName,
	type WindowKind
} from '$lib/model';
import { checkFactsInPieces, withUnitNames } from '$lib/reading';
import { DENOMINATORS, MEASURES } from '$lib/reference/indicators';
import { disputesIn, type Dispute, type Told } from './disputes';
import type { FiguresAtHand } from './figures-at-hand';
import { givingWay } from './giving-way';

/** Rules that speak of several reports: within one file they were asked when it was read. */
const ACROSS: ReadonlySet<string> = new Set(['R02', 'R06', 'R11', 'R16', 'R18', 'R19']);
/** More figures than these are not compared while somebody waits. */
export const MOST_FACTS = 60_000;
/** Stands between file and sheet, so that cells of different files are told apart. */
const OF = '\u0001';

/** An issue of one cell of one file. */
export interface PlacedIssue {
	readonly issue: Issue;
	readonly file: string;
}

/** A count far from those of the other units, on the scale of its size. */
export interface Outlier {
	readonly fact: Fact;
	readonly median: number;
}

export interface AcrossFiles {
	readonly issues: readonly PlacedIssue[];
	readonly outliers: readonly Outlier[];
	/** Figures that reports, or sheets of a file, give differently; those somebody chose in among them. */
	readonly disputes: readonly Dispute[];
	/**
	 * Places of the figures of `disputes`, which say all there is to say of them: two sheets of one file were held against each
	 * other when it was read, before anybody could choose.
	 */
	readonly weighed: ReadonlySet<string>;
	/** False when there were too many figures to compare. */
	readonly complete: boolean;
}

const NOTHING = { issues: [], outliers: [], disputes: [], weighed: new Set<string>() };

/**
 * What the reports of a period say against those of other units and of the windows its rules look back to: copied and
 * repeated reports, figures that two files give differently, counts that fall while they are counted on, stocks not carried over, denominators that drift, figures
 * out of all proportion. Of the figures the engine holds; what a rule already found in one file is found again.
 */
export async function acrossFiles(
	backend: QueryBackend,
	period: PeriodName,
	nameOf: (key: string) => string,
	choices: readonly ReportChoice[],
	signal: AbortSignal,
	most = MOST_FACTS
): Promise<AcrossFiles> {
	const held = await heldFor(backend, period, most, signal);
	if (!held) return { ...NOTHING, complete: false };
	const now = held.filter((one) => one.isAsked).map(({ fact }) => fact);
	const cells = new Set(now.map(({ source }) => `${source.sheet}|${source.a1}`));
	const found = await givingWay(checkFactsInPieces(held.map(({ fact }) => fact)), signal);
	const disputes = disputesIn(reportedAmong(held), choices);
	const said = disputes.flatMap(({ figures }) => figures.flatMap((figure) => figure.said));
	return {
		issues: found
			.filter(({ code, sheet, a1 }) => ACROSS.has(code) && cells.has(`${sheet}|${a1}`))
			.map((issue) => placed(withUnitNames(issue, nameOf))),
		outliers: outliersOf(now),
		disputes,
		weighed: new Set(said.map(({ source }) => placeOf(source.file, source.sheet, source.a1))),
		complete: true
	};
}

/** A dispute of a period as it stands now; null when there is none of this id any more. */
export async function disputeNow(
	{ backend, reportChoices }: Pick<FiguresAtHand, 'backend' | 'reportChoices'>,
	period: PeriodName,
	id: string,
	signal: AbortSignal
): Promise<Dispute | null> {
	const held = await heldFor(backend, period, MOST_FACTS, signal);
	const disputes = disputesIn(reportedAmong(held ?? []), reportChoices);
	return disputes.find((dispute) => dispute.id === id) ?? null;
}

/** A figure the engine holds. */
interface Held extends Told {
	/** Of the period itself, and not only of what is looked back to. */
	readonly isAsked: boolean;
}

/** The figures of a period and of the windows its rules look back to; null where they are more than `most`. */
async function heldFor(
	backend: QueryBackend,
	period: PeriodName,
	most: number,
	signal: AbortSignal
): Promise<readonly Held[] | null> {
	const year = Number(period.slice(0, 4));
	if (!year) return [];
	const from = `${year - 1}-01-01`;
	const { rows } = await backend.run(
		sql`WITH now AS (SELECT DISTINCT start_date FROM fact WHERE theme <> 'reporting' AND period = ${period})
	SELECT measure, unit, CAST(start_date AS VARCHAR) AS start_day, CAST(end_date AS VARCHAR) AS end_day,
	window_kind, period, dims, value, form, cell, file, hash, sheet, a1, raw FROM fact JOIN source s ON s.id = fact.source
	LEFT JOIN written w ON w.fact_id = fact.fact_id
	WHERE theme <> 'reporting' AND end_date >= CAST(${from} AS DATE) AND end_date <= CAST(${`${year}-12-31`} AS DATE)
		AND (period = ${period} OR start_date IN (SELECT start_date FROM now)
			OR end_date IN (SELECT start_date - 1 FROM now) OR measure IN (${join([...DENOMINATORS])}))
	ORDER BY start_day, end_day, unit, measure, dims, fact.fact_id LIMIT ${most + 1}`,
		signal
	);
	if (rows.length > most) return null;
	return rows.map((row) => ({
		fact: factOf(row),
		form: String(row['form'] ?? ''),
		sheet: String(row['sheet'] ?? ''),
		isAsked: row['period'] === period
	}));
}

/** What is reported of the period itself: what a later report says of it for comparison is no second report. */
function reportedAmong(held: readonly Held[]): readonly Told[] {
	return held.filter(({ isAsked, form }) => isAsked && !isComparativeForm(form));
}

/** A cell as {@link AcrossFiles} tells places. */
function placeOf(file: string, sheet: string | null, a1: string | null): string {
	return [file, sheet, a1].join(OF);
}

/** Whether what an issue of a file says of two figures was {@link AcrossFiles.weighed} anew. */
export function isWeighed({ weighed }: AcrossFiles, { issue, file }: PlacedIssue): boolean {
	return issue.code === 'R14' && weighed.has(placeOf(file, issue.sheet, issue.a1));
}

function factOf(row: ResultRow): Fact {
	const text = (name: string) => String(row[name] ?? '');
	return {
		measure: text('measure'),
		unit: text('unit'),
		start: text('start_day'),
		end: text('end_day'),
		windowKind: text('window_kind') as WindowKind,
		dims: parseDims(text('dims')),
		value: Number(row['value']),
		state: Number(row['value']) === 0 ? 'zero' : 'value',
		source: {
			file: text('file'),
			hash: text('hash'),
			sheet: `${text('file')}${OF}${text('sheet')}`,
			...writtenCell(row)
		}
	};
}

function placed(issue: Issue): PlacedIssue {
	const [file = '', sheet = ''] = (issue.sheet ?? '').split(OF);
	const other = issue.details?.['sheet'];
	const details =
		typeof other === 'string'
			? { ...issue.details, sheet: other.split(OF)[1] ?? '' }
			: issue.details;
	return { file, issue: { ...issue, sheet, ...(details ? { details } : {}) } };
}

/** Units it takes to say what is usual. */
const ENOUGH_UNITS = 8;

/**
 * Counts far from those of the other units in the same window. Units differ in size by their nature, so distances are
 * taken between logarithms; the modified z score stands where one slip of a digit would widen the usual spread for all.
 */
export function outliersOf(facts: readonly Fact[]): readonly Outlier[] {
	const groups = new Map<string, Fact[]>();
	for (const fact of facts) {
		const measure = MEASURES.get(fact.measure);
		if (!measure?.integer || measure.overTime !== 'SUM' || Object.keys(fact.dims).length > 0)
			continue;
		const key = [fact.measure, fact.start, fact.end, fact.windowKind].join('|');
		const known = groups.get(key);
		if (known) known.push(fact);
		else groups.set(key, [fact]);
	}
	return [...groups.values()].flatMap((group) => {
		if (group.length < ENOUGH_UNITS) return [];
		const middle = median(group.map(({ value }) => value)) ?? 0;
		const judged = outliers(group.map(({ value }) => Math.log1p(value)));
		return group.flatMap((fact, i) => (judged[i]?.outlier ? [{ fact, median: middle }] : []));
	});
}
