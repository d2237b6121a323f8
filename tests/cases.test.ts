import { describe, expect, it } from 'vitest';
import { readReport } from '../src/lib/reading';
import { caseNames, caseOf } from './support/case-folders';
import { resultOf } from './support/case-result';
import { context } from './support/reading';

const names = caseNames();

describe(`${names.length} cases`, () => {
	it.each(names)('%s', async (name) => {
		const { file, bytes, expected } = caseOf(name);
		expect(resultOf(await readReport(bytes, file, context))).toEqual(expected);
	});
});
