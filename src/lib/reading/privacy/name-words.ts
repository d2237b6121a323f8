/** How a word is written: `Xuân`, `XUÂN`, `xuân`. */
export type Style = 'title' | 'upper' | 'lower';

/** A word of a text, as names write them, with its place. */
export interface Word {
	readonly text: string;
	readonly lower: string;
	readonly style: Style;
	readonly at: number;
	readonly end: number;
}

/** Words as a name writes them; `NguyenVanAn` is three. */
const WORD = /\p{Lu}\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Ll}+/gu;

const CAPITAL = 1;
const SMALL = 2;
/** Signs from here on are looked up by the pattern: in letters they are those of no name met here. */
const LISTED = 0x2100;
const CASES = Uint8Array.from({ length: LISTED }, (_, code) => {
	const sign = String.fromCharCode(code);
	return /\p{Lu}/u.test(sign) ? CAPITAL : /\p{Ll}/u.test(sign) ? SMALL : 0;
});

/** The words of a text in their order. */
export function nameWords(text: string): Word[] {
	const words: Word[] = [];
	// Told sign by sign: every different text of a file comes by here, and a pattern costs several times as much.
	for (let at = 0; at < text.length;) {
		const code = text.charCodeAt(at);
		if (code >= LISTED) return wordsByPattern(text);
		const first = CASES[code];
		let end = at + 1;
		if (first === SMALL) {
			end = endOf(SMALL, text, end);
			words.push(wordOf(text, at, end, 'lower'));
		} else if (first === CAPITAL) {
			const capitals = endOf(CAPITAL, text, end);
			const isFollowed = CASES[text.charCodeAt(capitals)] === SMALL;
			if (isFollowed && capitals === end) end = endOf(SMALL, text, end);
			// The last capital of several opens the word behind them.
			else end = isFollowed ? capitals - 1 : capitals;
			words.push(wordOf(text, at, end, end - at > 1 && end <= capitals ? 'upper' : 'title'));
		}
		at = end;
	}
	return words;
}

/** Where the letters of a case that begin at a place end. */
function endOf(letters: number, text: string, from: number): number {
	let end = from;
	while (end < text.length && CASES[text.charCodeAt(end)] === letters) end++;
	return end;
}

function wordOf(text: string, at: number, end: number, style: Style): Word {
	const word = text.slice(at, end);
	return { text: word, lower: word.toLowerCase(), style, at, end };
}

function wordsByPattern(text: string): Word[] {
	return Array.from(text.matchAll(WORD), ({ 0: word, index }) =>
		wordOf(text, index, index + word.length, styleOf(word))
	);
}

function styleOf(word: string): Style {
	if (/^\p{Ll}/u.test(word)) return 'lower';
	return word.length > 1 && /^\p{Lu}+$/u.test(word) ? 'upper' : 'title';
}
