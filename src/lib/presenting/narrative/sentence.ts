import type { Sentence, SentencePart } from '$lib/model';

const FENCE = '\u0001';

/**
 * A sentence from a message whose figures and names stay pieces of their own, in the order the language puts them.
 * `write` fills the message with whatever it is given.
 */
export function sentence<T extends string>(
	write: (inputs: Record<T, string>) => string,
	pieces: Readonly<Record<T, Sentence>>
): Sentence {
	const names = Object.keys(pieces) as T[];
	const fenced = Object.fromEntries(
		names.map((name, i) => [name, `${FENCE}${i}${FENCE}`])
	) as Record<T, string>;
	return joined(
		write(fenced)
			.split(FENCE)
			.flatMap((text, i): Sentence => {
				if (i % 2 === 0) return text === '' ? [] : [{ text }];
				return pieces[names[Number(text)] as T];
			})
	);
}

/** Plain words as a piece. */
export function words(text: string): Sentence {
	return [{ text }];
}

/** Neighbouring plain words run together. */
function joined(parts: Sentence): Sentence {
	return parts.reduce<SentencePart[]>((kept, part) => {
		const last = kept.at(-1);
		if (last && !last.mark && !part.mark) kept[kept.length - 1] = { text: last.text + part.text };
		else kept.push(part);
		return kept;
	}, []);
}
