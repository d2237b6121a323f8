import type { Decisions, MappedTable, ReadReport, UnitGuess } from '$lib/model';
import { fingerprintsOf } from '../workers/outcome';
import { groupTitles } from './group-titles';
import { sharedAnswers } from './same-doubts';

/** A file that waits for an answer. */
export interface WaitingFile {
	readonly id: number;
	readonly report: ReadReport;
}

/** Files that ask the same: answered once, all of them are. */
export interface ReviewGroup {
	/** The fingerprints of the forms that are asked about. */
	readonly id: string;
	/** What stands over the first table that is asked about, else the name of its sheet; and what tells it from groups of the same title. */
	readonly title: string;
	/** Ids of the files, in the order they came. */
	readonly files: readonly number[];
}

function asked({ tables }: ReadReport): readonly MappedTable[] {
	const open = tables.filter(({ ready }) => !ready);
	return open.length > 0 ? open : tables;
}

/** What a file asks about: the same for files of one form, whatever they are called. */
export function groupIdOf(report: ReadReport): string {
	return [...new Set(asked(report).map(({ table }) => table.fingerprint))].sort().join(' ');
}

/** Waiting files by what they ask, the largest group first: one answer there settles most. No two groups bear one title. */
export function reviewGroups(files: readonly WaitingFile[]): readonly ReviewGroup[] {
	const groups = new Map<string, { lead: ReadReport; files: number[] }>();
	for (const { id, report } of files) {
		const key = groupIdOf(report);
		const held = groups.get(key) ?? { lead: report, files: [] };
		held.files.push(id);
		groups.set(key, held);
	}
	const all = [...groups].map(([id, group]) => ({ id, ...group }));
	const titles = groupTitles(
		all.map(({ lead }) => ({ name: lead.workbook.name, asked: asked(lead) }))
	);
	return all
		.map(({ id, files }, i) => ({ id, title: titles[i] ?? '', files }))
		.sort((a, b) => b.files.length - a.files.length);
}

/** Whether all that a file asks is of forms that another file holds, in whatever month. */
export function asksOnlyOf({ tables }: ReadReport, other: ReadReport): boolean {
	const known = new Set(other.tables.flatMap(fingerprintsOf));
	return tables.every(
		(table) => table.ready || fingerprintsOf(table).some((one) => known.has(one))
	);
}

function named(table: MappedTable): readonly string[] {
	return [table.unit, ...table.units, ...(table.unitsOfColumns ?? [])]
		.filter((guess): guess is UnitGuess => guess !== null)
		.map(({ text }) => text);
}

/**
 * Whether one window can be meant for all these files: none that lacks one names a unit that another names too. Where two speak of
 * the same unit they are of different windows, and only a person knows which.
 */
export function canShareWindow(reports: readonly ReadReport[]): boolean {
	const seen = new Map<string, number>();
	for (const [i, { tables }] of reports.entries())
		for (const mapped of tables.filter(({ window }) => window.value === null))
			for (const text of named(mapped)) {
				const before = seen.get(text);
				if (before !== undefined && before !== i) return false;
				seen.set(text, i);
			}
	return true;
}

/** Share of the headers of two tables that must be the same for both to be of one form. */
const SAME_HEADERS = 0.8;

function headersOf({ table }: MappedTable): ReadonlySet<string> {
	return new Set(table.columns.map(({ path }) => path.join(' / ')));
}

/** Whether two tables of one workbook are of one form: a year with a column renamed is still the same form. */
function isAlike(one: MappedTable, other: MappedTable): boolean {
	if (one.table.fingerprint === other.table.fingerprint) return true;
	const [a, b] = [headersOf(one), headersOf(other)];
	const shared = [...a].filter((header) => b.has(header)).length;
	return shared > 0 && shared >= SAME_HEADERS * Math.max(a.size, b.size);
}

