/**
 * Everything that has to hold, in order of cost: what needs no test runner side by side, then the unit tests, then those
 * in the browser; stops after the first of these three that does not, and prints how many tests ran.
 * `npm test -- --checks` stops before the tests.
 */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSideBySide, runStep, type Step } from './run-steps';

const reports = mkdtempSync(join(tmpdir(), 'tonghop-test-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

/** The longest first, so that none is left to run alone. */
const CHECKS: readonly Step[] = [
	{ name: 'lint', command: ['npm', 'run', '-s', 'lint'] },
	{ name: 'types', command: ['npm', 'run', '-s', 'check'] },
	{ name: 'build', command: ['npm', 'run', '-s', 'build'] },
	{ name: 'format', command: ['npm', 'run', '-s', 'format:check'] }
];
const UNIT: Step = {
	name: 'unit, case and architecture tests',
	command: [
		'npx',
		'vitest',
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${unitReport}`
	]
};
const BROWSER: Step = {
	name: 'browser tests',
	command: ['npx', 'playwright', 'test'],
	env: { TONGHOP_REPORT: browserReport }
};

/** The names of the steps that failed. */
async function failures(): Promise<string[]> {
	const failed = await runSideBySide(CHECKS);
	if (failed.length > 0 || process.argv.includes('--checks')) return failed;
	for (const step of [UNIT, BROWSER]) if (!(await runStep(step))) return [step.name];
	return [];
}

function reportAt<T>(path: string): T | null {
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}

const failed = await failures();
const unit = reportAt<{ numPassedTests: number; numFailedTests: number }>(unitReport);
const browser = reportAt<{ stats: { expected: number; unexpected: number; flaky: number } }>(
	browserReport
);
let wrong = failed.length > 0;
if (unit) {
	const stats = browser?.stats ?? { expected: 0, unexpected: 0, flaky: 0 };
	const passed = unit.numPassedTests + stats.expected;
	const not = unit.numFailedTests + stats.unexpected + stats.flaky;
	wrong ||= not > 0 || passed === 0;
	console.log(
		`\nunit, case and architecture: ${unit.numPassedTests}; in the browser: ${stats.expected}`
	);
	console.log(`${passed} passed, ${not} failed`);
}
if (failed.length > 0) console.error(`\nfailed: ${failed.join(', ')}`);
process.exit(wrong ? 1 : 0);
