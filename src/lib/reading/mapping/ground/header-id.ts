/** The key under which a meaning is remembered and decided: the header path joined by ` / `. */
export function headerId(path: readonly string[]): string {
	return path.join(' / ');
}
