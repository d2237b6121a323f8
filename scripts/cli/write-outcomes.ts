import { fileArguments } from './file-arguments';
import { isUnread, readFiles, writeJson, type FileOutcome } from './read-files';

/** Reads the files asked for and writes one array of what `jsonOf` makes of each, in their order. Exits with 1 when a file could not be read, 2 when asked wrongly. */
export async function writeOutcomes(
	args: readonly string[],
	jsonOf: (outcome: FileOutcome) => readonly unknown[]
): Promise<number> {
	const asked = fileArguments(args);
	if (!asked) return 2;
	const all: unknown[] = [];
	let code = 0;
	for await (const outcome of readFiles(asked.files, asked.countLists)) {
		if (isUnread(outcome)) code = 1;
		all.push(...jsonOf(outcome));
	}
	await writeJson(all);
	return code;
}
