import { INDICATORS, MEASURES } from '../indicators';
import { membersIn, memberPhrases } from './dimensions';
import { headerKey } from './header-key';
import type { HeaderRule } from './header-rule';
import { phraseIn } from './phrase';
import { isOfLastYear, isOfWindowBefore } from './window-of-header';
import { writtenWords } from './written-words';

/** How many, where and when, and what a question is put in: words that narrow no measure. */
const ANYWHERE =
	'tong|so|luong|sl|tong cong|cong|chung|tat ca|toan bo|toan|cac|nhung|moi loai|co|hien|hien co|dang|da|duoc|do|va|cua|trong|tren|tai|theo|voi|boi|tu|den|het|tinh den|tinh|luc|thoi diem|ky|ky nay|ky bao cao|bao cao|nam|thang|quy|ngay|dau|cuoi|nay|luy ke|cong don|cung ky|cung ky nam truoc|ca nam|trong do|dia ban|xa|phuong|thi tran|huyen|thi xa|thanh pho|don vi|don vi tinh|dvt|ubnd|uy ban nhan dan|dia phuong|linh vuc|thuc hien|ket qua|so lieu|i|ii|iii|iv|dat|cong tac|cong tac dan van|dan van|dan van chinh quyen|bao nhieu|gom|gom co|bao gom|gom ca|ca|hay|hoac|la|thi|cho biet|dong chi|ghi|ghi ro|nghin|ngan|trieu|1000|cu the|chia|chia ra|chia theo|phan ra|phan theo|bang so';
const RATES =
	'ty le|%|phan tram|chi so|diem|trung binh|binh quan|so voi|tren|ty so|muc|dat duoc|bo chi so|duoc tinh';
/** Headings over columns and lines that name a piece of work as a whole. */
const TOPICS =
	'bieu|phan|muc|nhom|chi tieu moi|moi co quan|moi don vi|moi ban nganh|it nhat|mot viec|mot mo hinh|theo tung|nhiem vu|viec|ban nganh|doan the|co quan|noi dung|tinh hinh|hoat dong|phong trao|chien dich|ra quan|to chuc|trien khai|xay dung|mo hinh|dien hinh|dan van kheo|tiep cong dan|tiep dan|tiep nhan|xu ly|phan loai|giai quyet|don|don thu|vu viec|khieu nai|to cao|kien nghi|phan anh|thoi han|ho so|thu tuc hanh chinh|cai cach hanh chinh|dich vu cong|mot cua|phuc vu|phuc vu nhan dan|phuc vu hanh chinh cong|hai long|muc do|su|khao sat|lay y kien|phieu|nguoi dan|nhan dan|cong dan|to chuc cong dan|chat luong|tuyen truyen|van dong|an sinh xa hoi|cham lo|bao hiem y te|nuoc sach|moi truong|ve sinh moi truong|rac thai|thu gom|doi thoai|dan chu|dan chu co so|quy che|quy che dan chu|chinh quyen|chinh quyen than thien|thi dua|thu truong|tiep|ve|trong nam';
const MODELS =
	'mo hinh|dien hinh|tien tien|tieu bieu|dan van kheo|tap the ca nhan|ca nhan tap the|tap the va ca nhan';
const DOSSIERS =
	'ho so|thu tuc hanh chinh|mot cua|bo phan mot cua|bo phan tiep nhan va tra ket qua|trung tam phuc vu hanh chinh cong|nguoi dan to chuc doanh nghiep|nguoi dan doanh nghiep|to chuc ca nhan|ca nhan to chuc|nguoi dan to chuc|cong dan to chuc|to chuc cong dan|nguoi dan|cong dan';
const RESOLVED = `${DOSSIERS}|giai quyet|xu ly|xong|tra|tra ket qua`;
const FORMS =
	'phieu|khao sat|lay y kien|dieu tra|danh gia|y kien|hai long|muc|muc do|su|su hai long|thu thap|nguoi dan to chuc doanh nghiep|nguoi dan doanh nghiep|nguoi dan to chuc|nguoi dan|cong dan|nhan dan|ve';
