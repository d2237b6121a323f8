import * as v from 'valibot';
import type { UnitKey, UnitVersion } from '$lib/model';
import { addDays } from '../calendar';
import type { EdgeKind, RosterData, ShareKind, UnitEdge } from './types';
import { UNIT_TYPES, fullNameOf, levelOfCode } from './unit-type';

const IsoDay = v.pipe(v.string(), v.isoDate());
const Code = v.pipe(v.string(), v.regex(/^(?:\d{2}|\d{3}|\d{5})$/));

/** A unit version as a roster file has it. */
export const VersionRowSchema = v.object({
	code: Code,
	validFrom: IsoDay,
	/** Last day in force, or null. */
	validTo: v.nullable(IsoDay),
	type: v.picklist(UNIT_TYPES),
	name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
	parentCode: v.nullable(Code)
});
export type VersionRow = v.InferOutput<typeof VersionRowSchema>;

export const EDGE_KINDS: readonly EdgeKind[] = ['full', 'partial', 'rename', 'retype', 'reparent'];
export const SHARE_KINDS: readonly ShareKind[] = [
	'area-all',
	'area-part',
	'area-part+population-all',
	'population-part'
];

/** An edge as a roster file has it: `from` ends the day before `date`, `to` begins on it. */
export const EdgeRowSchema = v.object({
	fromCode: Code,
	toCode: Code,
	/** First day of the new unit. */
	date: IsoDay,
	kind: v.picklist(EDGE_KINDS),
	share: v.nullable(v.picklist(SHARE_KINDS)),
	legalBasis: v.string()
});
export type EdgeRow = v.InferOutput<typeof EdgeRowSchema>;

/** What a newer roster adds to, or says otherwise than, the one that comes with the app. */
export const RosterPatchSchema = v.object({
	versions: v.array(VersionRowSchema),
	edges: v.array(EdgeRowSchema)
});
export type RosterPatch = v.InferOutput<typeof RosterPatchSchema>;

/** What does not fit together in a roster, told by the units and the day. */
export interface RosterProblem {
	readonly code:
		| 'overlap'
		| 'ends-before-it-begins'
		| 'unknown-parent'
		| 'edge-from-nowhere'
		| 'edge-to-nowhere'
		| 'ended-without-successor'
		| 'begun-from-nothing';
	readonly unit: string;
	readonly date: string;
}

/**
 * A roster with the rows of a patch in it: a version of the same code and first day, and an edge between the same
 * units on the same day, take the place of the old. Edges whose ends are not there are left out.
 */
export function patchedRoster(base: RosterData, patch: RosterPatch): RosterData {
	const byKey = new Map(base.versions.map((unit) => [unit.key, unit]));
	for (const row of patch.versions) byKey.set(`${row.code}@${row.validFrom}`, versionOf(row));
	const versions = [...byKey.values()].sort(
		(a, b) => order(a.code, b.code) || order(a.validFrom, b.validFrom)
	);
	const ending = new Map(versions.map((unit) => [`${unit.code}@${unit.validTo}`, unit.key]));
	const edges = new Map(base.edges.map((edge) => [edgeId(edge), edge]));
	for (const row of patch.edges) {
		const edge = edgeOf(row, ending);
		if (edge) edges.set(edgeId(edge), edge);
	}
	return {
		dates: [...new Set(versions.map((unit) => unit.validFrom))].sort(),
		versions,
		edges: [...edges.values()]
			.filter(
				(edge) => byKey.get(edge.from)?.validTo === addDays(edge.date, -1) && byKey.has(edge.to)
			)
			.sort((a, b) => order(a.date, b.date) || order(a.to, b.to) || order(a.from, b.from)),
		aliases: base.aliases.filter((alias) => byKey.has(alias.unit))
	};
}

