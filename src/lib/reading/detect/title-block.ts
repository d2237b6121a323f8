import type { Reason, TitleDoubt, Window } from '$lib/model';
import type { GridView } from './grid-view';
import { readNamed, type ReportingCalendar } from '$lib/reference/calendar';
import { isVillageName } from '$lib/reference/units';
import { partOfCommune } from './part-of-commune';
import { windowOfTitle } from './title-window';
import type { WindowsAbove } from './window-of-caption';
import { withNotesBelow } from './window-of-notes';
import { opensWithLevel, titlesUnit, unitOfHead, type HeadLine } from './unit-of-head';
import { withPeriodsJoined } from './period-in-cells';
import { bareKey, captionOf, readDate } from '$lib/text';
import {
	isIssuingBody,
	isNation,
	isPageHead,
	isPlacedDate,
	isSignature,
	placeAndDay
} from './word-cues';

/** What stands above a table and speaks for all of it. */
export interface TitleBlock {
	readonly title: string | null;
	/** The lines that the title is made up of. */
	readonly titleLines: readonly string[];
	readonly unitText: string | null;
	readonly unitOfMeasure: string | null;
	readonly signedOn: string | null;
	readonly window: Window | null;
	/** Whether the lines speak of several windows, so that none can be taken, nor one from elsewhere. */
	readonly hasSeveral: boolean;
	/** Where the lines contradict themselves about the window. */
	readonly doubt: TitleDoubt | null;
	/** The window of the title above a caption of the table; null where there is none. */
	readonly titleWindow: Window | null;
	readonly reasons: readonly Reason[];
}

/** Where the table of a title block stands: in a file and on a sheet, beside other tables, under another one. */
export interface TitlePlace {
	readonly file: string;
	readonly sheet: string;
	/** The columns of the tables that stand side by side; one block when there is one table. */
	readonly blocks: readonly (readonly number[])[];
	/** The columns of this one. */
	readonly own: readonly number[];
	/** The windows of the table above it on the sheet. */
	readonly above: WindowsAbove | null;
	/** The calendar that its groups of columns speak of. */
	readonly ofGroups: ReportingCalendar | null;
}

/**
 * Reads the rows above a header: title, issuing unit, unit of measure, date of signature and window. The window is
 * looked for in the lines that state it, then in the title, then in file and sheet name, and in what notes below say of it; a period without a year is of
 * the year of the table above. `below` are the texts under the table, where a place-and-date line may stand too, and notes.
 */
export function readTitleBlock(
	view: GridView,
	rows: readonly number[],
	below: readonly string[],
	place: TitlePlace
): TitleBlock {
	const shown = rows.filter((row) => !view.sheet.hiddenRows.has(row));
	const lines = withPeriodsJoined(
		shown.flatMap((row) =>
			ofOwnTable(
				view.columnsOf(row).map((column) => ({ row, column, text: view.text(row, column) })),
				place
			)
		)
	);
	const titleLines = titleOf(lines);
	const title = titleLines.join(' ') || null;
	const signedOn = signedOnOf(
		lines.map((line) => line.text),
		below
	);
	const found = withNotesBelow(
		windowOfTitle(withDaysJoined(lines), { title, titleLines, signedOn, ...place }),
		below,
		title
	);
	const seen = found === 'several' ? null : found;
	return {
		title,
		titleLines,
		unitText: ofPart(unitOfHead(view, lines, title), partOfCommune(lines, title)),
		unitOfMeasure: measureOf(lines),
		signedOn,
		window: seen?.window ?? null,
		hasSeveral: found === 'several',
		doubt: seen?.doubt ?? null,
		titleWindow: seen?.above ?? null,
		reasons: seen?.reason ? [seen.reason] : []
	};
}

