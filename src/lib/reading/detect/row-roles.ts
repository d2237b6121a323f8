import { isCapitalHeading } from './capital-headings';
import { isFieldHeading } from './field-headings';
import type { Frame } from './find-frames';
import { periodHeadings } from './period-rows';
import { RolesOfBody, type SheetRowRole } from './roles-of-body';
import {
	cuesOf,
	hasFiguresBelow,
	hasValues,
	isLineWithFigure,
	labelOf,
	type BodyContext
} from './row-context';
import type { RowFeatures } from './row-features';
import { addsUpAlone, type LabelCues } from './row-labels';
import { footOfList } from './rows-beside';
import { isPageMarkRow } from './title-rows';
import { unitHeading } from './unit-headings';
import {
	afterSectionMark,
	isIssuingBody,
	isNote,
	isPageHead,
	isPlacedDate,
	isSectionMark,
	isSignature,
	isTotalWord,
	isUnitLike,
	placeAndDay
} from './word-cues';

function isResidue(context: BodyContext, row: number): boolean {
	const { view, features, numberColumn } = context;
	const label = labelOf(context, row);
	// Nearly every row has a name, which is no mark.
	if (label !== '' && !isSectionMark(label)) return false;
	const { columns, looks } = features[row] as RowFeatures;
	const isCounted = columns.some((column) => {
		const formula = view.cell(row, column)?.formula;
		return formula !== undefined && /COUNT(IF|A|BLANK)?\(/i.test(formula);
	});
	if (isCounted) return true;
	// A day beside a figure is of an event, whose unit may stand above.
	if (looks.includes('date') && looks.includes('number')) return false;
	if (context.valueColumns.has(context.labelColumn)) return false;
	return label === '' && columns.every((column) => column !== numberColumn);
}

/** What Roman numbers and capital letters mark: sections whatever else their rows hold, or sections where words stand beside them alone. */
export type SectionMarks = 'sections' | 'sections-alone' | null;

/** Whether the words of a row are a section heading: marked by Roman number or letter, bold or set wide alone. */
export function isSectionRow(context: BodyContext, row: number, marks: SectionMarks): boolean {
	const { view, numberColumn, features } = context;
	const columns = (features[row] as RowFeatures).columns;
	const first = columns[0];
	if (first === undefined) return false;
	const firstText = view.text(row, first);
	if (
		marks !== null &&
		(first === numberColumn || numberColumn === null) &&
		isSectionMark(firstText)
	) {
		return columns.length === 2 || (columns.length > 2 && marks === 'sections');
	}
	const marked = afterSectionMark(firstText) !== null;
	if (marked && columns.length === 1 && !/[;:] ?\d|[.;]$/.test(firstText)) return true;
	if (marked && first <= context.labelColumn && marks === 'sections') return true;
	const cues = cuesOf(context, row);
	if (cues.isGroup && !cues.isTotal) {
		return numberColumn === null || !/^\d/.test(view.text(row, numberColumn));
	}
	if (hasValues(context, row) || columns.length > 1) return false;
	const merge = view.mergeAt(row, first);
	if ((merge && merge.right - merge.left >= 2) || isFieldHeading(context, row)) return true;
	return view.cell(row, first)?.bold === true && numberColumn !== null && first !== numberColumn;
}

/**
 * Whether Roman numbers and capital letters mark sections here: they do where other rows with figures carry plain numbers or none; in a
 * list of words where others are numbered, if nothing but a heading stands beside them.
 */
export function sectionMarks(context: BodyContext, rows: readonly number[]): SectionMarks {
	let marks = 0;
	let others = 0;
	let numbered = 0;
	for (const row of rows) {
		const features = context.features[row] as RowFeatures;
		const first = features.columns[0];
		if (first === undefined || features.columns.length < 2) continue;
		const text = context.view.text(row, first);
		if (isSectionMark(text) || afterSectionMark(text) !== null) marks++;
		else if (hasValues(context, row)) others++;
		else if (first === context.numberColumn && /^\d{1,3}[.)]?$/.test(text)) numbered++;
	}
	if (marks === 0) return null;
	if (others > marks / 2) return 'sections';
	return others + numbered > marks / 2 ? 'sections-alone' : null;
}

