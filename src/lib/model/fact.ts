import type { UnitKey } from './unit';
import type { WindowKind } from './window';

/** The cell a number came from. */
export interface FactSource {
	/** File name. */
	readonly file: string;
	/** SHA-256 of the file. */
	readonly hash: string;
	readonly sheet: string;
	readonly a1: string;
	readonly raw: string;
}

/** A cell that was counted, with whose figure is in it. */
export interface CountedCell extends FactSource {
	readonly unit: UnitKey;
}

/** Names and values of a breakdown, such as `{ field: 'kinh-te' }`. Empty for the total. */
export type Dims = Readonly<Record<string, string>>;

/** One count of one unit in one window, with its cell. Rates are facts only when they came without their counts. */
export interface Fact {
	/** Id in the catalogue, or of the user's own (`own:…`). */
	readonly measure: string;
	readonly unit: UnitKey;
	readonly start: string;
	readonly end: string;
	readonly windowKind: WindowKind;
	readonly dims: Dims;
	readonly value: number;
	readonly state: 'value' | 'zero';
	readonly source: FactSource;
}

/** The canonical text of a breakdown: names in order, `field=kinh-te|subject=mo-hinh`; `''` for the total. */
export function dimsText(dims: Dims): string {
	return Object.keys(dims)
		.sort()
		.map((name) => `${name}=${dims[name]}`)
		.join('|');
}

/** Inverse of {@link dimsText}. */
export function parseDims(text: string): Dims {
	if (text === '') return {};
	return Object.fromEntries(
		text.split('|').map((part) => {
			const at = part.indexOf('=');
			return [part.slice(0, at), part.slice(at + 1)];
		})
	);
}
