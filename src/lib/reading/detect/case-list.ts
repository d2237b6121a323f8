import { bareKey } from '$lib/text';
import { asksForFigures, isWordsHeader } from './column-cues';

/** Headers that lists of petitions alone have: three of them are one. */
const OF_CASES =
	/^(so don|so thu ly|chu don|nguoi (khieu nai|to cao|gui don|kien nghi|phan anh|nop don|den)|ho (va )?ten.*|noi dung (don|vu viec|khieu nai|to cao|tiep)|loai don|ngay (tiep nhan|nhan don|tiep)|ket qua (xu ly|giai quyet)|dia chi.*)$/;

const PERSON =
	/^((ho va ten|ho ten|ho, ten|ten)( (cong dan|nguoi dan|chu don|nguoi (?!phu trach|theo doi|lap|ky|nhan|tiep|xu ly)[a-z ]+))|ho va ten|ho ten|ho, ten|cong dan|nguoi dan|chu don|nguoi (khieu nai|to cao|kien nghi|phan anh|gui|gui don|nop|nop don|viet don|dung don|lam don|den))$/;
const DAY =
	/^(ngay|ngay thang|ngay,? thang,? nam|thoi gian|(ngay|ngay thang|thoi gian)( thang)?( nam)? (nhan|tiep nhan|tiep|den|gui|nop|vao so)( don)?)$/;
const KIND_OF_CASE = /^(phan )?loai (don|don thu|vu viec|vu)$/;
const KIND = /^(phan )?loai( (kien nghi|y kien|phan anh))?$/;
const STATUS = /^(tinh trang|trang thai|ket qua)( (giai quyet|xu ly|thuc hien))?$/;
const CONTENT = /^(trich yeu|tom tat|noi dung)( .*)?$/;
const CONTACT = /^(so (dt|dtdd|don|thu ly|nha|cccd|cmnd)|dien thoai|sdt)$/;
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

function asksForCount(path: readonly string[]): boolean {
	const leaf = bareKey(path[path.length - 1] ?? '');
	if (CONTACT.test(leaf) || isWordsHeader(path)) return false;
	return asksForFigures(path) || /^(tong|luot|ty le|ti le)(?![a-z])/.test(leaf);
}
