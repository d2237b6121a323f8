import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

function runs(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Path of a Chromium-like browser: the one named in TONGHOP_BROWSER, Playwright's own, or one of the system; null when there is none. */
export function findBrowser(): string | null {
	const named = process.env['TONGHOP_BROWSER'];
	if (named) {
		if (!runs(named)) throw new Error(`TONGHOP_BROWSER names ${named}, which cannot be run.`);
		return named;
	}
	const own = chromium.executablePath();
	return [own, ...SYSTEM].find((path) => path && runs(path)) ?? null;
}

function attempt(what: string, command: string, args: readonly string[]): boolean {
	console.error(`No browser found: ${what} …`);
	try {
		execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 });
		return true;
	} catch (error) {
		console.error(
			`… did not work: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`
		);
		return false;
	}
}

/** A browser, got when there is none: Playwright's download, else Debian's package when root. Throws with what to do. */
export function ensureBrowser(): string {
	const found = findBrowser();
	if (found) return found;
	const root = process.getuid?.() === 0;
	const debian = () => {
		const quiet = { stdio: 'ignore' as const };
		try {
			execFileSync('apt-get', ['--version'], quiet);
		} catch {
			return false;
		}
		return (
			attempt('refreshing the package lists', 'apt-get', ['update', '-qq']) &&
			attempt('installing the chromium package', 'apt-get', [
				'install',
				'-y',
				'-qq',
				'--no-install-recommends',
				'chromium'
			])
		);
	};
	attempt("downloading Playwright's own", 'npx', ['playwright', 'install', 'chromium']);
	const downloaded = findBrowser();
	if (downloaded) return downloaded;
	if (root && debian()) {
		const installed = findBrowser();
		if (installed) return installed;
	}
	throw new Error('No browser: install Chromium or Chrome, or name one in TONGHOP_BROWSER.');
}
