import type { Table, Window } from '$lib/model';
import { readNamed } from '$lib/reference/calendar';
import { bareKey, captionOf } from '$lib/text';

/** A title that begins with what is to be done. */
const PLAN =
	/^(?:(?:bang|bieu|phu luc|danh muc|danh sach|tong hop|thong ke)(?: so)?(?: \d+)?[ :.-]*)*(?:ke hoach|du kien|uoc thuc hien|(?:giao |phan bo |dang ky )?chi tieu|chuong trinh cong tac|nhiem vu trong tam|phuong huong|muc tieu)(?: |$)/;
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
	`(?<= )(?<!(?:theo|thuc hien|hoan thanh|voi|va|trien khai|cua|trong|dat|vuot|cac|kem|so sanh|,|;|&) )(?:ke hoach|chi tieu (?:duoc )?giao|du kien|uoc)(?: (?:thuc hien|dat|giao|tinh|cong tac|xay dung|trien khai))*(?= (?:trong |cho )?(?:nam 20\\d\\d|quy (?:[1-4]|i{1,3}|iv)(?![a-z\\d])|thang \\d|\\d{1,2} thang|ca nam))`
);

/** The name of a sheet that says no more than that its figures are planned, and for when. */
const SHEET =
	/^(?:\d{1,2}[ ._-]+)?(?:(?:bieu|bang|so lieu) )?(?:ke hoach|kh(?=[ ._-]*(?:nam|20\d\d|quy|q\d|thang|t\d))|chi tieu(?: duoc)? giao|giao chi tieu|du kien|uoc(?: th| thuc hien| dat| tinh)?)(?:[ ._,/()-]+|nam|quy|thang|giao|dau|cuoi|[qt]?(?:20)?\d{1,2}|i{1,3}|iv)*$/;

/** What is still to be done, in a title that has told of a period before. */
const AHEAD =
	/(?:^|[ (])(?:ke hoach(?! (?:so )?\d+(?: ?[-/]|$))|phuong huong|nhiem vu|muc tieu|chi tieu|du kien|chuong trinh cong tac)(?= |$)/g;

/** The name of a file that begins with a plan of a year or of this work: `KH` alone may be short for much else. */
const FILE =
	/^(?:\d{1,2} )?(?:(?:du thao|phu luc|bieu|bang) (?:\d{1,2} )?)*(?:ke hoach(?! (?:so )?\d{1,3}(?: |$))|kh(?= (?:nam |20\d\d|dan van|dvk|mo hinh|ra quan|cong tac dan van|xay dung mo hinh)))(?: |$)/;
/** What in the name of a file says that its plan was carried out, or is only gone with. */
const FILE_OF_RESULT =
	/(?:^| )(?:ket qua|kq|tinh hinh|bao cao|bc|tien do|danh gia|so lieu|so ket|tong ket|tong hop|thong ke|dang ky|da thuc hien)(?: |$)/;

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

/** Whether the numbered caption of a table speaks of a plan, whatever the title above it does; bare `Chỉ tiêu` may head any list. */
function isCaptionOfPlan(lines: readonly string[]): boolean {
	const caption = captionOf(lines);
	if (!caption?.isNumbered) return false;
	const key = bareKey(caption.words);
	const isOpen = /^chi tieu(?! (?:duoc )?giao)/.test(key) && RESULT.test(bareKey(caption.above));
	return FORESEEN.test(key) || (PART_OF_PLAN.test(key) && !RESULT.test(key) && !isOpen);
}

/**
 * Whether a title says that the figures below it are planned, foreseen or estimated (`Kế hoạch năm 2024`, `Ước thực hiện quý II`), in
 * its first line or a later one. Not where it speaks of what was done (`Kết quả thực hiện kế hoạch`), save of an estimate of it.
 */
export function isTitleOfPlan({ title, titleLines }: Pick<Table, 'title' | 'titleLines'>): boolean {
	const key = bareKey(title ?? '');
	const lines = titleLines ?? [title ?? ''];
	const parts = partsOf(lines);
	if (isCaptionOfPlan(lines)) return true;
	if (FORESEEN.test(key) || isForeseen(parts)) return true;
	return !RESULT.test(key) && (PLAN.test(key) || isPlanned(parts) || isInside(key));
}

/** Whether the name of a sheet says so (`Kế hoạch 2024`), below a title that does not speak of results. */
export function isSheetOfPlan(name: string, { title }: Pick<Table, 'title'>): boolean {
	return SHEET.test(bareKey(name)) && !RESULT.test(bareKey(title ?? ''));
}

/** How a plan is told of above a table: by its title, or by the name of its sheet alone; null where neither speaks of one. */
export function planAbove(
	table: Pick<Table, 'title' | 'titleLines'>,
	sheetName: string
): 'plan-title' | 'plan-sheet' | null {
	if (isTitleOfPlan(table)) return 'plan-title';
	return isSheetOfPlan(sheetName, table) ? 'plan-sheet' : null;
}

/**
 * The window of a plan that a title names after that of its results (`Kết quả năm 2023, phương hướng nhiệm vụ năm 2024`); null where
 * it names none, or none that begins after `results` ends.
 */
export function planAfter({ title }: Pick<Table, 'title'>, results: Window): Window | null {
	const key = bareKey(title ?? '');
	for (const { index } of key.matchAll(AHEAD)) {
		const planned = readNamed(key.slice(index), { yearHint: Number(results.end.slice(0, 4)) });
		if (planned && planned.start > results.end && PERIOD.test(key.slice(0, index))) return planned;
	}
	return null;
}

/** Whether the name of a file says that it holds a plan (`Ke hoach dan van kheo 2024`), and neither it nor the title says otherwise. */
export function isFileOfPlan(stem: string, { title }: Pick<Table, 'title'>): boolean {
	const name = bareKey(stem)
		.replace(/[^a-z\d]+/g, ' ')
		.trim();
	const said = `${name} ${bareKey(title ?? '')}`;
	return FILE.test(name) && !FILE_OF_RESULT.test(said) && !RESULT.test(said);
}
