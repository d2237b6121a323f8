import { expect, test } from '@playwright/test';
import { loadSamples, watch } from './page-actions';
import { TRUTH } from './sample-truth';

const PAGE = '/satisfaction/?scope=district%3A364&period=2024-Q4';

const percent = (share: number) =>
	`${new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share * 100)}\u00a0%`;

/** Dossiers filed online of all received, by unit of huyện Xuân Trường, from the sample script's own notes. */
function online(start: string) {
	const of = (indicator: string) =>
		new Map(
			TRUTH.filter(
				(fact) =>
					fact.indicator === indicator &&
					fact.start === start &&
					!/Phú Lý|Gia Ray|Phổ Minh/.test(fact.unitName)
			).map((fact) => [fact.unit, fact])
		);
	const online = of('dossiers_online');
	return [...of('svc_received')].map(([unit, fact]) => ({
		unit,
		name: fact.unitName,
		k: online.get(unit)?.value ?? 0,
		n: fact.value
	}));
}

/** P(X ≤ k) of a binomial, added up term by term. */
function atMost(k: number, n: number, p: number): number {
	let term = n * Math.log1p(-p);
	let sum = Math.exp(term);
	for (let i = 1; i <= k; i++) {
		term += Math.log((n - i + 1) / i) + Math.log(p / (1 - p));
		sum += Math.exp(term);
	}
	return sum;
}

test('a ranking says who differs, by how much the whole moved, and where each figure is from', async ({
	page
}) => {
	const seen = watch(page);
	const now = online('2024-10-01');
	const sum = (units: readonly { k: number; n: number }[]) =>
		units.reduce((all, { k, n }) => ({ k: all.k + k, n: all.n + n }), { k: 0, n: 0 });
	const whole = sum(now);
	const p = whole.k / whole.n;
	const above = now.filter(({ k, n }) => 1 - atMost(k - 1, n, p) < 0.001).map(({ name }) => name);
	const below = now.filter(({ k, n }) => atMost(k, n, p) < 0.001).map(({ name }) => name);
	const then = online('2024-07-01').filter(({ unit }) => now.some((other) => other.unit === unit));
	const before = sum(then);
	expect(then).toHaveLength(now.length);
	expect(above.length).toBeGreaterThan(0);

	await loadSamples(page);
	await page.goto(PAGE);
	const figure = page
		.getByRole('figure')
		.filter({ hasText: 'Tỷ lệ hồ sơ nộp trực tuyến theo đơn vị, Quý IV/2024' });
	const story = figure.getByLabel('Nhận xét');
	await expect(story).toContainText(percent(p));
	await expect(story).toContainText(
		`tăng ${percent(p - before.k / before.n).replace('\u00a0%', '')}`
	);
	const told = await story.innerText();
	const names = (opening: string) =>
		now
			.filter(({ name }) => told.split(opening)[1]?.split(').')[0]?.includes(`${name} (`))
			.map((u) => u.name);
	expect(names('Cao hơn mức chung rõ rệt:').sort()).toEqual(above.sort());
	expect(names('Thấp hơn mức chung rõ rệt:').sort()).toEqual(below.sort());

	await figure.getByRole('button', { name: /^Tùy chọn/ }).click();
	await page.getByRole('menuitem', { name: 'Bảng số liệu' }).click();
	for (const { name, k, n } of now) {
		const row = figure
			.getByRole('row')
			.filter({ has: page.getByRole('rowheader', { name, exact: true }) });
		await expect(row.getByRole('cell')).toContainText([
			percent(k / n).replace('\u00a0%', ''),
			new Intl.NumberFormat('vi-VN').format(k),
			new Intl.NumberFormat('vi-VN').format(n)
		]);
	}

	const best = now.find(({ name }) => name === above[0]);
	await story
		.getByRole('button', { name: `(${percent((best?.k ?? 0) / (best?.n ?? 1))})` })
		.click();
	const panel = page.getByRole('complementary', { name: 'Chi tiết và nguồn' });
	await expect(panel).toContainText(above[0] ?? '');
	await expect(panel).toContainText(/\.(xlsx|xls|csv)/);
	expect(seen.foreign).toEqual([]);
	expect(seen.errors).toEqual([]);
});

test('a funnel plot names its limits and the figure they stand around', async ({ page }) => {
	await loadSamples(page);
	await page.goto(PAGE);
	const funnel = page.getByRole('figure').filter({ hasText: 'Chỉ số hài lòng và cỡ mẫu số' });
	const satisfied = TRUTH.filter(
		(fact) =>
			fact.indicator === 'answers_level' &&
			fact.start === '2024-10-01' &&
			!/Phú Lý|Gia Ray|Phổ Minh/.test(fact.unitName)
	);
	const total = satisfied.reduce((sum, fact) => sum + fact.value, 0);
	const good = satisfied
		.filter((fact) => ['4', '5'].includes(fact.dims['level'] ?? ''))
		.reduce((sum, fact) => sum + fact.value, 0);
	for (const name of [
		`Mức chung: ${percent(good / total)}`,
		'Giới hạn 95\u00a0%',
		'Giới hạn 99,8\u00a0%'
	])
		await expect(funnel.locator('svg text').filter({ hasText: name })).toHaveCount(1);
});

test('no chart stands under a choice it does not follow yet without saying so', async ({
	page
}) => {
	await loadSamples(page);
	await page.goto('/models/?scope=district%3A364&period=2024-Q3');
	const figures = page.getByRole('figure');
	await expect(figures.filter({ hasText: 'theo đơn vị và kỳ' })).toHaveAttribute(
		'aria-busy',
		'false'
	);
	await page.evaluate(() => {
		const VIEW = 'quy về hiện nay';
		const counts = { silent: 0, said: 0 };
		Object.assign(window, { counts });
		const look = () => {
			if (!document.querySelector('header p.quiet')?.textContent?.includes(VIEW)) return;
			for (const figure of document.querySelectorAll('figure')) {
				if (figure.querySelector('.foot')?.textContent?.includes(VIEW)) continue;
				if (figure.textContent?.includes('Đang tính lại')) counts.said++;
				else counts.silent++;
			}
		};
		new MutationObserver(look).observe(document.body, {
			subtree: true,
			childList: true,
			characterData: true,
			attributes: true
		});
	});
	await page
		.locator('select')
		.filter({ has: page.locator('option', { hasText: 'quy về hiện nay' }) })
		.selectOption({ label: 'quy về hiện nay' });
	await expect(figures.filter({ hasText: 'đơn vị quy về hiện nay' })).not.toHaveCount(0);
	await expect(figures.filter({ hasNotText: 'đơn vị quy về hiện nay' })).toHaveCount(0);
	const counts = await page.evaluate(
		() => (window as unknown as { counts: { silent: number; said: number } }).counts
	);
	expect(counts.silent).toBe(0);
	expect(counts.said).toBeGreaterThan(0);
});
