import type { FormMemory, Sheet, Table } from '$lib/model';
import type { Resolver, Roster } from '$lib/reference/units';

/** What mapping needs to know beside the table itself. */
export interface MappingContext {
	readonly resolver: Resolver;
	readonly roster: Roster;
	readonly memories: readonly FormMemory[];
	/** ISO date; stands in where a report bears none. */
	readonly today: string;
	readonly file: { readonly name: string; readonly hash: string };
	/** The sheet the table stands on, for counts written in its notes. */
	readonly sheet?: Sheet;
	/** The names of all sheets of the file. */
	readonly sheetNames?: readonly string[];
	/** The unit that the heads of the other tables of the file speak of, where it is one. */
	readonly head?: string;
}

/** The name of a file without its ending. */
export function fileStem({ name }: MappingContext['file']): string {
	return name.replace(/\.[^.]+$/, '');
}

/** The name somebody gave the sheet of a table; empty where it is the file's own, as that of a text file is. */
export function givenSheetName({ sheet }: Table, { file }: Pick<MappingContext, 'file'>): string {
	return sheet === fileStem(file) || /\.(?:csv|tsv|txt|tab)$/i.test(file.name) ? '' : sheet;
}
