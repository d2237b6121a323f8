import type { ReleasedChart } from '$lib/model';
import { chartOption, echarts, framedHeight, type ChartTheme } from '$lib/presenting/charts';

/** A chart as PNG at twice the size, with its title, unit and source inside. */
export async function toPng(spec: ReleasedChart, theme: ChartTheme, width: number): Promise<Blob> {
	await document.fonts.ready;
	const host = document.createElement('div');
	const height = framedHeight(spec, width);
	const chart = echarts.init(host, null, {
		renderer: 'canvas',
		width,
		height,
		devicePixelRatio: 2
	});
	try {
		chart.setOption(chartOption(spec, theme, { width, framed: true }));
		const canvas = chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: theme.paper });
		return await new Promise<Blob>((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
		);
	} finally {
		chart.dispose();
	}
}