/** Answers given elsewhere under those given for the table itself, which win. */
function together(given: Decisions, own: Decisions | undefined): Decisions {
	const measures = new Map([...(given.own ?? []), ...(own?.own ?? [])].map((one) => [one.id, one]));
	return {
		...given,
		...own,
		...(given.meanings || own?.meanings
			? { meanings: { ...given.meanings, ...own?.meanings } }
			: {}),
		...(given.figures || own?.figures ? { figures: { ...given.figures, ...own?.figures } } : {}),
		...(given.numbers || own?.numbers ? { numbers: { ...given.numbers, ...own?.numbers } } : {}),
		...(given.shares || own?.shares ? { shares: { ...given.shares, ...own?.shares } } : {}),
		...(given.models || own?.models ? { models: { ...given.models, ...own?.models } } : {}),
		...(given.oneUnit || own?.oneUnit ? { oneUnit: { ...given.oneUnit, ...own?.oneUnit } } : {}),
		...(given.units || own?.units ? { units: { ...given.units, ...own?.units } } : {}),
		...(measures.size > 0 ? { own: [...measures.values()] } : {})
	};
}

/**
 * What was decided for some tables of a file, for all of its tables: meanings, windows of columns, own indicators, units and what models
 * are hold for the other sheets of the form too, the first given before later ones. A window or that a table is left out is of that
 * table alone.
 */
export function decisionsWithin(
	report: ReadReport,
	decided: ReadonlyMap<number, Decisions>
): ReadonlyMap<number, Decisions> {
	if (decided.size === 0) return decided;
	const all = new Map<number, Decisions>();
	for (const [i, mapped] of report.tables.entries()) {
		let given = decided.get(i);
		for (const [at, { meanings, figures, own, units, models, oneUnit }] of decided) {
			const model = report.tables[at];
			if (at === i || !model || !isAlike(model, mapped)) continue;
			const shared = {
				...(meanings ? { meanings } : {}),
				...(figures ? { figures } : {}),
				...(own ? { own } : {}),
				...(units ? { units } : {}),
				...(models ? { models } : {}),
				...(oneUnit ? { oneUnit } : {})
			};
			if (Object.keys(shared).length > 0) given = together(shared, given);
		}
		if (given) all.set(i, given);
	}
	return all;
}

/** Whether two tables leave the same windows to choose from, or leave it open altogether. */
function isSameDoubt(a: MappedTable['windows'] = [], b: MappedTable['windows'] = []): boolean {
	return (
		a.length === b.length &&
		a.every(({ start, end }, i) => start === b[i]?.start && end === b[i].end)
	);
}

/**
 * What was decided for one file, as decisions for another of its group: meanings, windows of columns, own indicators and dashes of tables of
 * the same form, units by the name that is written, and the window only where the other file names none, or the same ones to choose from.
 * @param own what was decided for the other file itself; it wins.
 */
export function inheritedDecisions(
	from: ReadReport,
	decided: ReadonlyMap<number, Decisions>,
	to: ReadReport,
	own: ReadonlyMap<number, Decisions>,
	shareWindow: boolean
): ReadonlyMap<number, Decisions> {
	const inherited = new Map(own);
	for (const [i, mapped] of to.tables.entries()) {
		const { fingerprint, sheet } = mapped.table;
		const alike = from.tables.flatMap((one, at) =>
			one.table.fingerprint === fingerprint && decided.has(at) ? [{ one, at }] : []
		);
		const model = alike.find(({ one }) => one.table.sheet === sheet) ?? alike[0];
		const given = model && decided.get(model.at);
		if (!given) continue;
		const { own: measures, skip, count, numbers, shares, dash, models, oneUnit, window } = given;
		const shared: Decisions = {
			...sharedAnswers(given, model.one, mapped),
			...(measures ? { own: measures } : {}),
			...(skip === undefined ? {} : { skip }),
			...(count === undefined ? {} : { count }),
			...(numbers === undefined ? {} : { numbers }),
			...(shares === undefined ? {} : { shares }),
			...(dash === undefined ? {} : { dash }),
			...(models === undefined ? {} : { models }),
			...(oneUnit === undefined ? {} : { oneUnit }),
			...(window &&
			shareWindow &&
			mapped.window.value === null &&
			isSameDoubt(model.one.windows, mapped.windows)
				? { window }
				: {})
		};
		inherited.set(i, together(shared, own.get(i)));
	}
	return inherited;
}
