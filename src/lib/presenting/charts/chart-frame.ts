import type { ChartSpec } from '$lib/model';
import { m } from '$lib/text/messages/messages.js';
import type { EChartsOption } from 'echarts';
import type { ChartTheme } from './chart-theme';
import { brokenText } from './label-room';

const SIDE = 16;
const TITLE = { size: 16, line: 22 } as const;
const WORDS = { size: 12, line: 17 } as const;
const FOOT = { size: 11, line: 16 } as const;

/** `Đơn vị tính: % · vạch ngắn: kỳ trước`: what is counted and what the smaller marks mean. */
export function unitLine(spec: ChartSpec): string {
	return [
		...(spec.unit ? [m.chart_unit_of_measure({ unit: spec.unit }, { locale: spec.locale })] : []),
		...(spec.legend ? [spec.legend] : [])
	].join(' · ');
}

/** `Chưa báo cáo: …`, and who reported without this figure; empty when everybody who had to has one. */
export function missingLine(spec: ChartSpec): string {
	if (spec.kind !== 'ranked-bar') return '';
	const { notReported, withoutFigure, locale } = spec;
	return [
		...(notReported.length > 0
			? [m.chart_missing({ names: notReported.join(', ') }, { locale })]
			: []),
		...(withoutFigure.length > 0
			? [m.chart_without_figure({ names: withoutFigure.join(', ') }, { locale })]
			: [])
	].join(' · ');
}

/** The words of a framed picture, broken to its width. */
function wordsOf(spec: ChartSpec, width: number) {
	const broken = (texts: readonly string[], size: number) =>
		texts
			.filter(Boolean)
			.map((text) => brokenText(text, size, width - 2 * SIDE))
			.join('\n');
	return {
		title: broken([spec.title], TITLE.size * 1.08),
		head: broken([spec.subtitle, unitLine(spec)], WORDS.size),
		foot: broken([missingLine(spec), spec.foot], FOOT.size)
	};
}

const linesOf = (text: string) => text.split('\n').length;

/** Pixels above and below the plot that a framed picture keeps for its words. */
export function framedSpace(
	spec: ChartSpec,
	width: number
): { readonly top: number; readonly bottom: number } {
	const { title, head, foot } = wordsOf(spec, width);
	return {
		top: 10 + linesOf(title) * TITLE.line + 6 + linesOf(head) * WORDS.line + 10,
		bottom: 8 + linesOf(foot) * FOOT.line + 10
	};
}

/** Title, unit, units that did not report and source inside the picture, for PNG and SVG. */
export function frameOf(spec: ChartSpec, theme: ChartTheme, width: number): EChartsOption {
	const { title, head, foot } = wordsOf(spec, width);
	return {
		backgroundColor: theme.paper,
		title: [
			{
				text: title,
				subtext: head,
				left: SIDE,
				top: 10,
				padding: 0,
				itemGap: 6,
				textStyle: {
					fontFamily: theme.font,
					color: theme.ink,
					fontSize: TITLE.size,
					lineHeight: TITLE.line,
					fontWeight: 600
				},
				subtextStyle: {
					fontFamily: theme.font,
					color: theme.quiet,
					fontSize: WORDS.size,
					lineHeight: WORDS.line
				}
			},
			{
				text: foot,
				left: SIDE,
				bottom: 8,
				padding: 0,
				textStyle: {
					fontFamily: theme.font,
					color: theme.quiet,
					fontSize: FOOT.size,
					lineHeight: FOOT.line,
					fontWeight: 400
				}
			}
		]
	};
}
