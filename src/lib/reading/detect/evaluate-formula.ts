import type { Cell } from '$lib/model';
import type { GridView } from './grid-view';

/** A formula worked out: a number, a division by zero, or unknown when an input or a function is. */
export type Worked = number | 'divided-by-zero' | null;

const DEPTH = 12;
const CELLS = 20_000;
const TOKEN = /\s*(\$?[A-Z]{1,3}\$?\d{1,7}|[A-Z]{2,10}(?=\()|\d+(?:\.\d+)?|[-+*/():,;%])/gy;

/** No more cells of one sheet than these are asked for to see whether results are right. */
const CHECKED_CELLS = 2_000_000;
/** The results that are stored may be rounded. */
const NEAR = 0.006;

interface State {
	readonly view: GridView;
	readonly tokens: readonly string[];
	at: number;
	cells: number;
	readonly depth: number;
	/** Works out formulas anew of which the file holds a result, too. */
	readonly anew: boolean;
}

class Unknown extends Error {}
class DividedByZero extends Error {}

/**
 * The result of a formula whose result the file does not hold: sums of ranges, + − × ÷, ROUND and SUM within one
 * sheet. Blank inputs count as 0, as in Excel. Anything else, text inputs and circles give null.
 */
export function evaluateFormula(view: GridView, formula: string): Worked {
	return work(view, formula, 0, false);
}

/** What formulas of a sheet were found to give, and how many cells that took. */
interface Checked {
	readonly results: Map<Cell, Worked>;
	readonly open: Set<Cell>;
	cells: number;
}

const CHECKED = new WeakMap<GridView, Checked>();

/** The result of a formula with all it stands on worked out anew, as far as that can be. */
function workedAnew(view: GridView, cell: Cell, formula: string, depth: number): Worked {
	let checked = CHECKED.get(view);
	if (!checked) CHECKED.set(view, (checked = { results: new Map(), open: new Set(), cells: 0 }));
	const known = checked.results.get(cell);
	if (known !== undefined) return known;
	// A formula that comes back to itself has no result.
	if (checked.open.has(cell)) throw new Unknown();
	checked.open.add(cell);
	const worked = checked.cells > CHECKED_CELLS ? null : work(view, formula, depth, true, checked);
	checked.open.delete(cell);
	checked.results.set(cell, worked);
	return worked;
}

/**
 * Whether the result that a file holds of a formula is plainly another than the formula gives: programs that do not calculate
 * write 0. Formulas that cannot be worked out never are.
 */
export function isStale(view: GridView, cell: Cell): boolean {
	if (cell.formula === undefined || cell.uncached || typeof cell.value !== 'number') return false;
	const worked = workedAnew(view, cell, cell.formula, 0);
	const near = typeof worked === 'number' ? Math.max(NEAR, Math.abs(worked) * 1e-6) : 0;
	return typeof worked === 'number' && Math.abs(worked - cell.value) > near;
}

function work(
	view: GridView,
	formula: string,
	depth: number,
	anew: boolean,
	checked?: Checked
): Worked {
	const tokens = tokenize(formula.replace(/^=/, '').toUpperCase());
	if (tokens === null || depth > DEPTH) return null;
	const state: State = { view, tokens, at: 0, cells: 0, depth, anew };
	try {
		const value = sum(state);
		return state.at === tokens.length && Number.isFinite(value) ? value : null;
	} catch (problem) {
		if (problem instanceof DividedByZero) return 'divided-by-zero';
		if (problem instanceof Unknown) return null;
		throw problem;
	} finally {
		if (checked) checked.cells += state.cells;
	}
}

function tokenize(text: string): string[] | null {
	if (text.length > 2_000) return null;
	const tokens: string[] = [];
	TOKEN.lastIndex = 0;
	let end = 0;
	for (const match of text.matchAll(TOKEN)) {
		tokens.push(match[1] as string);
		end = match.index + match[0].length;
	}
	return end === text.trimEnd().length && tokens.length > 0 ? tokens : null;
}

function peek(state: State): string | undefined {
	return state.tokens[state.at];
}

function take(state: State, expected?: string): string {
	const token = state.tokens[state.at++];
	if (token === undefined || (expected !== undefined && token !== expected)) throw new Unknown();
	return token;
}

function sum(state: State): number {
	let value = product(state);
	for (let sign = peek(state); sign === '+' || sign === '-'; sign = peek(state)) {
		take(state);
		const next = product(state);
		value = sign === '+' ? value + next : value - next;
	}
	return value;
}

function product(state: State): number {
	let value = atom(state);
	for (let sign = peek(state); sign === '*' || sign === '/' || sign === '%'; sign = peek(state)) {
		take(state);
		if (sign === '%') {
			value /= 100;
			continue;
		}
		const next = atom(state);
		if (sign === '/' && next === 0) throw new DividedByZero();
		value = sign === '*' ? value * next : value / next;
	}
	return value;
}

function atom(state: State): number {
	const token = take(state);
	if (token === '-') return -atom(state);
	if (token === '+') return atom(state);
	if (token === '(') {
		const value = sum(state);
		take(state, ')');
		return value;
	}
	if (/^\d/.test(token)) return Number(token);
	const place = placeOf(token);
	if (place) return numberAt(state, place.row, place.column, false);
	if (token === 'SUM') return sumOfRanges(state);
	if (token === 'ROUND') {
		take(state, '(');
		const value = sum(state);
		take(state);
		const digits = sum(state);
		take(state, ')');
		const factor = 10 ** digits;
		return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
	}
	throw new Unknown();
}

function sumOfRanges(state: State): number {
	take(state, '(');
	let total = 0;
	for (;;) {
		const from = placeOf(peek(state) ?? '');
		if (from && state.tokens[state.at + 1] === ':') {
			state.at += 2;
			const to = placeOf(take(state));
			if (!to) throw new Unknown();
			for (let row = from.row; row <= Math.min(to.row, state.view.height - 1); row++) {
				for (let column = from.column; column <= to.column; column++) {
					total += numberAt(state, row, column, true);
				}
			}
		} else {
			total += sum(state);
		}
		const next = take(state);
		if (next === ')') return total;
		if (next !== ',' && next !== ';') throw new Unknown();
	}
}

function placeOf(token: string): { row: number; column: number } | null {
	const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(token);
	if (!parts) return null;
	const column = [...(parts[1] as string)].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1;
	return { row: Number(parts[2]) - 1, column };
}

function numberAt(state: State, row: number, column: number, lenient: boolean): number {
	if (++state.cells > CELLS) throw new Unknown();
	const cell = state.view.cell(row, column);
	if (!cell) return 0;
	if (cell.type === 'error') throw new Unknown();
	if (cell.uncached) {
		if (cell.formula === undefined) throw new Unknown();
		const value = work(state.view, cell.formula, state.depth + 1, state.anew);
		if (value === 'divided-by-zero') throw new DividedByZero();
		if (value === null) throw new Unknown();
		return value;
	}
	if (typeof cell.value === 'number') {
		const { formula } = cell;
		const fresh =
			state.anew && formula !== undefined
				? workedAnew(state.view, cell, formula, state.depth + 1)
				: null;
		return typeof fresh === 'number' ? fresh : cell.value;
	}
	if (lenient || state.view.text(row, column) === '') return 0;
	throw new Unknown();
}
