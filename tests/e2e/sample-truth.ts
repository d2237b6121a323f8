import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One fact as the sample script wrote it down, before any file was read. */
export interface TrueFact {
	readonly indicator: string;
	readonly unit: string;
	readonly unitName: string;
	readonly start: string;
	readonly end: string;
	readonly windowKind: string;
	readonly dims: Readonly<Record<string, string>>;
	readonly value: number;
}

export const TRUTH = JSON.parse(
	readFileSync('tests/fixtures/sample-truth.json', 'utf8')
) as readonly TrueFact[];

/** The sample reports as files to drop. */
export const SAMPLE_FILES: readonly string[] = readdirSync('data')
	.filter((name) => /\.(csv|xlsx|xls)$/.test(name))
	.map((name) => join('data', name));

/** Sum of a measure over facts in a window that pass. */
export function sumOf(indicator: string, pass: (fact: TrueFact) => boolean): number {
	return TRUTH.filter((fact) => fact.indicator === indicator && pass(fact)).reduce(
		(sum, fact) => sum + fact.value,
		0
	);
}
