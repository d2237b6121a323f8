import type { Table, UnitGuess, UnitVersion } from '$lib/model';
import { bareKey, isPeriodName } from '$lib/text';
import { fileStem, type MappingContext } from '../ground/context';
import { namedUnits } from './named-units';

/** What opens the line of whoever signs for a unit: `TM. UBND XÃ XUÂN THÀNH`. */
const SIGNS_FOR = /^(?:t\/?m|kt|tl|tuq|q)[./\s]|^(?:phó )?chủ tịch|^xác nhận/iu;

const PLACED = /^\(?\s*(\p{L}[^,\d]{2,30}?)\s*,\s*ngày\s/iu;

/** The communes that are named around a table, each once, by where. */
export interface CommunesNamed {
	readonly title: readonly UnitGuess[];
	readonly signature: readonly UnitGuess[];
	/** Where the report was signed. */
	readonly signedIn: readonly UnitGuess[];
	readonly sheet: readonly UnitGuess[];
	readonly file: readonly UnitGuess[];
}

/** Texts below the table that say for whom it is signed. */
function signatures({ roles }: Table, { sheet }: MappingContext): readonly string[] {
	return roles
		.filter(({ role }) => role === 'signature')
		.flatMap(({ row }) => sheet?.grid[row] ?? [])
		.flatMap((cell) => (cell?.type === 'text' && SIGNS_FOR.test(cell.raw) ? [cell.raw] : []));
}

/** What stands before the date of signing: `Xuân Hồng, ngày 2 tháng 4 năm 2024`. */
function placesOfSigning({ roles }: Table, { sheet }: MappingContext): readonly string[] {
	return roles
		.filter(({ role }) => role === 'title' || role === 'signature')
		.flatMap(({ row }) => sheet?.grid[row] ?? [])
		.flatMap((cell) => (cell?.type === 'text' ? [PLACED.exec(cell.raw)?.[1] ?? ''] : []))
		.filter((place) => place !== '');
}

/**
 * The communes of the places given (the first of them a name can lie in) that the title, the signature, the sheet's and the file's name
 * speak of on a day: with their type in running words, or as the whole name of the sheet or file. What is only the name of one
 * of the places is none of its communes.
 */
export function communesNamed(
	table: Table,
	places: readonly UnitVersion[],
	date: string,
	context: MappingContext
): CommunesNamed {
	const { resolver } = context;
	const isPlace = (name: string) =>
		places.some((place) =>
			[place.name, place.fullName].some((one) => bareKey(one) === bareKey(name))
		);
	const namesIn = (name: string) => {
		const plain = name.replace(/[_-]+/g, ' ').trim();
		if (isPlace(plain)) return [];
		return !isPeriodName(plain) && resolver.isUnitName(plain)
			? [plain]
			: namedUnits(plain, context);
	};
	const within = (names: readonly string[]) => {
		const found = new Map<string, UnitGuess>();
		for (const name of names)
			for (const { code } of places) {
				const guess = resolver.resolve(name, { date, scope: code, level: 'commune' });
				if (guess.key === null) continue;
				found.set(guess.key, guess);
				break;
			}
		return [...found.values()];
	};
	return {
		title: within(namedUnits(table.title ?? '', context)),
		signature: within(signatures(table, context).flatMap((text) => namedUnits(text, context))),
		signedIn: within(placesOfSigning(table, context).flatMap(namesIn)),
		sheet: within(namesIn(table.sheet)),
		file: within(namesIn(fileStem(context.file)))
	};
}
