import type { UnitKey } from './unit';
import { reportId, type Report } from './batch';

/** All of a report but whose it is and how full: a sheet's hundreds of reports are of a few kinds. */
export type ReportKind = Omit<Report, 'id' | 'unit' | 'cellsRequired' | 'cellsFilled'>;

/** Hundreds of thousands of reports without an object each: columns of `length` rows. */
export interface ReportColumns {
	readonly length: number;
	/** Each once. */
	readonly units: readonly UnitKey[];
	readonly kinds: readonly ReportKind[];
	/** Index into `units`. */
	readonly unit: Int32Array;
	/** Index into `kinds`. */
	readonly kind: Int32Array;
	readonly cellsRequired: Int32Array;
	readonly cellsFilled: Int32Array;
}

/** Collects reports of one or several lists into columns. */
export class ReportCollector {
	readonly #units = new Map<UnitKey, number>();
	readonly #kinds = new Map<string, number>();
	readonly #kindList: ReportKind[] = [];
	readonly #columns: Pick<ReportColumns, 'unit' | 'kind' | 'cellsRequired' | 'cellsFilled'>;
	#length = 0;

	/** @param most how many reports will come at most. */
	constructor(most: number) {
		this.#columns = {
			unit: new Int32Array(most),
			kind: new Int32Array(most),
			cellsRequired: new Int32Array(most),
			cellsFilled: new Int32Array(most)
		};
	}

	/** Takes a report; its place. */
	add(report: Report): number {
		const [unit, kind] = [this.#unitOf(report.unit), this.#kindOf(report)];
		return this.#add(unit, kind, report.cellsRequired, report.cellsFilled);
	}

	/** For taking single reports out of other columns, be it with a day that another version of them bears. */
	from(reports: ReportColumns): { readonly take: (at: number, borne?: string) => number } {
		const units = new Int32Array(reports.units.length).fill(-1);
		const kinds = new Int32Array(reports.kinds.length).fill(-1);
		const kindOf = (kind: number, borne: string | undefined): number => {
			const own = reports.kinds[kind] as ReportKind;
			if (borne !== undefined) return this.#kindOf(borneOn(own, borne));
			if (kinds[kind] === -1) kinds[kind] = this.#kindOf(own);
			return kinds[kind] as number;
		};
		const take = (at: number, borne?: string): number => {
			const unit = reports.unit[at] as number;
			const kind = reports.kind[at] as number;
			if (units[unit] === -1) units[unit] = this.#unitOf(reports.units[unit] as UnitKey);
			return this.#add(
				units[unit] as number,
				kindOf(kind, borne),
				reports.cellsRequired[at] as number,
				reports.cellsFilled[at] as number
			);
		};
		return { take };
	}

	columns(): ReportColumns {
		const length = this.#length;
		const { unit, kind, cellsRequired, cellsFilled } = this.#columns;
		return {
			length,
			units: [...this.#units.keys()],
			kinds: this.#kindList,
			unit: unit.subarray(0, length),
			kind: kind.subarray(0, length),
			cellsRequired: cellsRequired.subarray(0, length),
			cellsFilled: cellsFilled.subarray(0, length)
		};
	}

	#add(unit: number, kind: number, required: number, filled: number): number {
		const at = this.#length++;
		this.#columns.unit[at] = unit;
		this.#columns.kind[at] = kind;
		this.#columns.cellsRequired[at] = required;
		this.#columns.cellsFilled[at] = filled;
		return at;
	}

	#kindOf(kind: ReportKind): number {
		// Reports of one sheet are of a few kinds: put into words they would cost more than all else.
		const few = Math.min(this.#kindList.length, FEW_KINDS);
		for (let i = 0; i < few; i++) if (isOneKind(this.#kindList[i] as ReportKind, kind)) return i;
		const text = kindText(kind);
		let known = this.#kinds.get(text);
		if (known === undefined) {
			known = this.#kindList.push(plainKind(kind)) - 1;
			this.#kinds.set(text, known);
		}
		return known;
	}

	#unitOf(unit: UnitKey): number {
		let known = this.#units.get(unit);
		if (known === undefined) this.#units.set(unit, (known = this.#units.size));
		return known;
	}
}

/** The reports as columns, in the order given; their ids are left out, see {@link reportAt}. */
export function reportColumns(reports: readonly Report[]): ReportColumns {
	const collected = new ReportCollector(reports.length);
	for (const report of reports) collected.add(report);
	return collected.columns();
}

/** The kind of one of them. */
export function kindAt({ kinds, kind }: ReportColumns, at: number): ReportKind {
	return kinds[kind[at] as number] as ReportKind;
}

/** One of them as an object; its id is that of `reportId` unless another is given. */
export function reportAt(reports: ReportColumns, at: number, id?: string): Report {
	const report = namelessAt(reports, at);
	return { id: id ?? reportId(report), ...report };
}

/** The same without an id: making the ids of hundreds of thousands of reports takes longer than all else of them. */
export function namelessAt(reports: ReportColumns, at: number): Omit<Report, 'id'> {
	const kind = kindAt(reports, at);
	const { form, theme, start, end, windowKind } = kind;
	// Written out: a spread object costs many times as much.
	const report: { -readonly [K in keyof Omit<Report, 'id'>]: Report[K] } = {
		unit: reports.units[reports.unit[at] as number] as UnitKey,
		form,
		theme,
		start,
		end,
		windowKind,
		receivedOn: kind.receivedOn,
		cellsRequired: reports.cellsRequired[at] as number,
		cellsFilled: reports.cellsFilled[at] as number
	};
	if (kind.undated) report.undated = true;
	if (kind.comparative) report.comparative = true;
	if (kind.aside) report.aside = true;
	if (kind.again !== undefined) report.again = kind.again;
	return report;
}

/** As many kinds are compared one by one. */
const FEW_KINDS = 8;

function isOneKind(one: ReportKind, other: ReportKind): boolean {
	return (
		one.theme === other.theme &&
		one.start === other.start &&
		one.end === other.end &&
		one.windowKind === other.windowKind &&
		one.receivedOn === other.receivedOn &&
		one.form === other.form &&
		!one.undated === !other.undated &&
		!one.comparative === !other.comparative &&
		!one.aside === !other.aside &&
		one.again === other.again
	);
}

/** What tells a kind from all others. */
function kindText(kind: ReportKind): string {
	const marks = `${kind.undated ? 'u' : ''}${kind.comparative ? 'c' : ''}${kind.aside ? 'a' : ''}${kind.again ?? ''}`;
	return `${kind.theme}|${kind.start}|${kind.end}|${kind.windowKind}|${kind.receivedOn}|${marks}|${kind.form}`;
}

/** A kind of reports that bear a day. */
function borneOn(kind: ReportKind, receivedOn: string): ReportKind {
	const dated: { -readonly [K in keyof ReportKind]: ReportKind[K] } = { ...kind, receivedOn };
	delete dated.undated;
	return dated;
}

/** A kind without what else a report holds. */
function plainKind(kind: ReportKind): ReportKind {
	const { form, theme, start, end, windowKind, receivedOn } = kind;
	return {
		...{ form, theme, start, end, windowKind, receivedOn },
		...(kind.undated ? { undated: true } : {}),
		...(kind.comparative ? { comparative: true } : {}),
		...(kind.aside ? { aside: true } : {}),
		...(kind.again === undefined ? {} : { again: kind.again })
	};
}
