import { formatNumber, formatPercent } from '$lib/text';
import type { ChartSpec, MarkDetail } from '$lib/model';
import type { EChartsOption } from 'echarts';
import { frameOf, framedSpace } from './chart-frame';
import type { ChartTheme } from './chart-theme';
import { chartWords } from './chart-words';
import { incompleteText } from './incomplete-words';
import { brokenText } from './label-room';

/** How a chart is set: on a page that draws title and foot itself, or as a picture that carries them. */
export interface ChartSetting {
	readonly framed?: boolean;
	/** Pixels the picture is wide; long names are broken to fit. */
	readonly width: number;
	/** Makes what stands under the pointer of plain text. A picture has none. */
	readonly tip?: (text: string) => HTMLElement;
}

/** What every kind begins with: its words when framed, one typeface, and nothing that moves. */
export function baseOption(
	spec: ChartSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	return {
		...(setting.framed ? frameOf(spec, theme, setting.width) : {}),
		animation: false,
		textStyle: { fontFamily: theme.font }
	};
}

/** Pixels at the top that the words of a framed picture take, none on a page. */
export function topOf(spec: ChartSpec, setting: ChartSetting): number {
	return setting.framed ? framedSpace(spec, setting.width).top : 0;
}

/** Where the plot stands, room for the frame's words and the sides of a picture included. */
export function gridOf(
	spec: ChartSpec,
	setting: ChartSetting,
	inset: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	}
) {
	const space = setting.framed ? framedSpace(spec, setting.width) : { top: 0, bottom: 0 };
	const side = setting.framed ? 4 : 0;
	return {
		left: inset.left + side,
		right: inset.right + side,
		top: inset.top + space.top,
		bottom: inset.bottom + space.bottom
	};
}

/** Type of a label inside the plot. */
export function labelType(theme: ChartTheme, fontSize: number, color = theme.ink) {
	return { color, fontFamily: theme.font, fontSize };
}

/** Names down the left side, first on top, in full: a long one is broken over two lines. */
export function nameAxis(names: readonly string[], theme: ChartTheme, width: number, line = true) {
	return {
		type: 'category' as const,
		inverse: true,
		data: [...names],
		axisTick: { show: false },
		axisLine: { show: line, lineStyle: { color: theme.line } },
		axisLabel: {
			...labelType(theme, 13),
			lineHeight: 15,
			interval: 0,
			formatter: (name: string) => brokenText(name, 13, width)
		}
	};
}

/** Names of windows along an axis, that of the period the page asks about set off from the others. */
export function windowNames(names: readonly string[], chosen: number | null, theme: ChartTheme) {
	return names.map((value, i) =>
		i === chosen
			? { value, textStyle: { color: theme.ink, fontWeight: 600 as const, fontFamily: theme.font } }
			: value
	);
}

/** The axis under bars from zero: their values are written at their ends, so it shows nothing. */
export function bareAxis(max?: number) {
	return {
		type: 'value' as const,
		min: 0,
		...(max === undefined ? {} : { max }),
		axisLabel: { show: false },
		splitLine: { show: false },
		axisLine: { show: false }
	};
}

/** A figure inside a picture, in the spec's unit: percent with its sign, everything else as a bare number. */
export function figureText(
	value: number,
	{ unit, decimals, locale }: Pick<ChartSpec, 'unit' | 'decimals' | 'locale'>
): string {
	return unit === '%'
		? formatPercent(value, { decimals, locale })
		: formatNumber(value, { decimals, locale });
}

/** Labels of an axis of numbers, written as the language does. */
export function numberLabels(theme: ChartTheme, locale: 'vi' | 'en') {
	return {
		...labelType(theme, 12, theme.quiet),
		formatter: (value: number) => formatNumber(value, { locale })
	};
}

/** The least an axis steps by: counts are not marked in halves. */
export function leastStep({ decimals }: Pick<ChartSpec, 'decimals'>): { minInterval?: number } {
	return decimals === 0 ? { minInterval: 1 } : {};
}

const isStatus = (spec: ChartSpec) => spec.kind === 'heat' && spec.scale === 'status';

/** Tooltip text of a mark. Plain text with line breaks: nothing of a file ever becomes markup. */
function tooltipText(detail: MarkDetail, spec: ChartSpec): string {
	const { locale } = spec;
	const words = chartWords(locale);
	const bare =
		detail.value !== null && spec.unit !== '' && !spec.unit.startsWith('%') && !isStatus(spec);
	const lines = [detail.name, bare ? `${detail.valueText} ${spec.unit}` : detail.valueText];
	const part = incompleteText(detail, locale);
	if (part) lines.push(part);
	if (detail.numerator !== null && detail.denominator !== null) {
		lines.push(
			words.fraction(
				formatNumber(detail.numerator, { locale }),
				formatNumber(detail.denominator, { locale })
			)
		);
	}
	if (detail.contradicted) lines.push(detail.contradicted);
	const source = detail.sources?.[0];
	if (source) lines.push(`${words.source}: ${source.file} · ${source.sheet} · ${source.a1}`);
	return lines.join('\n');
}

/** What a tooltip says of one mark: its detail under a line of its own, or a plain sentence. */
export type TooltipSubject =
	| {
			readonly head?: string | undefined;
			readonly detail?: MarkDetail | null | undefined;
			readonly note?: string;
			/** A line under the detail. */
			readonly more?: string;
	  }
	| null
	| undefined;

/**
 * The tooltip of a chart, from what the mark under the pointer is. ECharts takes a text for markup and sets rich text in
 * its own type, so it gets an element, made of plain text by `setting.tip`; without that the chart has no tooltip.
 */
export function tooltipOf(
	spec: ChartSpec,
	theme: ChartTheme,
	{ tip }: ChartSetting,
	subjectAt: (dataIndex: number, seriesIndex: number) => TooltipSubject
): EChartsOption['tooltip'] {
	if (!tip) return { show: false };
	return {
		trigger: 'item',
		confine: true,
		transitionDuration: 0,
		backgroundColor: theme.ink,
		borderWidth: 0,
		padding: [8, 12],
		textStyle: { color: theme.paper, fontFamily: theme.font, fontSize: 13, lineHeight: 20 },
		formatter: (params) => {
			const item = Array.isArray(params) ? params[0] : params;
			const subject = subjectAt(item?.dataIndex ?? 0, item?.seriesIndex ?? 0);
			const text = [
				subject?.head,
				subject?.note,
				subject?.detail && tooltipText(subject.detail, spec),
				subject?.more
			]
				.filter(Boolean)
				.join('\n');
			return text ? tip(text) : '';
		}
	};
}
