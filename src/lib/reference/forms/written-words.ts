import { headerKey } from './header-key';

/** The words of a text in step with the words of its key; a short form is written once for all the words it stands for. */
export function writtenWords(text: string): string[] {
	return text.split(/\s+/).flatMap((word) =>
		headerKey(word)
			.split(' ')
			.filter((key) => key !== '')
			.map((_, i) => (i === 0 ? word : ''))
	);
}

/** The words by which a text says the longest of some phrases (keys, with `|` between them), as it writes them; empty for none. */
export function wordsAsWritten(text: string, phrases: string): string {
	const keys = headerKey(text).split(' ');
	const written = writtenWords(text);
	const found = phrases
		.split('|')
		.map((phrase) => phrase.split(' '))
		.flatMap((parts) => {
			const at = keys.findIndex((_, i) => parts.every((part, k) => keys[i + k] === part));
			return at === -1 ? [] : [{ at, parts }];
		})
		.sort((a, b) => b.parts.length - a.parts.length)[0];
	if (!found) return '';
	const { at, parts } = found;
	if (written.length !== keys.length) return parts.join(' ');
	return written
		.slice(at, at + parts.length)
		.filter((word) => word !== '')
		.join(' ')
		.replace(/[\s,;:.]+$/, '');
}
