import { defineConfig } from '@playwright/test';
import { ensureBrowser } from './scripts/browser/find-browser';
import { launchOptions } from './scripts/browser/launch-options';

const PORT = Number(process.env['TONGHOP_PORT'] ?? 4183);

export default defineConfig({
	testDir: 'tests/e2e',
	retries: 0,
	workers: 2,
	fullyParallel: true,
	timeout: 240_000,
	expect: { timeout: 30_000 },
	forbidOnly: true,
	reporter: process.env['TONGHOP_REPORT']
		? [['list'], ['json', { outputFile: process.env['TONGHOP_REPORT'] }]]
		: [['list']],
	use: {
		baseURL: `http://127.0.0.1:${PORT}`,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		viewport: { width: 1440, height: 900 },
		trace: 'off',
		launchOptions: launchOptions(ensureBrowser())
	},
	webServer: {
		command: `npx sirv build --port ${PORT} --host 127.0.0.1 --quiet`,
		port: PORT,
		reuseExistingServer: false
	}
});
