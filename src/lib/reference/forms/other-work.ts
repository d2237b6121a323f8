import type { Dims, Reason } from '$lib/model';
import { headerKey } from './header-key';
import type { HeaderRule } from './header-rule';
import { phraseIn } from './phrase';
import { wordsAsWritten } from './written-words';

/** Work of others that is reported in the words of ours: what its title says, and which measures it is then taken for. */
interface OtherWork {
	readonly measures: RegExp;
	readonly title: string;
	/** Words of the title or of the header by which it is ours after all. */
	readonly unless?: string;
}

/** Work whose papers are handed in as dossiers or applications, and by people who are received for nothing of ours. */
const APPLICATIONS =
	'phat trien dang|ket nap|dang vien|khen thuong|thi dua|tuyen quan|goi cong dan nhap ngu|nhap ngu|nghia vu quan su|nghia vu cong an|tuyen sinh|tuyen dung|nang luong|bo nhiem|vay von|cho vay|tin dung|tin chap|ngan hang chinh sach|cap datx|cap dat|giao datx|giao dat|thue datx|thue dat|ly hon|to tung|xet xu|khoi kien|an dan su|truy to|thi hanh an|dau thau|nha thau|du thau|hoc bong|xin viec|viec lam|tro cap|bao tro xa hoi|bao hiem that nghiep|bao hiem xa hoi|bhxh|nguoi co cong|ho ngheo|xet tang|phong tang|huy hieu|doan vien|hoi vien|bau cu|ung cu|cai nghien|an xa|dac xa';
/** By which the papers are ours after all: handled at the one-stop office. */
const ONE_STOP =
	'thu tuc hanh chinh|mot cua|dich vu cong|hanh chinh cong|tra ket qua|bo phan tiep nhan|dan van';
const OF_CITIZENS =
	'tiep cong dan|tiep dan|khieu nai|to cao|don thu|phan loai don|kien nghi phan anh|dan van';

const OTHER_WORK: readonly OtherWork[] = [
	{ measures: /^(?:dossiers_|svc_)/, title: APPLICATIONS, unless: ONE_STOP },
	{ measures: /^(?:don_|gq_)/, title: APPLICATIONS, unless: OF_CITIZENS },
	{
		measures: /^(?:forms_|sat_|answers_)/,
		title:
			'cu tri|tin nhiem|lay phieu|bo phieu|bau cu|sap xep don vi hanh chinh|dang vien|binh chon|trung cau',
		unless: 'hai long'
	},
	{
		measures: /^(?:dvk_|agencies_)/,
		title:
			'hoc tap va lam theo|ho chi minh|hox chi minh|phat trien kinh te|mo hinh kinh te|kinh te tap the|lam kinh te|nong dan|nong nghiep|khuyen nong|tu quan|an ninh trat tu|camera|phong chay|giam ngheo|chuyen doi so|hop tac xa|ocop|khoi nghiep',
		unless: 'dan van|dan van kheo|dan van chinh quyen|chinh quyen than thien'
	},
	{
		measures: /^(?:gq_|don_|tcd_(?!leader)|kn_|tc_|knpa_)/,
		title:
			'hoa giai|thanh tra|cu tri|thi hanh an|xu phat|vi pham hanh chinh|kiem tra dang|to giac|toi pham|tin bao|giay chung nhan|quyen su dung datx|cap datx|dang vien|doan vien|ket nap|khen thuong|tuyen quan|nghia vu quan su|vay von|ly hon|tuyen sinh',
		unless: 'tiep cong dan|tiep dan|khieu nai|to cao'
	},
	{
		measures: /^care_/,
		title: 'cai cach hanh chinh|chuyen doi so|khoa hoc|sang kien|tap huan|boi duong',
		unless: 'cham lo|xa hoi hoa|tang qua|qua tang|trao qua|an sinh xa hoi'
	},
	{
		measures: /^(?:dossiers_|svc_received)/,
		title: '766|bo chi so|cham diem|bang diem|diem so|chi so phuc vu',
		unless: 'ho so'
	},
	{
		measures: /^cd_(?:participants|events)$/,
		title:
			'tap huan|boi duong|hoi thi|hoi thao|dai hoi|the thao|hien mau|hien dat|hien datx|giai phong mat bang|doi thoai|hop dan|hop thon|hop xom|hoi nghi|tonx giao|y te|dan chu co so|quy che dan chu|tiep xuc|cu tri|mit tinh|toa dam|gap mat|sinh hoat',
		unless: 'ra quan|chien dich|phong trao'
	},
	{
		measures: /^tcd_/,
		title: 'y te|kham benh|kham chua benh|kham suc khoe|du lich|thu vien|bao tang'
	},
	{
		measures: /^gq_/,
		title: 'quy che dan chu|dan chu co so|thanh tra nhan dan',
		unless: 'tiep cong dan|tiep dan|khieu nai|to cao|don thu|dan van'
	},
	{
		measures: /^training_/,
		title:
			'khuyen nong|nong nghiep|nong dan|ky thuat|trong trot|chan nuoi|phong chay|so cuu|quan su|dan quan|nghe',
		unless: 'can bo|cong chuc|vien chuc|dan van'
	},
	{ measures: /^feedback_/, title: 'cu tri', unless: 'nguoi dan|cong dan|nhan dan' },
	{
		measures: /^(?:households|population)$/,
		title: 'cham lo|tang qua|trao qua|qua tang|giup do|ho tro',
		unless: 'dan so|toan xa|tong so ho|phong trao|ra quan|chien dich|tuyen truyen'
	},
	{
		measures: /^(?:households|population)$/,
		title:
			'hien dat|hien datx|hien cong|hien mau|ung ho|quyen gop|dong gop|giai phong mat bang|ho ngheo|thoat ngheo|vay von',
		unless: 'dan so|toan xa|tong so ho'
	}
];

