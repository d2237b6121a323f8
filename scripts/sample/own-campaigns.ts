import type { Figures } from './figures';
import type { Format } from './files';
import { writeFooting, writeHeading, writeShortHeading } from './heading';
import { LINES, type Line } from './labels';
import { writeKeyValue } from './line-tables';
import { Page } from './page';
import {
	communeHeading,
	DASHES,
	daysOf,
	EXTENSIONS,
	PADDED,
	PROMPT_DAYS,
	TEXT,
	type SampleFile
} from './plan-parts';
import type { Quarter } from './quarters';
import type { RosterRow } from './roster-table';

/** One commune's own report on campaigns, indicators down. */
export function ownCampaigns(
	row: RosterRow,
	quarter: Quarter,
	format: Format,
	daysToSign = PROMPT_DAYS
): SampleFile {
	const { unit } = row;
	const stem = `Báo cáo phong trào ${unit.type.toLowerCase()} ${unit.name} quý ${quarter.roman}-${quarter.year}`;
	const name = stem + EXTENSIONS[format];
	const isCsv = format.startsWith('csv');
	const page = new Page(name, isCsv ? stem : 'Biểu 1', daysOf('campaigns', quarter));
	const heading = communeHeading(unit, 'campaigns', quarter, daysToSign);
	const top = isCsv ? writeShortHeading(page, heading) : writeHeading(page, heading, 5);
	const hand = isCsv ? { ...TEXT, zero: 'Không' as const } : format === 'xls' ? PADDED : DASHES;
	const after = writeKeyValue(page, top, unit, row.figures, groupsOf(row.figures), hand);
	if (!isCsv) writeFooting(page, heading, after + 1, 5);
	return { name, format, pages: [page] };
}

function groupsOf(figures: Figures): { title: string; lines: readonly Line[] }[] {
	const lines = LINES.campaigns.filter(({ id }) => figures.has(id));
	return [
		{ title: 'Ra quân và tuyên truyền', lines: lines.slice(0, 6) },
		{ title: 'An sinh xã hội', lines: lines.slice(6) }
	];
}
