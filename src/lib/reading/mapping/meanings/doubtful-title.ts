import type { Issue, MappedTable, Meaning, Suggestion } from '$lib/model';
import { bareKey } from '$lib/text';
import { isSettled } from '../ground/settled-meaning';

/** A title that begins with what is to be done. */
const PLAN =
	/^(?:(?:bang|bieu|phu luc|danh muc|tong hop|thong ke)(?: so)?(?: \d+)?[ :.-]*)*(?:ke hoach|du kien|uoc thuc hien|(?:giao |phan bo |dang ky )?chi tieu|chuong trinh cong tac|nhiem vu trong tam|phuong huong|muc tieu)(?: |$)/;
/** What says that it was done all the same: `Chỉ tiêu và kết quả thực hiện`. */
const RESULT = /(?:^| )(?:ket qua|tinh hinh|bao cao|tien do|danh gia|da thuc hien|so lieu)(?: |$)/;

/** What says that figures are to be added to those of an earlier report: `Báo cáo bổ sung`, `phần phát sinh thêm`. */
const MORE =
	/(?<![a-z])(?:(?:bao cao|so lieu|bang|bieu) bo sung|phat sinh them|phan (?:bo sung|con lai))(?![a-z])/;

/** Why the figures below a title may be none of their window, by the reason given for asking about them. */
const DOUBTS = [
	['title-of-plan', 'plan-title', (key: string) => PLAN.test(key) && !RESULT.test(key)],
	['title-of-more', 'more-title', (key: string) => MORE.test(key)]
] as const;

function doubtOf(title: string | null): (typeof DOUBTS)[number] | null {
	const key = bareKey(title ?? '');
	return DOUBTS.find(([, , isSo]) => isSo(key)) ?? null;
}

/**
 * Figures below a title of a plan or an estimate are no results, and those of a report on what came in later no whole, until somebody
 * says so: what was read of them is asked about.
 */
export function askedByTitle(
	title: string | null,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const doubt = doubtOf(title);
	if (!doubt) return read;
	const [code] = doubt;
	return read.map((suggestion): Suggestion<Meaning> => {
		const { value, reasons } = suggestion;
		return value.role !== 'measure' || value.measure === '' || isSettled(suggestion)
			? suggestion
			: { ...suggestion, confidence: 'ask', reasons: [...reasons, { code }] };
	});
}

/** Whether a column or line is asked about for its title alone, which is said once a table. */
export function isAskedForTitle({ confidence, reasons }: Suggestion<Meaning>): boolean {
	return confidence === 'ask' && reasons.some(({ code }) => DOUBTS.some(([own]) => own === code));
}

/** What is said of a table whose title makes its figures doubtful. */
export function titleIssues({ table, columns, lines }: MappedTable): Issue[] {
	const count = [...columns, ...lines].filter(isAskedForTitle).length;
	const doubt = doubtOf(table.title);
	if (count === 0 || !doubt) return [];
	const { sheet, title } = table;
	return [{ code: doubt[1], severity: 'warning', sheet, a1: null, raw: title ?? '', count }];
}
