import type { LeftOutReason, RowRole } from '$lib/model';

export type SheetRowRole = RowRole | LeftOutReason;

/** Rows in which figures stand. */
export const FIGURE_ROLES: ReadonlySet<SheetRowRole> = new Set(['data', 'total', 'subtotal']);

/**
 * What each row of a body is, from its first row down without a gap. It is gone through row by row, by number: there may be a hundred
 * thousand of them.
 */
export class RolesOfBody {
	readonly top: number;
	readonly #roles: SheetRowRole[] = [];

	constructor(top: number) {
		this.top = top;
	}

	/** The first row below. */
	get end(): number {
		return this.top + this.#roles.length;
	}

	/** Says what the next row is. */
	push(role: SheetRowRole): void {
		this.#roles.push(role);
	}

	/** Undefined for a row that is not of the body. */
	of(row: number): SheetRowRole | undefined {
		return row < this.top ? undefined : this.#roles[row - this.top];
	}

	/** Says that a row of the body is something else than it was taken for. */
	set(row: number, role: SheetRowRole): void {
		this.#roles[row - this.top] = role;
	}

	/** The rows of some roles, in order. */
	rowsOf(sought: ReadonlySet<SheetRowRole>): number[] {
		const rows: number[] = [];
		for (let i = 0; i < this.#roles.length; i++)
			if (sought.has(this.#roles[i] as SheetRowRole)) rows.push(this.top + i);
		return rows;
	}
}
