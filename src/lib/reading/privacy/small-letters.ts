import type { Word } from './name-words';
import { isAskedFor, isBehindOffice } from './offices';
import { BARE_SURNAMES, BARE_TELLING, COMMON_SURNAMES, TELLING_SURNAMES } from './surnames';
import { BEARER, isApart, isOrdinary, MIDDLE, runFrom, touches } from './words-beside';

const LONGEST = 4;
/** Words of a name behind an office or a form of address: where it ends nothing tells. */
const ADDRESSED = 3;
/** What makes another word of `văn` and `thị`: `văn hóa`, `thị trấn`. */
const NO_GIVEN_NAME: ReadonlySet<string> = new Set(
	'trấn xã hóa hoá nghệ phòng bản minh kiện thư học vật hiến trường'.split(' ')
);
/** Forms of address that are hardly anything else, with their marks and without. */
const ADDRESS = /^(?:ông|bà|cụ|ong)$/;

/** Whether a text ends at a place, or what follows opens another part of it. */
function isPartOver(text: string, at: number): boolean {
	return /^\s*(?:$|[,;.()[\]–-])/u.test(text.slice(at));
}

/** Whether `văn` or `thị` between them makes a name of the words around it, so that nothing need announce it. */
function isNamedByMiddle([start, middle, given]: readonly Word[]): boolean {
	if (!start || !middle || !given || !MIDDLE.has(middle.lower)) return false;
	// `giu nguyen van ban`.
	if (BARE_SURNAMES.has(start.lower)) return given.lower !== 'ban';
	return TELLING_SURNAMES.has(start.lower) && !NO_GIVEN_NAME.has(given.lower);
}

/** How many words of a run that something announces are a name: asked for behind a colon, called by an office or a form of address. */
function lengthAnnounced(run: readonly Word[], before: Word | null, text: string): number {
	const start = run[0] as Word;
	const last = run.at(-1) as Word;
	// `phan anh`, `phan loai`.
	if (start.lower === 'phan' && !/[^\p{ASCII}]/u.test(text.slice(start.at, last.end))) return 0;
	if (isAskedFor(text, start.at))
		return run.length <= LONGEST && isPartOver(text, last.end) ? run.length : 0;
	if (run.length < ADDRESSED) return 0;
	if (before !== null && ADDRESS.test(before.lower)) return ADDRESSED;
	const isTold = COMMON_SURNAMES.has(start.lower) || BARE_TELLING.has(start.lower);
	return isTold && isBehindOffice(text, start.at) ? ADDRESSED : 0;
}

/**
 * How many words from `first` on are a name without capitals: a surname with `văn` or `thị` behind it, or one that is asked for or
 * addressed (`nguoi lap: le hong minh`). Names of units are none.
 */
export function lengthInSmallLetters(
	words: readonly Word[],
	first: number,
	text: string,
	isUnitName: (text: string) => boolean
): number {
	const start = words[first] as Word;
	if (!TELLING_SURNAMES.has(start.lower) && !BARE_TELLING.has(start.lower)) return 0;
	const run = runFrom(words, first, text);
	const second = run[1];
	const beside = words[first - 1];
	const before = beside && touches(beside, start, text) ? beside : null;
	if (!second || isOrdinary(before?.lower ?? '', start, second.lower)) return 0;
	if (before && BEARER.has(before.lower) && !isApart(text, start.at)) return 0;
	const length = isNamedByMiddle(run)
		? Math.min(run.length, LONGEST)
		: lengthAnnounced(run, before, text);
	const isPlace = (of: number) => isUnitName(text.slice(start.at, run[of - 1]?.end));
	return length > 1 && !isPlace(length) && !isPlace(Math.min(length, 3)) ? length : 0;
}
