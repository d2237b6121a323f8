import type {
	FormLayout,
	FormMemory,
	MappedTable,
	Meaning,
	OwnMeasure,
	Suggestion
} from '$lib/model';
import { headerId } from '../ground/header-id';
import { lineColumnsOf, linePaths } from '../ground/line-path';

/** Figures, and whatever somebody decided: a column nobody knows stays a question until then. */
function isWorthKeeping({ value, reasons }: Suggestion<Meaning>): boolean {
	return (
		value.role === 'measure' ||
		reasons.some(({ code }) => code === 'decided' || code === 'remembered')
	);
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

/**
 * What to remember of a form once its table was imported, so that the next file of the form needs no click: the measures of
 * columns and lines by header, what was decided or remembered of any of them, to be ignored included, and of dashes. Units and
 * windows are of one file and are not kept.
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
	return {
		fingerprint: table.fingerprint,
		form: mapped.form,
		theme: mapped.theme,
		meanings: Object.fromEntries(meanings),
		own,
		...(mapped.dash === undefined ? {} : { dash: mapped.dash }),
		...(layout ? { layout } : {})
	};
}
