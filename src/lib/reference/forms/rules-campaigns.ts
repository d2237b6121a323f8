import type { HeaderRule } from './header-rule';

const BODIES = 'ban nganh|nganh|ban nganh doan the|co quan|don vi|doan the';
const HOUSEHOLDS = 'ho|so ho|ho gia dinh|ho dan';
const GIVING = 'cham lo|giup do|ho tro|tang qua|qua tang|xa hoi hoa|van dong|trao qua';
const NUMBER = 'so cuoc|so buoi|cuoc|buoi|hoi nghi|dot|so dot';

/** `nước` that is no water: nhà nước, trong nước, cả nước … */
const STATE_OR_COUNTRY = 'nha nuoc|trong nuoc|ngoai nuoc|nuoc ngoai|ca nuoc|dat nuoc|nuoc ta';

/** Households and the clean water they use, in the heading over their number. */
const USE_WATER =
	'ho dung nuoc sach|ho su dung nuoc sach|ho dan su dung nuoc sach|ho gia dinh su dung nuoc sach|ho duoc su dung nuoc sach|ho dung nuoc hop ve sinh|ho su dung nuoc hop ve sinh|ho su dung nuoc sach hop ve sinh|ho dung nuoc sach hop ve sinh';

/** Header words of theme D, movements, campaigns and taking part. */
export const CAMPAIGN_RULES: readonly HeaderRule[] = [
	{
		measure: 'cd_events',
		all: ['ra quan|chien dich', 'hoat dong|so hoat dong|so lan|so cuoc|cuoc|buoi|dot|so dot'],
		none: ['tham gia|nguoi']
	},
	{
		measure: 'cd_events',
		all: ['hoat dong ra quan|cuoc ra quan|so hoat dong'],
		none: ['tham gia|nguoi'],
		theme: 'campaigns'
	},
	{
		measure: 'cd_participants',
		all: ['tham gia', 'luot nguoi|so nguoi|nguoi|luot'],
		none: ['bao hiem y te|tuyen truyen|tap huan'],
		theme: 'campaigns'
	},
	{ measure: 'cd_participants', all: ['ra quan|chien dich', 'tham gia|luot nguoi'] },
	{
		measure: 'bodies_done',
		all: [
			BODIES,
			'hoan thanh|da thuc hien|co viec|thuc hien 01 viec|hoan thanh 01 viec|co 01 viec'
		],
		none: ['phai|duoc giao|thuoc dien'],
		theme: 'campaigns'
	},
	{
		measure: 'bodies_obliged',
		all: [BODIES, 'phai|duoc giao|giao viec|thuoc dien|tong so|phai thuc hien|duoc giao viec'],
		none: ['hoan thanh|mo hinh'],
		theme: 'campaigns'
	},
	{
		measure: 'bodies_obliged',
		all: ['ban nganh', 'phai|duoc giao|giao viec|thuoc dien|phai thuc hien'],
		none: ['hoan thanh']
	},
	{ measure: 'tt_sessions', all: ['tuyen truyen', NUMBER], none: ['nguoi|luot'], by: ['channel'] },
	{
		measure: 'tt_attendees',
		all: [
			'tuyen truyen',
			'nguoi nghe|luot nguoi|nguoi tham du|nguoi du|nguoi tham gia|luot nghe|nguoi'
		],
		leafNone: 'ra quan|chien dich',
		by: ['channel']
	},
	{ measure: 'tt_attendees', all: ['nguoi nghe|luot nguoi nghe|nguoi duoc tuyen truyen'] },
	{
		measure: 'population',
		all: ['dan so|nhan khau|tong dan so|so dan|tong so dan'],
		alone: true
	},
	{
		measure: 'bhyt_new',
		all: ['bao hiem y te', 'dang ky moi|tham gia moi|moi|phat trien moi|tang moi']
	},
	{ measure: 'insured', all: ['bao hiem y te', 'tham gia|co the|nguoi|co'], none: ['moi|ty le'] },
	{
		measure: 'water_households',
		all: ['nuoc sach|nuoc hop ve sinh|nuoc sach hop ve sinh|nuoc'],
		leaf: ['nuoc sach|nuoc hop ve sinh|nuoc sach hop ve sinh|nuoc'],
		none: [STATE_OR_COUNTRY]
	},
	{
		measure: 'water_households',
		all: [USE_WATER],
		leaf: ['so ho|so luong'],
		leafNone: 'tong|tong so|khong|chua',
		none: [STATE_OR_COUNTRY]
	},
	{ measure: 'waste_households', all: ['rac|rac thai|thu gom rac|thu gom rac thai|thu gom'] },
	{ measure: 'model_families', all: ['gia dinh kieu mau'] },
	{
		measure: 'model_groups',
		all: ['to nhan dan kieu mau|to dan pho kieu mau|to kieu mau|to nhan dan', 'kieu mau']
	},
	{ measure: 'groups_total', all: ['to nhan dan|to dan pho|so to'], alone: true },
	{
		measure: 'households',
		all: ['tong so ho|so ho|so ho dan|tong so ho dan|so ho gia dinh|ho gia dinh'],
		none: ['ho so'],
		alone: true
	},
	{
		measure: 'care_households',
		all: [GIVING, `${HOUSEHOLDS}|luot ho`],
		none: ['gia tri|kinh phi|so tien|tri gia|ho so'],
		by: ['group'],
		general: true
	},
	{
		measure: 'care_value',
		all: ['gia tri|tri gia|kinh phi|so tien|tong tien|tien', GIVING],
		none: ['mo hinh'],
		by: ['group'],
		theme: 'campaigns'
	},
	{
		measure: 'care_value',
		all: [
			'gia tri|tri gia|kinh phi|so tien|tong tien|tien',
			'cham lo|xa hoi hoa|tang qua|qua tang|trao qua'
		],
		by: ['group']
	},
	{ measure: 'training_turns', all: ['tap huan|boi duong'], none: ['so lop|so cuoc'] },
	{
		measure: 'cd_body_coverage',
		all: [BODIES, 'hoan thanh|co viec'],
		rate: true,
		theme: 'campaigns'
	},
	{ measure: 'bhyt_coverage', all: ['bao hiem y te'], rate: true },
	{ measure: 'water_rate', all: ['nuoc'], none: [STATE_OR_COUNTRY], rate: true },
	{ measure: 'waste_rate', all: ['rac|thu gom'], rate: true },
	{ measure: 'family_model_rate', all: ['gia dinh kieu mau'], rate: true },
	{ measure: 'group_model_rate', all: ['to', 'kieu mau'], none: ['gia dinh'], rate: true }
];
