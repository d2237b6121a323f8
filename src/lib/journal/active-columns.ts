import {
	countOf,
	dimsText,
	joinedUtf8,
	NO_TEXTS,
	type FactSheet,
	type FactSubject,
	type SparseTexts,
	type UnitKey,
	type Utf8Texts
} from '$lib/model';
import { ActiveReports, type FiledColumns, type StoredBatch } from './active-reports';
import type { Codes } from './stored-facts';
import type { Versions } from './versions';

/** What holds now, for millions of facts: no object a fact. */
export interface ActiveColumns {
	readonly length: number;
	/** What facts are of, each once, numbered in order of appearance, as are units and sheets. */
	readonly subjects: readonly FactSubject[];
	readonly subject: Int32Array;
	readonly units: readonly UnitKey[];
	readonly unit: Int32Array;
	readonly sheets: readonly FactSheet[];
	readonly sheet: Int32Array;
	readonly value: Float64Array;
	/** `cellNumber` of the cell a figure stands in; −1 where `a1` tells it. */
	readonly cell: Int32Array;
	readonly a1: SparseTexts;
	/** Where it is not the plain text of `value`. */
	readonly raw: SparseTexts;
	/** Index into `reports`. */
	readonly reportOf: Int32Array;
	readonly reports: FiledColumns;
	/** For each batch whose reports took the place of earlier ones, of how many units. */
	readonly superseding: ReadonlyMap<string, number>;
}

/** What holds of the batches, in the order they came in. */
export function activeColumnsOf(
	batches: readonly StoredBatch[],
	versions: Versions
): ActiveColumns {
	const total = batches.reduce((sum, { facts }) => sum + (facts?.length ?? 0), 0);
	const reports = new ActiveReports(batches, versions);
	const subjects = new Numbered(subjectText);
	const units = new Numbered<UnitKey>((key) => key);
	const sheets = new Numbered(sheetText);
	const [subject, unit, sheet] = [
		new Int32Array(total),
		new Int32Array(total),
		new Int32Array(total)
	];
	const [cell, reportOf] = [new Int32Array(total), new Int32Array(total)];
	const value = new Float64Array(total);
	const [a1, raw] = [new SparseMerge(), new SparseMerge()];
	let length = 0;
	for (const batch of batches) {
		const places = reports.add(batch);
		const { facts } = batch;
		if (!facts) continue;
		const kept = keptRows(facts.reportOf, places);
		subjects.take(facts.subjects, facts.subject, kept, subject, length);
		units.take(facts.units, facts.unit, kept, unit, length);
		sheets.take(facts.sheets, facts.sheet, kept, sheet, length);
		a1.take(facts.a1, kept, length);
		raw.take(facts.raw, kept, length);
		for (let i = 0; i < kept.length; i++) {
			const row = kept[i] as number;
			value[length] = facts.value[row] as number;
			cell[length] = facts.cell[row] as number;
			reportOf[length++] = places[facts.reportOf[row] as number] as number;
		}
	}
	const { reports: filed, superseding } = reports.made();
	return {
		length,
		subjects: subjects.list,
		subject: subject.subarray(0, length),
		units: units.list,
		unit: unit.subarray(0, length),
		sheets: sheets.list,
		sheet: sheet.subarray(0, length),
		value: value.subarray(0, length),
		cell: cell.subarray(0, length),
		a1: a1.texts(),
		raw: raw.texts(),
		reportOf: reportOf.subarray(0, length),
		reports: filed,
		superseding
	};
}

/** Rows of facts whose reports hold. */
function keptRows(reportOf: Int32Array, places: Int32Array): Int32Array {
	const rows = new Int32Array(reportOf.length);
	let kept = 0;
	for (let row = 0; row < rows.length; row++)
		if ((places[reportOf[row] as number] as number) >= 0) rows[kept++] = row;
	return rows.subarray(0, kept);
}

/** Numbers things of many batches, equal ones alike. */
class Numbered<T> {
	readonly list: T[] = [];
	readonly #numbers = new Map<string, number>();

	/** @param textOf what tells a thing from all others. */
	constructor(private readonly textOf: (thing: T) => string) {}

	/** Writes the numbers of a batch's things in these rows into a column, from a place on. */
	take(things: readonly T[], codes: Codes, rows: Int32Array, into: Int32Array, at: number): void {
		if (things.length === 1 && rows.length > 0) {
			into.fill(this.#numberOf(things[0] as T), at, at + rows.length);
			return;
		}
		const numbers = new Int32Array(things.length).fill(-1);
		for (let i = 0; i < rows.length; i++) {
			const code = codes[rows[i] as number] as number;
			if (numbers[code] === -1) numbers[code] = this.#numberOf(things[code] as T);
			into[at + i] = numbers[code] as number;
		}
	}

	#numberOf(thing: T): number {
		const text = this.textOf(thing);
		let number = this.#numbers.get(text);
		if (number === undefined) {
			number = this.list.push(thing) - 1;
			this.#numbers.set(text, number);
		}
		return number;
	}
}

/** Brings together the texts of the few rows of each batch that have one: one batch's after the other's, as they are. */
class SparseMerge {
	readonly #values: Utf8Texts[] = [];
	#texts = 0;
	#rows = new Int32Array(0);
	#codes = new Int32Array(0);
	#length = 0;

	/** @param kept the rows of the batch that are taken, the first of them as row `at`. */
	take({ rows, values, codes }: SparseTexts, kept: Int32Array, at: number): void {
		if (rows.length === 0) return;
		this.#makeRoom(rows.length);
		let next = 0;
		for (let i = 0; i < rows.length; i++) {
			while (next < kept.length && (kept[next] as number) < (rows[i] as number)) next++;
			if (kept[next] !== rows[i]) continue;
			this.#rows[this.#length] = at + next;
			this.#codes[this.#length++] = this.#texts + (codes[i] as number);
		}
		this.#values.push(values);
		this.#texts += countOf(values);
	}

	texts(): SparseTexts {
		return {
			rows: this.#rows.subarray(0, this.#length),
			values: this.#length === 0 ? NO_TEXTS : joinedUtf8(this.#values),
			codes: this.#codes.subarray(0, this.#length)
		};
	}

	#makeRoom(more: number): void {
		const needed = this.#length + more;
		if (needed <= this.#rows.length) return;
		const room = Math.max(needed, this.#rows.length * 2);
		const [rows, codes] = [new Int32Array(room), new Int32Array(room)];
		rows.set(this.#rows);
		codes.set(this.#codes);
		[this.#rows, this.#codes] = [rows, codes];
	}
}

function subjectText({ measure, start, end, windowKind, dims }: FactSubject): string {
	return JSON.stringify([measure, start, end, windowKind, dimsText(dims)]);
}

function sheetText({ file, hash, sheet }: FactSheet): string {
	return JSON.stringify([file, hash, sheet]);
}
