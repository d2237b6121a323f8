const OFFICE =
	'(?:(?:(?:phó |quyền |nguyên )?(?:chủ tịch|bí thư)|p?ct|p?bt|(?:tổ |đội |ban |hiệu |phó )?trưởng|phó|cán bộ|công chức|chuyên viên|giám đốc|chủ nhiệm|thư ký|đại biểu)|(?:pho |quyen |nguyen )?(?:chu tich|bi thu)|(?:to |doi |pho )truong|truong (?:thon|xom|ap|ban|phong|khu)|can bo|cong chuc|chuyen vien|giam doc|chu nhiem|thu ky)';
/** Of what someone holds an office. */
const HELD_IN =
	'(?:ubnd|hđnd|ub|mttq|ubmttq|mt|lhpn|ccb|hnd|đtn|tdp|kp|hội|nông|dân|phụ|nữ|cựu|chiến|binh|liên|hiệp|đoàn|thanh|niên|mặt|trận|tổ|quốc|chi|bộ|đảng|ủy|uỷ|thường|trực|vụ|xã|phường|thị|trấn|huyện|thôn|xóm|ấp|bản|khu|phố|ban|công an|công|tác|phòng|văn phòng|thống|kê|tư|pháp|quân|sự|vận|tiếp|trách|hoi|dan|doan|chi|bo|dang|uy|thuong|truc|xa|phuong|thi|tran|huyen|thon|xom|pho|cong|tac|van phong)';
/** Signs before a name within which its office stands. */
const NEAR = 60;

/** Words before a colon that a person's name follows: `Chủ tịch UBND xã: …`. */
const ASKS_FOR_NAME =
	/(?<!\p{L})(?:người|chủ tịch|bí thư|trưởng|phó|cán bộ|công chức|chuyên viên|giám đốc|kế toán|thư ký|ủy viên|họ (?:và )?tên|đại diện|liên hệ|đầu mối|nguoi|chu tich|bi thu|(?:to|thu|doi) truong|truong (?:thon|xom|ap|ban|phong|khu)|can bo|cong chuc|chuyen vien|giam doc|ke toan|thu ky|uy vien|ho (?:va )?ten|dai dien|lien he|dau moi)(?!\p{L})[^:;,.\n]{0,40}:\s*$/iu;

const flags = 'iu';
const BEHIND = new RegExp(`(?<!\\p{L})${OFFICE}(?: ${HELD_IN}){0,7} $`, flags);
const CALLED_BY = new RegExp(`(?<!\\p{L})${OFFICE} $`, flags);
const BEFORE = new RegExp(`^\\s*(?:[([,]\\s*|[-–—]\\s)?${OFFICE}(?!\\p{L})`, flags);
const ONLY_BEFORE = new RegExp(`^\\s*[([]\\s*${OFFICE}(?: ${HELD_IN}){0,7}\\s*[)\\]]`, flags);

const above = (text: string, at: number) =>
	text.slice(Math.max(0, at - NEAR), at).replace(/\s/gu, ' ');

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

/** Whether words before a colon ask for the name that begins at a place. */
export function isAskedFor(text: string, at: number): boolean {
	const before = text.slice(0, at);
	return before.trimEnd().endsWith(':') && ASKS_FOR_NAME.test(before);
}
