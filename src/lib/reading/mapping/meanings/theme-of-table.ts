import type { Table, Theme } from '$lib/model';
import { themeOfHeaders, themeOfTitle } from '$lib/reference/forms';

/** The theme of a table: of its title, else of its sheet name, else of all its headers together. */
export function themeOfTable(
	table: Table,
	fileName: string,
	words: readonly string[]
): Theme | null {
	return (
		themeOfTitle(table.title) ??
		themeOfHeaders(words) ??
		themeOfTitle(`${table.sheet} ${fileName.replace(/[_-]+/g, ' ')}`)
	);
}
