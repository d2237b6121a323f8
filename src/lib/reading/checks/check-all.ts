import type { Fact, Issue, MappedTable } from '$lib/model';
import { checkDossiers, checkLimits } from './at-most';
import { checkConflicts } from './conflicts';
import { indexOf, type FactIndex } from './fact-index';
import { checkIdentities } from './identities';
import { checkCarriedIn, checkCumulative, checkDenominators, checkRepeats } from './over-time';
import { checkCopies, checkOutliers, checkVariation } from './over-units';
import { checkPartsOfTotals } from './parts-of-totals';
import { checkPartsOfWindows } from './parts-of-windows';
import { pagesAbove } from './pages-above';
import { checkReportDate } from './report-date';
import { checkMoney, checkRange, checkSums, checkWhole } from './single-values';
import { checkLevels } from './survey-levels';
import { checkTotalLines } from './total-lines';
import { checkTotals } from './total-rows';
import { checkTypedRates } from './typed-rates';

/** Rules that look at one of the tables of a file, and the pages above that it goes on from: R04, R06, R07, R08, R12. */
export function checkTable(tables: readonly MappedTable[], at: number): Issue[] {
	const mapped = tables[at];
	if (!mapped) return [];
	return [
		...checkTypedRates(mapped),
		...checkIdentities(mapped.table),
		...checkTotals(mapped.table, pagesAbove(tables, at)),
		...checkTotalLines(mapped),
		...checkReportDate(mapped)
	];
}

const FACT_RULES: readonly ((index: FactIndex) => Issue[])[] = [
	checkLimits,
	checkDossiers,
	checkCarriedIn,
	checkRange,
	checkLevels,
	checkCumulative,
	checkPartsOfWindows,
	checkPartsOfTotals,
	checkConflicts,
	checkWhole,
	checkOutliers,
	checkVariation,
	checkCopies,
	checkRepeats,
	checkDenominators,
	checkMoney,
	checkSums
];

/** {@link checkIndexed} of facts, giving way before every rule. */
export function* checkFactsInPieces(facts: readonly Fact[]): Generator<void, Issue[], void> {
	const index = indexOf(facts);
	const issues: Issue[] = [];
	for (const rule of FACT_RULES) {
		yield;
		for (const issue of rule(index)) issues.push(issue);
	}
	return issues;
}

/**
 * Rules that look at figures, whether of one file or of all that is imported: R01–R03, R05, R06 over time and breakdowns, R09–R11, R14–R20. R13 is a question of
 * naming units and is asked while mapping.
 */
export function checkIndexed(index: FactIndex): Issue[] {
	return FACT_RULES.flatMap((rule) => rule(index));
}
