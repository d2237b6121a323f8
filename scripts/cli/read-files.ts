import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Decisions, ReadReport } from '$lib/model';
import { createResolver } from '$lib/reference/units';
import { applyDecisions, readReport, withoutPeople, type ReadContext } from '$lib/reading';
import { loadRoster } from './roster';

async function loadContext(): Promise<ReadContext> {
	const roster = await loadRoster();
	const today = new Date().toISOString().slice(0, 10);
	return { roster, resolver: createResolver(roster), memories: [], today };
}

/** One file as read, or why its bytes could not be had. Path and name are as they are shown: without names of people. */
export type FileOutcome =
	| { readonly path: string; readonly name: string; readonly read: ReadReport }
	| { readonly path: string; readonly name: string; readonly failure: string };

/** The file with its lists of petitions counted, or left out as everywhere unless somebody asks for the counts. */
function withLists(read: ReadReport, countLists: boolean, context: ReadContext): ReadReport {
	const lists = read.tables.flatMap(({ table }, i) => (table.shape === 'case-list' ? [i] : []));
	if (lists.length === 0) return read;
	const counted: Decisions = { count: true };
	return applyDecisions(read, new Map(countLists ? lists.map((i) => [i, counted]) : []), context);
}

/** Reads files one after the other, in the order given; progress goes to standard error. */
export async function* readFiles(
	paths: readonly string[],
	countLists: boolean
): AsyncGenerator<FileOutcome> {
	const context = await loadContext();
	const shown = (text: string) =>
		withoutPeople(text.normalize('NFC'), (name) => context.resolver.isUnitName(name));
	for (const [i, file] of paths.entries()) {
		const [path, name] = [shown(file), shown(basename(file))];
		if (process.stderr.isTTY) process.stderr.write(`${i + 1}/${paths.length} ${name}\n`);
		try {
			const bytes = new Uint8Array(await readFile(file));
			const read = withLists(await readReport(bytes, basename(file), context), countLists, context);
			yield { path, name: read.workbook.name, read };
		} catch (error) {
			const failure = shown(error instanceof Error ? error.message : String(error));
			process.stderr.write(`${path}: ${failure}\n`);
			yield { path, name, failure };
		}
	}
}

/** A workbook without sheets could not be read, an empty file included. */
export function isUnread(outcome: FileOutcome): boolean {
	return 'failure' in outcome || outcome.read.workbook.sheets.length === 0;
}

/** Writes JSON to standard output and waits until a slow reader took it. */
export async function writeJson(value: unknown): Promise<void> {
	const text = `${JSON.stringify(value, null, '\t')}\n`;
	await new Promise<void>((done, fail) =>
		process.stdout.write(text, (error) => (error ? fail(error) : done()))
	);
}
