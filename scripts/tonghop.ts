import { COMMANDS } from './cli/commands';
import { USAGE } from './cli/usage';

const [name = '', ...rest] = process.argv.slice(2);
const command = COMMANDS.get(name);
if (!command) {
	process.stderr.write(`${USAGE}\n`);
	process.exitCode = 2;
} else {
	process.exitCode = await command(rest);
}
