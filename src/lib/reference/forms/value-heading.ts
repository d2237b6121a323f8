import { isNameGone } from '$lib/text';
import { headerKey } from './header-key';
import { withoutUnitOfCount } from './unit-of-count';
import { windowOfHeader } from './window-of-header';

/**
 * What a heading says of the figures below it where the lines say what is counted: that they were done, only when or how many they
 * are, that they were set beforehand, are held against others, or are of the window before. `unknown` says something else.
 */
export type ValueHeading = 'result' | 'figures' | 'plan' | 'compared' | 'before' | 'unknown';

const phrases = (...lists: readonly string[]): readonly string[] =>
	lists
		.join('|')
		.split('|')
		.toSorted((a, b) => b.length - a.length);

const DONE =
	'ket qua|thuc hien|th|thuc hien duoc|dat|dat duoc|hoan thanh|thuc te|da|actual|result|results';
const FIGURES =
	'so|so lieu|so luong|gia tri|tong|tong so|tong cong|cong|chung|tat ca|toan bo|hien co|bao cao|duoc bao cao|don vi bao cao|toan xa|toan phuong|cua xa|cua phuong|cua don vi|value|total';
const WHEN =
	'trong|trong ky|ky nay|ky bao cao|nam bao cao|ky|quy|quy nay|thang|thang nay|nam|nam nay|nay|ca nam|luy ke|tu|tu dau nam|dau nam|cuoi nam|den|den nay|tinh den|den het|het|ngay|cung ky|nam truoc|nam ngoai|giai doan|i|ii|iii|iv';
const PLAN =
	'chi tieu|ke hoach|kh|muc tieu|theo nghi quyet|theo nq|nghi quyet nam|nq nam|nghi quyet giao|nq giao|ct giao|ct nam|ct kh|target|plan|giao|phan dau|du toan|phai thuc hien|can thuc hien';
/** What is not known yet: no result, and no plan that somebody set either. */
const FORESEEN = 'du kien|uoc';
const OF_PLANS =
	'duoc|dang ky|de ra|can|dat|cua|theo|thuc hien|huyen|tinh|thanh pho|xa|phuong|cap tren|hdnd|ubnd';

const DONE_PHRASES = phrases(DONE);
const PLAN_PHRASES = phrases(PLAN);
const FORESEEN_PHRASES = phrases(FORESEEN);
const RESULTS = phrases(DONE, FIGURES, WHEN);
const PLANS = phrases(PLAN, FORESEEN, OF_PLANS, FIGURES, WHEN);

const NUMBER = /^(?:t?\d+|\d+t|q(?:[1-4]|i{1,3}|iv))$/;
const COMPARED =
	/^(?:ty le|%|phan tram|so sanh|so voi|ss|tang|giam|chenh lech|bang %)(?: |$)|^(?:dat|hoan thanh) (?:ty le|%|so voi)|^(?:dat|hoan thanh|bang|so|vuot) .*%|^(?:th|thuc hien|dat|hoan thanh) (?:so voi )?(?:ke hoach|kh|chi tieu|muc tieu)(?: |$)/;
/** `So cùng kỳ`, which is without its marks spelt like `Số cùng kỳ`. */
const HELD_AGAINST = /^so\s(?=.*[^\p{ASCII}])/iu;
const BEFORE = /(?:^| )(?<!(?:cung|ton|dong) )(?:6 thang|ky|quy|thang) truoc$/;
/** What there was when a time began or ended: of a count no result of that time. */
const AT_BOUNDS = /^(?:so |so lieu |so luong |tong so )?(?:dau|cuoi) (?:ky|nam|quy|thang)$/;
/** What a heading may add to `Kết quả` and `Số liệu` without saying anything else. */
const OF_WORK =
	'trien khai|thuc hien|cong tac|nhiem vu|chi tieu|ke hoach|nghi quyet|ghi nhan|tong hop|cac|va|xa|phuong|don vi';
const IN_GENERAL = phrases(DONE, FIGURES, WHEN, OF_WORK);
const OPENS_IN_GENERAL = /^(?:ket qua|so lieu|tong hop)(?: |$)/;
const OPENS_WITH_RESULT = /^(?:ket qua|thuc hien|dat|hoan thanh|da|thuc te)(?: |$)/;

/** The words of a key that stand in none of the phrases. */
function outside(key: string, known: readonly string[]): readonly string[] {
	const words = key.split(' ').filter((word) => word !== '');
	const left: string[] = [];
	for (let at = 0; at < words.length;) {
		const found = known.find((phrase) =>
			phrase.split(' ').every((part, i) => words[at + i] === part)
		);
		if (found === undefined && !NUMBER.test(words[at] ?? '')) left.push(words[at] ?? '');
		at += found?.split(' ').length ?? 1;
	}
	return left;
}

function isSaid(key: string, among: readonly string[]): boolean {
	return among.some((phrase) => ` ${key} `.includes(` ${phrase} `));
}

/** Whether a whole key says one of some things beforehand and else only how many, when and by whom. */
function saysBeforehand(key: string, what: readonly string[]): boolean {
	return !OPENS_WITH_RESULT.test(key) && isSaid(key, what) && outside(key, PLANS).length === 0;
}

/** Whether a whole header key says that the figures below it were set beforehand: `chi tieu giao`, `kh nam 2024`, `nam 2024 kh`. */
export function isPlanHeading(key: string): boolean {
	return saysBeforehand(key, PLAN_PHRASES) && !isSaid(key, FORESEEN_PHRASES);
}

/** What one text over figures of lines says of them, somebody's name nothing anybody knows; a per cent behind it and a unit of measure in brackets say nothing. */
export function valueHeading(text: string): ValueHeading {
	if (isNameGone(text)) return 'unknown';
	const whole = headerKey(withoutUnitOfCount(text));
	if (COMPARED.test(whole) || HELD_AGAINST.test(text.trim())) return 'compared';
	const key = whole.replace(/ ?%$/, '');
	if (BEFORE.test(key)) return 'before';
	if (saysBeforehand(key, PLAN_PHRASES) || saysBeforehand(key, FORESEEN_PHRASES)) return 'plan';
	const known = OPENS_IN_GENERAL.test(key) ? IN_GENERAL : RESULTS;
	if (AT_BOUNDS.test(key) || outside(key, known).length > 0) return 'unknown';
	const isYearBefore = / nam (?:truoc|ngoai)$/.test(key) && !windowOfHeader([key]).yearsBack;
	if (isYearBefore) return 'unknown';
	return isSaid(key, DONE_PHRASES) ? 'result' : 'figures';
}

/** Whether a text speaks of what was carried over from the window before, with which a total is more than that of its own. */
export function saysCarriedIn(text: string): boolean {
	return /(?:^| )(?:ton|ton dong|chuyen sang|mang sang|chuyen qua)(?: |$)/.test(headerKey(text));
}

/** What the texts over a column of figures say of them together, from the top down: the lowest that tells plan from result decides. */
export function valueHeadingOf(path: readonly string[]): ValueHeading {
	const said = path.map(valueHeading);
	if (said.includes('compared')) return 'compared';
	if (said.includes('before')) return 'before';
	const decides = said.findLast((one) => one === 'plan' || one === 'result');
	if (decides === 'plan') return 'plan';
	if (said.includes('unknown')) return 'unknown';
	return decides ?? 'figures';
}
