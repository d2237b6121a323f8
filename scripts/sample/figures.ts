import { QUARTERS, type Quarter } from './quarters';
import { randomOf, whole } from './random';
import type { SampleUnit } from './units';

/** `gq_resolved|kind=to-cao`: a measure id with its dimension, if any. */
export type FigureId = string;
export type Figures = ReadonlyMap<FigureId, number>;

export const KINDS = ['khieu-nai', 'to-cao', 'kien-nghi-phan-anh'] as const;
export const FIELDS = [
	'kinh-te',
	'van-hoa-xa-hoi',
	'quoc-phong-an-ninh',
	'he-thong-chinh-tri'
] as const;

interface Character {
	readonly population: number;
	/** 0 for a poor performer, 1 for a good one. */
	readonly quality: number;
	readonly agencies: number;
	readonly bodies: number;
	readonly maintained: number;
}

function characterOf(part: string): Character {
	const random = randomOf(part);
	return {
		population: whole(random, 5200, 11800),
		quality: 0.15 + 0.85 * random(),
		agencies: whole(random, 7, 12),
		bodies: whole(random, 8, 13),
		maintained: whole(random, 4, 9)
	};
}

function share(total: number, rate: number): number {
	return Math.min(total, Math.max(0, Math.round(total * rate)));
}

/** How many of a few cases go well, each on its own chance: small counts rounded from a share would all be whole. */
function hits(cases: number, chance: number, random: () => number): number {
	let count = 0;
	for (let index = 0; index < cases; index++) if (random() < chance) count++;
	return count;
}

function modelsOf(
	into: Map<FigureId, number>,
	who: Character,
	{ year, number }: Quarter,
	random: () => number
): void {
	const registered = whole(random, 1, 6) + (number === 1 ? 3 : 0);
	const maintained = who.maintained + (year - 2024);
	const implemented = share(registered + maintained, 0.7 + 0.22 * who.quality + 0.08 * random());
	const recognised = Math.min(
		implemented,
		number === 4 ? share(registered, 0.45 + 0.5 * random()) : whole(random, 0, 2),
		registered
	);
	let left = registered;
	for (const [index, field] of FIELDS.entries()) {
		const some =
			index === FIELDS.length - 1 ? left : Math.min(left, whole(random, 0, Math.ceil(left / 2)));
		into.set(`dvk_registered|field=${field}`, some);
		left -= some;
	}
	into.set('dvk_registered', registered);
	into.set('dvk_maintained', maintained);
	into.set('dvk_implemented', implemented);
	into.set('dvk_inspected', share(implemented, 0.4 + 0.6 * random()));
	into.set('dvk_recognised', recognised);
	into.set('agencies_obliged', who.agencies);
	into.set(
		'agencies_with_effective_model',
		share(who.agencies, 0.62 + 0.3 * who.quality + 0.08 * random())
	);
}

function satisfactionOf(
	into: Map<FigureId, number>,
	who: Character,
	step: number,
	year: number,
	random: () => number
): void {
	const issued = 60 + 10 * whole(random, 0, 6);
	const returned = share(issued, 0.88 + 0.12 * random());
	const valid = Math.max(0, returned - whole(random, 0, 3));
	const pleased = share(
		valid,
		Math.min(0.995, 0.86 + 0.09 * who.quality + 0.006 * step + 0.02 * random())
	);
	const veryPleased = share(pleased, 0.45 + 0.2 * random());
	const rest = valid - pleased;
	const neutral = share(rest, 0.6 + 0.3 * random());
	const displeased = share(rest - neutral, 0.8);
	const levels = [
		rest - neutral - displeased,
		displeased,
		neutral,
		pleased - veryPleased,
		veryPleased
	];
	into.set('forms_issued', issued);
	into.set('forms_returned', returned);
	into.set('sat_respondents', valid);
	for (const [index, count] of levels.entries())
		into.set(`answers_level|level=${index + 1}`, count);

	const received = share(who.population * (year > 2024 ? 2 : 1), 0.07 + 0.04 * random());
	const resolved = share(received, 0.94 + 0.05 * random());
	const late = share(resolved, (1 - who.quality) * 0.05 + 0.01 * random());
	into.set('svc_received', received);
	into.set(
		'dossiers_online',
		share(received, Math.min(0.97, 0.52 + 0.14 * who.quality + 0.035 * step))
	);
	into.set('dossiers_resolved_ontime', resolved - late);
	into.set('dossiers_resolved_late', late);
}