const RECEPTION =
	'tiep|tiep cong dan|tiep dan|cong dan|nguoi dan|nhan dan|dan|tru so|tru so tiep cong dan|luot|dinh ky|dot xuat|thu truong';
const PETITIONS =
	'don|don thu|thu|cac loai don|phan loai|xu ly|cong dan|nguoi dan|nhan dan|khieu nai to cao kien nghi phan anh';
const CASES = 'vu|vu viec|giai quyet|xong|ket thuc|thuoc tham quyen|thoi han|ve|thi hanh';
const BODIES = 'ban nganh|ban nganh doan the|co quan|doan the|viec|01|nhiem vu|moi';
const STAFF =
	'can bo|cong chuc|vien chuc|can bo cong chuc|nguoi lao dong|ky|cam ket|ban cam ket|4 xin 4 luon 5 khong|bon xin bon luon nam khong|nguoi';
const HOUSEHOLDS = 'ho|ho dan|ho gia dinh|gia dinh|dan cu';
const MONEY =
	'dong|trieu dong|nghin dong|ngan dong|ty dong|ty|tr dong|trd|tr d|d|vnd|so tien|tien|kinh phi';

/** What a header may say besides a measure without meaning only a part of it; its own words and its name always may. */
const MAY_SAY: ReadonlyMap<string, string> = new Map([
	['dvk_registered', `${MODELS}|xay dung|moi|dang ky moi|trien khai`],
	['dvk_maintained', `${MODELS}|tiep tuc|chuyen sang|con|cac nam|cac nam truoc|hoat dong`],
	['dvk_implemented', `${MODELS}|trien khai|hoat dong|tot|phat huy`],
	['dvk_inspected', `${MODELS}|giam sat|kiem tra|danh gia`],
	['dvk_recognised', `${MODELS}|quyet dinh|theo quyet dinh|cap co tham quyen|dat chuan`],
	['dvk_replicated', `${MODELS}|ra`],
	['dvk_awarded', `${MODELS}|tap the|ca nhan|khen|bieu duong|ton vinh|tang|luot`],
	['dvk_exemplary_collectives', `${MODELS}|tap the`],
	['dvk_exemplary_individuals', `${MODELS}|ca nhan`],
	['dvk_funding', `${MODELS}|${MONEY}|xay dung|trien khai|ho tro`],
	['agencies_obliged', `${MODELS}|tap the|co quan|dang ky|duoc giao`],
	['agencies_with_effective_model', `${MODELS}|tap the|co quan|it nhat|chi tieu`],
	['forms_issued', FORMS],
	['forms_returned', FORMS],
	['sat_respondents', `${FORMS}|thu ve|thu vao|thu duoc`],
	['answers_level', `${FORMS}|phieu hop le|cau tra loi|luot|nguoi|so nguoi`],
	['feedback_received', 'nguoi dan|cong dan|nguoi dan doanh nghiep|luot|tham quyen'],
	['feedback_ontime', 'nguoi dan|cong dan|nguoi dan doanh nghiep|giai quyet|tra loi|tham quyen'],
	['svc_received', `${DOSSIERS}|moi`],
	['dossiers_carried_in', DOSSIERS],
	['dossiers_online', `${DOSSIERS}|tiep nhan|dich vu cong|cong dich vu cong`],
	['dossiers_resolved_ontime', RESOLVED],
	['dossiers_resolved_late', RESOLVED],
	['dossiers_pending_in_time', RESOLVED],
	['dossiers_pending_overdue', RESOLVED],
	['svc_guided', 'luot|nguoi|nguoi dan|cong dan|ho so|nop|su dung|thu tuc hanh chinh|ho tro'],
	['staff_obliged', STAFF],
	['staff_signed', STAFF],
	['tcd_turns', RECEPTION],
	['tcd_people', `${RECEPTION}|nguoi`],
	['tcd_cases', `${RECEPTION}|vu|vu viec`],
	['tcd_groups', `${RECEPTION}|doan`],
	['tcd_group_people', `${RECEPTION}|doan|nguoi`],
	['tcd_group_cases', `${RECEPTION}|doan|vu|vu viec`],
	['tcd_leader_sessions', `${RECEPTION}|lanh dao|nguoi dung dau|truc tiep|ky tiep|buoi|lan`],
	[
		'tcd_leader_sessions_required',
		`${RECEPTION}|lanh dao|nguoi dung dau|truc tiep|ky tiep|buoi|lan`
	],
	['don_carried_in', `${PETITIONS}|ton|phai xu ly`],
	['don_received', `${PETITIONS}|moi|phat sinh|phai xu ly`],
	['don_processed', PETITIONS],
	['don_resolved', PETITIONS],
	['don_unprocessed', `${PETITIONS}|chuyen ky sau|ky sau|con`],
	['don_backlog', `${PETITIONS}|${CASES}|con|chua giai quyet|chuyen ky sau`],
	['gq_in_competence', `${CASES}|xa|da thu ly`],
	['gq_not_in_competence', CASES],
	['gq_resolved', CASES],
	['gq_resolving', CASES],
	['gq_unresolved', CASES],
	['gq_time_kept', `${CASES}|quy dinh|chap hanh`],
	['gq_time_not_kept', `${CASES}|quy dinh|chap hanh`],
	['gq_decisions_due', `${CASES}|to chuc|co hieu luc phap luat`],
	['gq_decisions_executed', `${CASES}|to chuc|co hieu luc phap luat`],
	[
		'dialogue_sessions',
		'buoi|hoi nghi|to chuc|nguoi dan|cong dan|truc tiep|giua|nguoi dung dau|cap uy|chinh quyen|chu tich|lanh dao'
	],
	['cd_events', 'lan|cuoc|buoi|dot|to chuc|chien dich|ra quan'],
	['cd_participants', 'luot|nguoi|ra quan|chien dich|hoat dong|nguoi dan|nhan dan|luc luong'],
	['bodies_obliged', BODIES],
	['bodies_done', BODIES],
	['tt_sessions', 'cuoc|buoi|hoi nghi|dot|lan|to chuc|van dong|pho bien'],
	['tt_attendees', 'luot|nguoi|nghe|tham du|du|tham gia|hoi nghi|tuyen truyen|nguoi dan|nhan dan'],
	['bhyt_new', 'nguoi|the|tham gia|phat trien|tang|them'],
	['insured', 'nguoi|dan|nguoi dan|the|co the|bao phu'],
	['population', 'nguoi|khau|nhan khau|thuong tru|tam tru|thuong|tru|tam|thon'],
	['households', `${HOUSEHOLDS}|thuong tru|tam tru|thuong|tru|tam|thon`],
	['water_households', `${HOUSEHOLDS}|su dung|hop ve sinh`],
	['waste_households', `${HOUSEHOLDS}|dang ky|tham gia|sinh hoat|rac thai|thu gom`],
	['model_families', `${HOUSEHOLDS}|danh hieu|cong nhan`],
	['model_groups', 'to|nhan dan|dan pho|danh hieu|cong nhan'],
	['groups_total', 'to dan pho|khu pho|thon|hay'],
	['care_households', `${HOUSEHOLDS}|luot|luot ho|nhan|qua|tang|trao|giup do|ho tro`],
	[
		'care_value',
		`${MONEY}|qua|tang|trao|ho tro|giup do|van dong|an sinh xa hoi|ho kho khan|cac ho kho khan`
	],
	['training_turns', 'luot|nguoi|can bo|cong chuc|vien chuc|tham gia|nghiep vu|ky nang|lop|ve']
]);

