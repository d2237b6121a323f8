import type { FactSheet } from '$lib/model';

/** The sheets that facts came from, each once. */
export class SourceSheets {
	readonly #sheets: FactSheet[] = [];
	readonly #known = new Map<string, number>();

	get sheets(): readonly FactSheet[] {
		return this.#sheets;
	}

	/** For each of these its place in `sheets`. */
	placesOf(given: readonly FactSheet[]): Int32Array {
		return Int32Array.from(given, (sheet) => this.#placeOf(sheet));
	}

	#placeOf(sheet: FactSheet): number {
		const key = `${sheet.hash}|${sheet.file}|${sheet.sheet}`;
		let place = this.#known.get(key);
		if (place === undefined) this.#known.set(key, (place = this.#sheets.push(sheet) - 1));
		return place;
	}
}
