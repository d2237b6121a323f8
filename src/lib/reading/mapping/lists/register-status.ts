import { headerKey, phraseIn } from '$lib/reference/forms';
import { bareKey } from '$lib/text';

/** Statuses a register writes, with the measures a model in that state counts for. */
const STATUS: readonly (readonly [phrase: string, measures: readonly string[]])[] = [
	['cong nhan', ['dvk_recognised']],
	['khen thuong|giay khen|bang khen|duoc khen', ['dvk_recognised', 'dvk_awarded']],
	['kiem tra', ['dvk_inspected']],
	['hieu qua|phat huy', ['dvk_implemented']],
	['nhan rong', ['dvk_replicated']]
];
/** What the rows of a register are counted for. */
export const COUNTED: readonly string[] = [
	'dvk_registered',
	...new Set(STATUS.flatMap(([, measures]) => measures)),
	'dvk_maintained'
];

/** The answer that models are not to be counted. */
export const NOT_COUNTED = 'none';
/** What somebody may say that the models below a heading are. */
export const MODELS_MAY_BE: readonly string[] = [...COUNTED, NOT_COUNTED];

/** What a text says of a model: what it has reached, and what of that may as well be only under way. */
export interface StatusSaid {
	readonly reached: readonly string[];
	readonly unclear: readonly string[];
}

const CLAUSE = /[,;:.()[\]\n+]|\s[-–—]\s|\snhưng\s|\snhung\s/iu;
const NOT =
	/(?:^| )(?:khong(?! ngung| chi)|ko|chua(?! chay)|(?<!phat )huy|thu hoi|tu choi|(?<!khong )ngung|tam dung|rut)(?= |$)/;
const PENDING =
	/(?:^| )(?:cho(?= (?:duoc|xet|cong nhan|duyet|phe duyet|tham dinh|ket qua|quyet dinh|khen|nhan rong|kiem tra|danh gia))|de nghi|de xuat|kien nghi|xin|du dieu kien|du tieu chuan|du kien|ke hoach|muc tieu|phan dau|(?<!chia )se|chuan bi|ho so|(?<!chuong |cong |quy |qua |hanh |lo |tien )trinh|dang ky|dang(?! uy| bo| vien| ky)|can nhac|co the|co kha nang|gioi thieu|xem xet|(?<!nhan )xet|tham dinh|binh chon)(?= |$)/;
/** A state that goes on while it holds: `Đang phát huy hiệu quả`. */
const GOES_ON = /(?:^| )dang(?= |$)/g;
/** Somebody has looked at it, and what came of that is not said: `Đã xét công nhận`. */
const LOOKED_AT =
	/(?:^| )(?:da|duoc)(?: [a-z]+)? (?:xem xet|xet|tham dinh|binh chon|binh xet)(?= |$)/;
const DENIED_BEHIND = /^(?: duoc)? (?:khong|chua|thap|kem|han che|bi huy|bi thu hoi)(?= |$)/;
const NOT_SURE = /^(?:du kien|cho(?= |$)|chua co quyet dinh|chua(?: co)? qd)/;
/** A mark of having passed that does not say what. */
const PASSED = /^(?:da )?(?:dat(?: yeu cau)?|hoan thanh(?: tot| xuat sac)?|tot|xuat sac|kha)$/;

type Verdict = 'reached' | 'unclear' | 'not';

/** What a clause says of a phrase in it. */
function verdictOn(clause: string, phrase: string, measure: string): Verdict {
	const before = clause.slice(0, clause.indexOf(phrase));
	const behind = clause.slice(clause.indexOf(phrase) + phrase.length);
	const isState = measure === 'dvk_implemented';
	const led = (isState ? before.replace(GOES_ON, ' ') : before) + phrase;
	if (NOT.test(led) || (measure !== 'dvk_inspected' && DENIED_BEHIND.test(behind))) return 'not';
	if (LOOKED_AT.test(led)) return 'unclear';
	return PENDING.test(led) ? 'not' : 'reached';
}

