/** From the first to the last of some cells, `C4:D4`; a cell by itself as it is. */
export function a1Range(cells: readonly string[]): string {
	const [first, last] = [cells[0], cells.at(-1)];
	return first === last ? (first as string) : `${first}:${last}`;
}
