import { compareVi } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import {
	STATUS_VALUE,
	type HeatSpec,
	type MarkDetail,
	type PeriodName,
	type ReportStatus,
	type UnitKey
} from '$lib/model';
import { formatPeriod } from '$lib/reference/calendar';
import type { Locale } from './answer-words';

/** How one unit's report on one theme came in. */
export interface ReportMark {
	readonly unitKey: UnitKey;
	readonly unit: string;
	readonly theme: string;
	readonly status: ReportStatus;
	/** `trễ 3 ngày`. */
	readonly statusText: string;
}

/** Units down, themes across, in each cell how the report came in; empty where none was due. */
export function buildStatusMatrix(
	marks: readonly ReportMark[],
	period: PeriodName,
	foot: string,
	locale: Locale
): HeatSpec {
	const names = new Map(marks.map((mark) => [mark.unitKey, mark.unit]));
	const units = [...names].sort(([, a], [, b]) => compareVi(a, b));
	const themes = [...new Set(marks.map((mark) => mark.theme))];
	const at = new Map(marks.map((mark) => [`${mark.unitKey}|${mark.theme}`, mark]));
	return {
		kind: 'heat',
		title: m.matrix_title({ period: formatPeriod(period, locale) }, { locale }),
		subtitle: m.matrix_subtitle({}, { locale }),
		unit: m.matrix_unit({}, { locale }),
		legend: m.matrix_legend({}, { locale }),
		foot,
		decimals: 0,
		description: marks
			.filter((mark) => mark.status !== 'on-time')
			.map((mark) => `${mark.unit}, ${mark.theme}: ${mark.statusText}`)
			.join('; '),
		locale,
		rows: units.map(([, name]) => name),
		columns: themes,
		chosen: null,
		cells: units.map(([key]) =>
			themes.map((theme) => {
				const mark = at.get(`${key}|${theme}`);
				return mark ? detailOf(mark, locale) : null;
			})
		),
		scale: 'status'
	};
}

function detailOf({ unit, unitKey, status }: ReportMark, locale: Locale): MarkDetail {
	const words = {
		missing: m.matrix_missing,
		late: m.matrix_late,
		'on-time': m.matrix_on_time,
		undated: m.matrix_undated
	};
	return {
		name: unit,
		value: STATUS_VALUE[status],
		valueText: words[status]({}, { locale }),
		numerator: null,
		denominator: null,
		low: null,
		high: null,
		keys: { unit: unitKey }
	};
}
