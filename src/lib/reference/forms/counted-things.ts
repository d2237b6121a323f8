import { bareKey, stateOfText } from '$lib/text';

/** Petitions, by the number of them rather than by the number of each. */
const PETITIONS = /^(?:tong )?so don$/;
/** Cards and accounts that were given out or opened: `Số CCCD cấp mới`, `Số thẻ BHYT đã cấp`. */
const CARDS =
	/^(?:tong )?so (?:luong )?(?:cccd|cmnd|can cuoc|dinh danh|ho chieu|tai khoan|the)(?![a-z]).*(?<![a-z])(?:cap|kich hoat|phat|tang|moi|mo|lam|gia han|dang ky|da)(?![a-z])/;
/** Houses that were built, and not their place in a street. */
const HOUSES = /^(?:tong )?so nha(?![a-z])/;
const BUILT =
	/(?<![a-z])(?:xay|sua|sua chua|ban giao|van hoa|dai doan ket|tinh nghia|tinh thuong)(?![a-z])/;
/** A header that names the unit of its counts at its end: `Số điện thoại đường dây nóng tiếp nhận (cuộc)`. */
const IN_UNITS = /\((?:cuoc|luot|nguoi|the|cai|can|nha|ho|vu|don|tai khoan|luot ?\/ ?nguoi)\)$/;

/** Digits of the longest figure that is taken for a count of such things. */
const LONGEST = 5;

function isShortCount(raw: string): boolean {
	if (!/^\d{1,3}(?:[.,\s]\d{3})*$|^\d+$/.test(raw)) return false;
	return raw.replace(/\D/g, '').length <= LONGEST;
}

/** Whether a header that shares its words with identifiers (`Số thẻ`, `Số nhà`) may count such things. */
export function mayCountThings(path: readonly string[]): boolean {
	const key = bareKey(path.at(-1) ?? '');
	if (/(?<![a-z])cuoi(?![a-z])/.test(key)) return false;
	if (PETITIONS.test(key) || CARDS.test(key) || IN_UNITS.test(key)) return true;
	return HOUSES.test(key) && BUILT.test(bareKey(path.join(' ')));
}

/**
 * Whether a column counts things that share their words with identifiers: its header may, and every cell that holds anything
 * holds a whole number too short to be anybody's, or says that there was none.
 */
export function countsThings(path: readonly string[], raws: readonly string[]): boolean {
	if (!mayCountThings(path)) return false;
	const filled = raws.map((raw) => raw.trim()).filter((raw) => raw !== '');
	return (
		filled.some(isShortCount) &&
		filled.every((raw) => isShortCount(raw) || stateOfText(raw) !== null)
	);
}
