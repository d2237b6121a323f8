import type {
	FormLayout,
	FormMemory,
	MappedTable,
	Meaning,
	OwnMeasure,
	Suggestion
} from '$lib/model';
import { figureHeadings } from '../ground/figure-headings';
import { headerId } from '../ground/header-id';
import { lineColumnsOf, linePaths } from '../ground/line-path';
import { isSettled } from '../ground/settled-meaning';

/** Figures, and whatever somebody decided: a column nobody knows stays a question until then. */
function isWorthKeeping(suggestion: Suggestion<Meaning>): boolean {
	return suggestion.value.role === 'measure' || isSettled(suggestion);
}

function layoutOf({ table, columns }: MappedTable): FormLayout | null {
	if (table.shape !== 'units-down' || table.title === null) return null;
	return {
		title: table.title,
		columns: table.columns.map(({ path, kind }, c) => {
			const role = columns[c]?.value.role;
			const figures = role === 'measure' || kind === 'number' || kind === 'percent';
			return {
				path,
				holds:
					kind === 'personal'
						? 'personal'
						: role === 'unit'
							? 'unit'
							: figures && c > 0
								? 'figures'
								: 'words'
			};
		})
	};
}

/** What was decided or remembered of the columns of figures of lines, by their headings. */
function figuresOf({ table, columns, lines, unitsOfColumns = [], unit }: MappedTable) {
	if (lines.length === 0) return {};
	const headings = figureHeadings(table.columns, unitsOfColumns, unit);
	return Object.fromEntries(
		columns.flatMap((suggestion, c) =>
			isSettled(suggestion) ? [[headings[c] ?? '', suggestion.value] as const] : []
		)
	);
}

/**
 * What to remember of a form once its table was imported, so that the next file of the form needs no click: the measures of
 * columns and lines by header, what was decided or remembered of any of them, to be ignored included, of the columns of figures of
 * lines, of dashes, of models below headings that do not say what they are, and of rows under several names of one unit. What units are
 * called and windows are of one file and are not kept.
 */
export function memoryOf(mapped: MappedTable, own: readonly OwnMeasure[] = []): FormMemory {
	const meanings = new Map<string, Meaning>();
	const { table } = mapped;
	const keep = (path: readonly string[], suggestion: Suggestion<Meaning> | undefined) => {
		if (path.length > 0 && suggestion && isWorthKeeping(suggestion))
			meanings.set(headerId(path), suggestion.value);
	};
	if (mapped.lines.length === 0) {
		for (const [c, { path }] of table.columns.entries()) keep(path, mapped.columns[c]);
	} else {
		const columns = lineColumnsOf(table);
		for (const [r, path] of (columns ? linePaths(table, columns, mapped.units) : []).entries())
			keep(path, mapped.lines[r]);
	}
	const layout = layoutOf(mapped);
	const figures = figuresOf(mapped);
	const answered = (mapped.models ?? []).flatMap(({ heading, countedAs }) =>
		countedAs === undefined ? [] : [[heading, countedAs] as const]
	);
	const counted = (mapped.oneUnit ?? []).flatMap(({ id, counted: rows }) =>
		rows === undefined ? [] : [[id, rows] as const]
	);
	return {
		fingerprint: table.fingerprint,
		form: mapped.form,
		theme: mapped.theme,
		meanings: Object.fromEntries(meanings),
		own,
		...(Object.keys(figures).length === 0 ? {} : { figures }),
		...(mapped.dash === undefined ? {} : { dash: mapped.dash }),
		...(answered.length > 0 ? { models: Object.fromEntries(answered) } : {}),
		...(counted.length > 0 ? { oneUnit: Object.fromEntries(counted) } : {}),
		...(mapped.kin ? { kin: mapped.kin } : {}),
		...(layout ? { layout } : {})
	};
}
