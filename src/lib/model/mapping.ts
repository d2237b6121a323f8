import type { AggregationClass, Direction } from './indicator';
import type { Confidence, Reason, SheetLedger, Table } from './table';
import type { Dims, Fact } from './fact';
import type { Theme, Report } from './batch';
import type { Issue } from './issue';
import type { UnitKey } from './unit';
import type { Window, WindowKind } from './window';
import type { Workbook } from './workbook';

/** What one column (or, in forms with indicators down, one line) of a form means. */
export type Meaning =
	| { readonly role: 'unit' }
	| { readonly role: 'ignore' }
	| { readonly role: 'dimension'; readonly name: string }
	| {
			readonly role: 'measure';
			/** Measure id, or a RATIO indicator's id for a typed rate. */
			readonly measure: string;
			/** Where the cells hold `12/15`: the measure of what stands below the stroke. */
			readonly over?: string;
			readonly dims: Dims;
			/** Factor from what the cells hold to the measure's unit, such as 0.001 for nghìn → triệu đồng. */
			readonly factor: number;
			/** Where the column itself says it: `Lũy kế`, `Cùng kỳ năm trước`. */
			readonly windowKind?: WindowKind;
			readonly yearsBack?: number;
			/** A part of the table's year that the column is of, such as `Q4`, with the year where it says one: `2023-Q4`, `2023`. */
			readonly period?: string;
	  };

/** A meaning under which cells hold figures. */
export type MeasureMeaning = Extract<Meaning, { role: 'measure' }>;

/** A measure the analyst made of a column on the spot. */
export interface OwnMeasure {
	/** `own:` and the folded words of its name. */
	readonly id: string;
	readonly name: string;
	readonly unitOfMeasure: string;
	readonly aggregation: AggregationClass;
	readonly direction: Direction;
}

/** The headers of a form with units down, so that it can be handed out empty. */
export interface FormLayout {
	readonly title: string;
	readonly columns: readonly {
		/** Header texts from the top down. */
		readonly path: readonly string[];
		readonly holds: 'unit' | 'figures' | 'words' | 'personal';
	}[];
}

/** What a cell of a dash stands for in a table of counts: nothing happened, nothing was reported, nothing to report on. */
export type DashMeaning = 'zero' | 'blank' | 'na';

/** How figures that fit two ways are written: `vi` 1.234,5, `en` 1,234.5; `grouped`: now the one, now the other parts thousands. */
export type NumberWriting = 'vi' | 'en' | 'grouped';

/** A column with figures that fit two ways of writing. */
export interface ColumnTwoWays {
	/** Its header path joined by ` / `. */
	readonly header: string;
	/** The figures as written, each text once. */
	readonly texts: readonly string[];
}

/** How shares are meant that may be in per cent or fractions of one: `0,85` is 0,85 %, it is 85 %, or nobody knows and they are left out. */
export type ShareWriting = 'percent' | 'fraction' | 'none';

/** Shares of a column, or of a line, that may be in per cent or fractions of one. */
export interface SharesTwoWays {
	/** The header path of the column or line joined by ` / `. */
	readonly header: string;
	/** Each text once, with the figure it writes. */
	readonly figures: readonly { readonly raw: string; readonly share: number }[];
}

/** What a form whose headers name periods shares with the same form of another month or year. */
export interface FormKin {
	/** Of the headers without the periods, and how these lie to the window. */
	readonly fingerprint: string;
	/** Those periods in the order they come. */
	readonly periods: readonly string[];
}

/** What is remembered of a form, so that its next file needs no click. Keys of `meanings` are header paths joined by ` / `. */
export interface FormMemory {
	readonly fingerprint: string;
	readonly form: string;
	readonly theme: Theme;
	readonly meanings: Readonly<Record<string, Meaning>>;
	readonly own: readonly OwnMeasure[];
	/** What somebody decided of the columns that hold the figures of its lines, by {@link Decisions.figures}. */
	readonly figures?: Readonly<Record<string, Meaning>>;
	/** What a dash stands for in this form, where somebody decided it. */
	readonly dash?: DashMeaning;
	/** What the models below headings that do not say it are counted as, see {@link ModelsBelow}; by the heading. */
	readonly models?: Readonly<Record<string, string>>;
	/** Which rows of units under several names count, see {@link NamesOfOneUnit}; by their id. */
	readonly oneUnit?: Readonly<Record<string, RowsCounted>>;
	/** Absent where no header names a period, and in what earlier versions kept. */
	readonly kin?: FormKin;
	/** Absent where rows are indicators, and in what earlier versions kept. */
	readonly layout?: FormLayout;
}

export interface Suggestion<T> {
	readonly value: T;
	readonly confidence: Confidence;
	readonly reasons: readonly Reason[];
}

/** A unit as written and what it was taken for. Candidates when it has to be asked. */
export interface UnitGuess {
	readonly text: string;
	readonly key: UnitKey | null;
	/** Official name on the window's dates. */
	readonly name: string | null;
	readonly confidence: Confidence;
	readonly candidates: readonly {
		readonly key: UnitKey;
		readonly name: string;
		readonly reason: string;
	}[];
}

/** Whether a candidate is offered for a name with letters missing or wrong: accents, one slip of the pen. */
export function isMisspelt(reason: string | undefined): boolean {
	return reason === 'accents' || reason === 'typing-error';
}

