import type { HeaderRule } from './header-rule';

const DOSSIERS = 'ho so';
/** A title of dossiers, below which `Tiếp nhận` alone says of what. */
const TITLE_OF_DOSSIERS =
	'ho so|thu tuc hanh chinh|mot cua|dich vu cong|hanh chinh cong|trung tam phuc vu hanh chinh';
const PENDING = 'dang giai quyet|chua giai quyet|dang xu ly|chua den han|con lai|dang thu ly';
const LATE = 'qua han|tre han|cham han|muon|tre hen|qua thoi han';
const ON_TIME = 'dung han|truoc han|dung va truoc han|dung hen|truoc va dung han|dung thoi han';
/** Late by somebody else's doing: no delay of the office. */
const BY_OTHERS = 'do cong dan|do nguoi dan|do to chuc|do ca nhan|do khach quan';
/** Petitions and reflections keep times of their own. */
const NO_DOSSIERS = 'phan anh|kien nghi|khieu nai|to cao';
const OTHER_COUNTS = 'don|don thu|vu viec|y kien|van ban|nhiem vu|mo hinh|tiep cong dan|tiep dan';
/** Two levels in one figure: its words name the level of the very satisfied, too. */
const SATISFIED_OR_VERY =
	'hai long va rat hai long|rat hai long va hai long|hai long hoac rat hai long|rat hai long hoac hai long|rat hai long hai long|hai long tro len';
/** A mean of levels from 1 to 5, which is no share. */
const MEAN =
	'diem trung binh|diem tb|diem binh quan|diem hai long trung binh|diem hai long binh quan|diem trung binh hai long|trung binh diem hai long';
/** That a score goes from 1 to 5; `thang 5` alone may be May. */
const OUT_OF_FIVE =
	'thang diem 5|thang diem 1 5|thang diem tu 1 den 5|thang 5 diem|thang do 5|toi da 5 diem|diem toi da 5|tu 1 den 5 diem|tu 1 den 5|1 5 diem';
const STAFF = 'can bo|cong chuc|can bo cong chuc|nguoi lao dong';

