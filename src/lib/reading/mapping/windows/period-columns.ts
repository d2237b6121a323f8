import {
	dimsText,
	type Meaning,
	type MeasureMeaning,
	type Suggestion,
	type Table,
	type TableColumn,
	type Theme,
	type UnitGuess
} from '$lib/model';
import { headerKey, leafKey, measureOfHeader, windowOfHeader } from '$lib/reference/forms';
import { addUp } from '../ground/add-up';
import { figuresOfColumn } from '../ground/figures-of-column';
import { isSettled, settledMeaning, type Settled } from '../ground/settled-meaning';
import { withoutPlaces } from '../ground/without-places';
import { askedForWindow } from './own-series';
import { shiftedWindow } from './shifted-window';

const WHOLE = /^(tong( so| cong)?|cong|ca nam|luy ke|tong ca nam)$/;
/** A title that opens with a count says what its columns count; `Kết quả tiếp công dân` does not. */
const COUNTS = /^(?:tong so|so|luot) (?!lieu|\d)/;
/** How a title or a line below it opens before it says what is counted. */
const OPENING =
	/^[([\s]*(?:(?:bảng|biểu|thống kê|tổng hợp|báo cáo|theo dõi)\s+|(?:chỉ tiêu|nội dung|tiêu chí)\s*:\s*)*/iu;

function leafOf({ path }: TableColumn): string {
	return path.length === 1 ? headerKey(path[0] ?? '') : '';
}

function isPeriod(column: TableColumn): boolean {
	return windowOfHeader([leafOf(column)]).period !== undefined;
}

/**
 * Whether each column of figures is headed by nothing but a period (`Tháng 1`, `Quý II`, `2023`), or by their sum. All false
 * where fewer than two are.
 */
export function periodColumns({ columns }: Table): readonly boolean[] {
	const figures = (column: TableColumn) => column.kind === 'number' || column.kind === 'percent';
	const several = columns.filter((column) => figures(column) && isPeriod(column)).length > 1;
	return columns.map(
		(column) => several && figures(column) && (isPeriod(column) || WHOLE.test(leafOf(column)))
	);
}

/**
 * What columns headed by periods alone count: what somebody said of one of them goes for all, each for its own period; else
 * what a title such as `Số lượt tiếp công dân các tháng`, or a line below it, counts, wherever. Null where neither is so, and where
 * the lines count different things.
 * @param isName whether a text is the name of a unit.
 */
export function meaningOfPeriods(
	table: Table,
	periods: readonly boolean[],
	theme: Theme | null,
	settled: Settled,
	isName: (text: string) => boolean
): (column: TableColumn) => Suggestion<Meaning> | null {
	const told = table.columns
		.filter((_, i) => periods[i])
		.map(({ path }) => settledMeaning(path, settled))
		.find((found) => found?.value.role === 'measure');
	if (told) {
		const { measure, dims, factor } = told.value as MeasureMeaning;
		return ({ path }) => ({
			value: { role: 'measure', measure, dims, factor, ...windowOfHeader(path.map(headerKey)) },
			confidence: 'sure',
			reasons: [{ code: 'answered-beside' }]
		});
	}
	const lines = [table.title ?? '', ...(table.titleLines ?? [])];
	const texts = [...new Set(lines)].map((line) => withoutPlaces(line, isName));
	const counted = texts.flatMap((line) => {
		const text = line.replace(OPENING, '');
		return COUNTS.test(headerKey(text)) ? [text] : [];
	});
	return ({ path, unitOfMeasure }) => {
		const found = counted
			.map((text) =>
				measureOfHeader([text, ...path], theme ?? undefined, {
					unitOfMeasure: unitOfMeasure ?? table.unitOfMeasure,
					title: texts[0]
				})
			)
			.filter(({ value }) => value.role === 'measure');
		const [first, ...others] = found;
		if (first?.value.role !== 'measure') return null;
		const { value } = first;
		if (!others.every((other) => isSameFigure(other.value, value))) return null;
		return {
			...first,
			value: { ...value, ...windowOfHeader(path.map(headerKey)) },
			reasons: [...first.reasons, { code: 'title-words' }]
		};
	};
}

function isSameFigure(a: Meaning, b: MeasureMeaning): boolean {
	return a.role === 'measure' && a.measure === b.measure && dimsText(a.dims) === dimsText(b.dims);
}

const PART_SUM: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'sure',
	reasons: [{ code: 'sum-of-periods' }]
};

/**
 * A column of sums beside columns of periods is of the table's window only where the periods reach from its first day to its
 * last; else it is of those periods alone, which the app adds up itself, and is left out. Figures counted up (`Lũy kế`) run from the
 * start of the year to the end of the report where the last period ends with it; they are asked where they may be of those periods
 * alone, or of days that nobody names, and sums that are none.
 * @param units whose each column is, where they are of several.
 */
export function withoutPartSums(
	table: Table,
	read: readonly Suggestion<Meaning>[],
	units: readonly (UnitGuess | null)[] = []
): Suggestion<Meaning>[] {
	const { window } = table;
	if (window === null) return [...read];
	const ownYear = window.end.slice(0, 4);
	return read.map((suggestion, i) => {
		const { value } = suggestion;
		if (isSettled(suggestion)) return suggestion;
		const leaf = leafKey(table.columns[i]?.path);
		if (value.role !== 'measure' || value.period !== undefined || !WHOLE.test(leaf))
			return suggestion;
		const parts = read.flatMap(({ value: other }, at) =>
			other.role === 'measure' &&
			other.period !== undefined &&
			other.yearsBack === undefined &&
			isSameFigure(other, value) &&
			units[at]?.text === units[i]?.text
				? [{ at, span: shiftedWindow(window, { period: other.period }) }]
				: []
		);
		const isCounted = value.windowKind === 'cumulative';
		const own = isCounted ? parts.filter(({ span }) => span.end.startsWith(ownYear)) : parts;
		if (own.length < 2) return suggestion;
		const starts = own.map(({ span }) => span.start).sort();
		const ends = own.map(({ span }) => span.end).sort();
		const endsAlike = ends.at(-1) === window.end;
		if (starts[0] === window.start && endsAlike) return suggestion;
		const isSum = addUp(
			figuresOfColumn(table, i),
			own.map(({ at }) => figuresOfColumn(table, at))
		);
		if (!isCounted) return isSum ? PART_SUM : askedForWindow(suggestion);
		const isFromStart = starts[0] === shiftedWindow(window, { windowKind: 'cumulative' }).start;
		if (isSum && isFromStart && !endsAlike) return PART_SUM;
		return endsAlike && isSum === isFromStart ? suggestion : askedForWindow(suggestion);
	});
}
