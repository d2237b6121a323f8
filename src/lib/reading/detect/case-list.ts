import { bareKey } from '$lib/text';
import { asksForFigures, isRowNumberHeader, isWordsHeader } from './column-cues';

/** Headers that lists of petitions alone have: three of them are one. */
const OF_CASES =
	/^(so don|so thu ly|chu don|nguoi (khieu nai|to cao|gui don|kien nghi|phan anh|nop don|den)|ho (va )?ten.*|noi dung (don|vu viec|khieu nai|to cao|tiep|trinh bay)|loai don|ngay (tiep nhan|nhan don|tiep( (cong )?dan)?)|ket qua (xu ly|giai quyet)|dia chi.*)$/;

const PERSON =
	/^((ho va ten|ho ten|ho, ten|ten)( (cong dan|nguoi dan|chu don|nguoi (?!phu trach|theo doi|lap|ky|nhan|tiep|xu ly)[a-z ]+))|ho va ten|ho ten|ho, ten|cong dan|nguoi dan|chu don|nguoi (khieu nai|to cao|kien nghi|phan anh|gui|gui don|nop|nop don|viet don|dung don|lam don|den))$/;
/** Heads names of people and nothing else. */
const NAME = /^ho(?: va|,)? ten(?: (?:hoc vien|dai bieu|can bo|ca nhan))?$/;
const DAY =
	/^(ngay|ngay thang|ngay,? thang,? nam|thoi gian|(ngay|ngay thang|thoi gian)( thang)?( nam)? (nhan|tiep nhan|tiep|den|gui|nop|vao so)( don)?)$/;
const KIND_OF_CASE = /^(phan )?loai (don|don thu|vu viec|vu)$/;
const KIND = /^(phan )?loai( (kien nghi|y kien|phan anh))?$/;
const STATUS = /^(tinh trang|trang thai|ket qua)( (giai quyet|xu ly|thuc hien))?$/;
const CONTENT = /^(trich yeu|tom tat|noi dung)( .*)?$/;
const CONTACT = /^(so (dt|dtdd|don|thu ly|nha|cccd|cmnd)|dien thoai|sdt)$/;
/** What nothing but petitions and what citizens say is called; `đơn vị` and `đơn giá` are not. */
const OF_PETITIONS =
	/(?<![a-z])(?:don(?! (?:vi|gia|nguyen|le|gian))|khieu nai|to cao|kien nghi|phan anh|vu viec|thu ly|cong dan|tiep dan)(?![a-z])/;
/** What other lists with one row a person are of, even where they speak of petitions: a course on handling them. */
const OF_PEOPLE =
	/(?<![a-z])(?:tap huan|boi duong|lop|hoc vien|tham du|diem danh|dai bieu|hoi nghi|khen thuong|khen|bieu duong|ton vinh|thi dua|danh hieu|hoi thi)(?![a-z])/;
/** Applications at the one-stop desk are no petitions either. */
const OF_DOSSIERS = /(?<![a-z])(?:ho so|thu tuc)(?![a-z])/;
const STATE_OF_CASE = /(?:da|dang|chua) (?:duoc )?(?:giai quyet|xu ly|tra loi)/;
const BIRTH = /^(?:(?:ngay|nam)(?: thang)?(?: nam)? sinh|sinh nam|tuoi)(?![a-z])/;
/** What a list of people to turn to says of each. */
const OFFICE =
	/^(?:chuc (?:vu|danh|trach)(?: .*)?|(?:so )?(?:dien thoai|dt|dtdd)(?: .*)?|sdt|e-?mail|thu dien tu|(?:so )?zalo|gioi tinh)$/;
const OPINION = /hai long|danh gia|y kien|cau hoi|\?/;
/** Lists of other things with a day, too. */
const OF_MODELS = /mo hinh|cong trinh|phan viec|dien hinh/;

/**
 * Whether headers, in column order, are those of a list with one row a petition: whose it is, its day, and what it is or became of
 * it; or its day, kind and state without anybody. A table that counts anything is none.
 */