/** Header words of theme B, satisfaction and quality of service. */
export const SERVICE_RULES: readonly HeaderRule[] = [
	{
		measure: 'forms_issued',
		all: ['phieu', 'phat ra|phat hanh|da phat|phieu phat|phieu gui|phieu gui di'],
		none: ['phat sinh|gui ve|gui lai']
	},
	{ measure: 'forms_issued', all: ['phat ra'], theme: 'satisfaction' },
	{ measure: 'forms_returned', all: ['phieu', 'thu ve|thu vao|thu duoc'], none: ['hop le'] },
	{ measure: 'forms_returned', all: ['thu ve'], none: ['hop le'], theme: 'satisfaction' },
	{ measure: 'sat_respondents', all: ['hop le'], none: ['khong hop le'], theme: 'satisfaction' },
	{ measure: 'sat_respondents', all: ['phieu', 'hop le'], none: ['khong hop le'] },
	{ measure: 'answers_level', all: ['rat khong hai long'], dims: { level: '1' } },
	{
		measure: 'answers_level',
		all: ['khong hai long|chua hai long'],
		none: ['rat khong hai long'],
		dims: { level: '2' }
	},
	{
		measure: 'answers_level',
		all: ['binh thuong|chap nhan duoc|trung lap'],
		leafNone: 'va hai long|hai long va|hoac hai long|hai long hoac',
		dims: { level: '3' },
		theme: 'satisfaction'
	},
	{
		measure: 'answers_level',
		all: ['hai long'],
		none: [
			'khong hai long|chua hai long|rat hai long|chi so|su hai long|muc do hai long|diem',
			'binh thuong'
		],
		dims: { level: '4' }
	},
	// Below `Mức độ hài lòng`, where it is a text of its own.
	{
		measure: 'answers_level',
		all: ['/ hai long'],
		none: ['khong hai long|chua hai long|rat hai long|binh thuong|chi so|diem|tro len'],
		dims: { level: '4' }
	},
	{
		measure: 'answers_level',
		all: ['rat hai long'],
		none: [SATISFIED_OR_VERY],
		dims: { level: '5' }
	},
	{
		measure: 'answers_level',
		all: [`${SATISFIED_OR_VERY}|hai long rat hai long`],
		none: ['khong hai long|chua hai long|chi so|diem'],
		leafNone: 'muc do hai long',
		dims: { level: '4-5' }
	},
	{
		measure: 'feedback_received',
		all: ['phan anh|kien nghi|phan anh kien nghi', 'tiep nhan|nhan duoc'],
		none: ['khieu nai|to cao|don'],
		theme: 'satisfaction'
	},
	{
		measure: 'feedback_ontime',
		all: ['phan anh|kien nghi|phan anh kien nghi', ON_TIME],
		none: ['khieu nai|to cao|don'],
		theme: 'satisfaction'
	},
	{
		measure: 'svc_received',
		all: [DOSSIERS, 'tiep nhan|da nhan|nhan moi|tiep nhan moi'],
		none: ['truc tuyen|ky truoc']
	},
	{ measure: 'svc_received', all: ['tong so ho so'], none: ['giai quyet|truc tuyen|ky truoc'] },
	{
		measure: 'svc_received',
		all: ['tiep nhan|tiep nhan moi|nhan moi|moi tiep nhan'],
		none: ['truc tuyen|ky truoc', NO_DOSSIERS, OTHER_COUNTS],
		title: TITLE_OF_DOSSIERS,
		alone: true,
		theme: 'satisfaction'
	},
	{
		measure: 'dossiers_carried_in',
		all: [
			'ky truoc chuyen sang|ky truoc chuyen qua|ton ky truoc|ton dau ky|tu ky truoc|ton tu ky truoc'
		],
		none: ['tang|giam|so voi|so sanh', NO_DOSSIERS, OTHER_COUNTS],
		title: TITLE_OF_DOSSIERS,
		alone: true,
		theme: 'satisfaction'
	},
	{ measure: 'dossiers_carried_in', all: [DOSSIERS, 'ky truoc|ky truoc chuyen sang|ton ky truoc'] },
	{ measure: 'dossiers_online', all: [DOSSIERS, 'truc tuyen|qua mang|online'] },
	{
		measure: 'dossiers_online',
		all: ['nop truc tuyen|truc tuyen'],
		none: ['huong dan'],
		theme: 'satisfaction'
	},
	{ measure: 'dossiers_resolved_ontime', all: [DOSSIERS, ON_TIME], none: [PENDING] },
	{
		measure: 'dossiers_resolved_ontime',
		all: [ON_TIME],
		none: [PENDING, NO_DOSSIERS],
		theme: 'satisfaction'
	},
	{ measure: 'dossiers_resolved_late', all: [DOSSIERS, LATE], none: [PENDING, BY_OTHERS] },
	{
		measure: 'dossiers_resolved_late',
		all: [LATE],
		none: [PENDING, NO_DOSSIERS, BY_OTHERS],
		theme: 'satisfaction'
	},
	{
		measure: 'dossiers_pending_in_time',
		all: [PENDING, 'trong han|chua den han|con han'],
		theme: 'satisfaction'
	},
	{ measure: 'dossiers_pending_overdue', all: [PENDING, LATE], theme: 'satisfaction' },
	{ measure: 'svc_guided', all: ['huong dan', 'dich vu cong|truc tuyen|nop ho so'] },
	{ measure: 'staff_signed', all: ['cam ket', 'ky|da ky|ky cam ket'], none: ['phai'] },
	{
		measure: 'staff_obliged',
		all: [STAFF, 'phai ky|thuoc dien|tong so|hien co'],
		none: ['tap huan|boi duong'],
		theme: 'satisfaction'
	},
	{ measure: 'sat_index', all: ['hai long'], none: ['phieu', MEAN], rate: true },
	{ measure: 'sat_mean', all: [MEAN, 'hai long'], rate: true },
	{
		measure: 'sat_mean',
		all: ['diem hai long|diem so hai long|diem muc do hai long', OUT_OF_FIVE],
		none: ['ty le|%'],
		rate: true
	},
	{
		measure: 'sat_mean',
		all: ['diem trung binh|diem tb|diem binh quan'],
		rate: true,
		theme: 'satisfaction'
	},
	{ measure: 'sat_response_rate', all: ['thu phieu|phieu thu ve|phieu hop le'], rate: true },
	{
		measure: 'sat_feedback_ontime',
		all: ['phan anh|kien nghi', ON_TIME],
		rate: true,
		theme: 'satisfaction'
	},
	{
		measure: 'svc_ontime_rate',
		all: [ON_TIME],
		none: ['phan anh|kien nghi'],
		rate: true,
		theme: 'satisfaction'
	},
	{ measure: 'svc_ontime_rate', all: [DOSSIERS, ON_TIME], rate: true },
	{ measure: 'svc_online_rate', all: ['truc tuyen'], rate: true },
	{ measure: 'svc_766_score', all: ['766|bo chi so phuc vu|chi so phuc vu'], rate: true },
	{
		measure: 'par_score',
		all: ['chi so cai cach hanh chinh|par index|diem cai cach hanh chinh'],
		rate: true
	},
	{ measure: 'fri_commitment_rate', all: ['cam ket'], rate: true }
];
