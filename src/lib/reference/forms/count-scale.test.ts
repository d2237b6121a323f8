import { describe, expect, it } from 'vitest';
import { scaleOfCount } from './count-scale';

const DOUBTED = 'doubted';

function scale(header: string | readonly string[], measure: string, unit: string | null = null) {
	const found = scaleOfCount(typeof header === 'string' ? [header] : header, unit, measure);
	return 'factor' in found ? found.factor : DOUBTED;
}

describe('scaleOfCount', () => {
	it.each([
		['Dân số (nghìn)', 1000],
		['Dân số (1.000)', 1000],
		['Dân số (x 1000)', 1000],
		['Dân số (ĐVT: nghìn)', 1000],
		['Dân số (nghìn người)', 1000],
		['Dân số (1,000 người)', 1000],
		['Dân số (1 000 khẩu)', 1000],
		['Dân số (triệu người)', 1_000_000],
		['Số nghìn người', 1000],
		['Dân số', 1],
		['Dân số (người)', 1],
		['Dân số (3)', 1],
		['Dân số năm 2023', 1],
		['Dân số (100 người)', DOUBTED],
		['Dân số (trăm người)', DOUBTED],
		['Dân số (vạn người)', DOUBTED],
		['Dân số (nghìn hộ)', DOUBTED],
		['Số người trên 1.000 dân', DOUBTED],
		['Số người/1.000 người', DOUBTED],
		['Số người (trên 1.000 người)', DOUBTED]
	] as const)('%s is in %s', (header, expected) =>
		expect(scale(header, 'population')).toBe(expected)
	);

	it.each([
		['nghìn người', 'population', 1000],
		['1.000 người', 'population', 1000],
		['nghìn người, triệu đồng', 'population', 1000],
		['1000 người; triệu đồng', 'population', 1000],
		['nghìn người, nghìn lượt, triệu đồng', 'population', 1000],
		['nghìn người; hộ', 'households', 1],
		['người; triệu đồng', 'population', 1],
		['1,000 đồng', 'population', 1],
		['nghìn người, lượt', 'population', DOUBTED],
		['nghìn người', 'households', DOUBTED],
		['nghìn', 'population', 1000],
		['triệu đồng', 'households', 1]
	] as const)('%s of a table, for %s, is in %s', (unit, measure, expected) =>
		expect(scale('Tổng số', measure, unit)).toBe(expected)
	);

	it('goes by the lowest text that names one, and by the header before the table', () => {
		expect(scale(['Dân số (nghìn người)', 'Nữ'], 'population')).toBe(1000);
		expect(scale('Số hộ (nghìn)', 'households', 'người')).toBe(1000);
	});
});
