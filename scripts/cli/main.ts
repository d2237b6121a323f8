import { COMMANDS } from './commands';
import { USAGE } from './usage';

/** Runs one command with what stands after its name; gives the exit code. */
export async function main([name = '', ...rest]: readonly string[]): Promise<number> {
	if ([name, ...rest].some((arg) => arg === '--help' || arg === '-h') || name === 'help') {
		process.stdout.write(`${USAGE}\n`, () => undefined);
		return 0;
	}
	const command = COMMANDS.get(name);
	if (command) return command(rest);
	process.stderr.write(`${USAGE}\n`);
	return 2;
}
