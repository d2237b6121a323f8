import { INDICATORS, MEASURES } from '$lib/reference/indicators';

/** What opens the name of a place or a body. */
const OPENS_UNIT =
	/^(?:xã|phường|thị trấn|thị xã|thị tứ|thành phố|huyện|quận|tỉnh|đặc khu|thôn|xóm|tổ dân phố|tổ|khu phố|khu vực|khu|ấp|bản|buôn|khóm|làng|tp|tx|tt|tdp|kp|ubnd|hđnd|ubmttq|mttq|ubkt|ủy ban|uỷ ban|hội đồng|hội|đoàn thanh niên|đoàn khối|mặt trận|đảng ủy|đảng uỷ|đảng bộ|chi bộ|huyện ủy|thị ủy|thành ủy|tỉnh ủy|khối|cụm|sở|phòng|công an|quân sự|bộ chỉ huy|trường|trạm|trung tâm|công ty|chi cục|cục|liên đoàn|văn phòng|hợp tác xã|ban (?:dân|tuyên|tổ|chỉ|quản|chấp|thường|nội|kinh|pháp|tiếp)\p{L}*)(?![\p{L}])/iu;
const OPENS_UNIT_BARE =
	/^(?:xa|phuong|thi tran|thi xa|thanh pho|huyen|quan|tinh|thon|xom|to dan pho|khu pho|tp|tx|tt|ubnd)(?![a-z])/i;
/** A name behind a number of a hamlet, as in `Xóm 4 Hùng`. */
const BEHIND_NUMBER = /\d\s+\p{L}/u;

/** Labels that say by themselves that they are nobody. */
const WHOLE: ReadonlySet<string> = new Set(
	'tổng|cộng|tổng cộng|tổng số|tổng hợp|chung|toàn tỉnh|toàn huyện|toàn xã|khác|đơn vị|stt|tt|ghi chú|total|unit'.split(
		'|'
	)
);

/** Words of headers beside those of the indicators; titles of offices among them. */
const ALSO =
	'stt tt ghi chú đơn vị tính nội dung chỉ tiêu tên lũy luỹ kế cùng kỳ so với đầu cuối trong ngoài đó gồm đã chưa đang của và hoặc theo từ đến trên dưới các những một lần kết quả kế hoạch chủ tịch phó bí thư thường trực lãnh đạo trưởng phòng giám đốc ubnd hđnd mttq ủy uỷ ban đảng ngành sinh loại hình thức đối tượng lĩnh vực thẩm quyền hướng dẫn chuyển đôn đốc tồn mới nhận phát hạn đúng quá trễ sớm trước sau này kia điểm xếp hạng loại tốt khá trung yếu kém cộng tổng khác chung riêng';

const LETTERS = /\p{L}+/gu;

const WORDS: ReadonlySet<string> = new Set(
	[...MEASURES.values(), ...INDICATORS.values()]
		.flatMap(({ vi }) => vi.toLowerCase().match(LETTERS) ?? [])
		.concat(ALSO.split(' '))
);

/** What a header in capitals has to open with: `AN BÌNH` is made of words of indicators too. */
const OPENS_COUNT = /^(?:tổng|số|tỷ|tỉ|kết|mức|đơn|lượt|cộng|lũy|luỹ|trong|chủ)(?!\p{L})/iu;

/** Whether a label opens as the names of places and bodies do, and says nothing behind a number. */
export function opensAsUnit(label: string): boolean {
	const opens =
		OPENS_UNIT.test(label) || (!/[^\p{ASCII}]/u.test(label) && OPENS_UNIT_BARE.test(label));
	return opens && !BEHIND_NUMBER.test(label);
}

/** Whether a label is one that stands for no unit and no person: `Tổng cộng`. */
export function isKnownLabel(label: string): boolean {
	return WHOLE.has(label.toLowerCase()) || !/\p{L}/u.test(label);
}

/** Whether a header is put together from words of indicators, written as a sentence is: nobody is called so. */
export function isMadeOfHeaderWords(label: string): boolean {
	const words = label.match(LETTERS) ?? [];
	if (words.length < 2 || !words.every((word) => WORDS.has(word.toLowerCase()))) return false;
	if (label === label.toUpperCase()) return OPENS_COUNT.test(label);
	const isAcronym = (word: string) => word.length > 2 && word === word.toUpperCase();
	return words.every((word, i) => i === 0 || isAcronym(word) || /^\p{Ll}/u.test(word));
}
