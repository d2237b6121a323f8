import type { Decisions, MappedTable, Meaning, Suggestion } from '$lib/model';
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
}

/** Whether the indicators of a table run down its lines instead of along its columns. */
export function isByLine({ table }: MappedTable): boolean {
	return table.shape === 'units-across' || table.shape === 'key-value';
}

/** The columns or lines of a table in its order; `original` is the table as read, before any decision. */
export function subjectsOf(mapped: MappedTable, original: MappedTable): Subject[] {
	const byLine = isByLine(mapped);
	const lines = original.table.rows.filter(({ role }) => role === 'data');
	return (byLine ? original.lines : original.columns).map((suggestion, at) => {
		const column = original.table.columns[at];
		const path = byLine
			? [lines[at]?.cells.find((cell) => typeof cell?.value === 'string')?.raw ?? '']
			: (column?.path ?? []);
		const kind = mapped.table.columns[at]?.kind;
		const parts = path.join(' / ').split(' / ');
		return {
			at,
			path: path.join(' / '),
			label: parts.at(-1) ?? '',
			unit: unitOfHeader(parts, byLine ? null : (column?.unitOfMeasure ?? null)),
			suggestion,
			personal: !byLine && kind === 'personal' && suggestion.value.role !== 'dimension',
			numeric: byLine || kind === 'number' || kind === 'percent'
		};
	});
}

/** What a column or line was decided to mean; undefined where nothing was said of it. */
export function decidedMeaning({ meanings = {} }: Decisions, path: string): Meaning | undefined {
	return Object.hasOwn(meanings, path) ? meanings[path] : undefined;
}

/** Whether it is still to be said what a column or line means. */
export function isAsked({ path, suggestion }: Subject, decided: Decisions): boolean {
	return suggestion.confidence === 'ask' && !decidedMeaning(decided, path);
}

/** The columns or lines with figures of which nobody knows what they mean. */
export function unknownOf(subjects: readonly Subject[], decided: Decisions): Subject[] {
	return subjects.filter(
		(subject) => subject.numeric && !subject.personal && isAsked(subject, decided)
	);
}
