export const USAGE = `Usage:
  npm run -s tonghop -- read FILE... --json                     tables, units, cells and issues of each file
  npm run -s tonghop -- facts FILE... --json                    the counts the files hold, each with its cell
  npm run -s tonghop -- build DIR --out FILE                    one snapshot of every report below a folder
  npm run -s tonghop -- query SNAPSHOT --metric JSON --json     the answer to one metric query, small counts
                                                                of complaints left out unless --internal

A list with one row a petition is left out, as in the app; --count-lists (read, facts, build) keeps its counts by kind,
month and status instead.

Standard output carries the JSON alone. Exit 0: every file was read. 1: a file could not be read. 2: wrong usage,
or a question that is malformed or must not be answered.`;

/** Says on standard error what was wrong and how the commands are used; gives the exit code. */
export function wrongUsage(problem: string): 2 {
	process.stderr.write(`${problem}\n${USAGE}\n`);
	return 2;
}
