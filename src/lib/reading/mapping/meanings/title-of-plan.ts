import type { Table } from '$lib/model';
import { bareKey } from '$lib/text';

/** A title that begins with what is to be done. */
const PLAN =
	/^(?:(?:bang|bieu|phu luc|danh muc|tong hop|thong ke)(?: so)?(?: \d+)?[ :.-]*)*(?:ke hoach|du kien|uoc thuc hien|(?:giao |phan bo |dang ky )?chi tieu|chuong trinh cong tac|nhiem vu trong tam|phuong huong|muc tieu)(?: |$)/;
/** What is foreseen is no result whatever else is said: `Dự kiến kết quả năm 2024`. */
const FORESEEN =
	/^(?:(?:bang|bieu|bao cao|tong hop|thong ke|ket qua|so lieu|so) )*(?:du kien|uoc(?: (?:thuc hien|ket qua|tinh|dat|ca nam|nam|quy|thang|\d+ thang))+)(?: |$|\))/;
/** What says that it was done all the same: `Chỉ tiêu và kết quả thực hiện`. */
const RESULT = /(?:^| )(?:ket qua|tinh hinh|bao cao|tien do|danh gia|da thuc hien|so lieu)(?: |$)/;

/** A later part of a title that says so; a plan by its number is only spoken of. */
const PART_OF_PLAN =
	/^(?:so lieu )?(?:ke hoach(?! (?:so )?\d+(?: ?[-/]|$))|(?:giao |phan bo |dang ky )?chi tieu|muc tieu)(?: |$|\))/;
/** A period, as titles name it. */
const PERIOD =
	/(?:^|[ (])(?:(?:nam|quy|thang) (?:\d|[ivx]+(?![a-z]))|\d{1,2} thang|ca nam|nam (?:nay|sau))/;
/** A plan or an estimate of a period in the middle of a line, where nothing before it says that it was carried out. */
const INSIDE = new RegExp(
	`(?<= )(?<!(?:theo|thuc hien|hoan thanh|voi|va|trien khai|cua|trong|dat|vuot|cac|kem|so sanh|,|;|&) )(?:ke hoach|chi tieu (?:duoc )?giao|du kien|uoc)(?: (?:thuc hien|dat|giao|tinh|cong tac))*(?= (?:trong |cho )?(?:nam 20\\d\\d|quy (?:[1-4]|i{1,3}|iv)(?![a-z\\d])|thang \\d|\\d{1,2} thang|ca nam))`
);

/** The name of a sheet that says no more than that its figures are planned, and for when. */
const SHEET =
	/^(?:\d{1,2}[ ._-]+)?(?:(?:bieu|bang|so lieu) )?(?:ke hoach|kh(?=[ ._-]*(?:nam|20\d\d|quy|q\d|thang|t\d))|chi tieu(?: duoc)? giao|giao chi tieu|du kien|uoc(?: th| thuc hien| dat| tinh)?)(?:[ ._,/()-]+|nam|quy|thang|giao|dau|cuoi|[qt]?(?:20)?\d{1,2}|i{1,3}|iv)*$/;

/** The parts of a title that stand for themselves, each with what is written before it. */
function partsOf(lines: readonly string[]): { readonly before: string; readonly part: string }[] {
	let before = '';
	return lines.flatMap((line) =>
		bareKey(line)
			.split(/\(|(?: [-–—]|[:,;]) /)
			.map((part) => {
				const found = { before, part: part.trim() };
				before = `${before} ${part.trim()}`;
				return found;
			})
	);
}

/** Whether a part names a period of its own beside one named before it: then the title speaks of both. */
function isOfAnother(before: string, part: string): boolean {
	return PERIOD.test(before) && PERIOD.test(part);
}

function isForeseen(parts: ReturnType<typeof partsOf>): boolean {
	return parts.some(({ before, part }) => FORESEEN.test(part) && !isOfAnother(before, part));
}

function isPlanned(parts: ReturnType<typeof partsOf>): boolean {
	return parts.some(({ before, part }) => PART_OF_PLAN.test(part) && !isOfAnother(before, part));
}

/** Whether a line has a plan or an estimate of some period in its midst, and no period before it. */
function isInside(key: string): boolean {
	const found = INSIDE.exec(key);
	return found !== null && !PERIOD.test(key.slice(0, found.index));
}

/**
 * Whether a title says that the figures below it are planned, foreseen or estimated (`Kế hoạch năm 2024`, `Ước thực hiện quý II`), in
 * its first line or a later one. Not where it speaks of what was done (`Kết quả thực hiện kế hoạch`), save of an estimate of it.
 */
export function isTitleOfPlan({ title, titleLines }: Pick<Table, 'title' | 'titleLines'>): boolean {
	const key = bareKey(title ?? '');
	const parts = partsOf(titleLines ?? [title ?? '']);
	if (FORESEEN.test(key) || isForeseen(parts)) return true;
	return !RESULT.test(key) && (PLAN.test(key) || isPlanned(parts) || isInside(key));
}

/** Whether the name of a sheet says so (`Kế hoạch 2024`), below a title that does not speak of results. */
export function isSheetOfPlan(name: string, { title }: Pick<Table, 'title'>): boolean {
	return SHEET.test(bareKey(name)) && !RESULT.test(bareKey(title ?? ''));
}