/** Breakdowns of which a text that names two members means a part, unless it names them all. */
const PARTS_OF_WHOLE = [
	['field', 4],
	['kind', 3]
] as const;
const NUMBER = /^(?:t?\d+|\d+t|q(?:[1-4]|i{1,3}|iv))$/;

/** The words by which the catalogue names a measure, or an indicator with all its terms. */
function namesOf(id: string): string[] {
	const measure = MEASURES.get(id);
	const indicator = INDICATORS.get(id);
	const formula = indicator?.formula;
	const terms = formula?.kind === 'ratio' ? [...formula.numerator, ...formula.denominator] : [];
	return [
		...[measure?.vi, measure?.unitVi, indicator?.vi].flatMap((name) => (name ? [name] : [])),
		...terms.flatMap((term) => namesOf(term.measure))
	];
}

/** Everything a measure's header may say, as phrases. */
function phrasesOf({ measure, all, leaf = [], by = [], rate }: HeaderRule): string[] {
	const formula = INDICATORS.get(measure)?.formula;
	const terms =
		rate === true && formula?.kind === 'ratio'
			? [...formula.numerator, ...formula.denominator]
			: [];
	const own = [measure, ...terms.map((term) => term.measure)];
	return [
		...[ANYWHERE, ...all, ...leaf, ...(rate === true ? [RATES] : [])],
		...own.flatMap((id) => MAY_SAY.get(id) ?? []),
		...by.flatMap(memberPhrases)
	]
		.flatMap((phrases) => phrases.split('|'))
		.concat(namesOf(measure).flatMap((name) => headerKey(name).split(' ')));
}

