import { bareKey } from '$lib/text';

/** A file name from a title: lower-case ASCII words joined by hyphens, at most 80 characters. */
export function fileNameOf(title: string, extension: string): string {
	const stem = bareKey(title)
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 80);
	return `${stem || 'tong-hop'}.${extension}`;
}
