import { cleanText } from '$lib/text';
import { headerKey } from './header-key';

/** What figures of two times are set against: `so với cùng kỳ`, `so với quý III`; nothing more is said by `So sánh`, `So với (%)`. */
const AGAINST =
	/^(?:%|ty le|phan tram|bang|dat|tang|giam|chenh lech|hon|kem| )*(?:(?:so voi|so sanh|so sanh voi|ss|ss voi)(?: %| ty le| muc)*(?:$| (?=cung|nam|thang|quy|ky|6 thang|9 thang|truoc))|so (?:% |ty le )*cung ky(?= |$))/;
const AGAINST_INSIDE = /(?: )(?:so voi|so sanh|ss) (?:\S+ ){0,2}?(?:cung ky|nam truoc)(?= |$)/;
const SHARE_OF_LAST =
	/^(?:bang|dat|tang|giam|tang giam|chenh lech|ty le|%|phan tram)(?: (?:%|ty le|tang|giam|hon))* cung ky(?= |$)/;
const HEAD = /^(?:tang|giam|tang giam|chenh lech)(?: %)?$/;
const NUMBER_OF = /(?<!\p{L})s(?:ố|ô)(?!\p{L})/iu;

function isAgainst(text: string, isHead: boolean): boolean {
	const key = headerKey(text);
	if (AGAINST_INSIDE.test(key) || SHARE_OF_LAST.test(key)) return true;
	if (isHead && HEAD.test(key)) return true;
	return AGAINST.test(key) && !NUMBER_OF.test(cleanText(text));
}

/**
 * Whether the figures below a header path are those of two times against each other and of none of them: `So cùng kỳ 2023`,
 * `Bằng % cùng kỳ`, `So với (%)` over `Cùng kỳ`.
 */
export function areCompared(path: readonly string[]): boolean {
	return path.some((text, i) => isAgainst(text, i < path.length - 1));
}
