import { bareKey } from '$lib/text';

/** The same question of a header path, remembered while the path lives: each is asked dozens of times. */
export function askedOnce<T extends NonNullable<unknown> | null>(
	of: (path: readonly string[]) => T
): (path: readonly string[]) => T {
	const answers = new WeakMap<readonly string[], T>();
	return (path) => {
		const known = answers.get(path);
		if (known !== undefined) return known;
		const answer = of(path);
		answers.set(path, answer);
		return answer;
	};
}

const last = (path: readonly string[]) => bareKey(path[path.length - 1] ?? '');
const whole = (path: readonly string[]) => bareKey(path.join(' '));

/** Whether the header is that of running numbers: STT, TT, Số TT. */
export const isRowNumberHeader = askedOnce((path) =>
	/^(s ?\.?t ?t|tt|so tt|so thu tu|no\.?|#)( (s ?tt|tt|no\.?))?$/.test(whole(path))
);

/** Whether the header is that of units: Đơn vị, Cơ quan, Xã/phường, Địa phương. */
export const isUnitHeader = askedOnce((path) => {
	if (/^(?:ward|commune|district)(?:[_ ]name)?$/.test(whole(path))) return true;
	return /^(ten )?(don vi|co quan|xa|phuong|dia phuong|tinh|huyen|province|thi tran|thon|khu pho|ubnd)(?![a-z])(?! tinh(?! ))/.test(
		whole(path)
	);
});

/** Whether the header is that of indicators or questions: Chỉ tiêu, Nội dung, Tiêu chí. */
export const isIndicatorHeader = askedOnce((path) =>
	/^(ten )?(chi tieu|noi dung|tieu chi|chi so|cau hoi|noi dung danh gia|hang muc)(?![a-z])(?! don)/.test(
		whole(path)
	)
);

/** Whether the header is that of each row's unit of measure. */
export const isMeasureHeader = askedOnce((path) =>
	/^(dvt|don vi tinh|d\.?v\.?t|don vi do)$/.test(last(path))
);

/** Whether the header asks for a share. */
export const isPercentHeader = askedOnce(
	(path) =>
		path.some((text) => text.includes('%')) || /(ty|ti) le(?![a-z])|phan tram/.test(last(path))
);

/** Whether the header asks for a day or a stretch of time. */
export const isDateHeader = askedOnce((path) =>
	/(^|[^a-z])(ngay(?! cong)|thoi gian|thoi diem|thoi han|dau thoi gian|date|timestamp|nam sinh)([^a-z]|$)/.test(
		whole(path)
	)
);

/** Whether the header asks for the day of something and for nothing else, so that `5/2` below it is one. */
export const isDayHeader = askedOnce(
	(path) =>
		/^(?:ngay|thoi gian|thoi diem)(?![a-z])(?! cong)/.test(last(path)) &&
		measureInHeader(path) === null
);

/** Whether the header asks for a count, a sum of money or a score. */
export const isFigureHeader = askedOnce((path) =>
	/(^|[^a-z])(so( luong| luot| nguoi| mo hinh| vu| don| cuoc| buoi| ho| phieu)?|tong( so| cong)?|kinh phi|diem|luot|ty le|ti le|ke hoach|thuc hien|trong ky|luy ke|cung ky|ket qua)([^a-z]|$)/.test(
		whole(path)
	)
);

/** Whether the header asks for whole numbers: counts of people, petitions, models. */
export const isCountHeader = askedOnce((path) => {
	const key = whole(path);
	return (
		/(^|[^a-z])(so|tong so|luot|nguoi|mo hinh|vu viec|don|cuoc|buoi|ho|phieu)([^a-z]|$)/.test(
			key
		) &&
		!isMoneyHeader(path) &&
		!isPercentHeader(path) &&
		!isScoreHeader(path)
	);
});

/** Whether the header asks for a score or a mean. */
export const isScoreHeader = askedOnce((path) => /diem|binh quan|trung binh/.test(whole(path)));

/** `Số` that is no count: of a document, a house, a card, or of the row itself. */
const NUMBER_OF =
	/^so (?:tt|thu tu|bao cao|cong van|to trinh|ke hoach|thong bao|bien ban|bien lai|giay|ky hieu|nha|lo|thua|to|dang ky kinh doanh|gcn|hop dong|phieu chi|nghi quyet)(?![a-z])/;

/** Whether the header plainly asks for figures: it names their unit, or opens with what is counted. */
export const asksForFigures = askedOnce((path) => {
	const key = last(path);
	return (
		measureInHeader(path) !== null ||
		(/^(tong )?so [a-z]/.test(key) && !NUMBER_OF.test(key)) ||
		/^(tong )?(so tien|(gia tri|tri gia|kinh phi)(?! (tu|do)))(?![a-z])/.test(key)
	);
});

/** Words that are spelt like money without their marks and are none: hoạt động, đông người, chi bộ, thu gom. */
const NO_MONEY =
	/\b(?:(?:hoat|lao|van|hoi|cong|hanh|chu|tac|cao) dong|dong (?:nguoi|gop|thuan|vien|bao)|chi (?:bo|hoi|doan|tieu|so|dao|nhanh|uy|tiet|thi)|thu (?:gom|ve|hut|tuc|truong|nhan))\b/g;

/** Whether the header speaks of money. */
export const isMoneyHeader = askedOnce((path) =>
	/(kinh phi|so tien|(^|[^a-z])tien([^a-z]|$)|ngan sach|du toan|quyet toan|tri gia|gia tri|thu nsnn|(^|[^a-z])(dong|von|chi|thu)([^a-z]|$))/.test(
		whole(path).replace(NO_MONEY, ' ')
	)
);

/** Whether what stands under the header is words, whatever it looks like: notes, names, codes, telephone numbers. */
export const isWordsHeader = askedOnce((path) =>
	/^(ghi chu|ly do|ten |dia chi|noi dung don|so don$|so hieu|so (qd|quyet dinh)|ma( |$)|ma so|sdt|so dien thoai|dien thoai|cccd|cmnd|so (cccd|cmnd|dinh danh|tai khoan|the)|email|can cu|van ban(?! (?:den|di|dien tu|da|dang|chua|qua han|trong han|phat hanh))|nguoi phu trach|chu don|ho (va )?ten)/.test(
		last(path)
	)
);

/** The unit of measure a header carries: `(%)`, `(triệu đồng)`, `(ĐVT: lượt)`; null when it carries none. */
export const measureInHeader = askedOnce<string | null>((path) => {
	for (let i = path.length - 1; i >= 0; i--) {
		const text = path[i] as string;
		const said = /\((?:(?:đvt|đơn vị(?: tính)?)\s*:\s*)?([^()]{1,24})\)\s*$/iu
			.exec(text)?.[1]
			?.trim();
		if (
			said &&
			/^(%|(nghìn |ngàn |triệu |tỷ |tỉ )?đồng|trđ|tr\.?đ|người|lượt( người)?|mô hình|hộ|vụ( việc)?|đơn|cuộc|buổi|phiếu|điểm|cái|ngày|giờ|tổ|văn bản|km|m2|ha|tấn)$/iu.test(
				said
			)
		) {
			return said;
		}
	}
	return path.some((text) => text.includes('%')) ? '%' : null;
});

/** Whether a unit of measure counts whole things: `lượt`, `người`, `mô hình`, but not `%`, money, points or lengths. */
export function isWholeMeasure(text: string): boolean {
	return text !== '' && !/%|dong|diem|^(km|m|m2|ha|tan|kg|lan|gio)$|ty le|^trd/.test(bareKey(text));
}
