import { expect, test } from '@playwright/test';
import { headline, loadSamples, watch } from './page-actions';
import { sumOf, TRUTH } from './sample-truth';

const MODELS = 'Số mô hình, điển hình đăng ký';
/** Units of the samples that never were in huyện Xuân Trường. */
const ELSEWHERE = new Set(
	TRUTH.filter((fact) => /Phú Lý|Gia Ray|Phổ Minh|Xuân Lộc|Đức Phổ/.test(fact.unitName)).map(
		(fact) => fact.unit
	)
);
const registeredIn = (start: string, end: string) =>
	sumOf(
		'dvk_registered',
		(fact) =>
			!ELSEWHERE.has(fact.unit) &&
			fact.start === start &&
			fact.end === end &&
			Object.keys(fact.dims).length === 0
	);
const shown = (value: number) => new Intl.NumberFormat('vi-VN').format(value);

test('2024 and 2025 come to the same in every view of the units, and the ledger says so', async ({
	page
}) => {
	const seen = watch(page);
	await loadSamples(page);
	await page.getByLabel('Phạm vi').selectOption({ label: 'Huyện Xuân Trường (cũ)' });
	for (const [label, start, end] of [
		['Quý IV/2024', '2024-10-01', '2024-12-31'],
		['Quý III/2025', '2025-07-01', '2025-09-30']
	] as const) {
		const registered = registeredIn(start, end);
		expect(registered).toBeGreaterThan(0);
		await page.getByLabel('Kỳ', { exact: true }).selectOption({ label });
		for (const view of ['như báo cáo', 'quy về hiện nay', 'theo huyện cũ']) {
			await page.getByLabel('Đơn vị tính theo').selectOption({ label: view });
			const { value } = await headline(page, MODELS);
			expect(value, `${label}, ${view}`).toBe(shown(registered));
		}
	}

	await page.getByLabel('Kỳ', { exact: true }).selectOption({ label: 'Quý IV/2024' });
	await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
	const ledger = page.getByRole('region', { name: 'Sổ sáp nhập' });
	await ledger.getByLabel('Chỉ tiêu').selectOption({ label: MODELS });
	const total = shown(registeredIn('2024-10-01', '2024-12-31'));
	await expect(ledger.getByRole('row', { name: /^Tổng / }).getByRole('cell')).toHaveText([
		total,
		total,
		'0',
		'0'
	]);
	// By the resolution, clauses 41 to 44: fourteen communes, exactly four.
	await expect(
		ledger.getByRole('rowheader', { name: /^Xã Xuân (Trường|Hồng|Giang|Hưng)$/ })
	).toHaveCount(4);
	expect(seen.foreign).toEqual([]);
	expect(seen.errors).toEqual([]);
});
