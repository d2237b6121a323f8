import {
	reportId,
	type MappedTable,
	type Report,
	type Theme,
	type UnitKey,
	type Window
} from '$lib/model';
import type { Asked } from './fact-draft';

/** A report in the making. */
interface Counted {
	readonly id: string;
	readonly base: Omit<Report, 'id' | 'cellsRequired' | 'cellsFilled'>;
	required: number;
	filled: number;
}

/**
 * The reports of one table: one for each unit, window and theme that something was asked of. A sheet that sums up several
 * themes reports on each of them.
 */
export class ReportCounts {
	readonly #all = new Map<string, Counted>();
	readonly #known = new Map<Window, Map<Theme, Map<UnitKey, Counted>>>();
	readonly #blank: Pick<Report, 'form' | 'receivedOn' | 'undated'>;
	#last: { readonly unit: UnitKey; readonly own: Window; readonly theme: Theme } | null = null;
	#held: Counted | null = null;

	/**
	 * @param window the table's own: an earlier one is comparative.
	 * @param received the day the report bears, or null; and today's, which stands in for it.
	 */
	constructor(
		mapped: MappedTable,
		private readonly window: Window,
		received: { readonly borne: string | null; readonly today: string }
	) {
		this.#blank = {
			form: mapped.form,
			receivedOn: received.borne ?? received.today,
			...(received.borne ? {} : { undated: true as const })
		};
	}

	add({ unit, window, theme, cells, filled }: Asked): void {
		const held = this.#reportOf(unit, window, theme);
		held.required += cells;
		held.filled += filled;
	}

	/**
	 * The report a figure is of: that of its theme, else one of the same unit and window. A figure nothing was asked for
	 * makes one of its own.
	 */
	of(unit: UnitKey, own: Window, theme: Theme): Counted {
		const held = this.#reportOf(unit, own, theme);
		if (held.filled > 0) return held;
		for (const ofTheme of this.#known.get(own)?.values() ?? []) {
			const other = ofTheme.get(unit);
			if (other && other.filled > 0) return other;
		}
		held.required++;
		held.filled++;
		return held;
	}

	/** Reports with a filled cell, and the place among them of each. */
	filed(): { readonly reports: readonly Report[]; readonly indexOf: (held: Counted) => number } {
		const filed = [...this.#all.values()].filter(({ filled }) => filled > 0);
		const places = new Map(filed.map((held, i) => [held, i]));
		return {
			reports: filed.map(({ id, base, required, filled }): Report => ({
				...base,
				id,
				cellsRequired: required,
				cellsFilled: filled
			})),
			indexOf: (held) => places.get(held) ?? 0
		};
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
		const { start, end, kind: windowKind } = own;
		const filed = { ...this.#blank, theme, unit, start, end, windowKind };
		const base = end < this.window.start ? { ...filed, comparative: true as const } : filed;
		const id = reportId(base);
		let held = this.#all.get(id);
		if (!held) this.#all.set(id, (held = { id, base, required: 0, filled: 0 }));
		return held;
	}
}
