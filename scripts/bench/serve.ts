import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

export interface Server {
	/** Without a slash at its end. */
	readonly url: string;
	stop(): void;
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

/**
 * Serves a folder with sirv on a port that is free. The folder has to be complete, unless `dev` has every file
 * looked for anew. Rejects when sirv does not come up.
 */
export async function serve(folder: string, { dev = false } = {}): Promise<Server> {
	const port = await freePort();
	const args = [
		folder,
		'--port',
		String(port),
		'--host',
		'127.0.0.1',
		'--quiet',
		...(dev ? ['--dev'] : [])
	];
	const server = spawn(process.execPath, ['node_modules/sirv-cli/bin.js', ...args], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const url = `http://127.0.0.1:${port}`;
	const deadline = Date.now() + PATIENCE_MS;
	while (!(await answers(url))) {
		if (server.exitCode !== null || Date.now() > deadline) {
			server.kill();
			throw new Error(`sirv does not serve ${folder}`);
		}
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
	return { url, stop: () => void server.kill() };
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(url)).ok;
	} catch {
		return false;
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
