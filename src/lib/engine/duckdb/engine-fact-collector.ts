import { cellNumber, dimsText, type Dims } from '$lib/model';
import { Coder } from './coded-column';
import type { EngineFact, FactColumns } from './engine-data';

/** The columns of `FactColumns` that hold texts. */
const FACT_TEXTS = [
	'measure',
	'unit',
	'start',
	'end',
	'windowKind',
	'period',
	'dims',
	'form',
	'theme',
	'file',
	'hash',
	'sheet',
	'a1',
	'raw'
] as const satisfies readonly Exclude<keyof FactColumns, 'length' | 'value' | 'cell'>[];

type FactText = (typeof FACT_TEXTS)[number];

/** Turns facts into columns, list by list: no list has to be kept. */
export class EngineFactCollector {
	readonly #coders: Readonly<Record<FactText, Coder>>;
	readonly #dims = new Map<Dims, string>();
	#value: Float64Array;
	#cell: Int32Array;
	#length = 0;

	/** @param expected how many facts will come, about. */
	constructor(expected: number) {
		this.#coders = Object.fromEntries(
			FACT_TEXTS.map((name) => [name, new Coder(expected)])
		) as unknown as Record<FactText, Coder>;
		this.#value = new Float64Array(Math.max(1, expected));
		this.#cell = new Int32Array(Math.max(1, expected));
	}

	add(facts: readonly EngineFact[]): void {
		for (const fact of facts) this.addOne(fact);
	}

	addOne(fact: EngineFact): void {
		const { measure, unit, start, end, windowKind, period, dims, form, theme } = this.#coders;
		const { file, hash, sheet, a1, raw } = this.#coders;
		const { source } = fact;
		measure.add(fact.measure);
		unit.add(fact.unit);
		start.add(fact.start);
		end.add(fact.end);
		windowKind.add(fact.windowKind);
		period.add(fact.period);
		dims.add(this.#textOf(fact.dims));
		form.add(fact.form);
		theme.add(fact.theme);
		file.add(source.file);
		hash.add(source.hash);
		sheet.add(source.sheet);
		const cell = cellNumber(source.a1);
		a1.add(cell < 0 && source.a1 !== '' ? source.a1 : null);
		raw.add(source.raw === String(fact.value) ? null : source.raw);
		this.#push(fact.value, cell);
	}

	columns(): FactColumns {
		const texts = Object.fromEntries(
			FACT_TEXTS.map((name) => [name, this.#coders[name].column()])
		) as unknown as Pick<FactColumns, FactText>;
		const length = this.#length;
		const [value, cell] = [this.#value.subarray(0, length), this.#cell.subarray(0, length)];
		return { ...texts, length, value, cell };
	}

	#push(value: number, cell: number): void {
		if (this.#length === this.#value.length) {
			const [values, cells] = [this.#value, this.#cell];
			this.#value = new Float64Array(this.#length * 2);
			this.#value.set(values);
			this.#cell = new Int32Array(this.#length * 2);
			this.#cell.set(cells);
		}
		this.#cell[this.#length] = cell;
		this.#value[this.#length++] = value;
	}

	/** Facts share a few breakdowns. */
	#textOf(dims: Dims): string {
		let text = this.#dims.get(dims);
		if (text === undefined) this.#dims.set(dims, (text = dimsText(dims)));
		return text;
	}
}
