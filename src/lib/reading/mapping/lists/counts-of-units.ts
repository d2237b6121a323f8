import type { UnitKey } from '$lib/model';
import { TextsOfGroups } from './texts-of-groups';

/** A count of one unit, with all its places. */
export interface CountOfUnit {
	readonly unit: UnitKey;
	/** What is counted, as it was given. */
	readonly slot: number;
	readonly value: number;
	readonly a1: string;
}

/**
 * What is counted of the units of a list, told row by row. Rows of one unit come far from each other, and there are thousands of units:
 * all that is asked of each row lies in a few lists of numbers rather than in objects of the unit.
 */
export class CountsOfUnits {
	readonly #numbers = new Map<UnitKey, number>();
	/** By unit: the key, the rows, and the first place that says it has none. */
	readonly #keys: UnitKey[] = [];
	readonly #rows: number[] = [];
	readonly #none: (string | undefined)[] = [];
	/** By slot and unit: one more than the number of the count, 0 where there is none. */
	readonly #bySlot: (Int32Array | undefined)[] = [];
	/** By count. */
	readonly #units: number[] = [];
	readonly #slots: number[] = [];
	readonly #values: number[] = [];
	readonly #places = new TextsOfGroups();

	has(key: UnitKey): boolean {
		return this.#numbers.has(key);
	}

	/** The number of a unit that has one row more. */
	addRow(key: UnitKey): number {
		let unit = this.#numbers.get(key);
		if (unit === undefined) {
			this.#numbers.set(key, (unit = this.#keys.push(key) - 1));
			this.#rows.push(0);
			this.#none.push(undefined);
		}
		this.#rows[unit] = (this.#rows[unit] as number) + 1;
		return unit;
	}

	/** Notes a place that says a unit has none. */
	tellNone(unit: number, a1: string): void {
		this.#none[unit] ??= a1;
	}

	/** Asks a count of a unit, which is 0 where nothing is added to it. */
	ask(unit: number, slot: number): number {
		let numbers = this.#bySlot[slot];
		if (!numbers || unit >= numbers.length) {
			const wider = new Int32Array(Math.max(64, unit * 2));
			wider.set(numbers ?? []);
			this.#bySlot[slot] = numbers = wider;
		}
		const known = numbers[unit] as number;
		if (known > 0) return known - 1;
		this.#units.push(unit);
		this.#slots.push(slot);
		this.#values.push(0);
		numbers[unit] = this.#values.length;
		return this.#values.length - 1;
	}

	/** Adds what stands at a place to a count of a unit. */
	add(unit: number, slot: number, value: number, a1: string): void {
		const number = this.ask(unit, slot);
		this.#places.add(number, a1);
		this.#values[number] = (this.#values[number] as number) + value;
	}

	/** Units with the number of their rows, in order of appearance. */
	rows(): { readonly unit: UnitKey; readonly rows: number }[] {
		return this.#keys.map((unit, i) => ({ unit, rows: this.#rows[i] as number }));
	}

	/** All counts in order of appearance. One of nothing stands where its unit counts for something first, else where it says it has none. */
	all(): CountOfUnit[] {
		const first: string[] = [];
		for (let number = 0; number < this.#values.length; number++)
			first[this.#units[number] as number] ||= this.#places.firstOf(number) ?? '';
		return this.#values.map((value, number): CountOfUnit => {
			const unit = this.#units[number] as number;
			const a1 = this.#places.joined(number, ',') ?? (first[unit] || (this.#none[unit] ?? ''));
			return { unit: this.#keys[unit] as UnitKey, slot: this.#slots[number] as number, value, a1 };
		});
	}
}
