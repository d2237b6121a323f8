import { formatNumber } from '$lib/text';
import type { BarItem, ChartSpec, MarkDetail } from '$lib/model';
import { m } from '$lib/text/messages/messages.js';
import { starred, withStar } from './contradiction-words';

interface TwinCell {
	readonly text: string;
	readonly value: string | number | null;
	/** Sentences, to be set as such. */
	readonly prose?: true;
}

/** A chart as a table: what a screen reader reads and CSV holds. Cells are the text shown and, for numbers, the number. */
export interface TableTwin {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly TwinCell[])[];
}

const text = (value: string) => ({ text: value, value });

function number(
	detail: MarkDetail | null | undefined,
	pick: (d: MarkDetail) => number | null,
	spec: ChartSpec
) {
	const value = detail ? pick(detail) : null;
	return {
		text:
			value === null
				? detail?.hidden
					? detail.valueText
					: '–'
				: formatNumber(value, {
						decimals: Number.isInteger(value) ? 0 : spec.decimals,
						locale: spec.locale
					}),
		value
	};
}

/** The figure of a mark, with a star where no one has chosen between two. */
function starredNumber(detail: MarkDetail | null | undefined, spec: ChartSpec) {
	const cell = number(detail, (d) => d.value, spec);
	return { ...cell, text: withStar(cell.text, detail ?? {}) };
}

function detailColumns(spec: ChartSpec, details: readonly (MarkDetail | null)[]) {
	const { locale } = spec;
	const fractions = details.some((d) => d && d.denominator !== null);
	const intervals = details.some((d) => d && d.low !== null);
	return {
		names: [
			m.chart_value({}, { locale }) + (spec.unit ? ` (${spec.unit})` : ''),
			...(fractions
				? [m.chart_numerator({}, { locale }), m.chart_denominator({}, { locale })]
				: []),
			...(intervals ? [m.chart_low({}, { locale }), m.chart_high({}, { locale })] : [])
		],
		cells: (detail: MarkDetail | null | undefined) => [
			starredNumber(detail, spec),
			...(fractions
				? [number(detail, (d) => d.numerator, spec), number(detail, (d) => d.denominator, spec)]
				: []),
			...(intervals
				? [number(detail, (d) => d.low, spec), number(detail, (d) => d.high, spec)]
				: [])
		]
	};
}

interface BesideColumn {
	readonly name: string;
	readonly of: (item: BarItem) => number | null;
}

/** What stands beside the bars, where it does: what they are compared with, and their target. */
function besideColumns(spec: ChartSpec) {
	if (spec.kind !== 'ranked-bar') return { names: [], cells: () => [] };
	const { items, comparedWith, locale } = spec;
	const possible: readonly BesideColumn[] = [
		{ name: comparedWith, of: (item) => item.compared },
		{
			name: m.chart_target({}, { locale }),
			of: (item) => item.target ?? spec.target?.value ?? null
		}
	];
	const columns = possible.filter(
		({ name, of }) => name && items.some((item) => of(item) !== null)
	);
	return {
		names: columns.map(({ name }) => name),
		cells: (i: number) =>
			columns.map(({ name, of }) => {
				const cell = number(items[i], () => (items[i] ? of(items[i]) : null), spec);
				const told = name === comparedWith ? items[i]?.comparedTold : undefined;
				return { ...cell, text: withStar(cell.text, told ?? {}) };
			})
	};
}

type Told = Pick<MarkDetail, 'contradicted'> | 'absent' | null | undefined;

/**
 * A last column for what other reports say of the figures of a row, where they say anything: each under the name of its column
 * when `names` has several.
 */
function contradictedColumn(
	names: readonly string[],
	rows: readonly (readonly Told[])[],
	locale: 'vi' | 'en'
) {
	const texts = rows.map((cells) =>
		cells
			.flatMap((cell, x) => {
				if (!cell || cell === 'absent' || !cell.contradicted) return [];
				return names.length > 1 ? `${names[x]}: ${cell.contradicted}` : cell.contradicted;
			})
			.join('; ')
	);
	if (texts.every((said) => said === '')) return { names: [], cells: () => [] };
	return {
		names: [m.chart_contradicted({}, { locale })],
		cells: (y: number) => [{ ...text(texts[y] ?? ''), prose: true as const }]
	};
}

/** Units without a bar, each with why. */
function silentRows(spec: ChartSpec): readonly (readonly [name: string, why: string])[] {
	if (spec.kind !== 'ranked-bar') return [];
	const { notReported, withoutFigure, locale } = spec;
	return [
		...notReported.map((name) => [name, m.chart_not_reported({}, { locale })] as const),
		...withoutFigure.map((name) => [name, m.chart_no_figure({}, { locale })] as const)
	];
}

/** The table twin of a spec: every number of the picture, and the units that did not report. */
export function tableTwin(spec: ChartSpec): TableTwin {
	const { locale } = spec;
	const unit = m.chart_unit({}, { locale });
	switch (spec.kind) {
		case 'ranked-bar':
		case 'funnel-plot':
		case 'funnel': {
			const details =
				spec.kind === 'ranked-bar' ? spec.items : spec.kind === 'funnel' ? spec.steps : spec.points;
			const { names, cells } = detailColumns(spec, details);
			const missing = silentRows(spec);
			const beside = besideColumns(spec);
			const told = contradictedColumn(
				[],
				spec.kind === 'ranked-bar'
					? spec.items.map((item) => [item, item.comparedTold])
					: details.map((detail) => [detail]),
				locale
			);
			return {
				columns: [
					spec.kind === 'funnel' ? m.chart_step({}, { locale }) : unit,
					...names,
					...beside.names,
					...told.names
				],
				rows: [
					...details.map((detail, i) => [
						text(detail.name),
						...cells(detail),
						...beside.cells(i),
						...told.cells(i)
					]),
					...missing.map(([name, why]) => [
						text(name),
						{ text: why, value: null },
						...[...names.slice(1), ...beside.names, ...told.names].map(() => ({
							text: '',
							value: null
						}))
					])
				]
			};
		}
		case 'trend': {
			const names = spec.lines.map((line) => line.name);
			const points = spec.windows.map((_, i) => spec.lines.map((line) => line.points[i]));
			const told = contradictedColumn(names, points, locale);
			return {
				columns: [m.chart_window({}, { locale }), ...names, ...told.names],
				rows: spec.windows.map((window, i) => [
					text(window),
					...(points[i] ?? []).map((point) => starredNumber(point, spec)),
					...told.cells(i)
				])
			};
		}
		case 'heat': {
			const told = contradictedColumn(spec.columns, spec.cells, locale);
			return {
				columns: [unit, ...spec.columns, ...told.names],
				rows: spec.rows.map((row, y) => [
					text(row),
					...(spec.cells[y] ?? []).map((detail) =>
						detail === 'absent'
							? { text: m.chart_not_then({}, { locale }), value: null }
							: detail
								? {
										text: starred(detail),
										value: spec.scale === 'status' ? detail.valueText : detail.value
									}
								: { text: m.chart_not_reported({}, { locale }), value: null }
					),
					...told.cells(y)
				])
			};
		}
		case 'stack': {
			const names = spec.parts.map((part) => part.name);
			const values = spec.categories.map((_, i) => spec.parts.map((part) => part.values[i]));
			const told = contradictedColumn(names, values, locale);
			return {
				columns: [unit, ...names, ...told.names],
				rows: spec.categories.map((category, i) => [
					text(category),
					...(values[i] ?? []).map((value) => starredNumber(value, spec)),
					...told.cells(i)
				])
			};
		}
	}
}
