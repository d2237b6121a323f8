import { describe, expect, it } from 'vitest';
import { INDICATORS } from '$lib/reference/indicators';
import { overviewPlans, planId } from './chart-plan';
import { isFed } from './measured';

/** The charts where these indicators have figures. */
const chosen = (...ids: readonly string[]) =>
	overviewPlans(INDICATORS, ({ id }) => ids.includes(id)).map(planId);

describe('the charts of the overview', () => {
	it('are the two asked for first', () => {
		expect(chosen('cd_participants', 'sat_index', 'dvk_registered', 'gq_resolved_rate')).toEqual([
			'ranked-bar:gq_resolved_rate',
			'ranked-bar:dvk_registered'
		]);
	});

	it('make room for the next where a theme was not reported on', () => {
		expect(chosen('dvk_registered', 'cd_participants')).toEqual([
			'ranked-bar:dvk_registered',
			'ranked-bar:cd_participants'
		]);
		expect(chosen('sat_index')).toEqual(['ranked-bar:sat_index']);
		expect(chosen()).toEqual([]);
	});

	it('are of what else there is where a theme has no figures of what is asked for first', () => {
		expect(chosen('dvk_registered', 'care_value', 'bhyt_coverage')).toEqual([
			'ranked-bar:dvk_registered',
			'ranked-bar:bhyt_coverage'
		]);
		const measures = new Set(['care_value', 'dvk_registered']);
		const plans = overviewPlans(INDICATORS, (indicator) => isFed(indicator, measures));
		expect(plans.map(planId)).toEqual(['ranked-bar:dvk_registered', 'ranked-bar:care_value']);
		// On no theme's page.
		expect(chosen('cd_events')).toEqual(['ranked-bar:cd_events']);
	});
});
