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
export function checkLimits({ groups, measures, inGroups }: FactIndex): Issue[] {
	const limits = LIMITS.filter(
		({ part, whole }) => measures.has(part) && measures.has(whole[0] as string)
	).map((limit) => ({
		...limit,
		parts: inGroups(limit.part),
		wholes: limit.whole.map((measure) => inGroups(measure))
	}));
	const issues: Issue[] = [];
	for (let group = 0; group < groups.length; group++) {
		for (const { rule, severity, whole, parts, wholes } of limits) {
			const fact = parts[group];
			if (!fact || !wholes[0]?.[group]) continue;
			let limit = 0;
			for (const facts of wholes) limit += facts[group]?.value ?? 0;
			if (fact.value > limit)
				issues.push(issueAt(rule, severity, fact, { expected: limit, of: whole.join('+') }));
		}
	}
	return issues;
}

/** R01 for dossiers: resolved on time and late together at most received and carried in. */
export function checkDossiers({ groups, measures, inGroups }: FactIndex): Issue[] {
	if (!measures.has('dossiers_carried_in')) return [];
	const [ofReceived, ofOnTime, ofLate, ofCarried] = [
		'svc_received',
		'dossiers_resolved_ontime',
		'dossiers_resolved_late',
		'dossiers_carried_in'
	].map((measure) => inGroups(measure));
	return groups.flatMap((_, group) => {
		const received = ofReceived?.[group];
		const onTime = ofOnTime?.[group];
		const carried = ofCarried?.[group];
		if (!received || !onTime || !carried) return [];
		const resolved = onTime.value + (ofLate?.[group]?.value ?? 0);
		const limit = received.value + carried.value;
		return resolved > limit
			? [issueAt('R01', 'error', onTime, { found: resolved, expected: limit })]
			: [];
	});
}
