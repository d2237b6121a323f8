import { readFileSync } from 'node:fs';
import { dimsText, type ReadReport } from '../../src/lib/model';
import { readReport, type ReadContext } from '../../src/lib/reading';
import { createResolver, decodeRoster } from '../../src/lib/reference/units';
import { xlsxBytes, type Made } from './xlsx-bytes';

/** The roster that comes with the app. */
export const roster = decodeRoster(readFileSync('src/lib/reference/units/roster.txt', 'utf8'));

/** What the reader knows before it has met any file. */
export const context: ReadContext = {
	roster,
	resolver: createResolver(roster),
	memories: [],
	today: '2026-11-21'
};

/** What the reader makes of a workbook of these sheets. */
export function readSheets(
	sheets: readonly Made[],
	name = 'bao-cao.xlsx',
	own = context
): Promise<ReadReport> {
	return readReport(xlsxBytes(...sheets), name, own);
}

/** What the reader makes of a semicolon-separated file of these lines. */
export function readLines(...lines: readonly string[]): Promise<ReadReport> {
	return readReport(new TextEncoder().encode(lines.join('\n')), 'bao-cao.csv', context);
}

/** `[A1, measure, value, first day, last day]` of every fact, in order. */
export function placedFigures({ facts }: ReadReport) {
	return facts.map(({ source, measure, value, start, end }) => [
		source.a1,
		measure,
		value,
		start,
		end
	]);
}

/** `measure[dims]@unit=value` of every fact, in order. */
export function figures({ facts }: ReadReport): string[] {
	return facts.map((fact) => {
		const dims = dimsText(fact.dims);
		return `${fact.measure}${dims === '' ? '' : `[${dims}]`}@${fact.unit.slice(0, 5)}=${fact.value}`;
	});
}

/** Every issue as `code A1`, the code alone where it has no cell. */
export function codes(report: ReadReport): string[] {
	return report.issues.map(({ code, a1 }) => (a1 === null ? code : `${code} ${a1}`));
}
