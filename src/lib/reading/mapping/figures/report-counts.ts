import {
	reportId,
	type MappedTable,
	type Report,
	type Theme,
	type UnitKey,
	type Window
} from '$lib/model';
import type { Asked } from '../ground/fact-draft';

/** A report in the making. */
type Counted = { -readonly [K in keyof Report]: Report[K] };

/** What reports of several units have in common. */
interface Kind {
	readonly window: Window;
	readonly theme: Theme;
	/** Kinds with another window of the same days: their reports are the same. */
	readonly twins: number[];
}

/**
 * The reports of one table: one for each unit, window and theme that something was asked of. A sheet that sums up several
 * themes reports on each of them.
 */
export class ReportCounts {
	readonly #all: Counted[] = [];
	readonly #kinds: Kind[] = [];
	readonly #numbers = new Map<Window, Map<Theme, number>>();
	/** The reports of a unit by the number of their kind. */
	readonly #known = new Map<UnitKey, (number | undefined)[]>();
	#lastUnit: UnitKey | null = null;
	#ofLast: (number | undefined)[] = [];
	#lastKind = 0;

	/**
	 * @param own the themes the table is plainly on: a single column on another makes no report that was due. Null where it
	 * sums up several.
	 * @param window the table's own: an earlier one is comparative.
	 * @param received the day the report bears, or null; and today's, which stands in for it.
	 */
	constructor(
		private readonly form: MappedTable['form'],
		private readonly own: ReadonlySet<Theme> | null,
		private readonly window: Window,
		private readonly received: { readonly borne: string | null; readonly today: string }
	) {}

	addAll(asked: readonly Asked[]): void {
		for (let i = 0; i < asked.length; i++) this.#add(asked[i] as Asked);
	}

	#add({ unit, window, theme, cells, filled }: Asked): void {
		const held = this.#all[this.#numberOf(unit, this.kindOf(window, theme))] as Counted;
		held.cellsRequired += cells;
		held.cellsFilled += filled;
	}

	/** The number of a kind of reports, for {@link of}. */
	kindOf(window: Window, theme: Theme): number {
		const last = this.#kinds[this.#lastKind];
		if (last?.window === window && last.theme === theme) return this.#lastKind;
		let ofWindow = this.#numbers.get(window);
		if (!ofWindow) this.#numbers.set(window, (ofWindow = new Map()));
		let number = ofWindow.get(theme);
		if (number === undefined) ofWindow.set(theme, (number = this.#newKind(window, theme)));
		return (this.#lastKind = number);
	}

	/**
	 * The number of the report a figure is of: that of its kind, else one of the same unit and window. A figure nothing was
	 * asked for makes one of its own.
	 */
	of(unit: UnitKey, kind: number): number {
		const number = this.#numberOf(unit, kind);
		const held = this.#all[number] as Counted;
		if (held.cellsFilled > 0) return number;
		const known = this.#reportsOf(unit);
		const { window } = this.#kinds[kind] as Kind;
		for (let other = 0; other < this.#kinds.length; other++) {
			const one = known[other];
			if (one === undefined || this.#kinds[other]?.window !== window) continue;
			if ((this.#all[one] as Counted).cellsFilled > 0) return one;
		}
		held.cellsRequired++;
		held.cellsFilled++;
		return number;
	}

	/** Reports with a filled cell, and the place among them of each by its number. */
	filed(): { readonly reports: readonly Report[]; readonly placeOf: Int32Array } {
		const reports: Report[] = [];
		const placeOf = new Int32Array(this.#all.length);
		for (let i = 0; i < placeOf.length; i++) {
			const held = this.#all[i] as Counted;
			if (held.cellsFilled === 0) continue;
			if (held.cellsRequired === 1 && this.own?.has(held.theme) === false) held.aside = true;
			placeOf[i] = reports.push(held) - 1;
		}
		return { reports, placeOf };
	}

	#newKind(window: Window, theme: Theme): number {
		const number = this.#kinds.length;
		const twins: number[] = [];
		for (const [i, one] of this.#kinds.entries()) {
			if (one.theme !== theme || !areSameDays(one.window, window)) continue;
			twins.push(i);
			one.twins.push(number);
		}
		return this.#kinds.push({ window, theme, twins }) - 1;
	}

	#reportsOf(unit: UnitKey): (number | undefined)[] {
		// Figures of one unit follow one another.
		if (unit === this.#lastUnit) return this.#ofLast;
		let known = this.#known.get(unit);
		if (!known) this.#known.set(unit, (known = []));
		this.#lastUnit = unit;
		return (this.#ofLast = known);
	}

	#numberOf(unit: UnitKey, kind: number): number {
		const known = this.#reportsOf(unit);
		const number = known[kind];
		if (number !== undefined) return number;
		const twin = (this.#kinds[kind] as Kind).twins.find((one) => known[one] !== undefined);
		const shared = twin === undefined ? undefined : known[twin];
		return (known[kind] = shared ?? this.#all.push(this.#counted(unit, kind)) - 1);
	}

	#counted(unit: UnitKey, kind: number): Counted {
		const { window: own, theme } = this.#kinds[kind] as Kind;
		// Written out: a spread object costs many times as much, and there are hundreds a sheet.
		const made: Counted = {
			id: '',
			unit,
			theme,
			form: this.form,
			start: own.start,
			end: own.end,
			windowKind: own.kind,
			receivedOn: this.received.borne ?? this.received.today,
			cellsRequired: 0,
			cellsFilled: 0
		};
		if (this.received.borne === null) made.undated = true;
		if (own.end < this.window.start) made.comparative = true;
		made.id = reportId(made);
		return made;
	}
}

/** Windows of the same days are the same report. */
function areSameDays(one: Window, other: Window): boolean {
	return one.start === other.start && one.end === other.end && one.kind === other.kind;
}