/** Whether each word of a key stands in one of the phrases. */
function coveredBy(words: readonly string[], phrases: readonly string[]): boolean[] {
	const covered = words.map((word) => NUMBER.test(word));
	for (const phrase of phrases) {
		const parts = phrase.split(' ');
		const [first] = parts as [string];
		for (let at = words.indexOf(first); at !== -1; at = words.indexOf(first, at + 1)) {
			if (parts.every((part, i) => words[at + i] === part))
				covered.fill(true, at, at + parts.length);
		}
	}
	return covered;
}

/** Words of two or three syllables of which one alone may stand in a phrase: they are quoted whole. */
const COMPOUNDS =
	'tinh trang|giai thich|thuyet phuc|gia dinh|ho gia dinh|truc tiep|buu chinh|buu dien|tiep nhan|quyet dinh|hanh chinh|bi thu dang uy|bi thu|dang uy|dang vien|doanh nghiep|cong doan|doan vien|hoc sinh|ky truoc|ky truoc chuyen sang|quy dinh|thai do|tu nguyen|hanh vi|thoi gian|dong bao|dan toc|hoi nghi|quan triet|tai san|theo doi|don doc|thong tin|truyen thong|cong nghe|the thao|chu tich|thu ly|nguoi lao dong|tham gia'.split(
		'|'
	);

/** The places of the words left over, with the rest of each compound of which one is left. */
function leftPlaces(words: readonly string[], covered: readonly boolean[]): readonly boolean[] {
	const left = covered.map((is) => !is);
	for (const compound of COMPOUNDS) {
		const parts = compound.split(' ');
		for (let at = 0; at + parts.length <= words.length; at++) {
			const stands = parts.every((part, i) => words[at + i] === part);
			const isLeft = parts.some((_, i) => covered[at + i] === false);
			if (stands && isLeft) left.fill(true, at, at + parts.length);
		}
	}
	return left;
}

/** The words of a text outside all phrases, as they are written where they can be told; empty when there are none. */
function wordsOutside(text: string, phrases: readonly string[]): string {
	const words = headerKey(text).split(' ');
	const covered = coveredBy(words, phrases);
	const written = writtenWords(text);
	const isTold = written.length === words.length;
	// Of a word as written the first part speaks for all: `1.000đ` is a number.
	const isAny = covered.some((is, i) => !is && !(isTold && written[i] === ''));
	if (!isAny) return '';
	const left = leftPlaces(words, covered);
	const said: string[] = [];
	let last = -1;
	for (const [i, key] of words.entries()) {
		if (left[i] !== true) continue;
		// A short form is written once for all the words it stands for.
		const place = isTold ? written.findLastIndex((word, k) => k <= i && word !== '') : i;
		if (place === last) continue;
		if (last !== -1 && left[i - 1] !== true) said.push('…');
		said.push(isTold ? (written[place] ?? key) : key);
		last = place;
	}
	return said.join(' ');
}

