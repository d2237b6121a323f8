/** What a file may ask of the machine. A file that asks for more is refused, never half read. */
export const LIMITS = {
	/** Bytes of the file itself. */
	fileBytes: 200 * 2 ** 20,
	/** Parts of a ZIP package. */
	parts: 2_000,
	/** Bytes of one part once inflated. */
	partBytes: 200 * 2 ** 20,
	/** Bytes of all parts once inflated. */
	packageBytes: 300 * 2 ** 20,
	/** How many times larger a part may get, once it is above {@link LIMITS.ratioFloor}. */
	ratio: 200,
	ratioFloor: 2 ** 20,
	/** Cells that hold something, over all sheets. */
	cells: 10_000_000,
	rows: 1_048_576,
	columns: 16_384,
	/** Letters in one cell: what spreadsheet programs allow. */
	cellText: 32_767,
	/** Letters in one line of a delimited text; a full row of long words is shorter. */
	line: 1_000_000,
	sheets: 1_000,
	merges: 200_000,
	/** Spaces one `<text:s text:c="…"/>` of an OpenDocument cell may stand for. */
	repeatedSpaces: 10_000
} as const;
