import { describe, expect, it } from 'vitest';
import { CORE, INDICATORS, MEASURES, OPENING_STOCKS } from '.';

const CORE_IDS =
	'dvk_registered dvk_implemented dvk_recognised dvk_target_coverage sat_index sat_respondents svc_ontime_rate svc_online_rate tcd_turns don_received kn_resolved_rate knpa_resolved_rate gq_ontime_rate don_backlog cd_participants cd_body_coverage bhyt_coverage water_rate waste_rate rep_ontime_rate rep_completeness';
const STANDARD_IDS =
	'dvk_maintained dvk_effective_rate dvk_inspection_rate dvk_recognition_rate dvk_awarded dvk_replicated sat_mean sat_response_rate sat_feedback_ontime svc_766_score fri_commitment_rate tcd_people tcd_leader_rate don_processed_rate tc_resolved_rate tcd_decision_exec_rate cd_events tt_sessions care_value';

function idsOf(tier: string): string[] {
	return [...INDICATORS.values()].filter((i) => i.tier === tier).map((i) => i.id);
}

describe('catalogue of indicators', () => {
	it('holds 21 core, 19 standard, 18 optional ones (17 rows, one of them two ids) and two of ours', () => {
		expect([...CORE].sort()).toEqual(CORE_IDS.split(' ').sort());
		expect(idsOf('standard').sort()).toEqual(STANDARD_IDS.split(' ').sort());
		expect(idsOf('optional')).toHaveLength(18);
		expect(idsOf('own')).toEqual(['don_resolved', 'gq_resolved_rate']);
	});

	it('names every indicator and measure in both languages, short and long', () => {
		for (const i of INDICATORS.values()) {
			for (const text of [i.vi, i.en, i.shortVi, i.shortEn, i.unitVi, i.unitEn, i.source]) {
				expect(text.trim(), i.id).not.toBe('');
			}
			expect(i.shortVi.length, i.id).toBeLessThanOrEqual(28);
			expect(i.vi.normalize('NFC')).toBe(i.vi);
		}
		for (const m of MEASURES.values()) {
			for (const text of [m.vi, m.en, m.unitVi, m.unitEn]) expect(text.trim(), m.id).not.toBe('');
		}
	});

	it('makes no percentage of anything but two sums of counts', () => {
		for (const i of INDICATORS.values()) {
			if (i.unitVi !== '%') continue;
			expect(i.formula.kind, i.id).toBe('ratio');
			expect(i.overUnits, i.id).toBe('RATIO');
			expect(['RATIO', 'LAST'], i.id).toContain(i.overTime);
		}
	});

	it('lets leader reception exceed 100 % and no other rate', () => {
		const open = [...INDICATORS.values()].filter((i) => i.unitVi === '%' && i.max === null);
		expect(open.map((i) => i.id)).toEqual(['tcd_leader_rate']);
	});

	it('sets the two targets the plans name', () => {
		const targets = [...INDICATORS.values()].filter((i) => i.target !== null);
		expect(targets.map((i) => [i.id, i.target])).toEqual([
			['dvk_target_coverage', 100],
			['cd_body_coverage', 100]
		]);
	});

	it('builds every formula on measures it holds', () => {
		for (const i of INDICATORS.values()) {
			const f = i.formula;
			const terms =
				f.kind === 'measure'
					? f.terms
					: f.kind === 'ratio'
						? [...f.numerator, ...f.denominator]
						: [];
			for (const t of terms) expect(MEASURES.has(t.measure), `${i.id} ${t.measure}`).toBe(true);
			if (f.kind === 'ratio') expect(f.denominator.length, i.id).toBeGreaterThan(0);
		}
		for (const id of OPENING_STOCKS) expect(MEASURES.get(id)?.overTime).toBe('STOCK');
	});

	it('gives the mean score its levels as weights', () => {
		const f = INDICATORS.get('sat_mean')?.formula;
		expect(f?.kind === 'ratio' && f.numerator.map((t) => [t.where?.level, t.weight])).toEqual([
			['1', 1],
			['2', 2],
			['3', 3],
			['4', 4],
			['5', 5]
		]);
	});
});
