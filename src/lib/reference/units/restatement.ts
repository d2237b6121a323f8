import type { UnitKey, UnitVersion } from '$lib/model';
import { inForce } from './roster';
import type { Roster, ShareKind, UnitEdge } from './types';

/** Where a unit's counts go when they are restated. */
export interface Restated {
	readonly target: UnitKey;
	/** Part of the counts, 0–1; null when only a part goes there and nobody says how much. */
	readonly share: number | null;
	/** True when sums of people and dossiers may be carried over without an estimate. */
	readonly exact: boolean;
	/** `whole`: all of it. `part`: a part of unknown size. Else what the conversion table says of the last split on the way. */
	readonly kind: 'whole' | 'part' | ShareKind;
}

/**
 * For every unit version the units in force on a date that its counts go to, through however many
 * mergers lie between. Whole passages are exact; a part is `share: null, exact: false`, except that where
 * all people went one way that way counts as whole and land without people (`area-part`) counts as
 * nothing and is not listed. A unit split and later joined again is whole again. Backwards in time only
 * changes of name, type or parent can be undone: units formed otherwise after the date, and districts
 * that ended without a successor, map to an empty list.
 */
export function restatementTo(
	roster: Roster,
	date: string
): ReadonlyMap<UnitKey, readonly Restated[]> {
	const first = roster.dates[0] ?? date;
	const day = date < first ? first : date;
	const done = new Map<UnitKey, readonly Restated[]>();
	const restate = (key: UnitKey): readonly Restated[] => {
		const known = done.get(key);
		if (known) return known;
		const unit = roster.byKey(key);
		const result = unit ? restateOne(roster, unit, day, restate) : [];
		done.set(key, result);
		return result;
	};
	for (const unit of roster.versions) restate(unit.key);
	return done;
}

/** Units in force on a date that hold some or all of a unit's people; see {@link restatementTo}. */
export function restatedUnits(roster: Roster, key: UnitKey, date: string): readonly UnitVersion[] {
	const restate = (at: UnitKey): readonly Restated[] => {
		const unit = roster.byKey(at);
		return unit ? restateOne(roster, unit, date, restate) : [];
	};
	return restate(key).flatMap(({ target }) => roster.byKey(target) ?? []);
}

/** True for edges across which a series goes on unchanged. */
export function isOneToOne(edge: UnitEdge): boolean {
	return edge.kind === 'rename' || edge.kind === 'retype' || edge.kind === 'reparent';
}

function restateOne(
	roster: Roster,
	unit: UnitVersion,
	day: string,
	restate: (key: UnitKey) => readonly Restated[]
): readonly Restated[] {
	if (inForce(unit, day)) return [{ target: unit.key, share: 1, exact: true, kind: 'whole' }];
	if (unit.validFrom > day) {
		const [edge, second] = roster.edgesInto(unit.key);
		return edge && !second && isOneToOne(edge) ? restate(edge.from) : [];
	}
	const edges = roster.edgesFrom(unit.key).filter((edge) => edge.share !== 'area-part');
	const arrivals = edges.flatMap((edge) =>
		restate(edge.to).map((onward) => ({ edge, onward, passed: pass(edge, onward) }))
	);
	const targets = new Set(arrivals.map(({ onward }) => onward.target));
	const [only] = targets;
	const joinedAgain =
		edges.length > 1 && targets.size === 1 && arrivals.every(({ onward }) => onward.exact);
	if (joinedAgain && only) return [{ target: only, share: 1, exact: true, kind: 'whole' }];
	return [...targets].map((target) => {
		const [one, ...more] = arrivals.filter(({ onward }) => onward.target === target);
		return more.length === 0 && one
			? one.passed
			: { target, share: null, exact: false, kind: 'part' };
	});
}

function pass(edge: UnitEdge, onward: Restated): Restated {
	if (edge.kind !== 'partial') return onward;
	const kind = edge.share ?? 'part';
	return edge.share === 'area-part+population-all'
		? { ...onward, kind: onward.exact ? kind : onward.kind }
		: { target: onward.target, share: null, exact: false, kind };
}