/** The field a title speaks of: `Kết quả giải quyết hồ sơ lĩnh vực đất đai quý IV`. */
const FIELD_OF_TITLE =
	/lĩnh\s+vực\s*:?\s+(.+?)(?=\s+(?:quý|năm|tháng|\d|trên|tại|của|xã|phường|huyện|tỉnh|thị|thành|đến|từ)(?!\p{L})|[.;(]|$)/iu;

/** The field that a title narrows all its columns to, as written; empty when it names none or only the piece of work. */
export function fieldOfTitle(rule: HeaderRule, title: string | null | undefined): string {
	const field = FIELD_OF_TITLE.exec(title ?? '')?.[1];
	if (field === undefined) return '';
	return wordsOutside(field, [...phrasesOf({ ...rule, by: [] }), ...TOPICS.split('|')]) === ''
		? ''
		: field;
}

/** The words for the year before of a text that ends with them. */
function lastYearIn(text: string): readonly string[] {
	return isOfLastYear(text) ? ['nam truoc', 'nam ngoai'] : [];
}

/** What some did of all that are counted: households that registered, that reached or carried out something. */
const OF_SOME = /(?:^| )(?:dang ky(?! (?:thuong|tam) tru)|dat|thuc hien)(?: |$)/;

/** Whether the header of a rule that counts a thing alone (`Số hộ`) says anything else where it says that thing. */
export function saysMore(rule: HeaderRule, path: readonly string[]): boolean {
	const own = phrasesOf(rule);
	const named = path.filter((text) => holdsOneOf(headerKey(text), rule.all));
	if (named.some((text) => OF_SOME.test(headerKey(text)))) return true;
	return [...named, path.at(-1) ?? ''].some(
		(text) => wordsOutside(text, [...own, ...lastYearIn(text)]) !== ''
	);
}

function holdsOneOf(key: string, phrases: readonly string[]): boolean {
	for (const phrase of phrases) if (phraseIn(key, phrase) > 0) return true;
	return false;
}

/** One round of several: `đợt 1`, `lần thứ hai`. */
const ROUND = /(?<!\p{L})(?:đợt|lần)\s+(?:thứ\s+)?(?:\d{1,2}|I{1,3}|IV|nhất|hai|ba)(?![\p{L}\d])/iu;

/**
 * What a header path says that is neither the measure of the rule, nor one of its breakdowns, nor how many, where and
 * when: `đất đai` of `Số hồ sơ đất đai tiếp nhận`. Whatever it is, the figures are of a part and not of the whole. Texts
 * above the last one may name their piece of work besides. As written; empty when nothing is left over.
 * @param path header texts from the top down.
 */
export function wordsLeftOver(rule: HeaderRule, path: readonly string[]): string {
	const own = phrasesOf(rule);
	const texts = path.filter((text) => headerKey(text) !== '');
	return texts
		.flatMap((text, i) => {
			const key = headerKey(text);
			const last = i === texts.length - 1;
			const [round] = ROUND.exec(text.normalize('NFC')) ?? [];
			if (round !== undefined) return [round];
			const left = wordsOutside(text, [
				...own,
				...lastYearIn(text),
				...(last ? [] : TOPICS.split('|'))
			]);
			if (left !== '') return [left];
			if (isOfWindowBefore(text) && !rule.measure.endsWith('_carried_in')) return [text];
			const isPart =
				last &&
				PARTS_OF_WHOLE.some(([name, members]) => {
					const named = rule.by?.includes(name) ? membersIn(key, name).length : 0;
					return named > 1 && named < members;
				});
			return isPart ? [text] : [];
		})
		.join(', ');
}