/**
 * The measures a model of this status counts for beside being registered. What a word before it denies or leaves open (`Không đủ điều
 * kiện công nhận`, `Chờ công nhận`) is not reached.
 */
export function saidOfStatus(text: string): StatusSaid {
	const clauses = text.split(CLAUSE).map(headerKey);
	const reached = new Set<string>();
	const unclear = new Set<string>();
	if (PASSED.test(bareKey(text).trim())) unclear.add('dvk_recognised');
	for (const clause of clauses)
		for (const [phrases, measures] of STATUS)
			for (const phrase of phrases.split('|')) {
				if (phraseIn(clause, phrase) === 0) continue;
				const verdict = verdictOn(clause, phrase, measures[0] ?? '');
				if (verdict === 'not') continue;
				for (const measure of measures) (verdict === 'reached' ? reached : unclear).add(measure);
			}
	const isDoubted = clauses.slice(1).some((clause) => NOT_SURE.test(clause));
	if (isDoubted)
		for (const measure of reached) if (measure !== 'dvk_inspected') unclear.add(measure);
	return {
		reached: [...reached].filter((measure) => !unclear.has(measure)),
		unclear: [...unclear]
	};
}

/** Whether a text speaks of recognition or awards. */
export function speaksOfRecognition(text: string): boolean {
	return phraseIn(headerKey(text), 'cong nhan|khen thuong|giay khen|bang khen|duoc khen') > 0;
}

/** What a heading of a list says its models are, see {@link modelsHeaded}. */
const HEADED: readonly (readonly [phrase: string, measure: string | null])[] = [
	['cong nhan', 'dvk_recognised'],
	['khen thuong|giay khen|bang khen|duoc khen', 'dvk_awarded'],
	['nhan rong', 'dvk_replicated'],
	['duy tri', 'dvk_maintained'],
	[
		'phat huy hieu qua|hoat dong hieu qua|trien khai hieu qua|thuc hien hieu qua',
		'dvk_implemented'
	],
	['tieu bieu|xuat sac|tien tien|bieu duong|tuyen duong|ton vinh|vinh danh', null]
];
const DONE = /(?:^| )(?:duoc|da|quyet dinh|hoat dong|trien khai|phat huy|thuc hien)(?= |$)/;

/**
 * What the models below a heading (`Danh sách mô hình được công nhận`) count for: one measure, registered where it says so or
 * nothing else; null where no measure is of what it says (`đề nghị khen thưởng`, `tiêu biểu`). A heading that names a state only, of a list
 * that tells the state of each model itself, is one of registered models.
 */
export function modelsHeaded(heading: string, hasStates: boolean): string | null {
	const clauses = heading.split(/[,;:()\n]/u).map(headerKey);
	const isRegistered = clauses.some((clause) => phraseIn(clause, 'dang ky') > 0);
	const found = new Set<string | null>();
	for (const clause of clauses.map((one) => one.replace(/dang ky/g, ' ')))
		for (const [phrases, measure] of HEADED)
			for (const phrase of phrases.split('|')) {
				if (phraseIn(clause, phrase) === 0) continue;
				const isReached = verdictOn(clause, phrase, measure ?? '') === 'reached';
				const isStated =
					measure === 'dvk_maintained' ||
					DONE.test(clause.slice(0, clause.indexOf(phrase) + phrase.length));
				const isOpen = measure === null || !isReached || !isStated;
				if (isOpen && (isRegistered || (hasStates && isReached && measure !== null))) continue;
				found.add(isOpen ? null : measure);
			}
	if (isRegistered)
		return found.size === 0 || hasStates || found.has(null) ? 'dvk_registered' : null;
	const [first] = found;
	if (first === undefined) return 'dvk_registered';
	return found.size === 1 ? first : null;
}
