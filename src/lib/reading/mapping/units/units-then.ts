import {
	placeOfCell,
	type Decisions,
	type MappedTable,
	type MeasureMeaning,
	type MergedUnit,
	type UnitGuess,
	type UnitKey,
	type Window,
	type TableRow
} from '$lib/model';
import { headerKey, windowOfHeader } from '$lib/reference/forms';
import { heirsAt } from '$lib/reference/units';
import type { MappingContext } from '../ground/context';
import { shiftedWindow } from '../windows/shifted-window';
import { timesIn } from '../windows/times-of-rows';
import { slotsAcross, slotsDown, type Slots } from '../figures/slots';

type Drawn = Pick<MappedTable, 'unitsThen' | 'merged' | 'units' | 'unitsOfColumns' | 'unit'>;

/** Whether a window is a part of another that ended before it did. */
function isEarlierPart(own: Window, whole: Window): boolean {
	return own.start >= whole.start && own.end < whole.end;
}

/** Whether some column, line, section or row is of a part of the window at whose end there were other units than at its own. */
function reachesBack(mapped: MappedTable, window: Window, { roster }: MappingContext): boolean {
	const meanings = [...mapped.columns, ...mapped.lines].flatMap(({ value }) =>
		value.role === 'measure' ? [value] : []
	);
	const sections = new Set(mapped.table.rows.flatMap(({ section }) => section ?? []));
	const times = timesIn(mapped);
	const ofRows = mapped.table.rows.flatMap((row) => {
		const time = row.role === 'data' ? times?.of(row)?.time : null;
		return time && typeof time !== 'string' ? [time] : [];
	});
	const ofSections = [...sections].map((text) => windowOfHeader([headerKey(text)]));
	return [...meanings, ...ofSections, ...ofRows].some((meaning) => {
		const own = shiftedWindow(window, meaning);
		return isEarlierPart(own, window) && roster.spanOf(own.end) !== roster.spanOf(window.end);
	});
}

function named(guess: UnitGuess, key: UnitKey, { roster }: MappingContext): UnitGuess {
	return { ...guess, key, name: roster.byKey(key)?.fullName ?? null, confidence: 'sure' };
}

/** The unit of the same name that the one named was made of, in force on a day; null for none or several. */
function sameNameThen(key: UnitKey, day: string, { roster }: MappingContext): UnitKey | null {
	const now = roster.byKey(key);
	const [then, second] = heirsAt(roster, key, day).filter(({ name }) => name === now?.name);
	return then && !second ? then.key : null;
}

/** The only unit offered for a name nobody bears any more that was in force on a day. */
function goneSince(
	{ candidates }: UnitGuess,
	day: string,
	end: string,
	{ roster }: MappingContext
): UnitKey | null {
	const keys = new Set(
		candidates.flatMap(({ key, reason }) =>
			reason === 'other-date' && roster.existed(key, day) && !roster.existed(key, end) ? [key] : []
		)
	);
	const [key] = keys;
	return key !== undefined && keys.size === 1 ? key : null;
}

/**
 * Whose the figures of the earlier parts of a window are (`Quý I` of a table of 2024), where units were merged since. A name that only
 * units of that time bore is theirs there. A name that lives on is that of the old unit where the table names another unit it was
 * merged with, too; else the figures may as well be added up for what it is now, and that is asked once a table. Nothing where all
 * units stayed as they were.
 */
export function unitsThen(
	mapped: MappedTable,
	decisions: Decisions | null,
	context: MappingContext
): Partial<Drawn> {
	const window = mapped.window.value;
	if (window === null || !reachesBack(mapped, window, context)) return {};
	const { shape } = mapped.table;
	if (shape !== 'units-down' && shape !== 'units-across' && shape !== 'key-value') return {};
	const { roster } = context;
	const slots = shape === 'units-down' ? slotsDown(mapped) : slotsAcross(mapped);
	const mentioned = new Set(
		[...mapped.units, ...(mapped.unitsOfColumns ?? [])].flatMap((guess) =>
			guess ? (guess.key ?? guess.candidates.map(({ key }) => key)) : []
		)
	);
	const then: Record<string, Record<string, UnitGuess>> = {};
	const merged = new Map<string, MergedUnit>();
	/** Names with figures that are not of units of their time. */
	const open = new Set<string>();
	const settled = new Set<string>();
	for (const { own, unit, row, column } of datedSlots(slots, window)) {
		const cell = row.cells[column];
		if (cell?.state !== 'value' || cell.value === 0) continue;
		const isDenied = unit.key === null && Object.hasOwn(decisions?.units ?? {}, unit.text);
		if (isDenied || !isEarlierPart(own, window)) {
			open.add(unit.text);
			continue;
		}
		const ofEnd = (then[own.end] ??= {});
		if (Object.hasOwn(ofEnd, unit.text)) continue;
		if (unit.key !== null && roster.existed(unit.key, own.end)) continue;
		const gone = goneSince(unit, own.end, window.end, context);
		if (gone !== null) {
			ofEnd[unit.text] = named(unit, gone, context);
			settled.add(unit.text);
			continue;
		}
		if (unit.key === null) {
			open.add(unit.text);
			continue;
		}
		const key = sameNameThen(unit.key, own.end, context);
		if (key === null) continue;
		const others = heirsAt(roster, unit.key, own.end).filter((one) => one.key !== key);
		const isListed = others.some((one) => mentioned.has(one.key));
		if (!isListed && !merged.has(unit.text)) {
			const since = roster.byKey(unit.key)?.validFrom ?? window.end;
			const a1 = placeOfCell(mapped.table, row, column);
			if (a1 !== null) merged.set(unit.text, { text: unit.text, a1, since });
		}
		if (isListed || decisions?.beforeMerger === 'own') ofEnd[unit.text] = named(unit, key, context);
	}
	const unasked = (guess: UnitGuess | null): UnitGuess | null =>
		guess?.key === null && settled.has(guess.text) && !open.has(guess.text)
			? { ...guess, confidence: 'sure', candidates: [] }
			: guess;
	return {
		unitsThen: then,
		...(merged.size > 0 ? { merged: [...merged.values()] } : {}),
		units: mapped.units.map(unasked),
		...(mapped.unitsOfColumns ? { unitsOfColumns: mapped.unitsOfColumns.map(unasked) } : {}),
		unit: unasked(mapped.unit)
	};
}

/** Slots with the window of each. */
function datedSlots(
	slots: Slots,
	window: Window
): {
	readonly own: Window;
	readonly unit: UnitGuess;
	readonly row: TableRow;
	readonly column: number;
}[] {
	const windows = new Map<MeasureMeaning, Window>();
	const dated: ReturnType<typeof datedSlots> = [];
	slots.each({
		take(unit, meaning, row, column) {
			const own = windows.get(meaning) ?? shiftedWindow(window, meaning);
			windows.set(meaning, own);
			dated.push({ own, unit, row, column });
		}
	});
	return dated;
}
