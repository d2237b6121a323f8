import type { Table, UnitGuess, UnitVersion } from '$lib/model';
import { isPeriodName } from '$lib/text';
import { fileStem, type MappingContext } from './context';
import { namedUnits } from './named-units';

/** What opens the line of whoever signs for a unit: `TM. UBND XÃ XUÂN THÀNH`. */
const SIGNS_FOR = /^(?:t\/?m|kt|tl|tuq|q)[./\s]|^(?:phó )?chủ tịch|^xác nhận/iu;

/** The communes named in texts, those that are units of the place at the date; each once. */
function communesIn(
	names: readonly string[],
	of: UnitVersion,
	date: string,
	{ resolver, roster }: MappingContext
): readonly UnitGuess[] {
	const scopes = [roster.parentOf(of.key, date), roster.provinceOf(of.key, date)];
	const found = new Map<string, UnitGuess>();
	for (const name of names) {
		for (const scope of scopes) {
			if (!scope) continue;
			const guess = resolver.resolve(name, { date, scope: scope.code, level: 'commune' });
			if (guess.key === null) continue;
			found.set(guess.key, guess);
			break;
		}
	}
	return [...found.values()];
}

/** Texts below the table that say for whom it is signed. */
function signatures({ roles }: Table, { sheet }: MappingContext): readonly string[] {
	return roles
		.filter(({ role }) => role === 'signature')
		.flatMap(({ row }) => sheet?.grid[row] ?? [])
		.flatMap((cell) => (cell?.type === 'text' && SIGNS_FOR.test(cell.raw) ? [cell.raw] : []));
}

/** What the whole name of a sheet or file says, and the communes named in it. */
function namesIn(name: string, context: MappingContext): readonly string[] {
	const plain = name.replace(/[_-]+/g, ' ').trim();
	const isName = !isPeriodName(plain) && context.resolver.isUnitName(plain);
	return isName ? [plain] : namedUnits(plain, context);
}

/**
 * The commune that a form of one unit speaks of, asked about where the title, the signature, the sheet's name or the file's names another
 * one and not this: a neighbour's form filled in again. What the file is called counts only where no other of them bears the
 * unit out. As it was where nothing speaks against it, and for units of other levels.
 */
export function unitInDoubt(
	guess: UnitGuess,
	table: Table,
	date: string,
	context: MappingContext
): UnitGuess {
	const unit = guess.key === null ? null : context.roster.byKey(guess.key);
	if (!unit || unit.level !== 'commune') return guess;
	const within = (names: readonly string[]) => communesIn(names, unit, date, context);
	const own = [
		within(namedUnits(table.title ?? '', context)),
		within(signatures(table, context).flatMap((text) => namedUnits(text, context))),
		within(namesIn(table.sheet, context))
	];
	const isBorneOut = own.some((named) => named.some(({ key }) => key === unit.key));
	const ofFile = isBorneOut ? [] : within(namesIn(fileStem(context.file), context));
	const other = [...own, ofFile].find(
		(named) => named.length === 1 && named[0]?.key !== unit.key
	)?.[0];
	if (!other) return guess;
	const offered = ({ key, name, text }: UnitGuess, reason: string) =>
		key === null ? [] : [{ key, name: name ?? text, reason }];
	const candidates = [...offered(other, 'two-named'), ...offered(guess, 'head-named')];
	return {
		text: `${guess.text} · ${other.text}`,
		key: null,
		name: null,
		confidence: 'ask',
		candidates
	};
}
