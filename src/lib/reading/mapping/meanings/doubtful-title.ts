import type { Issue, MappedTable, Meaning, Suggestion } from '$lib/model';
import { bareKey } from '$lib/text';
import { isRateHeader } from '$lib/reference/forms';
import { isRemembered, isSettled } from '../ground/settled-meaning';
import { isTypedRate } from '../ground/typed-rate';
import type { Headers } from './headers';

/** A title that begins with what is to be done. */
const PLAN =
	/^(?:(?:bang|bieu|phu luc|danh muc|tong hop|thong ke)(?: so)?(?: \d+)?[ :.-]*)*(?:ke hoach|du kien|uoc thuc hien|(?:giao |phan bo |dang ky )?chi tieu|chuong trinh cong tac|nhiem vu trong tam|phuong huong|muc tieu)(?: |$)/;
/** What is foreseen is no result whatever else is said: `Dự kiến kết quả năm 2024`. */
const FORESEEN =
	/^(?:(?:bang|bieu|tong hop|thong ke) )*(?:du kien|uoc (?:thuc hien|ket qua|dat))(?: |$)/;
/** What says that it was done all the same: `Chỉ tiêu và kết quả thực hiện`. */
const RESULT = /(?:^| )(?:ket qua|tinh hinh|bao cao|tien do|danh gia|da thuc hien|so lieu)(?: |$)/;

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
	readonly isSo: (key: string) => boolean;
	/** Whether it is one of figures of this measure; of all when absent. */
	readonly isOf?: (measure: string) => boolean;
}

const DOUBTS: readonly Doubt[] = [
	{
		reason: 'title-of-plan',
		issue: 'plan-title',
		isSo: (key) => FORESEEN.test(key) || (PLAN.test(key) && !RESULT.test(key))
	},
	{ reason: 'title-of-more', issue: 'more-title', isSo: (key) => MORE.test(key) },
	{
		reason: 'title-of-rates',
		issue: 'rate-title',
		isSo: (key) => RATES.test(key) && !COUNTS.test(key),
		isOf: (measure) => !isTypedRate(measure)
	}
];

function doubtOf(title: string | null): Doubt | null {
	const key = bareKey(title ?? '');
	return DOUBTS.find(({ isSo }) => isSo(key)) ?? null;
}

/**
 * Figures below a title of a plan or an estimate are no results, those of a report on what came in later no whole, and those below
 * one of shares no counts where none stands beside them, until somebody says so: what was read of them is asked about.
 */
export function askedByTitle(
	title: string | null,
	{ paths, percent }: Pick<Headers, 'paths' | 'percent'>,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const doubt = doubtOf(title);
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
	return (
		confidence === 'ask' && reasons.some(({ code }) => DOUBTS.some(({ reason }) => reason === code))
	);
}

/** What is said of a table whose title makes its figures doubtful. */
export function titleIssues({ table, columns, lines }: MappedTable): Issue[] {
	const count = [...columns, ...lines].filter(isAskedForTitle).length;
	const doubt = doubtOf(table.title);
	if (count === 0 || !doubt) return [];
	const { sheet, title } = table;
	return [{ code: doubt.issue, severity: 'warning', sheet, a1: null, raw: title ?? '', count }];
}
