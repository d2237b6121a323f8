/** Everything that has to hold, in order of cost; stops at the first that does not, and prints how many tests ran. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'tonghop-test-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

const steps: readonly {
	readonly name: string;
	readonly command: readonly string[];
	readonly env?: Record<string, string>;
}[] = [
	{ name: 'format', command: ['npm', 'run', '-s', 'format:check'] },
	{ name: 'lint', command: ['npm', 'run', '-s', 'lint'] },
	{ name: 'types', command: ['npm', 'run', '-s', 'check'] },
	{
		name: 'unit, case and architecture tests',
		command: [
			'npx',
			'vitest',
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${unitReport}`
		]
	},
	{ name: 'build', command: ['npm', 'run', '-s', 'build'] },
	{
		name: 'browser tests',
		command: ['npx', 'playwright', 'test'],
		env: { TONGHOP_REPORT: browserReport }
	}
];

for (const step of steps) {
	const started = performance.now();
	console.log(`\n── ${step.name}`);
	const [command, ...args] = step.command;
	const { status } = spawnSync(command as string, args, {
		stdio: 'inherit',
		env: { ...process.env, ...step.env }
	});
	if (status !== 0) {
		console.error(`\n${step.name} failed`);
		process.exit(status ?? 1);
	}
	console.log(`── ${step.name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const unit = JSON.parse(readFileSync(unitReport, 'utf8')) as {
	numPassedTests: number;
	numFailedTests: number;
};
const browser = JSON.parse(readFileSync(browserReport, 'utf8')) as {
	stats: { expected: number; unexpected: number; flaky: number };
};
const passed = unit.numPassedTests + browser.stats.expected;
const failed = unit.numFailedTests + browser.stats.unexpected + browser.stats.flaky;
console.log(
	`\nunit, case and architecture: ${unit.numPassedTests}; in the browser: ${browser.stats.expected}`
);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