/**
 * What each row from the frame's body to the end of its stretch is. Notes and signatures end the table: figures
 * below them are residue, unless the table plainly goes on after a note in its middle. Totals by arithmetic are found later, when the figures are read.
 */
export function bodyRoles(
	context: BodyContext,
	frame: Frame,
	end: number,
	repeats: readonly Frame[]
): RolesOfBody {
	const roles = new RolesOfBody(frame.bodyTop);
	const rows = Array.from(
		{ length: Math.max(0, end - frame.bodyTop) },
		(_, i) => frame.bodyTop + i
	);
	const sections = sectionMarks(context, rows);
	const headings = { sections, periods: periodHeadings(context, rows) };
	let ended: 'note' | 'signature' | 'residue' | null = null;
	let blanks = 0;
	let lastData: number | null = null;
	for (const row of rows) {
		const repeat =
			repeats.length === 0
				? undefined
				: repeats.find((other) => other.headerRows.includes(row) || other.numberRow === row);
		if (repeat) {
			roles.push(repeat.numberRow === row ? 'column-numbers' : 'header');
			continue;
		}
		if (isPageMarkRow(context.view, (context.features[row] as RowFeatures).columns, row)) {
			roles.push('residue');
			continue;
		}
		if (ended === 'note' && goesOn(context, row, lastData, blanks)) ended = null;
		const role = roleOf(context, row, headings, ended, blanks, row === frame.bodyTop);
		if (role === 'data') lastData = row;
		if (role === 'signature' || (role === 'note' && !standsAmongLines(context, row))) ended = role;
		if (role === 'residue' && blanks > 1) ended ??= 'residue';
		blanks = role === 'blank' ? blanks + 1 : 0;
		roles.push(role);
	}
	keepLoneMarks(context, roles);
	return roles;
}

/** Whether a row below a note goes on where the table stopped: with the next running number, or at once with another unit. */
function goesOn(
	context: BodyContext,
	row: number,
	lastData: number | null,
	blanks: number
): boolean {
	if (lastData === null || blanks > 1 || !hasValues(context, row)) return false;
	const { view, numberColumn } = context;
	const label = labelOf(context, row);
	if (label === '') return false;
	if (numberColumn === null) return blanks === 0 && isUnitLike(label);
	const numberAt = (at: number) => Number.parseInt(view.text(at, numberColumn), 10);
	return numberAt(row) === numberAt(lastData) + 1;
}

/** Whether a line with a figure follows a note of a form before any empty row: the note stands in the midst of the form. */
function standsAmongLines(context: BodyContext, note: number): boolean {
	const { view, features, indicatorsDown } = context;
	if (!indicatorsDown) return false;
	for (let row = note + 1; row < features.length; row++) {
		const { columns } = features[row] as RowFeatures;
		const texts = columns.map((column) => view.text(row, column));
		if (columns.length === 0 || texts.some((text) => isSignature(text) || isPlacedDate(text)))
			return false;
		if (isLineWithFigure(context, row)) return true;
	}
	return false;
}

/** What follows a heading of a section with figures of its own. */
const OF_SECTION: ReadonlySet<SheetRowRole> = new Set(['data', 'section', 'subtotal']);

/** A marked row with figures but with no row of its section below is a figure of its own, not a subtotal. */
function keepLoneMarks(context: BodyContext, roles: RolesOfBody): void {
	const lone: number[] = [];
	let marked: number | null = null;
	for (let row = roles.top; row < roles.end; row++) {
		const role = roles.of(row) as SheetRowRole;
		if (role === 'blank') continue;
		if (marked !== null && !OF_SECTION.has(role)) lone.push(marked);
		marked = role === 'subtotal' && !isNamedSubtotal(cuesOf(context, row)) ? row : null;
	}
	if (marked !== null) lone.push(marked);
	for (const row of lone) roles.set(row, 'data');
}

function isNamedSubtotal({ isSubtotal, isGroup, addsUp }: LabelCues): boolean {
	return isSubtotal || isGroup || addsUp !== null;
}

