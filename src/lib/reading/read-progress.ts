import type { Workbook } from '$lib/model';

/** How far the reading of one file is. */
export interface ReadProgress {
	/** Rows out of the file, tables in them, figures in those, and the rules over the figures. */
	readonly stage: 'rows' | 'tables' | 'figures' | 'checks';
	/** Rows read so far. */
	readonly rows: number;
	/** Rows there are, as far as that is known by now. */
	readonly of: number;
}

/** Tells that a stage goes on over all rows of a workbook. */
export function tellerOf(
	{ sheets }: Workbook,
	{ onProgress }: { readonly onProgress?: (progress: ReadProgress) => void }
): (stage: ReadProgress['stage']) => void {
	const rows = sheets.reduce((sum, { grid }) => sum + grid.length, 0);
	return (stage) => onProgress?.({ stage, rows, of: rows });
}
