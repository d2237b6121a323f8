import { describe, expect, it } from 'vitest';
import { buildStatusMatrix, chartOption, LIGHT, type ReportMark } from '.';

const mark = (theme: string, status: ReportMark['status']): ReportMark => ({
	unitKey: 'x',
	unit: 'Xã Xuân Hồng',
	theme,
	status,
	statusText: ''
});

const spec = buildStatusMatrix(
	[mark('Mô hình', 'on-time'), mark('Hài lòng', 'undated'), mark('Đơn thư', 'missing')],
	'2024-Q4',
	'',
	'vi'
);

interface Cell {
	readonly label: { readonly formatter?: () => string };
}

function textsAt(width: number): (string | undefined)[] {
	const option = chartOption(spec, LIGHT, { width });
	const [series] = option.series as readonly { readonly data: readonly Cell[] }[];
	return series?.data.map(({ label }) => label.formatter?.()) ?? [];
}

describe('how reports came in, unit by unit', () => {
	it('is said in words beside the sign where all of them fit', () => {
		expect(textsAt(1000)).toEqual(['✓ đúng hạn', '? không rõ ngày', '× thiếu']);
	});

	it('is its sign alone on a phone, never a word that is cut, and the legend says what it means', () => {
		expect(textsAt(358)).toEqual(['✓', '?', '×']);
		expect(spec.legend).toMatch(/✓.đúng.hạn · !.chậm · \?.không.rõ.ngày · ×.thiếu/u);
	});
});
