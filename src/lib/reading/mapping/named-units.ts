import { bareKey } from '$lib/text';
import type { MappingContext } from './context';

const TYPE =
	/(?<![\p{L}\d])(xã|xa|phường|phuong|thị trấn|thi tran|tt\.?|đặc khu|dac khu)[\s.:]+(?=[\p{L}\d])/giu;
/** What makes the word of a type one of several units, or of none. */
const NO_UNIT_BEFORE = /(?<!\p{L})(?:thị|thi|các|cac|cấp|cap|những|số|so)\s+$/iu;
const MOST_WORDS = 5;

/** Whether a name may be written in such letters: small ones only where the whole text is so. */
function isWrittenAsName(words: readonly string[], text: string): boolean {
	const small = text === text.toLowerCase();
	return small || words.every((word) => /^[\p{Lu}\d]/u.test(word));
}

/**
 * The communes that a text names in running words, type and name as written: `Báo cáo xã Xuân Thành quý II` gives `xã Xuân Thành`.
 * Each is the longest run of words behind the type that some unit bears as its name; single words are none.
 */
export function namedUnits(text: string, { resolver }: MappingContext): readonly string[] {
	return [...text.matchAll(TYPE)].flatMap((match) => {
		if (NO_UNIT_BEFORE.test(text.slice(0, match.index))) return [];
		const behind = text.slice(match.index + match[0].length);
		const words = /^[^,;:.()[\]–/"“”]*/u.exec(behind)?.[0].split(/\s+/).filter(Boolean) ?? [];
		for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
			const name = words.slice(0, count);
			if (count === 1 && !/^\d{1,2}$/.test(name[0] as string)) return [];
			if (!isWrittenAsName(name, text)) continue;
			const written = `${match[1] as string} ${name.join(' ')}`;
			if (resolver.isUnitName(written)) return [written];
		}
		return [];
	});
}

/** The name a text opens with, what is glued to it cut off (`XÃ PHÚ LÝ BẢNG TỔNG` → `XÃ PHÚ LÝ`); null where it names none. */
export function unitOpening(text: string, context: MappingContext): string | null {
	const [first] = namedUnits(text, context);
	return first !== undefined && bareKey(text).startsWith(bareKey(first)) ? first : null;
}
