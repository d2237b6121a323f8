import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

const SEED = Number(process.env['TONGHOP_SEED'] ?? 20241121);
const TRIED = 10_000;
const PROCESSES = 2;
/** Far longer than any of the small files may take: whoever is silent for so long hangs. */
const SILENCE = 60_000;

interface Outcome {
	readonly broken: readonly unknown[];
	readonly outcomes: Readonly<Record<string, number>>;
}

/** Reads mutations in a process of their own, watched for a file that never ends. */
async function readMutations(from: number, to: number): Promise<Outcome> {
	const args = ['tests/support/read-mutations.ts', SEED, from, to].map(String);
	const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const broken: unknown[] = [];
	let outcomes: Outcome['outcomes'] = {};
	let at: unknown = 'the start';
	let rest = '';
	const give = () => child.kill('SIGKILL');
	let timer = setTimeout(give, SILENCE);
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		clearTimeout(timer);
		timer = setTimeout(give, SILENCE);
		const lines = (rest + chunk).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) {
			const one = JSON.parse(line) as Record<string, unknown>;
			if ('at' in one) at = one;
			else if ('broken' in one) broken.push(one);
			else outcomes = one['outcomes'] as Outcome['outcomes'];
		}
	});
	const code = await new Promise((done) => child.on('close', done));
	clearTimeout(timer);
	if (code !== 0) broken.push({ why: 'hung or died', at });
	return { broken, outcomes };
}

it(`reads or refuses ${TRIED} mutations of sound files, none without an end or a word`, async () => {
	const share = TRIED / PROCESSES;
	const runs = await Promise.all(
		Array.from({ length: PROCESSES }, (_, i) => readMutations(i * share, (i + 1) * share))
	);
	const counts = runs.map(({ outcomes }) => JSON.stringify(outcomes)).join(' ');
	process.stdout.write(`${TRIED} mutations, seed ${SEED}: ${counts}\n`);
	expect(runs.flatMap(({ broken }) => broken)).toEqual([]);
}, 600_000);
