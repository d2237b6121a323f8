import { expect, type Page } from '@playwright/test';

/** Watches a page for requests to anywhere else, for errors on its console, and for dialogs that a file opened. */
export function watch(page: Page): { readonly foreign: string[]; readonly errors: string[] } {
	const foreign: string[] = [];
	const errors: string[] = [];
	page.context().on('request', (request) => {
		const url = new URL(request.url());
		if (!['127.0.0.1', 'localhost', ''].includes(url.hostname)) foreign.push(request.url());
	});
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	page.on('pageerror', (error) => errors.push(String(error)));
	page.on('dialog', (dialog) => {
		errors.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	return { foreign, errors };
}

/** Opens the app with nothing kept and waits for its first screen. */
export async function openEmpty(page: Page): Promise<void> {
	await page.goto('/');
	await expect(page.getByRole('button', { name: 'Xem thử với dữ liệu mẫu' })).toBeVisible();
}

/** Loads the sample reports and waits until all of them are in. */
export async function loadSamples(page: Page): Promise<void> {
	await openEmpty(page);
	await page.getByRole('button', { name: 'Xem thử với dữ liệu mẫu' }).click();
	await importDone(page);
}

/** Waits until the first file is taken in and nothing is being read any more. */
export async function importDone(page: Page): Promise<void> {
	await expect(page.getByRole('navigation', { name: 'Các trang' })).toBeVisible();
	await expect(page.locator('progress')).toHaveCount(0, { timeout: 90_000 });
}

/** Waits until every chart of the page shows its answer: one that is still to come may push the others away. */
export async function chartsDrawn(page: Page): Promise<void> {
	await expect(page.getByRole('figure').first()).toBeVisible();
	await expect(page.getByRole('status').filter({ hasText: 'Đang tính…' })).toHaveCount(0);
	await expect(page.locator('figure[aria-busy="true"]')).toHaveCount(0);
}

/** The text of a headline figure, such as `187`. */
export async function headline(
	page: Page,
	label: string
): Promise<{ value: string; coverage: string }> {
	const card = page.getByRole('article', { name: label });
	await expect(card.getByRole('button')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Số liệu chính' })).toHaveAttribute(
		'aria-busy',
		'false'
	);
	return {
		value: (await card.getByRole('button').innerText()).trim(),
		coverage: (await card.locator('.coverage').innerText()).trim()
	};
}

/** What the data page says it holds. */
export async function summary(page: Page): Promise<string> {
	await page.getByRole('link', { name: 'Dữ liệu' }).click();
	await expect(page.getByRole('heading', { name: 'Dữ liệu', level: 1 })).toBeVisible();
	return page.locator('header p.quiet').first().innerText();
}
