import { bareKey, remembered } from '$lib/text';

/** How strongly something speaks for a person, with the code that is shown as the reason. */
export interface Signal {
	readonly strength: 'strong' | 'weak';
	readonly code: string;
}

const COUNT =
	/^((tong )?so (luong )?(luot |doan )?(nguoi|ca nhan|luot|ho|nhan khau|thanh vien|hoi vien|doan vien|can bo|vu|don|doan|tap the|phieu|y kien|mo hinh|cuoc|buoi|truong hop|dan toc)|tong( so| cong)?|ty le|ti le|luot|so luong|kinh phi)(?![a-z])/;
const SUBJECTS =
	/^(tap the|ca nhan|mo hinh|loai|doi tuong)([ ,/;-]+(tap the|ca nhan|mo hinh|khac|va|hoac))*$/;
const IDENTITY =
	/(?<![a-z])(cccd|cmnd|cmt|cmtnd|can cuoc|chung minh nhan dan|ho chieu|so dinh danh|ma dinh danh|so the bhyt|the bhyt|bhyt so|so tai khoan|stk|tai khoan ngan hang|bien so|passport)(?![a-z])|^tai khoan$/;
const CONTACT =
	/(?<![a-z])(sdt|dt|dtdd|so dt|so dien thoai|dien thoai|phone|mobile|zalo|facebook|e-?mail|thu dien tu|dia chi( email| lien he| thuong tru)?|noi o|cho o|noi cu tru|thuong tru|tam tru|so nha)(?![a-z])/;
const NAMES =
	/(?<![a-z])(ho (va )?ten|ho, ten|ten (nguoi|chu|ca nhan|cong dan|lanh dao|can bo)|chu don|chu ho|nguoi (khieu nai|to cao|kien nghi|phan anh|gui( don)?|nop( don)?|viet don|dung don|bi khieu nai|bi to cao|phu trach|lien he|dai dien|dang ky|lap( bieu)?|ky|tiep|thuc hien|tra loi|dien phieu|duoc hoi|bao cao|nhan|lam don|theo doi|dung dau|duoc khen)|can bo (phu trach|tiep|theo doi|thu ly|dau moi|lien he|xu ly)|dau moi lien he|lanh dao (phu trach|tiep|ky)|nguyen don|bi don|nguoi|full name|name of person)(?![a-z])/;
const BIRTH =
	/(?<![a-z])(ngay( thang)?( nam)? sinh|nam sinh|sinh ngay|tuoi|noi sinh|que quan)(?![a-z])/;
const CONTENT =
	/^(noi dung( don| vu viec| khieu nai| to cao| phan anh| kien nghi| tiep| trinh bay)|tom tat( noi dung)?( don| vu viec)|so don|so thu ly|ma don|ma ho so)/;
const SENSITIVE =
	/(?<![a-z])(gioi tinh|dan toc|ton giao|tinh trang hon nhan|suc khoe|dang vien|trinh do|nghe nghiep|chuc vu|quoc tich|nam\/ ?nu|do tuoi)(?![a-z])/;

/** A unit of measure behind a header: `Tiếp thường xuyên (lượt/người)`. */
const IN_TURNS = /\s*\((?:so )?(?:luot|nguoi|vu|don)(?: ?\/ ?(?:luot|nguoi|vu|don))+\)$/;

/** Whether the header asks for how many: `Số người được tiếp`, `Số cá nhân`, `Tập thể, cá nhân`. */
export function isCountOfPeople(path: readonly string[]): boolean {
	return countsPeople(path[path.length - 1] ?? '');
}

const countsPeople = remembered((text) => {
	const leaf = bareKey(text);
	if (IDENTITY.test(leaf) || /^so (dien thoai|dt|don$|dinh danh|the|tai khoan|nha)/.test(leaf))
		return false;
	return COUNT.test(leaf) || SUBJECTS.test(leaf);
});

/** What the header says about persons; null when nothing. Headers that count people say nothing. */
export function headerSignal(path: readonly string[]): Signal | null {
	return signalOf(path[path.length - 1] ?? '');
}

const signalOf = remembered((text): Signal | null => {
	if (countsPeople(text)) return null;
	const said = bareKey(text);
	if (said.length > 200) return null;
	const key = said.replace(IN_TURNS, '');
	if (IDENTITY.test(key)) return { strength: 'strong', code: 'header-identity-number' };
	if (NAMES.test(key) && !/^(so|tong|don vi|co quan)(?![a-z])/.test(key)) {
		return { strength: /^nguoi$/.test(key) ? 'weak' : 'strong', code: 'header-person' };
	}
	if (CONTACT.test(key)) return { strength: 'strong', code: 'header-contact' };
	if (BIRTH.test(key)) return { strength: 'strong', code: 'header-birth' };
	if (CONTENT.test(key)) return { strength: 'strong', code: 'header-petition-content' };
	if (SENSITIVE.test(key)) return { strength: 'weak', code: 'header-sensitive' };
	return null;
});

/** Whether the header asks for a kind, a status or a unit, which a case list may be counted by. */
export function isCountableHeader(path: readonly string[]): boolean {
	const key = bareKey(path.join(' '));
	return /(?<![a-z])(loai( don)?|phan loai|linh vuc|ket qua|tinh trang|trang thai|tham quyen|hinh thuc|don vi|co quan|xa|phuong|nguon don|thoi han|muc do)(?![a-z])/.test(
		key
	);
}

/** Whether the header asks for words of one's own: opinions, proposals, remarks. */
export function isFreeTextHeader(path: readonly string[]): boolean {
	return /(?<![a-z])(y kien (khac|gop y|dong gop)|gop y|de xuat|kien nghi khac|noi dung|ghi chu|ly do|mo ta)(?![a-z])/.test(
		bareKey(path.join(' '))
	);
}

/** Whether the header is of units or indicators, whose names carry the table. */
export function isNamingHeader(path: readonly string[]): boolean {
	return /^(ten )?(don vi|co quan|xa|phuong|dia phuong|tinh|huyen|thi tran|thon|khu pho|chi tieu|noi dung|tieu chi|linh vuc|province|unit)(?![a-z])/.test(
		bareKey(path.join(' '))
	);
}
