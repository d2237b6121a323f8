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
	{
		rule: 'R01',
		severity: 'warning',
		part: 'don_resolved',
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

/** A count above what it is part of. */
interface Over {
	readonly limit: Limit;
	readonly group: number;
	/** The place of the count. */
	readonly part: number;
	/** What it may be at most. */
	readonly most: number;
}

/** What measures come to in a group, the missing ones left out; no limit where the first is missing. */
function mostIn(group: number, wholes: readonly Int32Array[], values: Float64Array): number {
	let most = 0;
	for (let i = 0; i < wholes.length; i++) {
		const place = wholes[i]?.[group] ?? -1;
		if (place !== -1) most += values[place] as number;
		else if (i === 0) return Infinity;
	}
	return most;
}

/** Where the counts of one limit are above it. */
function overIn(index: FactIndex, limit: Limit): Over[] {
	const { values } = index;
	const parts = index.inGroups(limit.part);
	const wholes = limit.whole.map((measure) => index.inGroups(measure));
	const found: Over[] = [];
	for (let group = 0; group < parts.length; group++) {
		const part = parts[group] as number;
		if (part === -1) continue;
		const most = mostIn(group, wholes, values);
		if ((values[part] as number) > most) found.push({ limit, group, part, most });
	}
	return found;
}

/** Counts above what they are part of, at the cell of the part; group by group. */
export function checkLimits(index: FactIndex): Issue[] {
	const { facts, measures } = index;
	const found: Over[] = [];
	for (const limit of LIMITS) {
		if (!measures.has(limit.part) || !measures.has(limit.whole[0] as string)) continue;
		for (const over of overIn(index, limit)) found.push(over);
	}
	return found
		.sort((a, b) => a.group - b.group)
		.map(({ limit: { rule, severity, whole }, part, most }) =>
			issueAt(rule, severity, facts.at(part), { expected: most, of: whole.join('+') })
		);
}

/** R01 for dossiers: resolved on time and late together at most received and carried in. */
export function checkDossiers(index: FactIndex): Issue[] {
	const { facts, values, measures } = index;
	if (!measures.has('dossiers_carried_in')) return [];
	const ofReceived = index.inGroups('svc_received');
	const ofOnTime = index.inGroups('dossiers_resolved_ontime');
	const ofLate = index.inGroups('dossiers_resolved_late');
	const ofCarried = index.inGroups('dossiers_carried_in');
	const issues: Issue[] = [];
	for (let group = 0; group < ofReceived.length; group++) {
		const received = ofReceived[group] as number;
		const onTime = ofOnTime[group] as number;
		const carried = ofCarried[group] as number;
		if (received === -1 || onTime === -1 || carried === -1) continue;
		const late = ofLate[group] as number;
		const resolved = (values[onTime] as number) + (late === -1 ? 0 : (values[late] as number));
		const limit = (values[received] as number) + (values[carried] as number);
		if (resolved > limit)
			issues.push(issueAt('R01', 'error', facts.at(onTime), { found: resolved, expected: limit }));
	}
	return issues;
}
