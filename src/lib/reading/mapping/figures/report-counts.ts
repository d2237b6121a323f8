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

/**
 * The reports of one table: one for each unit, window and theme that something was asked of. A sheet that sums up several
 * themes reports on each of them.
 */
export class ReportCounts {
	readonly #all = new Map<string, Counted>();
	readonly #known = new Map<Window, Map<Theme, Map<UnitKey, Counted>>>();
	#last: { readonly unit: UnitKey; readonly own: Window; readonly theme: Theme } | null = null;
	#held: Counted | null = null;

	/**
	 * @param window the table's own: an earlier one is comparative.
	 * @param received the day the report bears, or null; and today's, which stands in for it.
	 */
	constructor(
		private readonly form: MappedTable['form'],
		private readonly window: Window,
		private readonly received: { readonly borne: string | null; readonly today: string }
	) {}

	add({ unit, window, theme, cells, filled }: Asked): void {
		const held = this.#reportOf(unit, window, theme);
		held.cellsRequired += cells;
		held.cellsFilled += filled;
	}

	/**
	 * The report a figure is of: that of its theme, else one of the same unit and window. A figure nothing was asked for
	 * makes one of its own.
	 */
	of(unit: UnitKey, own: Window, theme: Theme): Counted {
		const held = this.#reportOf(unit, own, theme);
		if (held.cellsFilled > 0) return held;
		for (const ofTheme of this.#known.get(own)?.values() ?? []) {
			const other = ofTheme.get(unit);
			if (other && other.cellsFilled > 0) return other;
		}
		held.cellsRequired++;
		held.cellsFilled++;
		return held;
	}

	/** Reports with a filled cell, and the place among them of each. */
	filed(): { readonly reports: readonly Report[]; readonly indexOf: (held: Report) => number } {
		const reports = [...this.#all.values()].filter(({ cellsFilled }) => cellsFilled > 0);
		const places = new Map<Report, number>(reports.map((held, i) => [held, i]));
		return { reports, indexOf: (held) => places.get(held) ?? 0 };
	}

	#reportOf(unit: UnitKey, own: Window, theme: Theme): Counted {
		const last = this.#last;
		// Figures of one unit, window and theme follow one another.
		if (this.#held && last?.unit === unit && last.own === own && last.theme === theme)
			return this.#held;
		let ofWindow = this.#known.get(own);
		if (!ofWindow) this.#known.set(own, (ofWindow = new Map()));
		let ofTheme = ofWindow.get(theme);
		if (!ofTheme) ofWindow.set(theme, (ofTheme = new Map()));
		let held = ofTheme.get(unit);
		if (!held) ofTheme.set(unit, (held = this.#counted(unit, own, theme)));
		this.#last = { unit, own, theme };
		this.#held = held;
		return held;
	}

	/** Windows of the same days are the same report. */
	#counted(unit: UnitKey, own: Window, theme: Theme): Counted {
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
		const held = this.#all.get(made.id) ?? made;
		if (held === made) this.#all.set(made.id, made);
		return held;
	}
}
