import type { UnitKey, UnitVersion } from '$lib/model';
import { inForce } from './roster';
import type { Restated, Roster, UnitEdge } from './types';

/**
 * For every unit version, or for those of `keys`, the units in force on a date that its counts go to, through
 * however many mergers lie between. Whole passages are exact; a part is `share: null, exact: false`, except that where
 * all people went one way that way counts as whole and land without people (`area-part`) counts as
 * nothing and is not listed. A unit split and later joined again is whole again. Backwards in time only
 * changes of name, type or parent can be undone: units formed otherwise after the date, and districts
 * that ended without a successor, map to an empty list.
 */
export function restatementTo(
	roster: Roster,
	date: string,
	keys: Iterable<UnitKey> = roster.versions.map((unit) => unit.key)
): ReadonlyMap<UnitKey, readonly Restated[]> {
	return new Map(Array.from(keys, (key) => [key, roster.restated(key, date)]));
}

/** Tells of a unit where its counts go, as {@link restatementTo} does; what was told is remembered. */
export function restatementOn(roster: Roster, date: string): (key: UnitKey) => readonly Restated[] {
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
	return restate;
}

/** Units in force on a date that hold some or all of a unit's people; see {@link restatementTo}. */
export function restatedUnits(roster: Roster, key: UnitKey, date: string): readonly UnitVersion[] {
	return roster.restated(key, date).flatMap(({ target }) => roster.byKey(target) ?? []);
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
	if (inForce(unit, day)) return [{ ...WHOLE, target: unit.key, same: true }];
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
	if (joinedAgain && only) return [{ ...WHOLE, target: only }];
	const [lone, ...siblings] = edges;
	const open =
		(lone?.kind === 'partial' && siblings.length === 0) ||
		arrivals.some(({ onward }) => onward.parts === null);
	const parts = open ? null : targets.size;
	return [...targets].map((target) => {
		const [one, ...more] = arrivals.filter(({ onward }) => onward.target === target);
		if (!one || more.length > 0)
			return { target, share: null, exact: false, parts, same: false, kind: 'part' };
		return one.passed.exact ? one.passed : { ...one.passed, parts };
	});
}

const WHOLE = { share: 1, exact: true, parts: 1, same: false, kind: 'whole' } as const;

function pass(edge: UnitEdge, onward: Restated): Restated {
	if (edge.kind !== 'partial') return { ...onward, same: onward.same && isOneToOne(edge) };
	const kind = edge.share ?? 'part';
	return edge.share === 'area-part+population-all'
		? { ...onward, same: false, kind: onward.exact ? kind : onward.kind }
		: { ...onward, share: null, exact: false, same: false, kind };
}