/** @returns petitions carried into the next quarter. */
function petitionsOf(
	into: Map<FigureId, number>,
	who: Character,
	carriedIn: number,
	random: () => number
): number {
	const turns = whole(random, 4, 26);
	into.set('tcd_turns', turns);
	into.set('tcd_people', turns + whole(random, 0, 9));
	into.set('tcd_cases', turns - whole(random, 0, Math.min(3, turns - 1)));
	const received = whole(random, 2, 13);
	const processed = carriedIn + received - Math.min(carriedIn + received, whole(random, 0, 2));
	into.set('don_carried_in', carriedIn);
	into.set('don_received', received);
	into.set('don_processed', processed);
	into.set('don_backlog', carriedIn + received - processed);
	const complaints = Math.min(processed, whole(random, 0, 2));
	const denunciations = Math.min(processed - complaints, random() < 0.2 ? 1 : 0);
	const proposals = share(processed - complaints - denunciations, 0.5 + 0.3 * random());
	const competence = [complaints, denunciations, proposals];
	for (const [index, kind] of KINDS.entries()) {
		const within = competence[index] ?? 0;
		const resolved = hits(within, 0.68 + 0.24 * who.quality, random);
		const late = hits(resolved, (1 - who.quality) * 0.25, random);
		into.set(`gq_in_competence|kind=${kind}`, within);
		into.set(`gq_resolved|kind=${kind}`, resolved);
		into.set(`gq_time_kept|kind=${kind}`, resolved - late);
		into.set(`gq_time_not_kept|kind=${kind}`, late);
	}
	return carriedIn + received - processed;
}

function campaignsOf(
	into: Map<FigureId, number>,
	who: Character,
	step: number,
	random: () => number
): void {
	const population = Math.round(who.population * (1 + 0.002 * step));
	const households = Math.round(population / 3.6);
	const insured = share(population, Math.min(0.985, 0.89 + 0.05 * who.quality + 0.004 * step));
	const sessions = whole(random, 2, 9);
	const careHouseholds = whole(random, 8, 60);
	into.set('cd_events', whole(random, 1, 6));
	into.set('cd_participants', whole(random, 110, 940));
	into.set('bodies_obliged', who.bodies);
	into.set('bodies_done', share(who.bodies, 0.66 + 0.26 * who.quality + 0.08 * random()));
	into.set('tt_sessions', sessions);
	into.set('tt_attendees', sessions * whole(random, 28, 75));
	into.set('population', population);
	into.set('insured', insured);
	into.set('households', households);
	into.set(
		'water_households',
		share(households, Math.min(0.99, 0.8 + 0.12 * who.quality + 0.006 * step))
	);
	into.set(
		'waste_households',
		share(households, Math.min(0.98, 0.68 + 0.2 * who.quality + 0.008 * step))
	);
	into.set('care_households', careHouseholds);
	into.set('care_value', Math.round(careHouseholds * (0.3 + 0.9 * random()) * 2) / 2);
}

function historyOf(part: string): ReadonlyMap<string, Figures> {
	const who = characterOf(part);
	const history = new Map<string, Figures>();
	let carriedIn = 0;
	for (const [step, quarter] of QUARTERS.entries()) {
		const random = randomOf(`${part}|${quarter.name}`);
		if (quarter.name === '2024-q1' || quarter.name === '2025-q3') carriedIn = whole(random, 0, 2);
		const figures = new Map<FigureId, number>();
		modelsOf(figures, who, quarter, random);
		satisfactionOf(figures, who, step, quarter.year, random);
		carriedIn = petitionsOf(figures, who, carriedIn, random);
		campaignsOf(figures, who, step, random);
		history.set(quarter.name, figures);
	}
	return history;
}

/**
 * Invented figures of one unit in one quarter: the sums over the pieces of land it is made of, so that
 * merged units restate exactly. Every identity holds: people ≥ turns ≥ cases, levels add up to valid
 * forms, what is carried in is what the quarter before left over.
 */
export function figuresOf(unit: SampleUnit, quarter: Quarter): Figures {
	const sums = new Map<FigureId, number>();
	for (const part of unit.parts) {
		for (const [id, value] of historyOf(part).get(quarter.name) ?? []) {
			sums.set(id, (sums.get(id) ?? 0) + value);
		}
	}
	return sums;
}
