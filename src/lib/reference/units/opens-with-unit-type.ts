import { bareKey, isPlainVietnamese } from '$lib/text';

const SHORT = /^(?:(?:x|p|h|q|t|tt|tp|tx)\.|(?:tt|tp|tx) )\s*\p{L}/u;
const WHOLE =
	/^(?:xã(?! hội$)|phường|thị trấn|đặc khu|huyện|thị xã|quận|thành phố|tỉnh|ubnd) [\p{L}\d]/u;
/** The text in normal form C with plain spaces between its words: nearly every one is so already. */
function onOneLine(text: string): string {
	return isPlainVietnamese(text) ? text : text.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** Without marks the words of the types open other words, too: quản lý, phương tiện, tình hình, xã(?! hội$) hội. */
const UNMARKED =
	/^(?:xa(?! hoi$)|phuong(?! (?:phap|tien|an|huong|thuc|cham)\b)|thi tran|dac khu|huyen|thi xa|quan(?! (?:ly|he|chung|doi|tam|triet)\b)|thanh pho|tinh(?! (?:hinh|trang|chat|than|den)\b)|ubnd) [a-z\d]/;

/**
 * Whether a text opens with the type of a unit, or UBND, in front of a name, written out or short, with its marks or without any:
 * `Xã Xuân Hồng`, `P.Lộc Vượng`, `TT Xuân Trường`, `xa xuan hong`; nothing of whether there is such a unit.
 */
export function opensWithUnitType(text: string): boolean {
	const small = onOneLine(text).toLowerCase();
	if (SHORT.test(small) || WHOLE.test(small)) return true;
	return /^[ -~]*$/.test(small) && UNMARKED.test(small);
}

const COMMUNE =
	/^(?:ubnd |uy ban nhan dan )?(?:xa |phuong |thi tran |dac khu |tt\.? ?(?=[a-z])|[xp]\. ?(?=[a-z]))/;

/** Whether a text opens with the type of a commune, or UBND and it: `Xã Xuân Hồng`, `UBND P. Năng Tĩnh`, `TT Xuân Trường`. */
export function opensWithCommuneType(text: string): boolean {
	return opensWithUnitType(text) && COMMUNE.test(bareKey(text));
}
