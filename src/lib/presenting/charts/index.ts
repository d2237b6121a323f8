export {
	decimalsOf,
	hiddenText,
	markOf,
	valueText,
	type AxisWindow,
	type Locale
} from './answer-words';
export { buildFunnel } from './build-funnel';
export { buildFunnelPlot } from './build-funnel-plot';
export { buildHeat } from './build-heat';
export { buildRankedBar, type ChartContext } from './build-ranked-bar';
export { buildStack, type StackFigure, type StackPart } from './build-stack';
export { buildStatusMatrix, type ReportMark } from './build-status-matrix';
export { buildTrend } from './build-trend';
export { missingLine, unitLine } from './chart-frame';
export type { ChartSetting } from './chart-parts';
export { chartHeight, chartMinWidth, framedHeight, PAPER_WIDTH, paperHeight } from './chart-size';
export { chartOption } from './chart-option';
export { contradictedBy, placeText, saidText, withDoubt } from './contradiction-words';
export { incompleteOf, incompleteText } from './incomplete-words';
export { hasMarks } from './has-marks';
export { toneOf, type Judge, type LimitsAt } from './judge';
export { DARK, LIGHT, PAPER, type ChartTheme } from './chart-theme';
export { echarts } from './echarts-core';
export { tableTwin, type TableTwin } from './table-twin';