/** What in a roster does not fit with the rows of a patch: looked for around its units and edges only. */
export function problemsOf(base: RosterData, patch: RosterPatch): readonly RosterProblem[] {
	const { versions, edges, dates } = patchedRoster(base, patch);
	const byCode = listsBy(versions, (unit) => unit.code);
	const from = listsBy(edges, (edge) => edge.from);
	const into = listsBy(edges, (edge) => edge.to);
	const problems: RosterProblem[] = [];
	for (const code of new Set(patch.versions.map((row) => row.code))) {
		const own = byCode.get(code) ?? [];
		own.forEach((unit, i) => {
			const next = own[i + 1];
			if (unit.validTo !== null && unit.validTo < unit.validFrom)
				problems.push({ code: 'ends-before-it-begins', unit: code, date: unit.validFrom });
			if (next && (unit.validTo === null || unit.validTo >= next.validFrom))
				problems.push({ code: 'overlap', unit: code, date: next.validFrom });
			const parent = unit.parentCode;
			if (parent !== null && !standsOn(byCode.get(parent) ?? [], unit.validFrom))
				problems.push({ code: 'unknown-parent', unit: `${unit.fullName} (${code})`, date: parent });
			if (unit.level !== 'commune') return;
			if (unit.validTo !== null && !from.has(unit.key))
				problems.push({ code: 'ended-without-successor', unit: unit.fullName, date: unit.validTo });
			if (unit.validFrom !== dates[0] && !into.has(unit.key))
				problems.push({ code: 'begun-from-nothing', unit: unit.fullName, date: unit.validFrom });
		});
	}
	for (const { fromCode, toCode, date } of patch.edges) {
		const last = addDays(date, -1);
		if (!byCode.get(fromCode)?.some((unit) => unit.validTo === last))
			problems.push({ code: 'edge-from-nowhere', unit: fromCode, date });
		if (!byCode.get(toCode)?.some((unit) => unit.validFrom === date))
			problems.push({ code: 'edge-to-nowhere', unit: toCode, date });
	}
	return problems;
}

/** The rows of a whole or partial roster that say something the base does not. */
export function differenceFrom(base: RosterData, rows: RosterPatch): RosterPatch {
	const byKey = new Map(base.versions.map((unit) => [unit.key, unit]));
	const edges = new Map(base.edges.map((edge) => [edgeId(edge), edge]));
	return {
		versions: rows.versions.filter((row) => {
			const known = byKey.get(`${row.code}@${row.validFrom}`);
			return (
				known?.validTo !== row.validTo ||
				known.type !== row.type ||
				known.name !== row.name ||
				known.parentCode !== row.parentCode
			);
		}),
		edges: rows.edges.filter((row) => {
			const known = edges.get(`${row.fromCode} ${row.toCode} ${row.date}`);
			return (
				known?.kind !== row.kind || known.share !== row.share || known.legalBasis !== row.legalBasis
			);
		})
	};
}

function versionOf(row: VersionRow): UnitVersion {
	return {
		...row,
		key: `${row.code}@${row.validFrom}`,
		level: levelOfCode(row.code) ?? 'commune',
		fullName: fullNameOf(row.type, row.name)
	};
}

function edgeOf(row: EdgeRow, ending: ReadonlyMap<string, UnitKey>): UnitEdge | null {
	const { fromCode, toCode, date, kind, share, legalBasis } = row;
	const from = ending.get(`${fromCode}@${addDays(date, -1)}`);
	return from ? { from, to: `${toCode}@${date}`, kind, share, date, legalBasis } : null;
}

function edgeId({ from, to, date }: UnitEdge): string {
	return `${codeOf(from)} ${codeOf(to)} ${date}`;
}

function codeOf(key: UnitKey): string {
	return key.slice(0, key.indexOf('@'));
}

function standsOn(versions: readonly UnitVersion[], day: string): boolean {
	return versions.some(
		(unit) => unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo)
	);
}

function listsBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const lists = new Map<string, T[]>();
	for (const item of items) {
		const list = lists.get(keyOf(item));
		if (list) list.push(item);
		else lists.set(keyOf(item), [item]);
	}
	return lists;
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
