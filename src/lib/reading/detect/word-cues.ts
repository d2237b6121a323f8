import { sectionsAdded } from '$lib/reference/forms';
import { bareKey } from '$lib/text';

const NATION = /^(cong hoa xa hoi chu nghia|doc lap ?[-–—. ]|dang cong san viet nam$)/;
/** The Party's body above the one that issues a paper. */
const PARTY_ABOVE = /^dang bo (tinh|thanh pho|huyen|thi xa|quan)(?![a-z])/;
const BODY =
	/^((uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|dang uy|mttq|uy ban mttq|uy ban mat tran|so noi vu|phong noi vu|thanh tra|bo tai chinh)(?![a-z]))/;
const DOCUMENT =
	/^(so ?: ?[\d.…\s_]*\/|bieu( mau)? so|bieu ?: |mau( bieu)? so|mau ?: |phu luc|\(? ?(ban hanh )?kem theo|\(? ?so lieu (duoc )?(tinh|bao cao|tu|den|cap nhat)|\(? ?\(?tinh den|\(? ?\(?tu ngay[ :]*(?=[\d.…_])|don vi( tinh)? ?: ?|dvt ?: ?|ky bao cao|don vi bao cao|ten don vi ?:|can cu |kinh gui|ngay bao cao|thoi gian ?:|nam ?: )/;
const TITLE =
	/^(bao cao|tong hop|ket qua|danh sach|bang |bieu |ke hoach|thong ke|so theo doi|theo doi|tinh hinh|phu luc|danh muc|du toan|quyet toan|so lieu |phieu (khao sat|dieu tra|lay y kien|bao cao)|khao sat|cham diem|xep hang|dang ky (mo hinh|thi dua))/;
const PLACED_DATE =
	/(^|, ?)\(?ngay [\d.…_ ]{1,12} ?thang [\d.…_ ]{1,12} ?nam [\d.…_]{2,8}\)?\.?$|^[a-z .'-]{2,40}, ?ngay \d{1,2}[/.-]\d{1,2}[/.-]\d{4}\.?$/;
const PLACE_AND_DAY = /^((?:\p{Lu}[\p{L}.'’]*[ -]?){1,6}), ?(\d{1,2}([/.-])\d{1,2}\3\d{4})\.?$/u;
const NOTE =
	/^([*(]* ?(\d+ ?[.)] ?)?(ghi chu|chu thich|luu y|nguon( so lieu| du lieu)?|giai thich|note|notes|source|sources|footnotes?)( ?\d*)? ?(:|\.|$|\))|(ngay|thoi gian|thoi diem|nguoi) (ket |trich )?xuat( bao cao| du lieu| tep| file)? ?:|export(ed)?( date| on| at| by)? ?:|\(\*+\) ?\S|\*+ ?[a-z(]|\(\d{1,2}\) ?[a-z]|\d{1,2}\/ [a-z]{3})/;
const SIGNATURE =
	/^(\(? ?(da )?ky( ten)?\b.*(ho (va )?ten|dong dau|ten)|nguoi (lap|tong hop|ky|bao cao)\b|can bo (lap|tong hop)|((kt|tm|tl|tuq|q)\.|[tk]\/[mtl]\.?) ?[a-z]|(pho )?bi thu( thuong truc)?$|(pho )?truong ban$|(pho )?chu tich( ubnd)?\b.{0,20}$|(pho )?thu truong( don vi)?$|thu truong don vi|(pho )?truong phong$|(pho )?giam doc$|(pho )?chanh thanh tra$|ke toan( truong)?$|noi nhan ?:?|xac nhan cua|lanh dao (don vi|phong)$|\(chu ky)/;
/** An office in capitals and nothing else, as papers are signed: `TRƯỞNG KHỐI DÂN VẬN`; `TRƯỜNG THCS` is a school. */
const OFFICE_IN_CAPITALS =
	/^(?:QUYỀN |PHÓ )?(?:TRƯỞNG|BÍ THƯ|CHÁNH|CHỦ NHIỆM|GIÁM ĐỐC|(?:TỔ|ĐỘI|HIỆU) TRƯỞNG|(?:ỦY|UỶ) VIÊN|THƯ KÝ)(?![\p{L}\d])[\p{Lu} ,-]{0,40}$/u;
const HEADER =
	/^(s ?tt|tt|so tt|so thu tu|no\.?|don vi( tinh| bao cao| thuc hien)?|ten don vi|ten|co quan|co quan, don vi|dvt|chi tieu|noi dung|ghi chu|ket qua|xa(,|\/| )|dia phuong|tieu chi|ten mo hinh|mo hinh|linh vuc|loai|tong( so| cong)?|so luong|dau thoi gian|thoi gian|dia chi|tinh|huyen|ty le|ti le|trong ky|luy ke|ke hoach|thuc hien|province|unit|indicator|trong do|cau hoi|muc do|ho (va )?ten|so don|ngay|diem)(?![a-z])/;
const TOTAL =
	/^(tong( so| cong)?|cong( chung)?|(?:toan|ca) (tinh|huyen|thi xa|thanh pho|xa|quan|cum|khoi)|grand total|total|tong chung|tong so chung|ca nuoc|all|(tong( so| cong)?|cong) (\d{1,3}|hai|ba|bon|nam) (cum|khoi|don vi|xa|phuong|huyen)(, (phuong|thi tran))*)( ?[([:.*].*)?$/;
const SHORT_TOTAL = /^(?:ts|t\. ?c(?:ong)?|t ?cong|[σ∑])[.:]?$/;
/** `Toàn huyện Xuân Trường`, `Tổng cộng huyện Xuân Trường`; no `Tổng số huyện đạt chuẩn`. */
const TOTAL_OF_PLACE =
	/^(?:(?:tổng(?: số| cộng)?|cộng) (?:toàn )?|toàn )(?:tỉnh|huyện|quận|thị xã|thành phố|(?<=toàn )(?:xã|phường|thị trấn))(?: (?<name>.+))?$/iu;
const NAME_OF_PLACE = /^(?:[\p{Lu}\d][\p{L}\d'’-]*(?: |$)){1,5}$/u;
const SUBTOTAL =
	/^((tong |tong )?cong|tong( so| cong)?|subtotal) (khoi|nhom|cum|muc|phan|trang|[ivx]{1,4}|[a-e])( |$|[.:)(])|^(tong )?cong (cac )?(xa|phuong|thi tran)$|^cong quy ([1-4]|i{1,3}|iv)$/;
/** A line that carries the sum of the page before over, or on to the next. */
const CARRIED =
	/^(?:(?:cong|tong|tong cong|so) )?(?:trang truoc )?(?:mang|chuyen) sang(?: trang sau)?$|^(?:cong don )?trang truoc(?: chuyen sang)?$/;
const GROUP = /^(khoi|nhom|cum|phan|muc) /;
const ROMAN = /^\(?(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})\)?[.):]?$/;
const LETTER = /^\(?[A-HK-L]\)?[.):]?$/;

const bare = (text: string) => bareKey(text);

/** Whether the text may open with one of these bare letters: told by its first sign, which is asked of every row of a sheet. */
export function mayOpenWith(text: string, letters: string): boolean {
	const code = text.charCodeAt(0);
	if (code >= 48 && code <= 57) return false;
	const small = code | 32;
	if (code < 128) return small < 97 || small > 122 || letters.includes(String.fromCharCode(small));
	const first = bareKey(text.slice(0, 1));
	return !/^[a-z\d]$/.test(first) || letters.includes(first);
}

/** Whether the text is a line of a page head that no table has: nation and motto, issuing body, number, date, annex. */
export function isPageHead(text: string): boolean {
	const key = bare(text);
	return (
		[NATION, PARTY_ABOVE, BODY, DOCUMENT].some((pattern) => pattern.test(key)) || isPlacedDate(text)
	);
}

/** Whether the text is the nation's name or motto, or the Party's name, over a paper. */
export function isNation(text: string): boolean {
	return NATION.test(bare(text));
}

/** Whether the text names an issuing body, such as `ỦY BAN NHÂN DÂN` or `UBND XÃ PHÚ LÝ`. */
export function isIssuingBody(text: string): boolean {
	return BODY.test(bare(text));
}

/** Whether the text opens the way titles of reports do. */
export function isTitleOpening(text: string): boolean {
	return TITLE.test(bare(text));
}

/** Whether the text is a place-and-date line, its numbers filled in or not. */
export function isPlacedDate(text: string): boolean {
	return PLACED_DATE.test(bare(text)) || placeAndDay(text) !== null;
}

/** The place and the day of a line in figures alone, `Xuân Châu, 20/12/2024`: the place written as names are. Null for any other text. */
export function placeAndDay(text: string): { readonly place: string; readonly day: string } | null {
	const [, place, day] = PLACE_AND_DAY.exec(text.normalize('NFC').trim()) ?? [];
	return place !== undefined && day !== undefined ? { place, day } : null;
}

/** Whether the text opens a note under a table: `Ghi chú:`, `(1) …`, `Nguồn:`, `30. Ghi chú:`. */
export function isNote(text: string): boolean {
	return NOTE.test(bare(text));
}

/** Whether the text is the number of a printed page, or says that one goes on: `Trang 2`, `Trang 1/3`, `- 2 -`, `(tiếp theo)`. */
export function isPageMark(text: string): boolean {
	if (!mayOpenWith(text, 't')) return false;
	return /^(trang( so)?:? ?\d{1,3}( ?(\/|tren) ?\d{1,3})?|[-–—] ?\d{1,3} ?[-–—]|\(? ?tiep theo( trang( truoc| \d{1,3})?)? ?\)?)$/.test(
		bare(text)
	);
}

/** Whether the text belongs to a signature block. */
export function isSignature(text: string): boolean {
	return text.length < 90 && (SIGNATURE.test(bare(text)) || OFFICE_IN_CAPITALS.test(text));
}

/** Whether the text is a usual header of a first or last column. */
export function isHeaderWord(text: string): boolean {
	return text.length < 60 && HEADER.test(bare(text));
}

/** Whether the text says that its row adds up sections, and no words of what: `TỔNG I + II`, `I+II`. */
export function isSumOfSections(text: string): boolean {
	if (!/^[TC(]|\+/iu.test(text)) return false;
	return sectionsAdded(text) !== null && !/\p{L}[^(=]*\(/u.test(text);
}

/** Whether the text alone says that its row is the total: `Tổng cộng (I+II)`, `Cộng`, `Toàn huyện Xuân Trường`. */
export function isTotalWord(text: string): boolean {
	if (isSumOfSections(text)) return true;
	if (!mayOpenWith(text, 'tcga')) return false;
	const key = bare(text);
	// Without diacritics `công` and `cộng` are one word, so the letters decide when they are there.
	if (/^(c|tổng c)ông/iu.test(text)) return false;
	if (TOTAL.test(key) || SHORT_TOTAL.test(key)) return true;
	const place = TOTAL_OF_PLACE.exec(text.normalize('NFC').replace(/\s+/g, ' ').trim());
	return place !== null && NAME_OF_PLACE.test(place.groups?.name ?? 'A');
}

/** Whether the text says that its row is the total of one section: `Cộng khối xã`, `Cộng I`. */
export function isSubtotalWord(text: string): boolean {
	if (!mayOpenWith(text, 'tcs')) return false;
	if (/^(c|tổng c)ông/iu.test(text) || isSumOfSections(text)) return false;
	return SUBTOTAL.test(bare(text));
}

/** Whether the text says that its row carries the sum of a page over: `Mang sang`, `Cộng chuyển sang trang sau`. */
export function isCarriedLine(text: string): boolean {
	return mayOpenWith(text, 'tcms') && CARRIED.test(bare(text));
}

/** The name whose parts a text says its row adds up: `Xã Xuân Hồng Total`, `Tổng Xã Xuân Hồng`; null for any other. */
export function nameAddedUp(text: string): string | null {
	if (!/^[tc]|l$/i.test(text)) return null;
	const [, before, behind] =
		/^(?:(\S.*) total|(?:tổng(?: cộng| số)?|cộng)\s+(\S.*))$/iu.exec(text.normalize('NFC')) ?? [];
	return before ?? behind ?? null;
}

/** Whether the text names a group of units, such as `KHỐI XÃ, THỊ TRẤN`. */
export function isGroupName(text: string): boolean {
	return mayOpenWith(text, 'kncpm') && GROUP.test(bare(text));
}

/** Whether the text is a section mark of the numbers' column: a Roman number or a capital letter. */
export function isSectionMark(text: string): boolean {
	const code = text.charCodeAt(0);
	// Nearly every row is numbered.
	if (code >= 48 && code <= 57) return false;
	return ROMAN.test(text) || LETTER.test(text);
}

/** `X. Phú Lý` and `H. Xuân Trường` are short for xã and huyện, no tenth or eighth section. */
const UNIT_INITIAL = /^[XH]\.\s?\p{Lu}/u;
/** What section marks open with: Roman numbers, letters, `Phần`, `Mục`. */
const SECTION_LETTERS = 'IVXABCDEFGHPM';
const HEADING_WORD = /^[XH]\.\s?(?:khối|nhóm|các|lĩnh vực|cụm|phần|về)(?!\p{L})/iu;

/** The words of a heading without its section mark: `I. KHỐI XÃ` gives `KHỐI XÃ`; null when no mark opens it. */
export function afterSectionMark(text: string): string | null {
	if (!SECTION_LETTERS.includes(text.charAt(0))) return null;
	if (UNIT_INITIAL.test(text) && !HEADING_WORD.test(text)) return null;
	const parts =
		/^(?:(?:[IVX]{1,5}|[A-H])\s?[.):/-]|(?:Phần|PHẦN|Mục|MỤC)\s+(?:[IVX]{1,5}|[A-H])\s?[.:]?)\s*(\S.*)$/u.exec(
			text
		);
	return parts?.[1] ?? null;
}

/** Whether the text opens with the type of a unit: xã, phường, thị trấn, UBND, phòng, công an. */
export function isUnitLike(text: string): boolean {
	return /^(xa|phuong|thi tran|dac khu|huyen|thi xa|quan|tt\.|p\.|x\.|ubnd|cong an|truong|phong|tram|ban|khu pho|thon|ap) \S/.test(
		bare(text)
	);
}
