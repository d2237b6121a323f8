import { deadlineOf, formatPeriod } from '$lib/reference/calendar';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { compareVi, formatNumber, formatPercent } from '$lib/text';
import type {
	BarItem,
	HeatSpec,
	MarkDetail,
	PeriodName,
	RankedBarSpec,
	Report,
	Theme,
	UnitKey
} from '$lib/model';
import { themeName } from './names';
import type { Question } from './question';
import { periodOf, type ReportedWindow } from './reported';

export type ReportStatus = 'on-time' | 'late' | 'missing';

export interface DisciplineRow {
	readonly unitKey: UnitKey;
	readonly unit: string;
	readonly theme: string;
	readonly themeId: Theme;
	readonly status: ReportStatus;
	readonly statusText: string;
	readonly receivedOn: string | null;
	readonly deadline: string | null;
	readonly daysLate: number;
	/** `29/30`. */
	readonly filled: string;
}

export interface Discipline {
	readonly sentence: string;
	readonly rows: readonly DisciplineRow[];
	readonly matrix: HeatSpec;
	readonly onTime: RankedBarSpec;
	readonly completeness: RankedBarSpec;
}

export interface DisciplineContext {
	readonly nameOf: (key: string) => string;
	readonly windows: readonly ReportedWindow[];
	readonly due: (theme: Theme) => readonly UnitKey[];
	readonly fileCount: number;
	readonly inScope: (unit: UnitKey) => boolean;
}

const THEMES: readonly Theme[] = ['models', 'satisfaction', 'petitions', 'campaigns', 'other'];

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How each due report of a window came in: on time, late, or not at all. */
export function disciplineRows(
	reports: readonly Report[],
	period: PeriodName,
	context: Pick<DisciplineContext, 'nameOf' | 'windows' | 'due'>
): DisciplineRow[] {
	return THEMES.flatMap((theme) => {
		const window = context.windows.find(
			(other) => other.theme === theme && other.period === period
		);
		if (!window) return [];
		const deadline = deadlineOf(theme, window);
		return context.due(theme).map((unitKey): DisciplineRow => {
			const found = reports.filter(
				(report) => report.unit === unitKey && report.theme === theme && periodOf(report) === period
			);
			const receivedOn =
				found
					.map((report) => report.receivedOn)
					.sort()
					.at(-1) ?? null;
			const daysLate = receivedOn && deadline ? Math.max(0, daysBetween(deadline, receivedOn)) : 0;
			const status: ReportStatus = !receivedOn ? 'missing' : daysLate > 0 ? 'late' : 'on-time';
			const required = found.reduce((sum, report) => sum + report.cellsRequired, 0);
			const filled = found.reduce((sum, report) => sum + report.cellsFilled, 0);
			return {
				unitKey,
				unit: context.nameOf(unitKey),
				theme: themeName(theme),
				themeId: theme,
				status,
				statusText:
					status === 'missing'
						? m.reporting_missing()
						: status === 'late'
							? m.reporting_late({ days: daysLate })
							: m.reporting_on_time(),
				receivedOn,
				deadline,
				daysLate,
				filled:
					required > 0
						? `${formatNumber(filled, { locale: getLocale() })}/${formatNumber(required, { locale: getLocale() })}`
						: '–'
			};
		});
	});
}

const STATUS_VALUE: Readonly<Record<ReportStatus, number>> = { missing: 0, late: 1, 'on-time': 2 };

function statusMark(row: DisciplineRow): MarkDetail {
	const words = {
		missing: m.matrix_missing(),
		late: m.matrix_late(),
		'on-time': m.matrix_on_time()
	};
	return {
		name: row.unit,
		value: STATUS_VALUE[row.status],
		valueText: words[row.status],
		numerator: null,
		denominator: null,
		low: null,
		high: null,
		keys: { unit: row.unitKey }
	};
}

