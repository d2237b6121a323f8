const OFFICE =
	'(?:(?:phó |quyền |nguyên )?(?:chủ tịch|bí thư)|p?ct|p?bt|(?:tổ |đội |ban |hiệu |phó )?trưởng|phó|cán bộ|công chức|chuyên viên|giám đốc|chủ nhiệm|thư ký|đại biểu)';
/** Of what someone holds an office. */
const HELD_IN =
	'(?:ubnd|hđnd|ub|mttq|ubmttq|mt|lhpn|ccb|hnd|đtn|tdp|kp|hội|nông|dân|phụ|nữ|cựu|chiến|binh|liên|hiệp|đoàn|thanh|niên|mặt|trận|tổ|quốc|chi|bộ|đảng|ủy|uỷ|thường|trực|vụ|xã|phường|thị|trấn|huyện|thôn|xóm|ấp|bản|khu|phố|ban|công|tác|phòng|văn|thống|kê|tư|pháp|an|quân|sự|vận|tiếp|trách)';
/** Signs before a name within which its office stands. */
const NEAR = 60;

const flags = 'iu';
const BEHIND = new RegExp(`(?<!\\p{L})${OFFICE}(?: ${HELD_IN}){0,7} $`, flags);
const CALLED_BY = new RegExp(`(?<!\\p{L})${OFFICE} $`, flags);
const BEFORE = new RegExp(`^\\s*(?:[([,]\\s*|[-–—]\\s)?${OFFICE}(?!\\p{L})`, flags);
const ONLY_BEFORE = new RegExp(`^\\s*[([]\\s*${OFFICE}(?: ${HELD_IN}){0,7}\\s*[)\\]]`, flags);

const above = (text: string, at: number) =>
	text.slice(Math.max(0, at - NEAR), at).replaceAll('\u00A0', ' ');

/** Whether what stands from `at` on is in an office by the words before it: `Chủ tịch UBND xã …`. */
export function isBehindOffice(text: string, at: number): boolean {
	return BEHIND.test(above(text, at));
}

/** Whether an office is named behind what ends at `end`: `… (bí thư chi bộ)`, `…, trưởng thôn`. */
export function isBeforeOffice(text: string, end: number): boolean {
	return BEFORE.test(text.slice(end, end + NEAR));
}

/** Whether an office stands right at a name, so that no place can be meant: `Chủ tịch …`, `… (bí thư chi bộ)`. */
export function isCalledByOffice(text: string, at: number, end: number): boolean {
	return CALLED_BY.test(above(text, at)) || ONLY_BEFORE.test(text.slice(end, end + NEAR));
}
