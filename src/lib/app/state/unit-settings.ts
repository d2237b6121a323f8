import * as v from 'valibot';
import type { Settings } from '$lib/journal';
import type { Decisions, Theme, UnitKey } from '$lib/model';
import {
	createResolver,
	createRoster,
	patchedRoster,
	RosterPatchSchema,
	type OwnGroup,
	type Resolver,
	type Roster,
	type RosterPatch
} from '$lib/reference/units';

/** Who the user says has to report: all communes of a group, on one theme or on all. */
export interface DueRule {
	readonly theme: Theme | 'all';
	/** Group id. */
	readonly scope: string;
}

/** What the user taught about units; kept in the journal, so in snapshots too. */
export interface UnitSettings {
	/** What a newer roster says beside the one that comes with the app. */
	readonly roster: RosterPatch;
	readonly groups: readonly OwnGroup[];
	/** Text as written → unit. */
	readonly aliases: readonly (readonly [text: string, unit: UnitKey])[];
	readonly due: readonly DueRule[];
}

const NAME = 'units';
export const NOTHING_TAUGHT: UnitSettings = {
	roster: { versions: [], edges: [] },
	groups: [],
	aliases: [],
	due: []
};

const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Schema = v.object({
	roster: v.fallback(RosterPatchSchema, { versions: [], edges: [] }),
	groups: v.fallback(
		v.array(
			v.object({
				id: v.pipe(v.string(), v.startsWith('own:')),
				name: Text,
				date: v.pipe(v.string(), v.isoDate()),
				units: v.array(Text)
			})
		),
		[]
	),
	aliases: v.fallback(v.array(v.tuple([Text, Text])), []),
	due: v.fallback(
		v.array(
			v.object({
				theme: v.picklist(['models', 'satisfaction', 'petitions', 'campaigns', 'other', 'all']),
				scope: Text
			})
		),
		[]
	)
});

/** What the journal's settings hold of units; a part that is not as it should be counts as not there. */
export function unitSettingsOf(settings: Settings): UnitSettings {
	const read = v.safeParse(Schema, settings[NAME]);
	return read.success ? read.output : NOTHING_TAUGHT;
}

/** Settings with these about units, plain JSON for the journal. */
export function settingsWithUnits(settings: Settings, units: UnitSettings): Settings {
	return { ...settings, [NAME]: JSON.parse(JSON.stringify(units)) };
}

/** Settings that know the unit names that were answered for a file. */
export function settingsWithAnswers(
	settings: Settings,
	decisions: ReadonlyMap<number, Decisions>
): Settings {
	const answered = [...decisions.values()].flatMap((own) =>
		own.skip ? [] : Object.entries(own.units ?? {})
	);
	const known = answered.flatMap(([text, key]) => (key === null ? [] : [[text, key] as const]));
	if (known.length === 0) return settings;
	const units = unitSettingsOf(settings);
	const aliases = [...new Map([...units.aliases, ...known])];
	return settingsWithUnits(settings, { ...units, aliases });
}

/** The roster with what the user added: newer rows and groups. */
export function rosterWith(base: Roster, { roster, groups }: UnitSettings): Roster {
	const untouched = roster.versions.length === 0 && roster.edges.length === 0;
	if (untouched && groups.length === 0) return base;
	return createRoster(untouched ? base : patchedRoster(base, roster), groups);
}

/** A resolver that knows the spellings the user taught. */
export function resolverWith(roster: Roster, { aliases }: UnitSettings): Resolver {
	return createResolver(roster, { aliases: new Map(aliases) });
}