/** What the analyst decided for one table; absent fields keep the reader's suggestion. */
export interface Decisions {
	readonly meanings?: Readonly<Record<string, Meaning>>;
	/**
	 * Where rows are indicators: which window the figures of a column are of, as a measure without an id, or that they are left out; by
	 * what stands over the column below its unit.
	 */
	readonly figures?: Readonly<Record<string, Meaning>>;
	readonly units?: Readonly<Record<string, UnitKey | null>>;
	readonly window?: Window;
	readonly skip?: boolean;
	/** A list with one row a petition may be counted; without this it is left out. */
	readonly count?: boolean;
	readonly receivedOn?: string;
	/** How figures that fit two ways are written, by the header path of their column joined by ` / `. */
	readonly numbers?: Readonly<Record<string, NumberWriting>>;
	/** How shares are meant that may be in per cent or fractions of one, by {@link SharesTwoWays.header}. */
	readonly shares?: Readonly<Record<string, ShareWriting>>;
	/** Of figures from before a merger under a name that lived on: the unit's of that time, or added up for the merged one and left out. */
	readonly beforeMerger?: 'own' | 'summed';
	readonly dash?: DashMeaning;
	/** What the models below headings that do not say it are counted as: a measure id or `none`, by the heading. */
	readonly models?: Readonly<Record<string, string>>;
	/** Which rows of units under several names count, by {@link NamesOfOneUnit.id}. */
	readonly oneUnit?: Readonly<Record<string, RowsCounted>>;
	readonly own?: readonly OwnMeasure[];
}

/** Of rows under several names that are taken for one unit: all added up, or only those under one of the names. */
export type RowsCounted = 'all' | { readonly only: string };

/** A unit that rows under different names give the same figure of, such as two former communes for what they became. */
export interface NamesOfOneUnit {
	/** The unit and the names: what is said of them holds for no others. */
	readonly id: string;
	readonly unit: UnitKey;
	/** Official name of the unit. */
	readonly name: string;
	/** The names as written, in the order they come. */
	readonly texts: readonly string[];
	/** The first figure in question. */
	readonly a1: string;
	/** Absent while nobody said it. */
	readonly counted?: RowsCounted;
}

/** A heading of a list of models (`Danh sách mô hình tiêu biểu`) that does not say whether they are registered, recognised, awarded … */
export interface ModelsBelow {
	/** As it stands in the file. */
	readonly heading: string;
	/** The first place below it. */
	readonly a1: string | null;
	/** How many rows below it are in question. */
	readonly rows: number;
	/** Where the title of the table, or the name of its sheet, speaks of a plan. */
	readonly plan?: 'plan-title' | 'plan-sheet';
	/** The measure somebody said they count for, `none` where not at all; absent while nobody did. */
	readonly countedAs?: string;
}

/** A name that lived on through a merger within the window, with the first cell of it from before. */
export interface MergedUnit {
	readonly text: string;
	readonly a1: string;
	/** First day of the merged unit. */
	readonly since: string;
}

/** One table with everything suggested for it, ready for review or import. */
/** Rows taken for parts of the unit above them, which leaves figures blank that they give. */
export interface PartsBelow {
	/** Their 0-based sheet rows. */
	readonly rows: readonly number[];
	/** The units whose figures they are borne out to add up to. */
	readonly added: readonly UnitKey[];
}

export interface MappedTable {
	readonly table: Table;
	/** Form id known to the app (`tcd-01-2024`), or the fingerprint. */
	readonly form: string;
	readonly theme: Theme;
	/** In step with `table.columns`; where rows are indicators, of which window or part the figures of each are. */
	readonly columns: readonly Suggestion<Meaning>[];
	/** In step with `table.rows` where these are indicators; else empty. */
	readonly lines: readonly Suggestion<Meaning>[];
	/** In step with `table.rows`; null where a row names no unit. */
	readonly units: readonly (UnitGuess | null)[];
	/** For units-across shapes, in step with `table.columns`; null where a column names no unit. */
	readonly unitsOfColumns?: readonly (UnitGuess | null)[];
	/** The unit the whole table speaks of, when rows name none. */
	readonly unit: UnitGuess | null;
	/** Whose the figures of earlier parts of the window are where it is another unit: by the last day of the part, by the name as written. */
	readonly unitsThen?: Readonly<Record<string, Readonly<Record<string, UnitGuess>>>>;
	/** Names of which it has to be asked whose the figures from before a merger are. */
	readonly merged?: readonly MergedUnit[];
	/** Columns with figures that fit two ways of writing, decided or not; absent where there are none. */
	readonly twoWays?: readonly ColumnTwoWays[];
	/** Absent where no shares may be in per cent or fractions of one; answered or not. */
	readonly shares?: readonly SharesTwoWays[];
	readonly window: Suggestion<Window | null>;
	/** The windows its sources name where they differ, or the one that has not begun: one is to be chosen. */
	readonly windows?: readonly Window[];
	/** What a dash stands for, decided or remembered; absent where nobody said so. */
	readonly dash?: DashMeaning;
	/** Headings that do not say what the models below them are, answered or not; absent where there are none. */
	readonly models?: readonly ModelsBelow[];
	/** Units with rows under several names, answered or not; absent where there are none. */
	readonly oneUnit?: readonly NamesOfOneUnit[];
	/** Absent where no rows are parts of units without figures of their own. */
	readonly below?: PartsBelow;
	/** Absent where no header names a period, or the window is not known. */
	readonly kin?: FormKin;
	/** True when nothing has to be asked. */
	readonly ready: boolean;
}

/** The whole outcome of reading one file. */
export interface ReadReport {
	readonly workbook: Workbook;
	readonly tables: readonly MappedTable[];
	readonly facts: readonly Fact[];
	readonly reports: readonly Report[];
	/** Index into `reports` for each fact. */
	readonly reportOf: readonly number[];
	readonly issues: readonly Issue[];
	/** Every sheet of the file in order, hidden ones included. */
	readonly ledgers: readonly SheetLedger[];
}
