import type { FactSource } from '$lib/model';
import type { CodedColumn, FactColumns } from './engine-data';

type Sheet = Pick<FactSource, 'file' | 'hash' | 'sheet'>;

/** The sheets that facts came from, each once. */
export class SourceSheets {
	readonly #sheets: Sheet[] = [];
	readonly #known = new Map<string, number>();

	get sheets(): readonly Sheet[] {
		return this.#sheets;
	}

	/** For each fact the place of its sheet in `sheets`. */
	placesOf({ length, file, hash, sheet }: FactColumns): Int32Array {
		const places = new Int32Array(length);
		const [files, hashes, names] = [file.codes, hash.codes, sheet.codes];
		let place = -1;
		for (let row = 0; row < length; row++) {
			// Facts of one sheet follow one another.
			const isAsBefore =
				row > 0 &&
				files[row] === files[row - 1] &&
				hashes[row] === hashes[row - 1] &&
				names[row] === names[row - 1];
			if (!isAsBefore)
				place = this.#placeOf({
					file: textAt(file, row),
					hash: textAt(hash, row),
					sheet: textAt(sheet, row)
				});
			places[row] = place;
		}
		return places;
	}

	#placeOf(sheet: Sheet): number {
		const key = `${sheet.hash}|${sheet.file}|${sheet.sheet}`;
		let place = this.#known.get(key);
		if (place === undefined) this.#known.set(key, (place = this.#sheets.push(sheet) - 1));
		return place;
	}
}

function textAt({ values, codes }: CodedColumn, row: number): string {
	return values[codes[row] as number] ?? '';
}
