import { describe, expect, it } from 'vitest';
import { byStem, inOrderOfSaving, inOrderOfSigning, signedOn } from './import-order';

describe('the order in which files that come together are kept', () => {
	it('is that of their days, those without one staying in place', () => {
		const files = ['b 2024-04-05', 'x', 'a 2024-03-20', 'c 2024-04-05'];
		expect(inOrderOfSigning(files, (file) => file.split(' ')[1] ?? null)).toEqual([
			'a 2024-03-20',
			'x',
			'b 2024-04-05',
			'c 2024-04-05'
		]);
	});

	it('puts a mended file behind the one it mends', async () => {
		expect(['BC quy I (sua lan 2).xlsx', 'BC quy I.xlsx', 'BC quy I.csv'].sort(byStem)).toEqual([
			'BC quy I.csv',
			'BC quy I.xlsx',
			'BC quy I (sua lan 2).xlsx'
		]);
		const saved = [
			{ name: 'a.xlsx', lastModified: 2 },
			{ name: 'b (2).xlsx', lastModified: 1 },
			{ name: 'b.xlsx', lastModified: 1 }
		];
		const ordered = await inOrderOfSaving(saved, () => Promise.resolve());
		expect(ordered.map(({ name }) => name)).toEqual(['b.xlsx', 'b (2).xlsx', 'a.xlsx']);
	});

	it('is asked for file by file, the page answering between', async () => {
		let asked = 0;
		const files = Array.from({ length: 250 }, (_, i) => ({
			name: `${i}`,
			get lastModified() {
				asked++;
				return 250 - i;
			}
		}));
		const askedBefore: number[] = [];
		const ordered = await inOrderOfSaving(files, () => {
			askedBefore.push(asked);
			return Promise.resolve();
		});
		expect(askedBefore).toEqual(files.map((_, i) => i + 1));
		expect(ordered.map(({ name }) => name)).toEqual(files.map(({ name }) => name).reverse());
	});

	it('goes by the last day that reports bear, and by none that stands in for it', () => {
		expect(
			signedOn([
				{ receivedOn: '2024-04-05' },
				{ receivedOn: '2024-03-01' },
				{ receivedOn: '2026-11-21', undated: true }
			])
		).toBe('2024-04-05');
		expect(signedOn([{ receivedOn: '2026-11-21', undated: true }])).toBeNull();
	});
});
