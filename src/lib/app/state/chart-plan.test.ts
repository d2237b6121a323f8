import { describe, expect, it } from 'vitest';
import { overviewPlans, planId, type PageTheme } from './chart-plan';

const chosen = (...reported: readonly PageTheme[]) =>
	overviewPlans((theme) => reported.includes(theme)).map(planId);

describe('the charts of the overview', () => {
	it('are the two asked for first', () => {
		expect(chosen('campaigns', 'satisfaction', 'models', 'petitions')).toEqual([
			'ranked-bar:gq_resolved_rate',
			'ranked-bar:dvk_registered'
		]);
	});

	it('make room for the next where a theme was not reported on', () => {
		expect(chosen('models', 'campaigns')).toEqual([
			'ranked-bar:dvk_registered',
			'ranked-bar:cd_participants'
		]);
		expect(chosen('satisfaction')).toEqual(['ranked-bar:sat_index']);
		expect(chosen()).toEqual([]);
	});
});
