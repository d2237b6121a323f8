import type { Cell } from '$lib/model';

/** How a cell looks: the font its letters are drawn with, strike and weight. */
export type Look = Pick<Cell, 'font' | 'struck' | 'bold' | 'inPieces'>;

/** What is known of a font; whatever its style leaves open is undefined. */
export interface FontFacts {
	readonly name?: string | undefined;
	readonly struck?: boolean | undefined;
	readonly bold?: boolean | undefined;
}

/** A font as cells carry it: only what is there. */
export function lookOfFont({ name, struck, bold }: FontFacts): Look {
	return {
		...(name ? { font: name } : {}),
		...(struck ? { struck: true as const } : {}),
		...(bold ? { bold: true as const } : {})
	};
}
