import type { CaseSpec } from './plan';
import { blankOnTop } from './mutate';
import { ambiguousFigures, moneyUnits } from './extras/money';
import {
	countsOverCounts,
	hiddenParts,
	namesInManyHands,
	nothingInManyWords,
	sideBySide,
	splitInWords,
	stretchIdentity,
	typedShares,
	uncachedFormulas,
	windowsBeside
} from './extras/models';
import { noteBetween, quartersBeside } from './extras/between';
import { newerBudget, oldBudget, rankedPairs, surveyOfFirms } from './extras/provinces';

/** Cases of one difficulty each, in whatever layout shows it. */
export const EXTRAS: readonly CaseSpec[] = [
	{ folder: 'x-split-in-words', format: 'xls', book: splitInWords() },
	{ folder: 'x-counts-over-counts', format: 'xlsx', book: countsOverCounts() },
	{ folder: 'x-counts-over-counts-xls', format: 'xls', book: blankOnTop(countsOverCounts()) },
	{ folder: 'x-nothing-in-many-words', format: 'csv-semicolon', book: nothingInManyWords() },
	{ folder: 'x-uncached-formulas', format: 'xlsx', book: uncachedFormulas() },
	{ folder: 'x-hidden-parts', format: 'xlsx', book: hiddenParts() },
	{ folder: 'x-hidden-parts-xls', format: 'xls', book: hiddenParts() },
	{ folder: 'x-hidden-parts-xlsb', format: 'xlsb', book: hiddenParts() },
	{ folder: 'x-hidden-parts-ods', format: 'ods', book: hiddenParts() },
	{ folder: 'x-hidden-parts-xml2003', format: 'xml2003', book: hiddenParts() },
	{ folder: 'x-windows-beside', format: 'xlsb', book: windowsBeside() },
	{ folder: 'x-side-by-side', format: 'xlsx', book: sideBySide() },
	{ folder: 'x-stretch-identity', format: 'html', book: stretchIdentity() },
	{ folder: 'x-typed-shares', format: 'xls', book: typedShares() },
	{ folder: 'x-names-in-many-hands', format: 'ods', book: namesInManyHands() },
	{ folder: 'x-money-in-header', format: 'xlsx', book: moneyUnits('header') },
	{ folder: 'x-money-over-table', format: 'xls', book: moneyUnits('table') },
	{ folder: 'x-ambiguous-figures', format: 'csv-bom', book: ambiguousFigures() },
	{ folder: 'x-old-budget', format: 'xls', book: oldBudget() },
	{ folder: 'x-newer-budget', format: 'xls', book: newerBudget() },
	{ folder: 'x-newer-budget-lower', format: 'xlsx', book: blankOnTop(newerBudget(), 2) },
	{ folder: 'x-survey-of-firms', format: 'xls', book: surveyOfFirms() },
	{ folder: 'x-quarters-beside', format: 'xlsx', book: quartersBeside() },
	{ folder: 'x-quarters-beside-xls', format: 'xls', book: blankOnTop(quartersBeside(), 2) },
	{ folder: 'x-note-between', format: 'ods', book: noteBetween() },
	{ folder: 'x-ranked-pairs', format: 'xls', book: rankedPairs() }
];
