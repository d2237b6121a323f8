import {
	dimsText,
	type Meaning,
	type ReadCell,
	type Suggestion,
	type Table,
	type UnitGuess,
	type Window
} from '$lib/model';
import { headerKey } from '$lib/reference/forms';
import { figureOfCell } from '../ground/figure-of-cell';
import { grouped } from '../ground/grouped';
import { isRemembered, isWindowDecided } from '../ground/settled-meaning';
import { countedTo } from './counted-to';
import { cutOff } from './cut-off';
import { askedForWindow, type Series, type Told } from './own-series';
import { withPeriodsInWords } from './period-in-words';
import { periodBefore } from './period-before';
import { samePeriod, type Compared } from './same-period';
import { wholeYear } from './whole-years';
import { withinPart } from './within-part';

/** Columns or lines with what stands in them, in step with what was read of them. */
export interface Headed {
	readonly paths: readonly (readonly string[])[];
	readonly figuresOf: (at: number) => () => readonly (number | null)[];
	/** Whose figures they are, where each is of a unit of its own. */
	readonly unitOf?: (at: number) => string | undefined;
}

/** The figures of cells, null for one that holds none; looked up when they are asked for first. */
function figuresOrNone(
	cellsOf: () => readonly (ReadCell | null | undefined)[]
): () => readonly (number | null)[] {
	let figures: readonly (number | null)[] | undefined;
	return () =>
		(figures ??= cellsOf().map((cell) => {
			const figure = figureOfCell(cell);
			return 'value' in figure ? figure.value : null;
		}));
}

/** The columns of a table, and of the units that stand above them. */
export function headedColumns(
	{ columns, rows }: Table,
	units: readonly (UnitGuess | null)[] = []
): Headed {
	return {
		paths: columns.map(({ path }) => path),
		figuresOf: (at) =>
			figuresOrNone(() => rows.flatMap(({ role, cells }) => (role === 'data' ? [cells[at]] : []))),
		unitOf: (at) => units[at]?.text
	};
}

/** The lines of a table whose rows are indicators, with the cells of each that hold figures and the unit each is of. */
export function headedLines(
	paths: readonly (readonly string[])[],
	cellsOf: (at: number) => readonly (ReadCell | null)[],
	units: readonly (UnitGuess | null)[]
): Headed {
	return {
		paths,
		figuresOf: (at) => figuresOrNone(() => cellsOf(at)),
		unitOf: (at) => units[at]?.text
	};
}

/** Figures of this year against those of the year before, and not against a plan. */
const COMPARED = /%|^(?:ty le|tang|giam|chenh lech|so |ss |so sanh|bang )|cung ky/;
const OF_PLAN = /ke hoach|(?:^| )kh(?: |$)|chi tieu|nghi quyet|(?:^| )nq(?: |$)/;

function comparedIn(
	read: readonly Suggestion<Meaning>[],
	{ paths, figuresOf }: Headed
): readonly Compared[] {
	return paths.flatMap((path, at) => {
		const key = path.map(headerKey).join(' ');
		const leaf = headerKey(path.at(-1) ?? '');
		const isMeant = read[at]?.value.role === 'measure' && read[at].confidence !== 'ask';
		return !isMeant && COMPARED.test(leaf) && !OF_PLAN.test(key)
			? [{ at, figures: figuresOf(at) }]
			: [];
	});
}

/**
 * Figures with the windows that their own words and those of their neighbours give them, where the title alone would give others: a
 * period named beside what is counted, the same period of last year, whole years, the last part of the year before, figures counted up to some month or day. Those that may
 * be of two are asked, save where somebody said the window, now or of an earlier file of the form.
 */
export function withWindowsBeside(
	alone: readonly Suggestion<Meaning>[],
	headed: Headed,
	window: Window | null
): readonly Suggestion<Meaning>[] {
	if (window === null) return alone;
	const read = withPeriodsInWords(alone, headed.paths, window);
	const groups = grouped(
		read.flatMap(({ value }, at): (Series & { group: string })[] =>
			value.role === 'measure'
				? [
						{
							at,
							path: headed.paths[at] ?? [],
							meaning: value,
							figures: headed.figuresOf(at),
							group: JSON.stringify([
								value.measure,
								value.over,
								dimsText(value.dims),
								headed.unitOf?.(at)
							])
						}
					]
				: []
		),
		({ group }) => group
	);
	const compared = comparedIn(read, headed);
	const windows = new Map<number, NonNullable<Told>>();
	for (const all of groups.values())
		for (const series of all) {
			const own =
				countedTo(series, all, window) ??
				cutOff(series, window) ??
				wholeYear(series, all, window) ??
				periodBefore(series, all, window) ??
				withinPart(series, all, window) ??
				samePeriod(series, all, window, compared);
			if (own) windows.set(series.at, own);
		}
	return read.map((suggestion, at): Suggestion<Meaning> => {
		const found = windows.get(at);
		const { value, confidence, reasons } = suggestion;
		if (!found || value.role !== 'measure' || isWindowDecided(suggestion)) return suggestion;
		const { role, measure, over, dims, factor } = value;
		if (found.inDoubt && isRemembered(suggestion)) return suggestion;
		const told: Suggestion<Meaning> = {
			value: { role, measure, ...(over === undefined ? {} : { over }), dims, factor, ...found.own },
			confidence,
			reasons
		};
		return found.inDoubt ? askedForWindow(told) : told;
	});
}
