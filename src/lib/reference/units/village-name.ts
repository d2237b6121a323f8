const NUMBER = '(?:số\\s+)?\\d{1,3}[a-z]?';
/** No name: what follows the word for a village where all of them, or something else, is spoken of. */
const OTHER =
	'(?!(?:của|trên|thuộc|tại|trong|ở|và|xã|phường|thị|văn hóa|văn hoá|thông minh|kiểu mẫu|tiêu biểu|nông thôn|mới|năm|quý|tháng|đăng ký|được|có|không|sau|trước)(?!\\p{L}))';
const NAME = `${OTHER}\\p{L}+(?:\\s+${OTHER}\\p{L}+){0,2}`;
const WORD =
	'(?:xóm|(?<!nông\\s)thôn|ấp|khóm|buôn|tổ dân phố|tdp|khu phố|khu dân cư|kdc|tổ nhân dân)';
const SHORT_WORD = '(?:tổ|khu|bản|làng|đội|cụm|khối|phum|sóc)';

const VILLAGE = `(?<!\\p{L})(?<!(?:các|những|từng|mỗi|\\d)\\s)(?:${WORD}\\s+(?:${NUMBER}(?!\\p{L})|${NAME})|${SHORT_WORD}\\s+${NUMBER}(?!\\p{L}))`;
const ALONE = new RegExp(`^${VILLAGE}$`, 'u');
const OPENING = new RegExp(`^${VILLAGE}`, 'u');
const OF_COMMUNE = new RegExp(`${VILLAGE}[\\s,.(–-]*$`, 'u');

const smallOf = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether a text is the name of one village or quarter of a commune and nothing else: `Xóm 5`, `TDP số 2`, `Thôn Phú An`. */
export function isVillageName(text: string): boolean {
	return ALONE.test(smallOf(text));
}

/** Whether a text opens with the name of a village: `Xóm 5, xã Xuân Hồng`. */
export function opensWithVillage(text: string): boolean {
	return OPENING.test(smallOf(text));
}

/** Where a text that stops before the name of a commune ends with one of its villages: `… xóm 5,`; -1 for any other. */
export function villageAtEnd(text: string): number {
	const plain = text.normalize('NFC').toLowerCase();
	return OF_COMMUNE.exec(plain)?.index ?? -1;
}
