import type { Cell, Issue } from '$lib/model';
import { a1Of } from '$lib/text';
import { rangeOf } from './address';
import type { SheetDraft } from './draft';

/** A cell or a range, on another sheet or the same. */
const REFERENCE =
	/(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(!])/giu;
/** What may stand around them where all that is done is to carry figures over or to add them. */
const ADDED_UP = /^=?(?:[\s+\-(),;]|SUM(?=\s*\())*$/i;
/** No more cells of one file than these are looked at; what is left then stays as it is. */
const MOST_CELLS = 500_000;
const DEEPEST = 50;

/**
 * Marks the noughts that formulas make of blank cells alone, as `ofBlanks`: a summary that takes the figures of its units from their
 * sheets shows 0 for whoever gave none. Formulas that do more than carry over and add up stay as they are.
 * @returns a note for each sheet where such stand.
 */
export function markBlankSums(drafts: readonly SheetDraft[]): Issue[] {
	const marker = new BlankSums(drafts);
	return drafts.flatMap((draft) => marker.mark(draft));
}

class BlankSums {
	readonly #drafts: ReadonlyMap<string, SheetDraft>;
	readonly #known = new Map<Cell, boolean>();
	#looked = 0;

	constructor(drafts: readonly SheetDraft[]) {
		this.#drafts = new Map(drafts.map((draft) => [draft.name.toLowerCase(), draft]));
	}

	mark(draft: SheetDraft): Issue[] {
		if (draft.different?.every((cell) => !isNoughtOfFormula(cell)) === true) return [];
		let first: string | null = null;
		let count = 0;
		draft.rows.forEach((cells, row) =>
			cells.forEach((cell, column) => {
				if (!cell || !this.#isOfBlanks(cell, draft, 0)) return;
				const marked: Cell = { ...cell, ofBlanks: true };
				cells[column] = marked;
				this.#known.set(marked, true);
				draft.different?.push(marked);
				first ??= a1Of(row, column);
				count++;
			})
		);
		if (count === 0) return [];
		return [{ code: 'blanks-as-zero', severity: 'note', sheet: draft.name, a1: first, count }];
	}

	#isOfBlanks(cell: Cell, draft: SheetDraft, depth: number): boolean {
		if (!isNoughtOfFormula(cell)) return false;
		const known = this.#known.get(cell);
		if (known !== undefined) return known;
		// One that comes back to itself stands on no blank.
		this.#known.set(cell, false);
		const isSo = depth < DEEPEST && this.#standsOnBlanks(cell.formula ?? '', draft, depth);
		this.#known.set(cell, isSo);
		return isSo;
	}

	#standsOnBlanks(formula: string, draft: SheetDraft, depth: number): boolean {
		const references = [...formula.matchAll(REFERENCE)];
		if (references.length === 0 || !ADDED_UP.test(formula.replace(REFERENCE, ''))) return false;
		return references.every(([, quoted, plain, range = '']) => {
			const name = quoted?.replaceAll("''", "'") ?? plain;
			const sheet = name === undefined ? draft : this.#drafts.get(name.toLowerCase());
			return sheet !== undefined && this.#isBlank(range, sheet, depth);
		});
	}

	#isBlank(range: string, draft: SheetDraft, depth: number): boolean {
		const { top, left, bottom, right } = rangeOf(range.toUpperCase());
		for (let row = top; row <= Math.min(bottom, draft.rows.length - 1); row++) {
			const cells = draft.rows[row] ?? [];
			for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
				if (++this.#looked > MOST_CELLS) return false;
				const cell = cells[column];
				if (cell && !isEmpty(cell) && !this.#isOfBlanks(cell, draft, depth + 1)) return false;
			}
		}
		return true;
	}
}

function isNoughtOfFormula({ formula, value, uncached }: Cell): boolean {
	return formula !== undefined && value === 0 && uncached !== true;
}

function isEmpty({ type, raw, formula }: Cell): boolean {
	return type === 'text' && formula === undefined && raw.trim() === '';
}
