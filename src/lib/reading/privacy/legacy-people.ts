import { decodeCellText, isMaybeLegacy, isSurelyUnicode, syllableShare } from '$lib/text';

/** Between the pieces of a text that may each be typed in an encoding of its own: `Xã Phú Lý (NguyÔn V¨n An)`. */
const BETWEEN = /([()[\],;:–—]+|\s-\s)/;
const MAY_BE_PARTED = /[()[\],;:–—-]/;

/**
 * The text without people in those pieces of it that are still in an old encoding beside words in Unicode, or in the name of a
 * sheet, which has no font. `strip` is what takes people out of Unicode text.
 */
export function withoutLegacyPeople(text: string, strip: (text: string) => string): string {
	if (!isMaybeLegacy(text)) return text;
	const pieces = MAY_BE_PARTED.test(text) ? text.split(BETWEEN) : [text];
	if (pieces.every(isSurelyUnicode)) return text;
	const share = syllableShare(text);
	if (share.valid === share.words) return text;
	return pieces
		.map((piece) => {
			const { text: read, encoding } = decodeCellText(piece, null);
			if (encoding === 'unicode') return piece;
			const stripped = strip(read);
			return stripped === read.trim() ? piece : stripped;
		})
		.join('');
}