/** Units down, themes across, the state of each report. */
export function statusMatrix(
	rows: readonly DisciplineRow[],
	period: PeriodName,
	fileCount: number,
	scope: string
): HeatSpec {
	const locale = getLocale();
	const units = [...new Set(rows.map((row) => row.unit))].sort(compareVi);
	const themes = [...new Set(rows.map((row) => row.theme))];
	return {
		kind: 'heat',
		title: m.matrix_title({ period: formatPeriod(period, locale) }),
		subtitle: m.matrix_subtitle(),
		unit: m.matrix_unit(),
		legend: m.matrix_legend(),
		foot: m.foot_own({ scope, files: fileCount, view: m.units_as_reported() }),
		decimals: 0,
		description: rows
			.filter((row) => row.status !== 'on-time')
			.map((row) => `${row.unit}, ${row.theme}: ${row.statusText}`)
			.join('; '),
		locale,
		rows: units,
		columns: themes,
		cells: units.map((unit) =>
			themes.map((theme) => {
				const row = rows.find((other) => other.unit === unit && other.theme === theme);
				return row ? statusMark(row) : null;
			})
		),
		scale: 'status'
	};
}

function rateBars(
	title: string,
	parts: ReadonlyMap<string, { part: number; whole: number; key: string }>,
	fileCount: number,
	scope: string
): RankedBarSpec {
	const locale = getLocale();
	const items: BarItem[] = [...parts]
		.filter(([, { whole }]) => whole > 0)
		.map(([name, { part, whole, key }]) => {
			const value = (part / whole) * 100;
			return {
				name,
				value,
				valueText: formatPercent(value, { decimals: 1, locale }),
				numerator: part,
				denominator: whole,
				low: null,
				high: null,
				keys: { unit: key },
				compared: null,
				tone: 'plain' as const
			};
		})
		.sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || compareVi(a.name, b.name));
	const part = [...parts.values()].reduce((sum, p) => sum + p.part, 0);
	const whole = [...parts.values()].reduce((sum, p) => sum + p.whole, 0);
	return {
		kind: 'ranked-bar',
		title,
		subtitle:
			whole > 0
				? `${m.chart_overall()}: ${formatPercent((part / whole) * 100, { decimals: 1, locale })} (${formatNumber(part, { locale })}/${formatNumber(whole, { locale })})`
				: '',
		unit: '%',
		foot: m.foot_own({ scope, files: fileCount, view: m.units_as_reported() }),
		decimals: 1,
		description: items.map((item) => `${item.name}: ${item.valueText}`).join('; '),
		locale,
		items,
		reference:
			whole > 0
				? { label: m.chart_overall(), value: Math.round((part / whole) * 1000) / 10 }
				: null,
		target: null,
		notReported: [],
		max: 100
	};
}

/** Reporting discipline of one window: who was on time, late or missing, and how complete the reports were. */
export function disciplineOf(
	reports: readonly Report[],
	question: Question,
	context: DisciplineContext
): Discipline {
	const locale = getLocale();
	const rows = disciplineRows(reports, question.period, context);
	const scope = question.scope ? context.nameOf(question.scope) : m.scope_all();
	const count = (status: ReportStatus) => rows.filter((row) => row.status === status).length;
	const onTime = new Map<string, { part: number; whole: number; key: string }>();
	for (const row of rows) {
		const known = onTime.get(row.unit) ?? { part: 0, whole: 0, key: row.unitKey };
		onTime.set(row.unit, {
			...known,
			part: known.part + (row.status === 'on-time' ? 1 : 0),
			whole: known.whole + 1
		});
	}
	const complete = new Map<string, { part: number; whole: number; key: string }>();
	for (const report of reports) {
		if (!context.inScope(report.unit) || periodOf(report) !== question.period) continue;
		const name = context.nameOf(report.unit);
		const known = complete.get(name) ?? { part: 0, whole: 0, key: report.unit };
		complete.set(name, {
			...known,
			part: known.part + report.cellsFilled,
			whole: known.whole + report.cellsRequired
		});
	}
	const period = formatPeriod(question.period, locale);
	return {
		sentence: m.reporting_sentence({
			onTime: count('on-time'),
			late: count('late'),
			missing: count('missing'),
			due: rows.length
		}),
		rows: [...rows].sort(
			(a, b) =>
				STATUS_VALUE[a.status] - STATUS_VALUE[b.status] ||
				b.daysLate - a.daysLate ||
				compareVi(a.unit, b.unit)
		),
		matrix: statusMatrix(rows, question.period, context.fileCount, scope),
		onTime: rateBars(m.reporting_on_time_title({ period }), onTime, context.fileCount, scope),
		completeness: rateBars(
			m.reporting_completeness_title({ period }),
			complete,
			context.fileCount,
			scope
		)
	};
}
