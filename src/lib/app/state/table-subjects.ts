import type { Decisions, MappedTable, Meaning, Suggestion } from '$lib/model';
import { figureHeadings, headerId, isSettled, lineColumnsOf, linePaths } from '$lib/reading';
import { unitOfHeader } from '$lib/reference/indicators';

/** A column of a table, or a line where indicators run down: what is asked what it means. */
export interface Subject {
	readonly at: number;
	/** Its header from the top, parted by ` / `, or the words of its line; what decisions are kept by. */
	readonly path: string;
	/** The last part of the path. */
	readonly label: string;
	readonly unit: string | null;
	readonly suggestion: Suggestion<Meaning>;
	/** Taken out with nothing to be said of it; one of persons that parts each unit into rows is asked about. */
	readonly personal: boolean;
	readonly numeric: boolean;
	/** Whether its cells hold two figures each, such as `10/12`. */
	readonly fractions: boolean;
}

/** Whether the indicators of a table run down its lines instead of along its columns. */
export function isByLine({ table }: MappedTable): boolean {
	return table.shape === 'units-across' || table.shape === 'key-value';
}

/** The columns of a table in its order. */
function columnsOf(mapped: MappedTable, original: MappedTable): Subject[] {
	return original.table.columns.flatMap(({ path, unitOfMeasure, reasons }, at): Subject[] => {
		const suggestion = original.columns[at];
		const kind = mapped.table.columns[at]?.kind;
		if (!suggestion) return [];
		return [
			{
				...named(path, unitOfMeasure),
				at,
				suggestion: stillAsked(suggestion, mapped.columns[at]),
				personal: kind === 'personal' && suggestion.value.role !== 'dimension',
				numeric: kind === 'number' || kind === 'percent',
				fractions: kind === 'text' && reasons.some(({ code }) => code === 'fractions')
			}
		];
	});
}

/** The lines of a table whose rows are indicators in its order, those that come again below each unit once. */
function linesOf(mapped: MappedTable, original: MappedTable): Subject[] {
	const { table, lines, units } = original;
	const columns = lineColumnsOf(table);
	const subjects = new Map<string, Subject>();
	for (const [at, path] of (columns ? linePaths(table, columns, units) : []).entries()) {
		const suggestion = lines[at];
		if (!suggestion || path.length === 0 || table.rows[at]?.role !== 'data') continue;
		const told = stillAsked(suggestion, mapped.lines[at]);
		const measuredIn = columns?.measuredIn ?? null;
		const stated = measuredIn === null ? undefined : table.rows[at]?.cells[measuredIn]?.raw.trim();
		const subject = {
			...named(path, stated || null),
			at,
			suggestion: told,
			personal: false,
			numeric: true,
			fractions: false
		};
		const isAskedFirst = subjects.get(subject.path)?.suggestion.confidence === 'ask';
		if (!isAskedFirst) subjects.set(subject.path, subject);
	}
	return [...subjects.values()];
}

/** What a header is called and measured in. */
function named(
	header: readonly string[],
	unitOfMeasure: string | null
): Pick<Subject, 'path' | 'label' | 'unit'> {
	const path = headerId(header);
	const parts = path.split(' / ');
	return { path, label: parts.at(-1) ?? '', unit: unitOfHeader(parts, unitOfMeasure) };
}

/** What was read of a column or line, else what is asked of the answer that was given for it. */
function stillAsked(
	read: Suggestion<Meaning>,
	answered: Suggestion<Meaning> | undefined
): Suggestion<Meaning> {
	return answered?.confidence === 'ask' && isSettled(answered) ? answered : read;
}

/** The columns or lines of a table in its order; `original` is the table as read, before any decision. */
export function subjectsOf(mapped: MappedTable, original: MappedTable): Subject[] {
	return isByLine(mapped) ? linesOf(mapped, original) : columnsOf(mapped, original);
}

/** A heading of columns of figures beside lines of which it is or was to be said what they are. */
export interface FigureHeading {
	readonly heading: string;
	readonly asked: boolean;
}

/** The headings of columns of figures that were not clear where indicators run down the lines, each once. */
export function figureHeadingsOf(
	mapped: MappedTable,
	original: MappedTable,
	{ figures = {} }: Decisions
): FigureHeading[] {
	if (!isByLine(mapped)) return [];
	const { table, unitsOfColumns = [], unit } = original;
	const found = new Map<string, boolean>();
	for (const [c, heading] of figureHeadings(table.columns, unitsOfColumns, unit).entries()) {
		const isOpen = original.columns[c]?.confidence === 'ask';
		if (!isOpen && !Object.hasOwn(figures, heading)) continue;
		const asked = mapped.columns[c]?.confidence === 'ask';
		found.set(heading, asked || (found.get(heading) ?? false));
	}
	return [...found].map(([heading, asked]) => ({ heading, asked }));
}

/** What a column or line was decided to mean; undefined where nothing was said of it. */
export function decidedMeaning({ meanings = {} }: Decisions, path: string): Meaning | undefined {
	return Object.hasOwn(meanings, path) ? meanings[path] : undefined;
}

/** Whether it is still to be said what a column or line means, or, with that said, of which window it is. */
export function isAsked({ path, suggestion }: Subject, decided: Decisions): boolean {
	if (suggestion.confidence !== 'ask') return false;
	return isSettled(suggestion) || !decidedMeaning(decided, path);
}

/** The columns or lines with figures of which nobody knows what they mean. */
export function unknownOf(subjects: readonly Subject[], decided: Decisions): Subject[] {
	return subjects.filter(
		(subject) => subject.numeric && !subject.personal && isAsked(subject, decided)
	);
}