/** Whether a line says the first day of a window, or no more than that one follows (`Từ ngày: 01/07/2024`). */
const isFirstDay = (text: string) => /^\(?\s*từ(?: ngày)?[\s:]/iu.test(text) && !/đến/iu.test(text);
/** Whether a line goes on with the last day of a window. */
const isLastDay = (text: string) => /^đến(?: hết)?(?: ngày)?[\s:]/iu.test(text);

/** The texts of the lines; the two days of a window that stand in cells of their own as one. */
function withDaysJoined(lines: readonly HeadLine[]): string[] {
	const texts: string[] = [];
	for (const { text } of lines) {
		const before = texts.at(-1);
		if (before !== undefined && isFirstDay(before) && (isLastDay(text) || /^\d/.test(text)))
			texts[texts.length - 1] = `${before} ${text}`;
		else if (before !== undefined && /^từ.*đến(?: hết)?(?: ngày)?:?$/iu.test(before))
			texts[texts.length - 1] = `${before} ${text}`;
		else texts.push(text);
	}
	return texts;
}

/** The unit of the head, or the part of it that the lines narrow it to: with the unit's name where that bears none. */
function ofPart(unit: string | null, part: string | null): string | null {
	if (part === null || unit === null || unit.includes(part)) return unit ?? part;
	return isVillageName(part) ? `${part}, ${unit}` : part;
}

/** One row above tables side by side: where each has a line of its own, those over the others are left out. */
function ofOwnTable(lines: readonly HeadLine[], { blocks, own }: TitlePlace): readonly HeadLine[] {
	const isHead = ({ text }: HeadLine) =>
		isPageHead(text) || isIssuingBody(text) || isPlacedDate(text) || opensWithLevel(text);
	const named = lines.filter(({ text }) => opensWithLevel(text)).length;
	if (blocks.length < 2 || (named < 2 && lines.some(isHead))) return lines;
	const over = (line: HeadLine) => blocks.find((block) => block.includes(line.column));
	if (!lines.some((line) => over(line) === own)) return lines;
	return lines.filter((line) => [own, undefined].includes(over(line) as number[] | undefined));
}

function titleOf(lines: readonly HeadLine[]): readonly string[] {
	const words = lines.filter(
		(line) =>
			!isPageHead(line.text) &&
			(!opensWithLevel(line.text) || titlesUnit(line.text)) &&
			!line.text.startsWith('(') &&
			!(line.text.endsWith(')') && !line.text.includes('(')) &&
			!/^[-–—_*\s]+$/.test(line.text) &&
			line.text.length > 3
	);
	const rows = new Map<number, string[]>();
	for (const line of words) rows.set(line.row, [...(rows.get(line.row) ?? []), line.text]);
	const ordered = [...rows].sort((a, b) => a[0] - b[0]);
	const run: string[] = [];
	let lastRow = -1;
	for (const [row, texts] of ordered) {
		if (run.length > 0 && row - lastRow > 2) {
			if (run.join(' ').length > 15) {
				const last = ordered.at(-1)?.[1].join(' ') ?? '';
				return isCaptionApart(last) ? [...run, last] : run;
			}
			run.length = 0;
		}
		run.push(texts.join(' '));
		lastRow = row;
	}
	return run;
}

/** Whether a line right above a table, apart from the title over it, is a caption: it is numbered, or names a period. */
function isCaptionApart(line: string): boolean {
	return captionOf([line])?.isNumbered === true || readNamed(line, { yearHint: 2000 }) !== null;
}

/** The day of the first line of a place and a day: in words wherever it stands, else in figures. */
function signedOnOf(above: readonly string[], below: readonly string[]): string | null {
	return dayInWords([...above, ...below]) ?? dayInFigures(above, below);
}

/**
 * The day of a line such as `Xuân Châu, 20/12/2024`, where its place is one that the lines above the table name, or it stands as papers
 * are dated: below the nation's name, or by signatures.
 */
function dayInFigures(above: readonly string[], below: readonly string[]): string | null {
	const head = ` ${wordsOf(above.filter((text) => placeAndDay(text) === null).join(' '))} `;
	for (const [texts, isPlaced] of [
		[above, above.some(isNation)],
		[below, below.some(isSignature)]
	] as const)
		for (const text of texts) {
			const said = placeAndDay(text);
			if (said && (isPlaced || head.includes(` ${wordsOf(said.place)} `)))
				return readDate(said.day);
		}
	return null;
}

/** A text as its words alone, without marks and case. */
function wordsOf(text: string): string {
	return bareKey(text)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

function dayInWords(texts: readonly string[]): string | null {
	for (const text of texts) {
		if (!isPlacedDate(text)) continue;
		if (!/^[\p{L} .'-]+, ?ngày|^ngày/iu.test(text)) continue;
		const parts =
			/ngày\s*0?(\d{1,2})\s*(?:tháng|[/.-])\s*0?(\d{1,2})\s*(?:năm|[/.-])\s*(\d{4})/iu.exec(text);
		if (!parts) continue;
		const [day, month] = [Number(parts[1]), Number(parts[2])];
		if (day < 1 || day > 31 || month < 1 || month > 12) continue;
		return `${parts[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	}
	return null;
}

function measureOf(lines: readonly HeadLine[]): string | null {
	for (const { text } of lines) {
		const parts = /(?:^|\s)\(?(?:đơn vị(?: tính)?|đvt)\s*:\s*([^)]{1,40}?)\)?$/iu.exec(text);
		const said = parts?.[1];
		if (said && !opensWithLevel(said) && !isIssuingBody(said)) return said.trim();
	}
	return null;
}