/** Whether a row adds up the rows of a name that stands above it: `Xã Xuân Hồng Total` under those of Xã Xuân Hồng. */
function addsUpAbove(context: BodyContext, row: number): boolean {
	const name = cuesOf(context, row).addsUp;
	if (name === null) return false;
	for (let above = row - 1; above >= 0; above--) {
		if ((context.features[above] as RowFeatures).columns.length === 0) return false;
		if (labelOf(context, above).normalize('NFC') === name) return hasValues(context, above);
	}
	return false;
}

/** Whether anything of a row stands in a column of the table. */
function isInside(context: BodyContext, { columns }: RowFeatures): boolean {
	for (const column of columns) if (context.columns.includes(column)) return true;
	return false;
}

/** Whether a row holds but the name of a body (`UBND xã Xuân Thành`) and a numbered row follows at once: a heading, no signature. */
function headsNumberedRows({ view, features, numberColumn }: BodyContext, row: number): boolean {
	const next = features[row + 1];
	if (numberColumn === null || next === undefined || next.columns.length < 2) return false;
	const { columns } = features[row] as RowFeatures;
	return (
		!next.numbersColumns &&
		/^\d{1,3}[.)]?$/.test(view.text(row + 1, numberColumn)) &&
		columns.every((column) => isIssuingBody(view.text(row, column)))
	);
}

const NO_TEXTS: readonly string[] = [];

function roleOf(
	context: BodyContext,
	row: number,
	headings: { readonly sections: SectionMarks; readonly periods: ReadonlySet<number> },
	ended: 'note' | 'signature' | 'residue' | null,
	blanks: number,
	isFirst: boolean
): SheetRowRole {
	const { view, features } = context;
	const here = features[row] as RowFeatures;
	if (here.columns.length === 0) return 'blank';
	const valued = hasValues(context, row);
	const texts =
		valued && ended === null ? NO_TEXTS : here.columns.map((column) => view.text(row, column));
	if (ended !== null) {
		if (texts.some((text) => isSignature(text) || isPlacedDate(text))) return 'signature';
		if (valued || isLineWithFigure(context, row)) return 'residue';
		return ended === 'residue' ? 'residue' : ended;
	}
	const first = view.text(row, here.columns[0] as number);
	const heading = unitHeading(context, row);
	if (heading !== null) return heading;
	if (!valued && headsNumberedRows(context, row)) return 'section';
	if (
		!valued &&
		texts.length <= 4 &&
		!(
			(texts.some(placeAndDay) || (blanks === 0 && texts.every(isSignature))) &&
			hasFiguresBelow(context, row)
		) &&
		texts.every(
			(text) => isSignature(text) || isPlacedDate(text) || isPageHead(text) || isIssuingBody(text)
		)
	) {
		return texts.length > 0 && texts.some((text) => text !== '') ? 'signature' : 'blank';
	}
	if ((!valued || here.columns.length === 1) && isNote(first)) return 'note';
	if (
		!valued &&
		texts.length <= 3 &&
		texts.some((text) => isSignature(text) && text.length < 40) &&
		blanks > 0
	) {
		return 'signature';
	}
	if (!valued && here.columns.length === 1 && first.length > 80) return 'note';
	if (!valued && here.columns.length === 1 && /: ?\d+.*; ?/.test(first)) return 'note';
	if (!isInside(context, here)) return 'residue';
	if (here.numbersColumns && !valued) return 'column-numbers';
	const label = cuesOf(context, row);
	const numberText = context.numberColumn === null ? '' : view.text(row, context.numberColumn);
	if (label.isSubtotal || addsUpAbove(context, row)) return 'subtotal';
	if (label.isCarried) return 'residue';
	const foot = footOfList(context, row);
	if (foot !== null) return foot;
	if (
		(label.isTotal || isTotalWord(numberText)) &&
		(!context.indicatorsDown || isFirst || addsUpAlone(labelOf(context, row)))
	) {
		return 'total';
	}
	if (
		headings.periods.has(row) ||
		isSectionRow(context, row, headings.sections) ||
		isCapitalHeading(context, row)
	) {
		if (!valued) return 'section';
		return context.indicatorsDown ? 'data' : 'subtotal';
	}
	if (isResidue(context, row)) return 'residue';
	if (blanks > 1 && !valued) return 'note';
	if (blanks > 3) return 'residue';
	return 'data';
}
