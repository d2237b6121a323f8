import { USAGE } from './usage';

/** What `read` and `facts` are asked: the files, and whether lists of petitions are counted. */
export interface FileArguments {
	readonly files: readonly string[];
	readonly countLists: boolean;
}

const OPTIONS: ReadonlySet<string> = new Set(['--json', '--count-lists']);

/** The arguments, or null (with the usage on standard error) when an option is unknown or no file is named. */
export function fileArguments(args: readonly string[]): FileArguments | null {
	const files = args.filter((arg) => !arg.startsWith('--'));
	const unknown = args.filter((arg) => arg.startsWith('--') && !OPTIONS.has(arg));
	if (files.length > 0 && unknown.length === 0)
		return { files, countLists: args.includes('--count-lists') };
	if (unknown.length > 0) process.stderr.write(`Unknown option ${unknown.join(' ')}\n`);
	process.stderr.write(`${USAGE}\n`);
	return null;
}