/** One body of many, whose own doings are no figures of the whole unit: `của Hội Liên hiệp Phụ nữ xã`, `của các trường học`. */
const OF_ONE_BODY =
	/(?:^| )cua (?:cac )?(?:hoi (?!nghi)|doan (?:thanh nien|the|tncs|vien)|cong doan|(?:nha )?truong |truong$|uy ban mat tran|mat tran|mttq|cong an|ban chi huy|quan su|tram y te|hoi dong nhan dan|hdnd|chi bo|phu nu|cuu chien binh)|(?:^| )khoi (?:cac )?(?:truong hoc|doan the|luc luong|doanh nghiep)/;

const PETITION_WORK = /^gq_/;
/** Heads under which petitions are told apart, not the cases in them. */
const OF_PETITIONS =
	/^(?:tong so |so )?(?:luong )?don(?: |$)|(?:^| )(?:phan loai|xu ly|giai quyet) don(?: |$)/;
const CASES = 'vu viec|so vu|vu';

/**
 * Why the figures of a header need not be what its words say: the table is of other work, or of one body, by its title, or
 * petitions are counted where the measure counts cases. Empty where nothing speaks against it.
 * @param keys header keys from the top down.
 */
export function doubtsOf(
	{ measure }: HeaderRule,
	keys: readonly string[],
	title: string | null | undefined
): Reason[] {
	const doubts: Reason[] = [];
	const key = headerKey(title ?? '');
	const header = keys.join(' / ');
	const other = OTHER_WORK.find(
		({ measures, title: phrase, unless = '' }) =>
			measures.test(measure) &&
			phraseIn(key, phrase) > 0 &&
			phraseIn(key, unless) === 0 &&
			phraseIn(header, unless) === 0
	);
	if (other)
		doubts.push({
			code: 'title-of-other-work',
			details: { words: wordsAsWritten(title ?? '', other.title) }
		});
	if (OF_ONE_BODY.test(key)) doubts.push({ code: 'title-of-one-body' });
	const ofCases = PETITION_WORK.test(measure) && !measure.startsWith('gq_decisions');
	if (ofCases && phraseIn(header, CASES) === 0 && keys.some((text) => OF_PETITIONS.test(text)))
		doubts.push({ code: 'petitions-not-cases' });
	return doubts;
}

const LEADER =
	/tiep (?:cong )?dan (?:.* )?(?:cua|do) (?:dong chi )?(?:chu tich|nguoi dung dau|lanh dao|thu truong|bi thu)|tiep (?:cong )?dan dinh ky/;
const REGULAR = /tiep (?:cong )?dan thuong xuyen/;

/** The breakdown that a title narrows all its columns to: `Tiếp công dân định kỳ của Chủ tịch`, `Mô hình (tập thể)`. */
export function dimsOfTitle({ by = [] }: HeaderRule, title: string | null | undefined): Dims {
	const key = headerKey(title ?? '');
	const dims: Record<string, string> = {};
	if (by.includes('reception') && !/uy quyen/.test(key)) {
		const [leader, regular] = [LEADER.test(key), REGULAR.test(key)];
		const both = /thuong xuyen/.test(key) && /dinh ky|dot xuat/.test(key);
		if (leader !== regular && !both) dims.reception = leader ? 'leader' : 'regular';
	}
	if (by.includes('subject')) {
		const said = /\(\s*(tập thể|cá nhân)\s*\)/iu.exec(title ?? '')?.[1];
		if (said) dims.subject = headerKey(said).replace(' ', '-');
	}
	return dims;
}
