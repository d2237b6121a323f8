import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createResolver, decodeRoster } from '../src/lib/reference/units';
import { readReport, type ReadContext } from '../src/lib/reading';
import { caseNames, caseOf } from './support/case-folders';
import { resultOf } from './support/case-result';

const roster = decodeRoster(readFileSync('src/lib/reference/units/roster.txt', 'utf8'));
const context: ReadContext = {
	roster,
	resolver: createResolver(roster),
	memories: [],
	today: '2026-11-21'
};
const names = caseNames();

describe(`${names.length} cases`, () => {
	it.each(names)('%s', async (name) => {
		const { file, bytes, expected } = caseOf(name);
		expect(resultOf(await readReport(bytes, file, context))).toEqual(expected);
	});
});
