import type { FormMemory, MappedTable, Meaning, OwnMeasure } from '$lib/model';
import { headerId } from './header-id';
import { lineColumnsOf, linePaths } from './line-path';

/**
 * What to remember of a form once its table was imported, so that the next file of the form needs no click. Meanings of
 * columns and lines by header; units and windows are of one file and are not kept.
 */
export function memoryOf(mapped: MappedTable, own: readonly OwnMeasure[] = []): FormMemory {
	const meanings = new Map<string, Meaning>();
	const { table } = mapped;
	if (mapped.lines.length === 0) {
		for (const [c, { value }] of mapped.columns.entries()) {
			const path = table.columns[c]?.path ?? [];
			if (path.length > 0 && value.role === 'measure') meanings.set(headerId(path), value);
		}
	} else {
		const columns = lineColumnsOf(table);
		for (const [r, path] of (columns ? linePaths(table, columns) : []).entries()) {
			const value = mapped.lines[r]?.value;
			if (path.length > 0 && value?.role === 'measure') meanings.set(headerId(path), value);
		}
	}
	return {
		fingerprint: table.fingerprint,
		form: mapped.form,
		theme: mapped.theme,
		meanings: Object.fromEntries(meanings),
		own
	};
}
