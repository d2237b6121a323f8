import { formatNumber } from '$lib/text';
import type { BarItem, ChartSpec, MarkDetail } from '$lib/model';
import { m } from '$lib/text/messages/messages.js';
import { withStar } from './contradiction-words';
import { incompleteText, signedFigure, withSign } from './incomplete-words';

interface TwinCell {
	readonly text: string;
	readonly value: string | number | null;
	/** Sentences, to be set as such. */
	readonly prose?: true;
	/** What its figure reads from, to be picked like the mark of the chart. */
	readonly mark?: MarkDetail;
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

/** The figure of a mark, with the signs of what is to be known of it. */
function markedNumber(detail: MarkDetail | null | undefined, spec: ChartSpec): TwinCell {
	const cell = number(detail, (d) => d.value, spec);
	if (!detail) return cell;
	return { ...cell, ...pickedAs(detail), text: withStar(withSign(cell.text, detail), detail) };
}

function pickedAs(detail: MarkDetail): Pick<TwinCell, 'mark'> {
	return detail.value === null ? {} : { mark: detail };
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
			markedNumber(detail, spec),
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

type Told = Pick<MarkDetail, 'contradicted' | 'incomplete'> | 'absent' | null | undefined;

/**
 * Last columns for what is to be known of the figures of a row, each where there is anything: of how many units they are, and what
 * other reports say; each under the name of its column when `names` has several.
 */
function toldColumns(
	names: readonly string[],
	rows: readonly (readonly Told[])[],
	locale: 'vi' | 'en'
) {
	const textsOf = (say: (told: Exclude<Told, 'absent' | null | undefined>) => string) =>
		rows.map((cells) =>
			cells
				.flatMap((cell, x) => {
					const said = cell && cell !== 'absent' ? say(cell) : '';
					if (said === '') return [];
					return names.length > 1 ? `${names[x]}: ${said}` : said;
				})
				.join('; ')
		);
	const columns = [
		{
			name: m.chart_incomplete_head({}, { locale }),
			texts: textsOf((told) => incompleteText(told, locale)),
			isProse: names.length > 1
		},
		{
			name: m.chart_contradicted({}, { locale }),
			texts: textsOf(({ contradicted }) => contradicted ?? ''),
			isProse: true
		}
	].filter(({ texts }) => texts.some((said) => said !== ''));
	return {
		names: columns.map(({ name }) => name),
		cells: (y: number): TwinCell[] =>
			columns.map(({ texts, isProse }) => ({
				...text(texts[y] ?? ''),
				...(isProse ? { prose: true as const } : {})
			}))
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
			const told = toldColumns(
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
			const told = toldColumns(names, points, locale);
			return {
				columns: [m.chart_window({}, { locale }), ...names, ...told.names],
				rows: spec.windows.map((window, i) => [
					text(window),
					...(points[i] ?? []).map((point) => markedNumber(point, spec)),
					...told.cells(i)
				])
			};
		}
		case 'heat': {
			const told = toldColumns(spec.columns, spec.cells, locale);
			return {
				columns: [unit, ...spec.columns, ...told.names],
				rows: spec.rows.map((row, y) => [
					text(row),
					...(spec.cells[y] ?? []).map((detail) =>
						detail === 'absent'
							? { text: m.chart_not_then({}, { locale }), value: null }
							: detail
								? {
										...pickedAs(detail),
										text: signedFigure(detail),
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
			const told = toldColumns(
				[...names, m.chart_whole({}, { locale })],
				spec.categories.map((category, i) => [...(values[i] ?? []), category]),
				locale
			);
			return {
				columns: [unit, ...names, ...told.names],
				rows: spec.categories.map((category, i) => [
					{ text: withStar(category.name, category), value: category.name },
					...(values[i] ?? []).map((value) => markedNumber(value, spec)),
					...told.cells(i)
				])
			};
		}
	}
}
