import { m } from '$lib/text/messages/messages.js';

/** The few words that stand inside a picture. */
export interface ChartWords {
	readonly source: string;
	readonly notReported: string;
	/** The unit did not exist in that window. */
	readonly notThen: string;
	readonly unitsChanged: string;
	readonly denominator: string;
	readonly target: string;
	fraction(numerator: string, denominator: string): string;
}

/** Words of the charts in a language. */
export function chartWords(locale: 'vi' | 'en'): ChartWords {
	return {
		source: m.chart_source({}, { locale }),
		notReported: m.chart_not_reported({}, { locale }),
		notThen: m.chart_not_then({}, { locale }),
		unitsChanged: m.chart_units_changed({}, { locale }),
		denominator: m.chart_denominator({}, { locale }),
		target: m.chart_target({}, { locale }),
		fraction: (numerator, denominator) => m.chart_fraction({ numerator, denominator }, { locale })
	};
}
