import type { LaunchOptions } from '@playwright/test';

/** How a browser is started here: without a sandbox for root, and without calls of its own to anywhere. */
export function launchOptions(executablePath: string): LaunchOptions {
	return {
		executablePath,
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	};
}
