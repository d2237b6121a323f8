/** A piece of the table of strings: records hold no more than 8 KB, so the table goes on in others. */
export type Chunk = Uint8Array;

/** What tells whether letters of a font stand in the line of others. */
export interface RunFont {
	readonly struck: boolean;
	readonly raised: boolean;
}

/** Reads the chunks of a BIFF8 table of strings one byte after the other. */
class Reader {
	private chunk = 0;
	private at = 0;

	constructor(private readonly chunks: readonly Chunk[]) {}

	get ended(): boolean {
		this.settle();
		return this.chunk >= this.chunks.length;
	}

	byte(): number {
		this.settle();
		return this.chunks[this.chunk]?.[this.at++] ?? 0;
	}

	u16(): number {
		const low = this.byte();
		return low + this.byte() * 0x100;
	}

	u32(): number {
		const low = this.u16();
		return low + this.u16() * 0x10000;
	}

	skip(bytes: number): void {
		for (let left = bytes; left > 0 && !this.ended;) {
			const step = Math.min(left, this.rest());
			this.at += step;
			left -= step;
		}
	}

	/** Passes over letters, which say anew in each chunk how many bytes they take. */
	skipLetters(count: number, isWide: boolean): void {
		let wide = isWide;
		for (let left = count; left > 0;) {
			if (this.rest() === 0) {
				if (this.ended) return;
				wide = (this.byte() & 1) === 1;
			}
			const step = Math.min(left, Math.max(1, Math.floor(this.rest() / (wide ? 2 : 1))));
			this.at += step * (wide ? 2 : 1);
			left -= step;
		}
	}

	private rest(): number {
		return Math.max(0, (this.chunks[this.chunk]?.length ?? 0) - this.at);
	}

	private settle(): void {
		while (this.chunk < this.chunks.length && this.rest() === 0) {
			this.chunk++;
			this.at = 0;
		}
	}
}

/**
 * The numbers of the strings of a BIFF8 workbook of which only some letters are crossed out or raised: their figures are not one.
 * @param fontOf the font of a number, as runs name it.
 */
export function stringsInPieces(
	chunks: readonly Chunk[],
	fontOf: (font: number) => RunFont | undefined
): ReadonlySet<number> {
	const found = new Set<number>();
	const reader = new Reader(chunks);
	reader.skip(4);
	const count = reader.u32();
	for (let i = 0; i < count && !reader.ended; i++) {
		const letters = reader.u16();
		const flags = reader.byte();
		const runs = (flags & 8) === 0 ? 0 : reader.u16();
		const extra = (flags & 4) === 0 ? 0 : reader.u32();
		reader.skipLetters(letters, (flags & 1) === 1);
		for (let run = 0; run < runs; run++) {
			const from = reader.u16();
			const font = fontOf(reader.u16());
			if (from < letters && (font?.struck || font?.raised)) found.add(i);
		}
		reader.skip(extra);
	}
	return found;
}
