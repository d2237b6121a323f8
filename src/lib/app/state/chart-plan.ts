import type { Indicator, Theme } from '$lib/model';

/** One chart of a page, before anything is asked. */
export type ChartPlan =
	| {
			readonly kind: 'ranked-bar' | 'trend' | 'heat' | 'funnel-plot';
			readonly indicator: string;
			readonly wide?: boolean;
	  }
	| {
			readonly kind: 'funnel';
			readonly id: 'models' | 'petitions';
			/** The steps it may be drawn in, the fullest way first: not every form asks for every step. */
			readonly ways: readonly (readonly FunnelStep[])[];
			readonly wide?: boolean;
	  }
	| {
			readonly kind: 'stack';
			readonly indicator: string;
			readonly dimension: string;
			readonly wide?: boolean;
	  };

export type FunnelPlan = Extract<ChartPlan, { kind: 'funnel' }>;

/** A step of a process: an indicator's value, or one side of its fraction. */
export interface FunnelStep {
	readonly indicator: string;
	readonly part: 'value' | 'numerator' | 'denominator';
	readonly label: string;
}

const MODELS_STARTED: FunnelStep = {
	indicator: 'dvk_effective_rate',
	part: 'denominator',
	label: 'registered_or_maintained'
};
const MODELS_EFFECTIVE: FunnelStep = {
	indicator: 'dvk_effective_rate',
	part: 'numerator',
	label: 'effective'
};
const MODELS_REGISTERED: FunnelStep = {
	indicator: 'dvk_registered',
	part: 'value',
	label: 'registered'
};
const MODELS_RECOGNISED: FunnelStep = {
	indicator: 'dvk_recognised',
	part: 'value',
	label: 'recognised'
};
const PETITIONS_HANDLED: readonly FunnelStep[] = [
	{ indicator: 'don_processed_rate', part: 'denominator', label: 'received_and_carried' },
	{ indicator: 'don_processed_rate', part: 'numerator', label: 'processed' }
];
const CASES_RESOLVED: readonly FunnelStep[] = [
	{ indicator: 'gq_resolved_rate', part: 'denominator', label: 'in_competence' },
	{ indicator: 'gq_resolved_rate', part: 'numerator', label: 'resolved' }
];

export type PageTheme = Extract<Theme, 'models' | 'satisfaction' | 'petitions' | 'campaigns'>;

/** What a leader asks for, the first one first. */
const ASKED_FIRST: Readonly<Record<PageTheme, string>> = {
	petitions: 'gq_resolved_rate',
	models: 'dvk_registered',
	satisfaction: 'sat_index',
	campaigns: 'cd_participants'
};
/** So many charts stand on the overview. */
const ON_OVERVIEW = 2;

/**
 * The charts of the overview: of the themes asked for first what is asked for first, then what comes first on the theme's page, then
 * anything with figures; fewer where fewer themes have any.
 */
export function overviewPlans(
	indicators: ReadonlyMap<string, Indicator>,
	hasFigures: (indicator: Indicator) => boolean
): readonly ChartPlan[] {
	const firstOf = (theme: PageTheme) => {
		const onPage = PLANS[theme].flatMap((plan) => (plan.kind === 'funnel' ? [] : plan.indicator));
		const others = [...indicators.values()].filter((indicator) => indicator.theme === theme);
		return [ASKED_FIRST[theme], ...onPage, ...others.map(({ id }) => id)].find((id) => {
			const indicator = indicators.get(id);
			return indicator !== undefined && hasFigures(indicator);
		});
	};
	return (Object.keys(ASKED_FIRST) as PageTheme[])
		.flatMap((theme) => firstOf(theme) ?? [])
		.slice(0, ON_OVERVIEW)
		.map((indicator) => ({ kind: 'ranked-bar', indicator }));
}

/** A name for keeping a chart's last answer. */
export function planId(plan: ChartPlan): string {
	return plan.kind === 'funnel'
		? `funnel:${plan.id}`
		: plan.kind === 'stack'
			? `stack:${plan.indicator}:${plan.dimension}`
			: `${plan.kind}:${plan.indicator}`;
}

/** The charts of each theme's page, from what a leader asks first to what an analyst digs for. */
export const PLANS: Readonly<Record<PageTheme, readonly ChartPlan[]>> = {
	models: [
		{ kind: 'ranked-bar', indicator: 'dvk_registered' },
		{
			kind: 'funnel',
			id: 'models',
			ways: [
				[MODELS_STARTED, MODELS_EFFECTIVE, MODELS_RECOGNISED],
				// What is effective may have been carried on from before: it is no part of what was registered alone.
				[MODELS_REGISTERED, MODELS_RECOGNISED],
				[MODELS_STARTED, MODELS_EFFECTIVE]
			]
		},
		{ kind: 'ranked-bar', indicator: 'dvk_effective_rate' },
		{ kind: 'stack', indicator: 'dvk_registered', dimension: 'field' },
		{ kind: 'trend', indicator: 'dvk_registered' },
		{ kind: 'ranked-bar', indicator: 'dvk_target_coverage' },
		{ kind: 'heat', indicator: 'dvk_registered', wide: true }
	],
	satisfaction: [
		{ kind: 'ranked-bar', indicator: 'sat_index' },
		{ kind: 'funnel-plot', indicator: 'sat_index' },
		{ kind: 'ranked-bar', indicator: 'svc_ontime_rate' },
		{ kind: 'ranked-bar', indicator: 'svc_online_rate' },
		{ kind: 'trend', indicator: 'sat_index' },
		{ kind: 'ranked-bar', indicator: 'sat_respondents' },
		{ kind: 'heat', indicator: 'sat_index', wide: true }
	],
	petitions: [
		{ kind: 'ranked-bar', indicator: 'gq_resolved_rate' },
		{
			kind: 'funnel',
			id: 'petitions',
			ways: [[...PETITIONS_HANDLED, ...CASES_RESOLVED], CASES_RESOLVED, PETITIONS_HANDLED]
		},
		{ kind: 'ranked-bar', indicator: 'gq_ontime_rate' },
		{ kind: 'funnel-plot', indicator: 'gq_resolved_rate' },
		{ kind: 'ranked-bar', indicator: 'don_received' },
		{ kind: 'trend', indicator: 'don_received' },
		{ kind: 'ranked-bar', indicator: 'tcd_turns' },
		{ kind: 'ranked-bar', indicator: 'don_backlog' },
		{ kind: 'heat', indicator: 'don_received', wide: true }
	],
	campaigns: [
		{ kind: 'ranked-bar', indicator: 'cd_participants' },
		{ kind: 'ranked-bar', indicator: 'cd_body_coverage' },
		{ kind: 'ranked-bar', indicator: 'bhyt_coverage' },
		{ kind: 'ranked-bar', indicator: 'water_rate' },
		{ kind: 'ranked-bar', indicator: 'waste_rate' },
		{ kind: 'trend', indicator: 'cd_participants' },
		{ kind: 'ranked-bar', indicator: 'care_value' },
		{ kind: 'heat', indicator: 'cd_participants', wide: true }
	]
};
