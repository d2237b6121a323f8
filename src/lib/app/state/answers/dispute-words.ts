import { isUnsettled } from '$lib/model';
import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { measureName } from '../names';
import type { Dispute, DisputedFigure } from './disputes';
import type { FiguresAtHand } from './figures-at-hand';

const NAMED_MEASURES = 3;
const NAMED_PLACES = 2;

/** Those figures of a dispute that nobody chose in; all of it where somebody chose in all. */
function openFigures({ figures }: Dispute): readonly DisputedFigure[] {
	const open = figures.filter(({ contradictions }) => isUnsettled(contradictions));
	return open.length > 0 ? open : figures;
}

/** `4 số ghi khác nhau giữa hai trang tính của “x.xlsx”`, of those figures that somebody still has to choose in. */
export function disputeName(dispute: Dispute): string {
	const count = openFigures(dispute).length;
	const between = betweenText(dispute);
	return count === 1
		? m.dispute_name_one({ between })
		: m.dispute_name({ count: number(count), between });
}

/** What one line says of a dispute: the name with the measures, of a single figure with unit and values. */
export function disputeText(
	dispute: Dispute,
	{ nameOf, indicators }: Pick<FiguresAtHand, 'nameOf' | 'indicators'>
): string {
	const figures = openFigures(dispute);
	const measures = unique(figures.flatMap(({ contradictions: [one] }) => one?.measure ?? [])).map(
		(measure) => measureName(measure, indicators)
	);
	const [only] = figures;
	if (only && figures.length === 1)
		return m.dispute_line_one({
			unit: nameOf(only.contradictions[0]?.unit ?? ''),
			measure: measures.join(),
			between: betweenText(dispute),
			values: unique(only.said.map(({ value }) => number(value ?? NaN))).join(' – ')
		});
	const more = measures.length - NAMED_MEASURES;
	const names = measures.slice(0, NAMED_MEASURES).join('; ');
	return m.dispute_line({
		name: disputeName(dispute),
		measures: more > 0 ? m.measures_and_more({ names, count: number(more) }) : names
	});
}

/** Where the figures stand: the sheets, where their file is named, else the files. */
export function disputePlace(dispute: Dispute): string {
	const { files, sheets } = tellersOf(dispute);
	const places = dispute.betweenSheets ? sheets : files;
	const names = places.slice(0, NAMED_PLACES).join(' · ');
	const more = places.length - NAMED_PLACES;
	if (more <= 0) return names;
	const count = number(more);
	return dispute.betweenSheets
		? m.sheets_and_more({ names, count })
		: m.left_and_more({ names, count });
}

function betweenText(dispute: Dispute): string {
	const { files, sheets } = tellersOf(dispute);
	if (!dispute.betweenSheets)
		return files.length === 2 ? m.dispute_two_reports() : m.dispute_reports();
	const [file = '', ...others] = files;
	if (others.length > 0)
		return m.dispute_sheets({
			files: m.contradicted_reports({ report: file, count: number(others.length) })
		});
	const named = { files: m.contradicted_report({ report: file }) };
	return sheets.length === 2 ? m.dispute_two_sheets(named) : m.dispute_sheets(named);
}

/** Who says something of the figures, each once, in the order told. */
function tellersOf(dispute: Dispute): {
	readonly files: readonly string[];
	readonly sheets: readonly string[];
} {
	const sources = openFigures(dispute).flatMap(({ said }) => said.map(({ source }) => source));
	return {
		files: unique(sources.map(({ file }) => file)),
		sheets: unique(sources.map(({ sheet }) => sheet))
	};
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const number = (value: number) => formatNumber(value, { locale: getLocale() });
