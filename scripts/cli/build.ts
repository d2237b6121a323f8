import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { memoryStore, openJournal } from '$lib/journal';
import type { Batch, ReadReport } from '$lib/model';
import { byStem, inOrderOfSigning, signedOn } from '$lib/app/state/import-order';
import { keptIssues } from '$lib/reading';
import { isUnread, readFiles } from './read-files';
import { wrongUsage } from './usage';

const REPORT = /\.(csv|tsv|txt|xlsx|xlsm|xls|xlsb|ods|html?|xml)$/i;

/**
 * `build DIR --out FILE`: one snapshot of every report below a folder, in the order in which they were signed, then of their
 * paths. The same bytes are taken once; a later file supersedes an earlier report of the same unit, form and window.
 */
export async function build(args: readonly string[]): Promise<number> {
	const asked = buildArguments(args);
	if (typeof asked === 'string') return wrongUsage(asked);
	const paths = await reportsBelow(asked.folder);
	if (paths === null) return wrongUsage(`${asked.folder}: no such folder`);
	const batches = new Map<string, Batch>();
	let code = 0;
	for await (const outcome of readFiles(paths, asked.countLists)) {
		if (isUnread(outcome)) code = 1;
		if ('failure' in outcome) continue;
		const { read } = outcome;
		const open = read.tables.filter((table) => !table.ready).length;
		if (open > 0) process.stderr.write(`${outcome.path}: ${open} table(s) taken on a guess\n`);
		if (read.facts.length > 0 && !batches.has(read.workbook.hash)) {
			batches.set(read.workbook.hash, batchOf(read));
		}
	}
	const journal = await openJournal(memoryStore());
	await journal.appendAll(
		inOrderOfSigning([...batches.values()], ({ reports }) => signedOn(reports))
	);
	try {
		await writeFile(asked.out, await journal.snapshot());
	} catch (error) {
		return wrongUsage(`${asked.out}: ${error instanceof Error ? error.message : String(error)}`);
	}
	const facts = [...batches.values()].reduce((sum, batch) => sum + batch.facts.length, 0);
	process.stderr.write(`${asked.out}: ${batches.size} of ${paths.length} files, ${facts} facts\n`);
	return code;
}

function buildArguments(
	args: readonly string[]
): { folder: string; out: string; countLists: boolean } | string {
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			options: { out: { type: 'string' }, 'count-lists': { type: 'boolean' } },
			allowPositionals: true
		});
		const [folder, ...more] = positionals;
		if (folder === undefined || more.length > 0) return 'build takes one folder';
		const countLists = values['count-lists'] ?? false;
		return values.out ? { folder, out: values.out, countLists } : 'build needs --out FILE';
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Paths of the reports below a folder, in order; null when there is no such folder. Hidden files are left out. */
async function reportsBelow(folder: string): Promise<string[] | null> {
	const isFolder = await stat(folder).then(
		(found) => found.isDirectory(),
		() => false
	);
	if (!isFolder) return null;
	const entries = await readdir(folder, { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile() && REPORT.test(entry.name) && !/^[.~]/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort(byStem);
}

/** What one file adds, named by its content. */
function batchOf({ workbook, reports, reportOf, facts, issues, tables }: ReadReport): Batch {
	return {
		id: workbook.hash,
		importedAt: new Date().toISOString(),
		file: { name: workbook.name, hash: workbook.hash, size: workbook.size },
		reports,
		reportOf,
		facts,
		issues: keptIssues(issues),
		ledgers: tables.map(({ table: { sheet, range, ledger } }) => ({ sheet, range, ledger }))
	};
}
