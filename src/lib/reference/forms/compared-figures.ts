import { cleanText } from '$lib/text';
import { headerKey } from './header-key';

/** What figures of two times are set against: `so với cùng kỳ`, `so với quý III`; nothing more is said by `So sánh`, `So với (%)`. */
const AGAINST =
	/^(?:%|ty le|phan tram|bang|dat|tang|giam|chenh lech|hon|kem| )*(?:(?:so voi|so sanh|so sanh voi|ss|ss voi)(?: %| ty le| muc)*(?:$| (?=cung|nam|thang|quy|ky|6 thang|9 thang|truoc))|so (?:% |ty le )*cung ky(?= |$))/;
const AGAINST_INSIDE = /(?: )(?:so voi|so sanh|ss) (?:\S+ ){0,2}?(?:cung ky|nam truoc)(?= |$)/;
const SHARE_OF_LAST =
	/^(?:bang|dat|tang|giam|tang giam|chenh lech|ty le|%|phan tram)(?: (?:%|ty le|tang|giam|hon))* cung ky(?= |$)/;
/** What a result is above or below what was planned; a share of the plan is a rate of its own. */
const FROM_PLAN =
	/^(?:chenh lech|tang|giam|tang giam|hon kem|so tang giam)(?: %)? so (?:voi|sanh voi) (?:ke hoach|chi tieu|muc tieu|nghi quyet|kh)(?= |$)/;
const HEAD = /^(?:tang|giam|tang giam|chenh lech)(?: %)?$/;
const NUMBER_OF = /(?<!\p{L})s(?:ố|ô)(?!\p{L})/iu;

function isAgainst(text: string, isHead: boolean): boolean {
	const key = headerKey(text);
	if ([AGAINST_INSIDE, SHARE_OF_LAST, FROM_PLAN].some((words) => words.test(key))) return true;
	if (isHead && HEAD.test(key)) return true;
	return AGAINST.test(key) && !NUMBER_OF.test(cleanText(text));
}

/**
 * Whether the figures below a header path are those of two times, or of a result and its plan, against each other and of none of them:
 * `So cùng kỳ 2023`, `Bằng % cùng kỳ`, `So với (%)` over `Cùng kỳ`, `Chênh lệch so với kế hoạch`.
 */
export function areCompared(path: readonly string[]): boolean {
	return path.some((text, i) => isAgainst(text, i < path.length - 1));
}
