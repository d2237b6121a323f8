import { formatNumber } from '$lib/text';
import type { ChartSpec, MarkDetail } from '$lib/model';
import type { EChartsOption } from 'echarts';
import type { ChartTheme } from './chart-theme';

/** How a chart is set: on a page that draws title and foot itself, or as a picture that carries them. */
export interface ChartSetting {
	readonly framed?: boolean;
	/** Pixels the picture is wide; long names are cut to fit. */
	readonly width: number;
}

/** Height a spec asks for at full size, in pixels: bars and rows need one line each. */
export function chartHeight(spec: ChartSpec): number {
	switch (spec.kind) {
		case 'ranked-bar':
			return Math.max(140, spec.items.length * 28 + 56);
		case 'heat':
			return Math.max(140, spec.rows.length * 28 + 76);
		case 'funnel':
			return Math.max(140, spec.steps.length * 52 + 24);
		case 'stack':
			return Math.max(110, spec.categories.length * 34 + 84);
		case 'trend':
			return 320;
		case 'funnel-plot':
			return 380;
	}
}

/** Pixels a heat table's cell needs for its figure. */
const HEAT_CELL = 54;

/** Width below which a spec cannot be read, in pixels: heat tables keep room for their figures and are scrolled. */
export function chartMinWidth(spec: ChartSpec): number {
	return spec.kind === 'heat' && spec.scale === 'value'
		? labelWidth(spec.rows, 390) + 24 + spec.columns.length * HEAT_CELL
		: 0;
}

/** Pixels above and below the plot that a framed picture keeps for its words. */
export const FRAME = { top: 64, bottom: 44 } as const;

/** Title, subtitle and foot inside the picture, for PNG and SVG. */
export function frameOf(spec: ChartSpec, theme: ChartTheme, setting: ChartSetting): EChartsOption {
	if (!setting.framed) return {};
	return {
		backgroundColor: theme.paper,
		title: [
			{
				text: spec.title,
				subtext: [spec.subtitle, spec.unit, spec.legend].filter(Boolean).join(' · '),
				left: 16,
				top: 10,
				textStyle: {
					color: theme.ink,
					fontFamily: theme.font,
					fontSize: 16,
					fontWeight: 600,
					width: setting.width - 32,
					overflow: 'break'
				},
				subtextStyle: { color: theme.quiet, fontFamily: theme.font, fontSize: 12 }
			},
			{
				text: spec.foot,
				left: 16,
				bottom: 8,
				textStyle: {
					color: theme.quiet,
					fontFamily: theme.font,
					fontSize: 11,
					fontWeight: 400,
					width: setting.width - 32,
					overflow: 'break'
				}
			}
		]
	};
}

/** Pixels the widest of `names` needs, within bounds; a rough count since no canvas is at hand. */
export function labelWidth(names: readonly string[], width: number): number {
	const longest = names.reduce((most, name) => Math.max(most, name.length), 0);
	return Math.min(Math.max(72, longest * 7.2 + 8), Math.round(width * 0.42));
}

/** Tooltip text of a mark. Plain text with line breaks: nothing of a file ever becomes markup. */
export function tooltipText(
	detail: MarkDetail | null | undefined,
	fractionWords: (n: string, d: string) => string,
	sourceWord: string,
	locale: 'vi' | 'en'
): string {
	if (!detail) return '';
	const lines = [detail.name, detail.valueText];
	if (detail.numerator !== null && detail.denominator !== null) {
		lines.push(
			fractionWords(
				formatNumber(detail.numerator, { locale }),
				formatNumber(detail.denominator, { locale })
			)
		);
	}
	const source = detail.sources?.[0];
	if (source) lines.push(`${sourceWord}: ${source.file} · ${source.sheet} · ${source.a1}`);
	return lines.join('\n');
}

/** Tooltip dressing shared by every kind. `richText` keeps tooltips out of the DOM as markup. */
export function tooltipBase(theme: ChartTheme): EChartsOption['tooltip'] {
	return {
		renderMode: 'richText',
		confine: true,
		backgroundColor: theme.ink,
		borderWidth: 0,
		padding: [8, 12],
		textStyle: { color: theme.paper, fontFamily: theme.font, fontSize: 13, lineHeight: 20 }
	};
}