export function isCaseList(paths: readonly (readonly string[])[]): boolean {
	const leaves = paths.map((path) => bareKey(path[path.length - 1] ?? ''));
	if (leaves.filter((leaf) => OF_CASES.test(leaf)).length >= 3) return true;
	const has = (pattern: RegExp) => leaves.some((leaf) => pattern.test(leaf));
	if (!has(DAY) || has(OF_MODELS) || paths.some(asksForCount)) return false;
	const isOfCases = has(KIND_OF_CASE);
	if (has(PERSON)) return isOfCases || has(KIND) || has(STATUS) || has(CONTENT);
	return isOfCases && has(STATUS);
}

/** Whether headers, in column order, are those of a list with one row a person, by name and birth, that counts nothing and asks for no opinion. */
export function isListOfPeople(paths: readonly (readonly string[])[]): boolean {
	const leaves = paths.map((path) => bareKey(path[path.length - 1] ?? ''));
	const has = (pattern: RegExp) => leaves.some((leaf) => pattern.test(leaf));
	return has(PERSON) && has(BIRTH) && !has(OF_MODELS) && !has(OPINION) && !paths.some(asksForCount);
}

/**
 * Whether headers are those of a directory: each person's name with an office or a number to call, and no figures but those.
 * @param figures the paths of the columns with figures.
 */
export function isDirectory(
	paths: readonly (readonly string[])[],
	figures: readonly (readonly string[])[]
): boolean {
	const leafOf = (path: readonly string[]) => bareKey(path[path.length - 1] ?? '');
	const leaves = paths.map(leafOf);
	const has = (pattern: RegExp) => leaves.some((leaf) => pattern.test(leaf));
	return (
		has(PERSON) &&
		has(OFFICE) &&
		![OF_MODELS, OPINION, OF_PETITIONS].some(has) &&
		!paths.some(asksForCount) &&
		figures.every((path) => OFFICE.test(leafOf(path)) || isRowNumberHeader(path))
	);
}

/**
 * Whether a list with the headers of {@link isCaseList} is of petitions: its headers say so, its title (with the names of sheet and
 * file) speaks of them and of nothing that people take part in, or its kinds and states are theirs.
 */
export function isOfPetitions(
	paths: readonly (readonly string[])[],
	title: string,
	cells: () => Iterable<string>
): boolean {
	const leaves = paths.map((path) => bareKey(path[path.length - 1] ?? ''));
	if (leaves.some((leaf) => OF_PETITIONS.test(leaf))) return true;
	const said = bareKey(title);
	if (OF_PEOPLE.test(said) || leaves.some((leaf) => OF_PEOPLE.test(leaf))) return false;
	if (OF_PETITIONS.test(said)) return true;
	if (OF_DOSSIERS.test(said) || leaves.some((leaf) => OF_DOSSIERS.test(leaf))) return false;
	for (const cell of cells()) {
		const text = bareKey(cell);
		if (OF_PETITIONS.test(text) || STATE_OF_CASE.test(text)) return true;
	}
	return false;
}

/**
 * Whether a title calls its table a list of people who take part in something or are rewarded, and the headers name each: what figures
 * stand beside them (`Điểm`, `Số tiền thưởng`) are theirs.
 */
export function isTitledListOfPeople(
	paths: readonly (readonly string[])[],
	title: string
): boolean {
	const said = bareKey(title);
	if (!/(?<![a-z])danh sach(?![a-z])/.test(said) || !OF_PEOPLE.test(said)) return false;
	const leaves = paths.map((path) => bareKey(path[path.length - 1] ?? ''));
	const isOfOthers = leaves.some((leaf) => OF_MODELS.test(leaf) || OPINION.test(leaf));
	return leaves.some((leaf) => NAME.test(leaf)) && !isOfOthers;
}

function asksForCount(path: readonly string[]): boolean {
	const leaf = bareKey(path[path.length - 1] ?? '');
	if (CONTACT.test(leaf) || isWordsHeader(path)) return false;
	return asksForFigures(path) || /^(tong|luot|ty le|ti le)(?![a-z])/.test(leaf);
}
