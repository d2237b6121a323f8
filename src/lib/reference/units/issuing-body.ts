import { bareKey, cleanText } from '$lib/text';

/** The Party committee, the Fatherland Front or a mass organisation of a unit, as the head of its papers names it. */
export interface IssuingBody {
	/** The unit it is of, as written. */
	readonly unit: string;
	/** Whether it may report of its own members and work rather than of all of the unit. */
	readonly isOfMembers: boolean;
}

const WITHIN =
	'(?:(?:ban (?:chấp hành|thường vụ|thường trực|dân vận|tuyên giáo(?: và dân vận)?|xây dựng đảng|tổ chức)|bch|btv|thường trực|thường vụ|văn phòng)[\\s,–-]+)*';
const VIETNAM = '(?:\\s*(?:việt nam|vn))?';
const COMMITTEE = '(?:ủy ban|uỷ ban|ub)';
const OF_ALL = `(?:đảng (?:ủy|uỷ|bộ)|(?:${COMMITTEE}\\s*)?(?:mttq|mặt trận(?: tổ quốc)?)${VIETNAM})`;
const OF_MEMBERS = `(?:hội (?:liên hiệp phụ nữ|lhpn|phụ nữ|nông dân|nd|cựu chiến binh|ccb)${VIETNAM}|đoàn (?:thanh niên|tncs|tn)(?: cộng sản)?(?: hồ chí minh| hcm)?|công đoàn|liên đoàn lao động)`;
const OF_OTHERS =
	'hội (?:chữ thập đỏ|ctđ|người cao tuổi|nct|khuyến học|luật gia|làm vườn|cựu thanh niên xung phong|tnxp)';
const MEMBERS_ALONE = new RegExp(
	`^(?:${OF_MEMBERS}|${OF_OTHERS})(?: (?:xã|phường|thị trấn))?$`,
	'iu'
);
/** Of a bare key: no other words are spelt like these without their marks. */
const LEADING_ALONE =
	/^(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|(?:ban (?:chap hanh|thuong vu) )?dang (?:uy|bo)|(?:(?:uy ban|ub) ?)?(?:mttq|mat tran(?: to quoc)?)(?: ?viet nam| ?vn)?|so noi vu|phong noi vu|thanh tra)(?: (?:xa|phuong|thi tran))?$/;
const UNIT =
	'((?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|tt|tp|tx)[\\s.:]+\\S.*|[xphqt]\\.\\s*\\S.*)$';

const KINDS = [
	[new RegExp(`^${WITHIN}${OF_ALL}\\s+${UNIT}`, 'iu'), false],
	[new RegExp(`^${WITHIN}${OF_MEMBERS}\\s+${UNIT}`, 'iu'), true]
] as const;

/**
 * The body that issues a paper and the unit it is of (`ĐẢNG ỦY XÃ Ý YÊN, TỈNH NINH BÌNH` is of `XÃ Ý YÊN, TỈNH NINH BÌNH`): the Party
 * committee and the Front, which lead the mass work of the unit, and the mass organisations. Null for any other text, so for what is of
 * some office alone, as the police or the Party committee of an office.
 */
export function issuingBodyOf(text: string): IssuingBody | null {
	const plain = cleanText(text);
	for (const [pattern, isOfMembers] of KINDS) {
		const unit = pattern.exec(plain)?.[1];
		if (unit !== undefined) return { unit, isOfMembers };
	}
	return null;
}

/** Whether a text names a body that issues papers and no unit that it is of: `ĐẢNG ỦY`, `UBND xã`, `Đoàn TNCS HCM`, `Hội LHPN xã`. */
export function isBodyAlone(text: string): boolean {
	return LEADING_ALONE.test(bareKey(text)) || MEMBERS_ALONE.test(cleanText(text));
}
