import { describe, expect, it } from 'vitest';
import type { Indicator, SeriesRow } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { narrateSample } from '.';

const whole = (denominator: number | null, suppressed = false): SeriesRow => ({
	keys: {},
	value: 80,
	numerator: null,
	denominator,
	low: null,
	high: null,
	unitsReporting: 3,
	unitsDue: 3,
	suppressed,
	breakInSeries: false,
	typed: false,
	estimated: false,
	compared: null,
	comparedOn: null
});
const of = (id: string) => INDICATORS.get(id) as Indicator;
const said = (id: string, row: SeriesRow | undefined, locale: 'vi' | 'en' = 'vi') =>
	narrateSample(of(id), row, locale).flatMap((parts) => parts.map((part) => part.text));

describe('what the intervals of a survey take for granted', () => {
	it('is said with the number of answers, in both languages', () => {
		expect(said('sat_index', whole(1250))).toEqual([
			'Các khoảng coi 1.250 câu trả lời là mẫu ngẫu nhiên đơn giản; nếu hỏi theo cụm (vài thôn, vài buổi) thì khoảng đúng phải rộng hơn.'
		]);
		expect(said('sat_index', whole(1250), 'en')[0]).toContain('the 1,250 answers');
	});

	it('is left out of what is no survey or of unknown size', () => {
		expect(said('svc_ontime_rate', whole(1250))).toEqual([]);
		expect(said('tcd_turns', whole(1250))).toEqual([]);
		expect(said('sat_index', whole(null))).toEqual([]);
		expect(said('sat_index', whole(0))).toEqual([]);
		expect(said('sat_index', whole(1250, true))).toEqual([]);
		expect(said('sat_index', undefined)).toEqual([]);
	});
});
