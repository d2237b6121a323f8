import type { TableShape } from '$lib/model';
import { foldKey, hashText } from '$lib/text';
import { askedOnce } from './column-cues';

const foldedPath = askedOnce((path) =>
	path
		.map((text) =>
			foldKey(text)
				.replace(/[\s.:,;]+/g, ' ')
				.trim()
		)
		.join('>')
);

/**
 * The fingerprint of a form: the same for every file with these header paths and this shape, whatever the case,
 * the placement of tones, or the rows above. Where units stand across, only what stands below them counts.
 */
export function fingerprintOf(paths: readonly (readonly string[])[], shape: TableShape): string {
	const parts =
		shape === 'units-across'
			? [...new Set(paths.map((path) => foldKey(path[path.length - 1] ?? '')))].sort()
			: paths.map(foldedPath);
	return hashText(`${shape}\n${parts.join('\n')}`);
}
