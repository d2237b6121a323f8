/** The kind of a place with the words that may be its name: `huyện Giao Thủy quý I`. */
const NAMED =
	/(?<!\p{L})(tỉnh|thành phố|tp\.?|thị xã|thị trấn|huyện|quận|xã|phường)\s+([\p{L}\d'’-]+(?:\s+[\p{L}\d'’-]+){0,4})/giu;

/** Words in capitals between commas or at the end, as the province behind its district: `huyện Xuân Trường, Nam Định, năm 2024`. */
const APART = /[,;–-]\s*(\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*){1,3})(?=\s*(?:[,;)–-]|$))/gu;

/**
 * A text without the places that it names by kind and name, or by a name set apart (`Số lượt tiếp công dân huyện Giao Thủy quý I`): where figures are of is no
 * part of what they count. The longest name counts; words that name none are kept.
 * @param isName whether a text is the name of a unit.
 */
export function withoutPlaces(text: string, isName: (text: string) => boolean): string {
	const left = text.normalize('NFC').replace(NAMED, (written, kind: string, said: string) => {
		const words = said.split(/\s+/);
		for (let n = words.length; n > 0; n--)
			if (isName(`${kind} ${words.slice(0, n).join(' ')}`)) return words.slice(n).join(' ');
		return written;
	});
	return left.replace(APART, (written, name: string) => (isName(name) ? '' : written));
}
