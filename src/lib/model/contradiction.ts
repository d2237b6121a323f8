import { cellNumber, rowOfCell } from './cell-address';
import type { FactSource } from './fact';
import type { UnitKey } from './unit';

/** What one report says of a figure. */
export interface Said {
	/** The form of the report that says so. */
	readonly form: string;
	/** null where it may not leave the machine. */
	readonly value: number | null;
	readonly source: Pick<FactSource, 'file' | 'sheet' | 'a1'>;
}

/**
 * One figure of one unit and window that two reports give differently, or what the parts come to that they give of it: of forms of their
 * own, or told on two sheets of one file.
 */
export interface Contradiction {
	readonly measure: string;
	readonly unit: UnitKey;
	/** What is counted. */
	readonly taken: Said;
	readonly other: Said;
	/** Somebody chose which of the two forms counts. */
	readonly settled: boolean;
}

/**
 * What figures of one report come to: in the place of the first, with the cells of all in the order of rows and columns (`D4 + E4`). No
 * figures are refused with a RangeError.
 */
export function saidTogether(of: readonly Said[], value: number): Said {
	const inOrder = [...of].sort((a, b) => byPlace(a.source.a1, b.source.a1));
	const [first] = inOrder;
	if (!first) throw new RangeError('nothing said');
	const cells = inOrder.map(({ source: { file, sheet, a1 } }) =>
		file === first.source.file && sheet === first.source.sheet ? a1 : `${sheet}!${a1}`
	);
	const a1 = [...new Set(cells)].filter(Boolean).join(' + ');
	return { ...first, value, source: { ...first.source, a1 } };
}

function byPlace(one: string, other: string): number {
	const [here, there] = [cellNumber(one), cellNumber(other)];
	return rowOfCell(here) - rowOfCell(there) || here - there;
}

/** Whether nobody chose yet in some of the contradictions behind a figure. */
export function isUnsettled(contradictions: readonly Contradiction[] = []): boolean {
	return contradictions.some(({ settled }) => !settled);
}

/** Whether two sheets of one file differ, and not two reports. */
export function isBetweenSheets({ taken, other }: Contradiction): boolean {
	return taken.source.file === other.source.file;
}
