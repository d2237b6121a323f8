import type { Issue, RuleId, Severity } from '$lib/model';
import { issueAt, type FactIndex } from './fact-index';

interface Limit {
	readonly rule: RuleId;
	readonly severity: Severity;
	/** This count … */
	readonly part: string;
	/** … may not exceed the sum of these. All but the first may be missing. */
	readonly whole: readonly string[];
}

const MODELS = ['dvk_registered', 'dvk_maintained'] as const;

/**
 * R01, R03, R09 and R10 as data: who may not exceed whom, within one unit, window and breakdown. Leader
 * reception is exempt: it may exceed what is required.
 */
const LIMITS: readonly Limit[] = [
	{ rule: 'R01', severity: 'error', part: 'gq_resolved', whole: ['gq_in_competence'] },
	{
		rule: 'R01',
		severity: 'error',
		part: 'don_processed',
		whole: ['don_received', 'don_carried_in']
	},
	{ rule: 'R03', severity: 'error', part: 'dvk_recognised', whole: MODELS },
	{ rule: 'R03', severity: 'error', part: 'dvk_inspected', whole: MODELS },
	{ rule: 'R03', severity: 'error', part: 'dvk_implemented', whole: MODELS },
	{ rule: 'R09', severity: 'warning', part: 'tcd_turns', whole: ['tcd_people'] },
	{ rule: 'R09', severity: 'warning', part: 'tcd_cases', whole: ['tcd_turns'] },
	{
		rule: 'R10',
		severity: 'error',
		part: 'agencies_with_effective_model',
		whole: ['agencies_obliged']
	},
	{ rule: 'R10', severity: 'error', part: 'forms_returned', whole: ['forms_issued'] },
	{ rule: 'R10', severity: 'error', part: 'sat_respondents', whole: ['forms_returned'] },
	{ rule: 'R10', severity: 'error', part: 'feedback_ontime', whole: ['feedback_received'] },
	{ rule: 'R10', severity: 'error', part: 'dossiers_online', whole: ['svc_received'] },
	{ rule: 'R10', severity: 'error', part: 'staff_signed', whole: ['staff_obliged'] },
	{ rule: 'R10', severity: 'error', part: 'gq_decisions_executed', whole: ['gq_decisions_due'] },
	{ rule: 'R10', severity: 'error', part: 'bodies_done', whole: ['bodies_obliged'] },
	{ rule: 'R10', severity: 'error', part: 'insured', whole: ['population'] },
	{ rule: 'R10', severity: 'error', part: 'water_households', whole: ['households'] },
	{ rule: 'R10', severity: 'error', part: 'waste_households', whole: ['households'] },
	{ rule: 'R10', severity: 'error', part: 'model_families', whole: ['households'] },
	{ rule: 'R10', severity: 'error', part: 'model_groups', whole: ['groups_total'] }
];

/** Counts above what they are part of, at the cell of the part. */
export function checkLimits(index: FactIndex): Issue[] {
	const { facts, values, measures, inGroups } = index;
	const limits = LIMITS.filter(
		({ part, whole }) => measures.has(part) && measures.has(whole[0] as string)
	).map((limit) => ({
		...limit,
		parts: inGroups(limit.part),
		wholes: limit.whole.map((measure) => inGroups(measure))
	}));
	if (limits.length === 0) return [];
	const issues: Issue[] = [];
	for (let group = 0; group < index.groups.length; group++) {
		for (const { rule, severity, whole, parts, wholes } of limits) {
			const part = parts[group] as number;
			if (part === -1 || wholes[0]?.[group] === -1) continue;
			let limit = 0;
			for (const places of wholes) {
				const place = places[group] as number;
				if (place !== -1) limit += values[place] as number;
			}
			if (!((values[part] as number) > limit)) continue;
			const details = { expected: limit, of: whole.join('+') };
			issues.push(issueAt(rule, severity, facts.at(part), details));
		}
	}
	return issues;
}

/** R01 for dossiers: resolved on time and late together at most received and carried in. */
export function checkDossiers(index: FactIndex): Issue[] {
	const { facts, measures, inGroups } = index;
	if (!measures.has('dossiers_carried_in')) return [];
	const factIn = (places: Int32Array | undefined, group: number) => {
		const place = places?.[group] ?? -1;
		return place === -1 ? null : facts.at(place);
	};
	const [ofReceived, ofOnTime, ofLate, ofCarried] = [
		'svc_received',
		'dossiers_resolved_ontime',
		'dossiers_resolved_late',
		'dossiers_carried_in'
	].map((measure) => inGroups(measure));
	return Array.from(index.groups.keys()).flatMap((group) => {
		const received = factIn(ofReceived, group);
		const onTime = factIn(ofOnTime, group);
		const carried = factIn(ofCarried, group);
		if (!received || !onTime || !carried) return [];
		const resolved = onTime.value + (factIn(ofLate, group)?.value ?? 0);
		const limit = received.value + carried.value;
		return resolved > limit
			? [issueAt('R01', 'error', onTime, { found: resolved, expected: limit })]
			: [];
	});
}
