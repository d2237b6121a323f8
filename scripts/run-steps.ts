import { spawn, type StdioOptions } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** One command that has to succeed. */
export interface Step {
	readonly name: string;
	readonly command: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
}

interface Outcome {
	readonly ok: boolean;
	readonly output: Buffer;
	readonly seconds: string;
}

function run({ command, env }: Step, stdio: StdioOptions): Promise<Outcome> {
	const [file, ...args] = command as [string, ...string[]];
	const started = performance.now();
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		const child = spawn(file, args, { stdio, env: { ...process.env, ...env } });
		const end = (ok: boolean) =>
			resolve({
				ok,
				output: Buffer.concat(chunks),
				seconds: ((performance.now() - started) / 1000).toFixed(1)
			});
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.on('error', (error) => {
			chunks.push(Buffer.from(`${error.message}\n`));
			end(false);
		});
		child.on('close', (code) => end(code === 0));
	});
}

const tell = ({ name }: Step, { ok, seconds }: Outcome) =>
	console.log(`── ${name}: ${ok ? '' : 'failed, '}${seconds} s`);

/** Runs a step with its output as it comes; false when it fails. */
export async function runStep(step: Step): Promise<boolean> {
	console.log(`\n── ${step.name}`);
	const outcome = await run(step, 'inherit');
	tell(step, outcome);
	return outcome.ok;
}

/** Runs all steps, as many at once as the machine has cores; each prints its output whole when it ends. Returns the names of those that failed, in the order given. */
export async function runSideBySide(steps: readonly Step[]): Promise<string[]> {
	console.log(`\n── ${steps.map(({ name }) => name).join(', ')}`);
	const failed = new Set<Step>();
	const waiting = [...steps];
	const work = async () => {
		for (let step = waiting.shift(); step; step = waiting.shift()) {
			const outcome = await run(step, ['ignore', 'pipe', 'pipe']);
			process.stdout.write(outcome.output);
			tell(step, outcome);
			if (!outcome.ok) failed.add(step);
		}
	};
	await Promise.all(Array.from({ length: Math.min(availableParallelism(), steps.length) }, work));
	return steps.filter((step) => failed.has(step)).map(({ name }) => name);
}
