import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createResolver, decodeRoster } from '$lib/reference/units';
import { issueText, readReport } from '$lib/reading';

/**
 * Reads the files of a folder, one after the other, and tells of each what came out and how far memory rose above
 * idle: `node --expose-gc --import tsx read-hostile.ts FOLDER`. Each is named before it is read.
 */
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const roster = decodeRoster(readFileSync('src/lib/reference/units/roster.txt', 'utf8'));
const context = { roster, resolver: createResolver(roster), memories: [], today: '2024-12-31' };
await readReport(
	new Uint8Array(readFileSync('tests/support/hostile-files.ts')),
	'warm.csv',
	context
);

const folder = process.argv[2] ?? '';
const inherited = Reflect.ownKeys(Object.prototype).length;
const tidy = (globalThis as { gc?: () => void }).gc ?? (() => undefined);

/** The most memory held since the last call, in bytes: Linux forgets its peak when told to, others never do. */
function peak(): number {
	let held = process.resourceUsage().maxRSS * 1024;
	try {
		const told = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
		if (told) held = Number(told) * 1024;
		writeFileSync('/proc/self/clear_refs', '5');
	} catch {
		// No such place: the peak of the whole process bounds that of each file.
	}
	return held;
}

for (const name of readdirSync(folder).sort()) {
	const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
	tidy();
	peak();
	const idle = process.memoryUsage().rss;
	say({ reading: name, size: bytes.length });
	const started = performance.now();
	const read = await readReport(bytes, name, context);
	say({
		name,
		sheets: read.workbook.sheets.length,
		cells: read.workbook.sheets.reduce(
			(sum, sheet) => sum + sheet.grid.reduce((n, row) => n + row.filter(Boolean).length, 0),
			0
		),
		codes: [...new Set(read.issues.map(({ code }) => code))],
		text: read.issues[0] ? issueText(read.issues[0], 'vi') : '',
		seconds: (performance.now() - started) / 1000,
		risen: Math.round((peak() - idle) / 2 ** 20),
		clean: Reflect.ownKeys(Object.prototype).length === inherited
	});
}
