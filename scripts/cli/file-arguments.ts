import { USAGE } from './usage';

/** The files named, or null (with the usage on standard error) when an option is unknown or none is named. */
export function fileArguments(args: readonly string[]): string[] | null {
	const files = args.filter((arg) => !arg.startsWith('--'));
	const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--json');
	if (files.length > 0 && unknown.length === 0) return files;
	if (unknown.length > 0) process.stderr.write(`Unknown option ${unknown.join(' ')}\n`);
	process.stderr.write(`${USAGE}\n`);
	return null;
}
