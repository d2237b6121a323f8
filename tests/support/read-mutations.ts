import { readFileSync } from 'node:fs';
import { seededUniform } from '$lib/metrics/statistics';
import { createResolver, decodeRoster } from '$lib/reference/units';
import { issueText, readReport } from '$lib/reading';
import { readWorkbook } from '$lib/reading/intake';
import { mutated, samples } from './mutations';

/**
 * Reads mutations `from` up to `to` of a seed and tells the one at hand before it is read, so that whoever
 * watches can name one that never ends: `tsx read-mutations.ts SEED FROM TO`.
 */
const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const roster = decodeRoster(readFileSync('src/lib/reference/units/roster.txt', 'utf8'));
const context = { roster, resolver: createResolver(roster), memories: [], today: '2024-12-31' };
const sound = samples();
const inherited = Reflect.ownKeys(Object.prototype).length;
const outcomes = new Map<string, number>();

async function bookOf({ bytes, name }: { bytes: Uint8Array; name: string }) {
	const workbook = await readWorkbook(bytes, name);
	return { workbook, issues: workbook.issues };
}

for (let i = from; i < to; i++) {
	const file = mutated(sound, seededUniform(seed * 100_003 + i));
	say({ at: i, name: file.name, how: file.how });
	try {
		// Every fifth goes all the way to facts; bounds and refusals are the workbook reader's.
		const { workbook, issues } =
			i % 5 === 0 ? await readReport(file.bytes, file.name, context) : await bookOf(file);
		const refused = workbook.sheets.length === 0;
		const outcome = refused ? (issues[0]?.code ?? 'no issue') : 'read';
		outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
		const wordless = issues.find(
			(issue) =>
				!/\p{L}{2,} \p{L}/u.test(issueText(issue, 'vi')) || issueText(issue, 'vi') === issue.code
		);
		if (refused && !issues.some(({ severity }) => severity === 'error'))
			say({ broken: i, name: file.name, how: file.how, why: 'refused without an error' });
		if (wordless)
			say({ broken: i, name: file.name, how: file.how, why: `no words: ${wordless.code}` });
		if (Reflect.ownKeys(Object.prototype).length !== inherited)
			say({ broken: i, name: file.name, how: file.how, why: 'Object.prototype changed' });
	} catch (error) {
		const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
		say({ broken: i, name: file.name, how: file.how, why });
	}
}
say({ outcomes: Object.fromEntries(outcomes) });
