import type { Report } from '$lib/model';

/** The last day that reports of a file bear; null where none bears one. */
export function signedOn(
	reports: readonly Pick<Report, 'receivedOn' | 'undated'>[]
): string | null {
	return reports.reduce<string | null>(
		(last, { receivedOn, undated }) =>
			undated === true || (last !== null && last >= receivedOn) ? last : receivedOn,
		null
	);
}

/**
 * Files that come in together in the order of the days they bear: of two reports on the same the later one holds. Files that bear no
 * day stay where they are, and those of one day in their order.
 */
export function inOrderOfSigning<T>(
	files: readonly T[],
	dayOf: (file: T) => string | null
): readonly T[] {
	const dated = files.filter((file) => dayOf(file) !== null);
	const sorted = dated.toSorted((a, b) =>
		(dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : Number(dayOf(a) !== dayOf(b))
	);
	return files.map((file) => (dayOf(file) === null ? file : (sorted.shift() as T)));
}

function stemOf(path: string): string {
	return path.replace(/\.[^./\\]*$/, '');
}

/** Order of paths without their endings, so that `BC quý I (sửa).xlsx` comes after `BC quý I.xlsx`. */
export function byStem(a: string, b: string): number {
	const [one, other] = [stemOf(a), stemOf(b)];
	return one === other ? (a < b ? -1 : Number(a > b)) : one < other ? -1 : 1;
}

type Saved = Pick<File, 'name' | 'lastModified'>;

/**
 * Dropped files, the one saved last at the end, those of one moment by name.
 * @param pause comes between two files: where the page was held up for long, it answers whatever came meanwhile.
 */
export async function inOrderOfSaving<T extends Saved>(
	files: readonly T[],
	pause: () => Promise<void>
): Promise<readonly T[]> {
	// The browser looks at the disk whenever it is asked, beside an app that is just starting for milliseconds.
	const known: { file: T; name: string; lastModified: number }[] = [];
	for (const file of files) {
		known.push({ file, name: file.name, lastModified: file.lastModified });
		await pause();
	}
	return known
		.sort((a, b) => a.lastModified - b.lastModified || byStem(a.name, b.name))
		.map(({ file }) => file);
}
