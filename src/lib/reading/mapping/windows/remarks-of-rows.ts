import type { Table, TableRow, Window } from '$lib/model';
import { leafKey } from '$lib/reference/forms';
import { timeInRemark, type TimeSaid } from './time-in-words';

/** What a text says of the time of its row; null where it says nothing of that. */
export type Reads = (text: string, own: Window, row: TableRow) => TimeSaid | null;

/** A column whose texts say of which time the figures of their rows are. */
export interface Speaking {
	readonly column: number;
	readonly isOfStates: boolean;
	readonly reads: Reads;
}

/** What stands behind the name of a unit: `(9 tháng)`, `- chưa báo cáo`. */
const BEHIND_NAME = /(?:\(([^()]+)\)|\s[-–—]\s*([^-–—]+)|[:;,]\s+([^:;,]+))\s*$/u;

function readsBehindName(text: string, own: Window): TimeSaid | null {
	const found = BEHIND_NAME.exec(text);
	if (found === null) return null;
	const behind = (found[1] || found[2] || found[3]) ?? '';
	const said = behind === '' ? null : timeInRemark(behind, own);
	// Phòng Tài chính - Kế hoạch is an office.
	return said === 'plan' && !/\)\s*$/.test(text) ? null : said;
}

function readsRemark(text: string, own: Window): TimeSaid | null {
	return text === '' ? null : timeInRemark(text, own);
}

/** The columns of remarks, and what stands behind the names of units. */
export function remarksOf({ columns }: Table, unitColumn: number): readonly Speaking[] {
	return columns.flatMap(({ path, kind }, column): Speaking[] => {
		if (kind === 'personal' || kind === 'number' || kind === 'percent') return [];
		if (column === unitColumn)
			return [
				{
					column,
					isOfStates: false,
					reads: readsBehindName
				}
			];
		return /^(?:ghi chu|luu y|chu thich)/.test(leafKey(path))
			? [
					{
						column,
						isOfStates: false,
						reads: readsRemark
					}
				]
			: [];
	});
}
