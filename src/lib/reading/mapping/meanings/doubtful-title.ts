import type { Issue, MappedTable, Meaning, Suggestion, Table } from '$lib/model';
import { bareKey } from '$lib/text';
import { isRateHeader } from '$lib/reference/forms';
import { givenSheetName, type MappingContext } from '../ground/context';
import { isRemembered, isSettled } from '../ground/settled-meaning';
import { isTypedRate } from '../ground/typed-rate';
import type { Headers } from './headers';
import { isSheetOfPlan, isTitleOfPlan } from '../ground/title-of-plan';

/** What says that figures are to be added to those of an earlier report: `Báo cáo bổ sung`, `phần phát sinh thêm`. */
const MORE =
	/(?<![a-z])(?:(?:bao cao|so lieu|bang|bieu) bo sung|phat sinh them|phan (?:bo sung|con lai))(?![a-z])/;

/** A title that says the figures are in per cent: `Tỷ lệ (%) thực hiện`. */
const RATES = /^(?:(?:bang|bieu|tong hop|thong ke|bao cao|ket qua) )*ty le .*%/;
/** What says that there are counts too. */
const COUNTS = /(?:^| )(?:va|so|so luong|so lieu|cung)(?= )/;

/** Why the figures below a title may be none of their window or of another kind, by the reason given for asking about them. */
interface Doubt {
	readonly reason: string;
	readonly issue: Issue['code'];
	readonly isSo: (table: Table, sheetName: string) => boolean;
	/** Whether it is one of figures of this measure; of all when absent. */
	readonly isOf?: (measure: string) => boolean;
}

const DOUBTS: readonly Doubt[] = [
	{
		reason: 'title-of-plan',
		issue: 'plan-title',
		isSo: isTitleOfPlan
	},
	{
		reason: 'sheet-of-plan',
		issue: 'plan-sheet',
		isSo: (table, sheetName) => isSheetOfPlan(sheetName, table)
	},
	{ reason: 'title-of-more', issue: 'more-title', isSo: (table) => MORE.test(titleKey(table)) },
	{
		reason: 'title-of-rates',
		issue: 'rate-title',
		isSo: (table) => RATES.test(titleKey(table)) && !COUNTS.test(titleKey(table)),
		isOf: (measure) => !isTypedRate(measure)
	}
];

function titleKey({ title }: Table): string {
	return bareKey(title ?? '');
}

/**
 * Figures below a title of a plan or an estimate, or on a sheet named for one, are no results, those of a report on what came in
 * later no whole, and those below one of shares no counts where none stands beside them, until somebody says so: what was read of
 * them is asked about.
 */
export function askedByTitle(
	table: Table,
	file: MappingContext['file'],
	{ paths, percent }: Pick<Headers, 'paths' | 'percent'>,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const sheetName = givenSheetName(table, { file });
	const doubt = DOUBTS.find(({ isSo }) => isSo(table, sheetName));
	if (!doubt) return read;
	const { reason, isOf } = doubt;
	const hasRates = percent.includes(true) || paths.some((path) => isRateHeader(path, {}));
	if (isOf && hasRates) return read;
	return read.map((suggestion): Suggestion<Meaning> => {
		const { value, reasons } = suggestion;
		const isAnswered = isSettled(suggestion) && !isRemembered(suggestion);
		if (value.role !== 'measure' || value.measure === '' || isAnswered) return suggestion;
		return isOf && !isOf(value.measure)
			? suggestion
			: { ...suggestion, confidence: 'ask', reasons: [...reasons, { code: reason }] };
	});
}

/** Whether a column or line is asked about for its title alone, which is said once a table. */
export function isAskedForTitle({ confidence, reasons }: Suggestion<Meaning>): boolean {
	return confidence === 'ask' && DOUBTS.some(({ reason }) => isAskedFor(reason)({ reasons }));
}

function isAskedFor(reason: string) {
	return ({ reasons }: Pick<Suggestion<Meaning>, 'reasons'>) =>
		reasons.some(({ code }) => code === reason);
}

/** What is said of a table whose title makes its figures doubtful. */
export function titleIssues({ table, columns, lines }: MappedTable): Issue[] {
	const asked = [...columns, ...lines].filter(isAskedForTitle);
	const doubt = DOUBTS.find(({ reason }) => asked.some(isAskedFor(reason)));
	if (!doubt) return [];
	const { sheet, title } = table;
	return [
		{
			code: doubt.issue,
			severity: 'warning',
			sheet,
			a1: null,
			raw: title ?? '',
			count: asked.length
		}
	];
}
