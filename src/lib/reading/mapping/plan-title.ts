import type { Issue, MappedTable, Meaning, Suggestion } from '$lib/model';
import { bareKey } from '$lib/text';

/** A title that begins with what is to be done. */
const PLAN =
	/^(?:(?:bang|bieu|phu luc|danh muc|tong hop|thong ke)(?: so)?(?: \d+)?[ :.-]*)*(?:ke hoach|du kien|uoc thuc hien|(?:giao |phan bo |dang ky )?chi tieu|chuong trinh cong tac|nhiem vu trong tam|phuong huong|muc tieu)(?: |$)/;
/** What says that it was done all the same: `Chỉ tiêu và kết quả thực hiện`. */
const RESULT = /(?:^| )(?:ket qua|tinh hinh|bao cao|tien do|danh gia|da thuc hien|so lieu)(?: |$)/;

const CODE = 'title-of-plan';

/** Whether a title announces a plan or an estimate and no results. */
function isPlan(title: string | null): boolean {
	const key = bareKey(title ?? '');
	return PLAN.test(key) && !RESULT.test(key);
}

/** Figures below a title of a plan or an estimate are no results until somebody says so: what was read of them is asked about. */
export function askedIfPlanned(
	title: string | null,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	if (!isPlan(title)) return read;
	return read.map((suggestion): Suggestion<Meaning> => {
		const { value, reasons } = suggestion;
		const isSettled = ['decided', 'remembered'].includes(reasons[0]?.code ?? '');
		return value.role !== 'measure' || value.measure === '' || isSettled
			? suggestion
			: { ...suggestion, confidence: 'ask', reasons: [...reasons, { code: CODE }] };
	});
}

/** Whether a column or line is asked about for its title alone, which is said once a table. */
export function isAskedForTitle({ confidence, reasons }: Suggestion<Meaning>): boolean {
	return confidence === 'ask' && reasons.some(({ code }) => code === CODE);
}

/** What is said of a table whose title announces a plan. */
export function planTitleIssues({ table, columns, lines }: MappedTable): Issue[] {
	const count = [...columns, ...lines].filter(isAskedForTitle).length;
	if (count === 0) return [];
	const { sheet, title } = table;
	return [{ code: 'plan-title', severity: 'warning', sheet, a1: null, raw: title ?? '', count }];
}
