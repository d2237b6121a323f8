import { bareKey } from '$lib/text';
import type { MappingContext } from '../ground/context';

const TYPE =
	/(?<![\p{L}\d])(xã|xa|phường|phuong|thị trấn|thi tran|tt\.?|đặc khu|dac khu)[\s.:]+(?=[\p{L}\d])/giu;
const HIGHER_TYPE =
	/(?<![\p{L}\d])(huyện|huyen|thị xã|thi xa|quận|quan|thành phố|thanh pho|tỉnh|tinh)[\s.:]+(?=[\p{L}\d])/giu;
/** What makes the word of a type one of several units, or of none. */
const NO_UNIT_BEFORE = /(?<!\p{L})(?:thị|thi|các|cac|cấp|cap|những|số|so)\s+$/iu;
/** What joins a second name to the first: `xã Xuân Hồng, Xuân Châu`. */
const AND = /^\s*(?:[,;&+]|và(?!\p{L}))\s*/iu;
const MOST_WORDS = 5;

/** Whether a name may be written in such letters: small ones only where the whole text is so. */
function isWrittenAsName(words: readonly string[], text: string): boolean {
	const small = text === text.toLowerCase();
	return small || words.every((word) => /^[\p{Lu}\d]/u.test(word));
}

/**
 * The communes that a text names in running words, type and name as written: `Báo cáo xã Xuân Thành quý II` gives `xã Xuân Thành`.
 * Each is the longest run of words behind the type that some unit bears as its name; single words are none. Names joined to
 * one (`xã Xuân Hồng, Xuân Châu`) are of its type.
 */
export function namedUnits(text: string, context: MappingContext): readonly string[] {
	return namesBehind(TYPE, text, context);
}

/** The districts and provinces that a text names, as {@link namedUnits} gives its communes. */
export function namedPlaces(text: string, context: MappingContext): readonly string[] {
	return namesBehind(HIGHER_TYPE, text, context);
}

function namesBehind(types: RegExp, text: string, context: MappingContext): string[] {
	return [...text.matchAll(types)].flatMap((match) => {
		if (NO_UNIT_BEFORE.test(text.slice(0, match.index))) return [];
		const type = match[1] as string;
		const names: string[] = [];
		let behind = text.slice(match.index + match[0].length);
		for (;;) {
			const name = nameOpening(behind, type, text, context);
			if (name === null) return names;
			names.push(`${type} ${name.replace(/\s+/g, ' ')}`);
			const joined = AND.exec(behind.slice(name.length));
			if (!joined) return names;
			behind = behind.slice(name.length + joined[0].length);
		}
	});
}

/** The longest name of a unit of the type that a text opens with, as written in a text; null where it opens with none. */
function nameOpening(
	behind: string,
	type: string,
	text: string,
	{ resolver }: MappingContext
): string | null {
	const run = /^[^,;:.()[\]–/"“”]*/u.exec(behind)?.[0] ?? '';
	const ends = [...run.matchAll(/\S(?=\s|$)/g)].map(({ index }) => index + 1);
	for (let count = Math.min(ends.length, MOST_WORDS); count > 0; count--) {
		const name = run.slice(0, ends[count - 1]);
		const words = name.split(/\s+/);
		if (count === 1 && !/^\d{1,2}$/.test(name)) return null;
		if (isWrittenAsName(words, text) && resolver.isUnitName(`${type} ${words.join(' ')}`))
			return name;
	}
	return null;
}

/** The name a text opens with, what is glued to it cut off (`XÃ PHÚ LÝ BẢNG TỔNG` → `XÃ PHÚ LÝ`); null where it names none, or several. */
export function unitOpening(text: string, context: MappingContext): string | null {
	const [first, second] = namedUnits(text, context);
	if (first === undefined || second !== undefined) return null;
	return bareKey(text).startsWith(bareKey(first)) ? first : null;
}
