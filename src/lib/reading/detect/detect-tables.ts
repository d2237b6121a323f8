import type { Issue, Sheet, Table } from '$lib/model';
import { buildTable } from './build-table';
import { withoutCaptions } from './captions-beside';
import { errorsOutside } from './errors-outside';
import { findFrames, type Frame } from './find-frames';
import { viewOf, type GridView } from './grid-view';
import type { RowFeatures } from './row-features';
import type { Stretch } from './stretch';
import { columnBlocks } from './table-columns';
import { isTitleRow } from './title-rows';
import { isNote, isPageHead, isIssuingBody, isSignature } from './word-cues';

/**
 * Finds every table of a sheet, top down, side-by-side ones from the left. Each sheet row belongs to the stretch of
 * one table and has one role there, so that rows in = data + left out + in error. What concerns a table stands in
 * its `issues`; the returned issues are those of the sheet: nothing in it, no table found, errors outside the tables.
 */
export function detectTables(
	sheet: Sheet,
	file: { name: string; date1904: boolean }
): { tables: Table[]; issues: Issue[] } {
	const view = viewOf(sheet);
	const { frames, features } = findFrames(view);
	const issue = (code: Issue['code']): Issue => ({
		code,
		severity: 'warning',
		sheet: sheet.name,
		a1: null
	});
	if (features.every((row) => row.columns.length === 0))
		return { tables: [], issues: [issue('empty-sheet')] };
	const starts = frames.filter((frame) => frame.repeatOf === null);
	if (starts.length === 0) return { tables: [], issues: [issue('no-table')] };
	const tops = starts.map((frame, i) =>
		i === 0 ? 0 : titleTop(view, features, frame, (starts[i - 1] as Frame).bodyTop)
	);
	const tables: Table[] = [];
	starts.forEach((frame, i) => {
		const top = tops[i] as number;
		const end = tops[i + 1] ?? view.height;
		const repeats = frames.filter(
			(other) => other.repeatOf !== null && other.bodyTop > frame.bodyTop && other.bodyTop <= end
		);
		const blocks = columnBlocks(view, features, frame, end);
		const stretch: Stretch = { top, end, frame: withoutCaptions(view, frame, blocks), repeats };
		for (const columns of blocks) {
			tables.push(
				buildTable(
					view,
					features,
					stretch,
					blocks,
					columns,
					file,
					tables[tables.length - 1] ?? null
				)
			);
		}
	});
	const outside = errorsOutside(view, features, tables);
	return { tables, issues: outside ? [outside] : [] };
}

/** The first row of the title over a later table; the rows before it still belong to the table above. */
function titleTop(
	view: GridView,
	features: readonly RowFeatures[],
	frame: Frame,
	floor: number
): number {
	let top = frame.top;
	let titles = 0;
	for (let row = top - 1; row >= floor; row--) {
		const here = features[row] as RowFeatures;
		const texts = here.columns.map((column) => view.text(row, column));
		if (texts.length === 0) {
			const next = features[row - 1];
			const headGoesOn =
				next?.columns.some((column) => {
					const text = view.text(row - 1, column);
					return isPageHead(text) || isIssuingBody(text);
				}) === true;
			if (titles > 0 && !headGoesOn) break;
			continue;
		}
		if (here.values > 0 || texts.some((text) => isNote(text) || isSignature(text))) break;
		if (texts.length > 2 && !isTitleRow(view, here, row, 0)) break;
		if (
			texts.length === 2 &&
			titles > 0 &&
			!texts.some((text) => isPageHead(text) || isIssuingBody(text))
		)
			break;
		top = row;
		titles++;
	}
	return top;
}
