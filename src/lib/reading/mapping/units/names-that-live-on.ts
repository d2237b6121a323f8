import type { Table, UnitGuess } from '$lib/model';
import { heirsAt } from '$lib/reference/units';
import type { MappingContext } from '../ground/context';
import { namedPlaces } from './named-units';
import { headOfTable } from './scope-of-table';

const DAY = 86_400_000;
/** Of the names of a list, so many that nobody bears any more make it one of the units of before. */
const MANY_GONE = 1 / 3;

/** The last day on which there were other units than on a day; null where there never were. */
function dayBeforeChange(date: string, { roster }: MappingContext): string | null {
	const since = roster.dates.filter((one) => one <= date).at(-1);
	if (since === undefined || since === roster.dates[0]) return null;
	return new Date(Date.parse(since) - DAY).toISOString().slice(0, 10);
}

/** Whether the lines above a table name a district or province that there was on a day and is no more. */
function namesGonePlace(
	table: Table,
	{ date, then }: { date: string; then: string },
	context: MappingContext
): boolean {
	return headOfTable(table, context)
		.flatMap((text) => namedPlaces(text, context))
		.some((name) =>
			(['district', 'province'] as const).some((level) => {
				const on = (day: string) => context.resolver.resolve(name, { date: day, level }).key;
				return on(then) !== null && on(date) === null;
			})
		);
}

function isGone({ key, candidates }: UnitGuess): boolean {
	const [first] = candidates;
	return (
		key === null &&
		first !== undefined &&
		candidates.every(({ reason }) => reason === 'other-date' || reason === 'heir')
	);
}

/**
 * Guesses of a table that speaks of the units of before a merger: its head names a district that is no more, or many of its names are
 * nobody's any more. There a name that lived on (`Xã Xuân Hồng`, of then or as merged since) is asked about, the unit of then offered first.
 * As they were in any other table.
 */
export function askedIfOfBefore(
	guesses: readonly UnitGuess[],
	table: Table,
	date: string,
	context: MappingContext
): readonly UnitGuess[] {
	const { roster } = context;
	const then = dayBeforeChange(date, context);
	if (then === null) return guesses;
	const old = guesses.map(({ key }) => {
		if (key === null || roster.existed(key, then)) return null;
		const now = roster.byKey(key);
		if (now?.level !== 'commune') return null;
		const parts = heirsAt(roster, key, then);
		const [same, second] = parts.filter(({ name }) => name === now.name);
		return same && !second && parts.length > 1 ? same : null;
	});
	if (!old.some((unit) => unit !== null)) return guesses;
	const gone = guesses.filter(isGone).length;
	const isOfBefore =
		gone >= guesses.length * MANY_GONE || namesGonePlace(table, { date, then }, context);
	if (!isOfBefore) return guesses;
	return guesses.map((guess, i): UnitGuess => {
		const unit = old[i];
		if (!unit || guess.key === null) return guess;
		return {
			...guess,
			key: null,
			name: null,
			confidence: 'ask',
			candidates: [
				{ key: unit.key, name: unit.fullName, reason: 'other-date' },
				{ key: guess.key, name: guess.name ?? guess.text, reason: 'heir' }
			]
		};
	});
}
