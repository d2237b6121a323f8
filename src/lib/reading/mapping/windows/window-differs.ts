import type { Issue, Table } from '$lib/model';
import { fileStem, type MappingContext } from '../ground/context';
import { windowOfName } from './window-of-name';

/**
 * Told where the name of the sheet or the file speaks of a window that has no day in common with the one written in the
 * table: a report of last quarter filled in again. The table's is taken. Nothing where either says none.
 */
export function windowDiffers({ sheet, window }: Table, { file }: MappingContext): Issue[] {
	if (window === null) return [];
	const named = [sheet, fileStem(file)].flatMap((name) => {
		const read = windowOfName(name)?.window;
		return read && (read.end < window.start || read.start > window.end) ? [{ name, read }] : [];
	});
	const [first] = named;
	return first
		? [
				{
					code: 'window-differs',
					severity: 'warning',
					sheet,
					a1: null,
					raw: first.name,
					details: { found: window.end, expected: first.read.end }
				}
			]
		: [];
}
