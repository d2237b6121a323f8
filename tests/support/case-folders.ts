import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseResult } from './case-result';

const FOLDER = 'tests/cases';

/** Names of all case folders. */
export function caseNames(): string[] {
	return readdirSync(FOLDER).sort();
}

/** The file of one case and what it should give. */
export function caseOf(name: string): {
	file: string;
	bytes: Uint8Array<ArrayBuffer>;
	expected: CaseResult;
} {
	const files = readdirSync(join(FOLDER, name)).filter((file) => file !== 'expected.json');
	const [file] = files;
	if (file === undefined || files.length > 1)
		throw new Error(`${name} holds ${files.length} files`);
	return {
		file,
		bytes: Uint8Array.from(readFileSync(join(FOLDER, name, file))),
		expected: JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as CaseResult
	};
}
