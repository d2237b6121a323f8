import type { Days } from './quarters';
import { fullNameOf, keyOf, type SampleUnit } from './units';
import type { FigureId } from './figures';

/** One line of the answer file, in the shape the command line's `facts` gives. */
export interface TrueFact {
	readonly indicator: string;
	readonly unit: string;
	readonly unitName: string;
	readonly start: string;
	readonly end: string;
	readonly windowKind: 'period';
	readonly dims: Readonly<Record<string, string>>;
	readonly value: number;
	readonly state: 'value' | 'zero';
	readonly source: { readonly file: string; readonly sheet: string; readonly a1: string };
}

export interface PageCell {
	readonly value: string | number;
	readonly formula?: string;
	readonly format?: string;
}

/** How a page writes its figures. */
export interface Hand {
	/** `number` native, `text` as `1.234`, `padded` as `05` below ten, `english` as `1,234`. */
	readonly figures: 'number' | 'text' | 'padded' | 'english';
	readonly zero: '0' | '-' | 'Không';
}

/** `A1` of a 0-based place. */
export function a1Of(row: number, column: number): string {
	let letters = '';
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	}
	return `${letters}${row + 1}`;
}

function grouped(value: number, thousands: string, decimal: string): string {
	const [integer = '', fraction] = String(value).split('.');
	const groups = integer.replace(/\B(?=(\d{3})+$)/g, thousands);
	return fraction === undefined ? groups : `${groups}${decimal}${fraction}`;
}

/** What a hand writes for a value; zero is whatever that hand writes for nothing. */
export function written(value: number, hand: Hand): string | number {
	if (value === 0) return hand.zero === '0' && hand.figures === 'number' ? 0 : hand.zero;
	if (hand.figures === 'number') return value;
	if (hand.figures === 'english') return grouped(value, ',', '.');
	if (hand.figures === 'padded' && value < 10 && Number.isInteger(value)) return `0${value}`;
	return grouped(value, '.', ',');
}

/** One sheet being filled, which remembers what each figure's cell means. */
export class Page {
	readonly cells = new Map<string, PageCell>();
	readonly merges: { top: number; left: number; bottom: number; right: number }[] = [];
	readonly widths = new Map<number, number>();
	readonly facts: TrueFact[] = [];
	rows = 0;
	columns = 0;

	constructor(
		readonly file: string,
		readonly name: string,
		readonly days: Days
	) {}

	put(row: number, column: number, cell: PageCell | string | number): void {
		this.cells.set(a1Of(row, column), typeof cell === 'object' ? cell : { value: cell });
		this.rows = Math.max(this.rows, row + 1);
		this.columns = Math.max(this.columns, column + 1);
	}

	merge(top: number, left: number, bottom: number, right: number): void {
		if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
	}

	/** Writes a figure and notes the fact; `factor` is what the cell's unit is in the measure's (nghìn đồng: 0.001). */
	figure(
		row: number,
		column: number,
		unit: SampleUnit,
		id: FigureId,
		value: number,
		hand: Hand,
		factor = 1
	): void {
		const [indicator = '', dimension] = id.split('|');
		const [name, member] = dimension?.split('=') ?? [];
		this.put(row, column, written(Math.round((value / factor) * 1000) / 1000, hand));
		this.facts.push({
			indicator,
			unit: keyOf(unit),
			unitName: fullNameOf(unit),
			start: this.days.start,
			end: this.days.end,
			windowKind: 'period',
			dims: name !== undefined && member !== undefined ? { [name]: member } : {},
			value,
			state: value === 0 ? 'zero' : 'value',
			source: { file: this.file, sheet: this.name, a1: a1Of(row, column) }
		});
	}
}
