import { cleanText, readMoneyUnit } from '$lib/text';

const PERIOD = 'tháng|quý|tuần|ngày';
const PLACE =
	'thôn|xóm|bản|ấp|buôn|làng|tổ|tổ dân phố|khu phố|khu dân cư|khu|cụm|chi bộ|xã|phường|đơn vị|cơ quan';
/** What money is given to; other counts name what else they count so: `vụ/người`. */
const TAKER = 'hộ|người|nhà|căn|suất|phần|mô hình|công trình|gia đình|cháu|em';
/** Words that stand for one another before a slash: `thôn/xóm`, `tháng/quý`. */
const ALIKE = new RegExp(String.raw`(?<!\p{L})(?:${PERIOD}|${PLACE}|kỳ|năm|cấp|huyện)\s*$`, 'iu');

/** What follows `/`: nothing more of the same name, and no number (`tháng 9/năm 2023`). */
function ratio(parts: string): RegExp {
	return new RegExp(
		String.raw`/\s*(?:(?:1|01|một|mỗi)\s*)?(?:${parts})(?![\p{L}\d]|\s+\d|\s*/)`,
		'iu'
	);
}
const OF_COUNT = ratio(`${PERIOD}|${PLACE}`);
const OF_MONEY = ratio(`${PERIOD}|${PLACE}|${TAKER}`);

/**
 * The words of a header or a unit of measure that make its figures those of one month or one village (`lượt/tháng`, `mô hình/thôn`), of
 * money also those of one household (`triệu đồng/hộ`); empty where they are of all.
 */
export function perPart(
	path: readonly string[],
	unitOfMeasure: string | null | undefined,
	isMoney: boolean
): string {
	for (const source of [...path, unitOfMeasure ?? '']) {
		const text = cleanText(source);
		const found = (isMoney || readMoneyUnit(text) ? OF_MONEY : OF_COUNT).exec(text);
		if (found && !ALIKE.test(text.slice(0, found.index))) return found[0].trim();
	}
	return '';
}
