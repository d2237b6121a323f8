import type { HeaderRule } from './header-rule';

const RECEIVED = ['reception', 'occasion'] as const;
const KIND = ['kind'] as const;
const PETITIONS = 'don|so don|tong so don|don thu';
const CASES = 'vu viec|so vu|vu';
const COMPETENCE = 'thuoc tham quyen|trong tham quyen|da thu ly|thu ly';
const DECIDED = 'quyet dinh|ket luan';
const RESOLVED = 'da giai quyet|giai quyet xong|duoc giai quyet|da giai quyet xong';
const PETITIONS_RESOLVED =
	'don da giai quyet|don da duoc giai quyet|don duoc giai quyet|don thu da giai quyet';
const EXECUTED = 'da thi hanh|thi hanh xong|da thuc hien|thuc hien xong';
/** What was received or carried in of those already dealt with is a part of them. */
const DEALT_WITH = 'da xu ly|duoc xu ly';
const KEPT = 'dung quy dinh|dung thoi han|dung han|trong thoi han';
const LATE =
	'khong dung quy dinh|khong dung thoi han|khong dung han|qua han|qua thoi han|khong dung|tre han';

/** Titles of tables that hold nothing but receptions. */
const RECEPTION_TITLE =
	'ket qua tiep cong dan|cong tac tiep cong dan|tiep cong dan thang|tiep cong dan quy|tiep cong dan 6 thang|tiep cong dan 9 thang|tiep cong dan nam';

/** Titles of tables of petitions received, and of nothing they may be part of. */
const PETITION_TITLE =
	'tiep nhan don thu|tiep nhan don|tinh hinh don thu|tiep nhan giai quyet don thu|tiep nhan va giai quyet don thu';

/** Header words of theme C, reception of citizens and petitions. */
export const PETITION_RULES: readonly HeaderRule[] = [
	{ measure: 'tcd_turns', all: ['luot tiep|luot tiep cong dan|so luot tiep'], by: RECEIVED },
	{
		measure: 'tcd_turns',
		all: ['tiep', 'so luot|luot'],
		none: ['luot nguoi|nguoi'],
		by: RECEIVED,
		theme: 'petitions'
	},
	{ measure: 'tcd_turns', all: ['tiep cong dan', 'luot'], none: ['luot nguoi'], by: RECEIVED },
	{
		measure: 'tcd_people',
		all: ['so nguoi|nguoi duoc tiep|luot nguoi', 'tiep'],
		none: ['doan dong nguoi|dong nguoi|doan'],
		by: RECEIVED
	},
	{
		measure: 'tcd_people',
		all: ['tiep', '/ nguoi'],
		none: ['doan dong nguoi|dong nguoi|doan', 'tiep nhan|tiep tuc|tiep can|tiep xuc|truc tiep'],
		by: RECEIVED,
		theme: 'petitions'
	},
	{
		measure: 'tcd_turns',
		all: ['so luot'],
		alone: true,
		none: ['doan dong nguoi|dong nguoi|doan'],
		title: RECEPTION_TITLE,
		by: RECEIVED
	},
	{
		measure: 'tcd_people',
		all: ['so nguoi|so luot nguoi'],
		alone: true,
		none: ['doan dong nguoi|dong nguoi|doan'],
		title: RECEPTION_TITLE,
		by: RECEIVED
	},
	{
		measure: 'tcd_cases',
		all: [CASES, 'tiep'],
		none: ['doan dong nguoi|dong nguoi|doan'],
		by: RECEIVED,
		theme: 'petitions'
	},
	{
		measure: 'tcd_cases',
		all: ['vu viec', 'tiep cong dan|duoc tiep|tiep'],
		none: ['dong nguoi|doan|ton|xu ly|tiep nhan'],
		by: RECEIVED
	},
	{
		measure: 'tcd_cases',
		all: ['tong so vu viec|so vu viec'],
		none: ['dong nguoi|doan|ton'],
		title: RECEPTION_TITLE,
		by: RECEIVED
	},
	{
		measure: 'tcd_groups',
		all: ['dong nguoi|doan', 'so doan|doan dong nguoi'],
		none: ['so nguoi|/ nguoi|lan dau|nhieu lan|vu viec|doan vien|doan the|doan thanh nien'],
		by: RECEIVED
	},
	{
		measure: 'tcd_group_people',
		all: ['dong nguoi|doan', 'so nguoi|nguoi duoc tiep'],
		leaf: ['nguoi'],
		by: RECEIVED
	},
	{ measure: 'tcd_group_people', all: ['dong nguoi|doan', '/ nguoi'], by: RECEIVED },
	{
		measure: 'tcd_group_cases',
		all: ['dong nguoi|doan', 'lan dau|nhieu lan|vu viec'],
		leaf: ['lan dau|nhieu lan|vu viec'],
		by: RECEIVED
	},
	{ measure: 'tcd_leader_sessions', all: ['so ky tiep|ky tiep'], none: ['uy quyen|uy quyen tiep'] },
	{
		measure: 'tcd_leader_sessions',
		all: ['so ky tiep|ky tiep', 'uy quyen|uy quyen tiep'],
		dims: { reception: 'delegated' }
	},
	{
		measure: 'tcd_leader_sessions',
		all: ['chu tich|lanh dao|nguoi dung dau|thu truong', 'so buoi|so ngay|so ky|so lan'],
		none: ['phai|theo quy dinh|quy dinh']
	},
	{
		measure: 'tcd_leader_sessions_required',
		all: [
			'chu tich|lanh dao|nguoi dung dau|thu truong',
			'so buoi|so ngay|so ky|so lan',
			'phai|theo quy dinh|quy dinh'
		]
	},
	{
		measure: 'don_carried_in',
		all: ['ky truoc|ky truoc chuyen sang|ton ky truoc|dau ky|ton dau ky'],
		none: [DEALT_WITH],
		by: KIND,
		theme: 'petitions'
	},
	{
		measure: 'don_carried_in',
		all: [PETITIONS, 'ky truoc|ky truoc chuyen sang|ton ky truoc|dau ky'],
		none: [DEALT_WITH],
		by: KIND
	},
	{
		measure: 'don_received',
		all: [PETITIONS, 'tiep nhan|nhan duoc|tiep nhan trong ky|nhan trong ky|don nhan|don thu nhan'],
		none: ['ky truoc', DEALT_WITH],
		by: KIND
	},
	{
		measure: 'don_received',
		all: ['tiep nhan|da tiep nhan'],
		alone: true,
		none: ['ky truoc', DEALT_WITH, COMPETENCE, CASES],
		title: PETITION_TITLE,
		by: KIND
	},
	{
		measure: 'don_received',
		all: ['tiep nhan trong ky|trong ky'],
		leaf: ['tiep nhan|trong ky'],
		none: [
			'ky truoc',
			DECIDED,
			DEALT_WITH,
			'so luot|luot tiep|so nguoi|so vu viec|so doan|so cuoc|so ky'
		],
		by: KIND,
		theme: 'petitions'
	},
	{
		measure: 'don_processed',
		all: [PETITIONS, 'da xu ly|duoc xu ly|xu ly'],
		none: ['chua xu ly|chua', 'dieu kien', 'phai xu ly|can xu ly'],
		by: KIND
	},
	{ measure: 'don_unprocessed', all: ['chua xu ly|chua duoc xu ly'], by: KIND, theme: 'petitions' },
	{ measure: 'don_unprocessed', all: [PETITIONS, 'chua xu ly|chua duoc xu ly'], by: KIND },
	{
		measure: 'don_resolved',
		all: [PETITIONS, RESOLVED],
		leaf: [PETITIONS, RESOLVED],
		none: [CASES, LATE, KEPT, 'phai|can'],
		by: KIND
	},
	{
		measure: 'don_resolved',
		all: ['da giai quyet'],
		leaf: ['da giai quyet'],
		alone: true,
		none: [COMPETENCE, CASES, LATE, KEPT, 'phai|can', 'khieu nai|to cao|kien nghi|phan anh'],
		title: PETITION_TITLE,
		by: KIND
	},
	// Over its kinds.
	{
		measure: 'don_resolved',
		all: [PETITIONS_RESOLVED],
		none: [CASES, LATE, KEPT, 'phai|can'],
		by: KIND
	},
	{
		measure: 'don_backlog',
		all: ['ton cuoi ky|con ton|cuoi ky|chuyen ky sau|ton dong'],
		none: ['chua xu ly'],
		by: KIND,
		theme: 'petitions'
	},
	{
		measure: 'don_backlog',
		all: [`${PETITIONS}|${CASES}`, 'ton cuoi ky|con ton|ton cuoi|chuyen ky sau|ton dong'],
		none: ['chua xu ly'],
		by: KIND
	},
	{
		measure: 'gq_in_competence',
		all: [COMPETENCE],
		none: ['khong thuoc|da giai quyet|giai quyet xong|xong', KEPT, LATE],
		by: KIND,
		theme: 'petitions'
	},
	{
		measure: 'gq_in_competence',
		all: ['khieu nai|to cao|kien nghi|phan anh', COMPETENCE],
		none: ['khong thuoc|da giai quyet|giai quyet xong', KEPT, LATE],
		by: KIND
	},
	{
		measure: 'gq_not_in_competence',
		all: ['khong thuoc tham quyen'],
		by: KIND,
		theme: 'petitions'
	},
	{
		measure: 'gq_resolved',
		all: [RESOLVED],
		none: [PETITIONS_RESOLVED, LATE, 'dung quy dinh|dung thoi han|dung han'],
		by: KIND,
		theme: 'petitions'
	},
	{
		measure: 'gq_resolved',
		all: ['khieu nai|to cao|kien nghi|phan anh', 'da giai quyet|giai quyet xong|duoc giai quyet'],
		none: [PETITIONS_RESOLVED, LATE, 'dung quy dinh|dung thoi han|dung han'],
		by: KIND
	},
	{ measure: 'gq_resolving', all: ['dang giai quyet'], by: KIND, theme: 'petitions' },
	{ measure: 'gq_unresolved', all: ['chua giai quyet'], by: KIND, theme: 'petitions' },
	{
		measure: 'gq_time_kept',
		all: ['dung quy dinh|dung thoi han|dung han|trong thoi han'],
		none: [LATE],
		by: KIND,
		theme: 'petitions'
	},
	{
		measure: 'gq_time_kept',
		all: ['khieu nai|to cao', 'giai quyet', KEPT],
		none: [LATE],
		by: KIND
	},
	{ measure: 'gq_time_not_kept', all: [LATE], by: KIND, theme: 'petitions' },
	{ measure: 'gq_time_not_kept', all: ['khieu nai|to cao', 'giai quyet', LATE], by: KIND },
	{
		measure: 'gq_decisions_due',
		all: [
			DECIDED,
			'phai thi hanh|phai thuc hien|phai to chuc thi hanh|phai to chuc thuc hien|den han'
		],
		by: KIND
	},
	{
		measure: 'gq_decisions_executed',
		all: [DECIDED, EXECUTED],
		none: ['phai'],
		by: KIND
	},
	{
		measure: 'gq_decisions_executed',
		all: [EXECUTED],
		leaf: [EXECUTED],
		none: ['phai'],
		title: 'thi hanh quyet dinh|thuc hien ket luan',
		by: KIND,
		theme: 'petitions'
	},
	{ measure: 'dialogue_sessions', all: ['doi thoai'], none: ['y kien|nguoi tham'] },
	{
		measure: 'tcd_leader_rate',
		all: ['tiep cong dan|tiep dan|tiep', 'chu tich|lanh dao|dinh ky|nguoi dung dau'],
		rate: true
	},
	{ measure: 'don_processed_rate', all: ['xu ly', 'don'], rate: true, theme: 'petitions' },
	{ measure: 'kn_resolved_rate', all: ['giai quyet', 'khieu nai'], rate: true },
	{ measure: 'tc_resolved_rate', all: ['giai quyet', 'to cao'], none: ['khieu nai'], rate: true },
	{
		measure: 'knpa_resolved_rate',
		all: ['giai quyet', 'kien nghi|phan anh'],
		none: ['khieu nai|to cao'],
		rate: true
	},
	{
		measure: 'gq_ontime_rate',
		all: ['dung thoi han|dung han|dung quy dinh'],
		rate: true,
		theme: 'petitions'
	},
	{
		measure: 'tcd_decision_exec_rate',
		all: ['thi hanh|thuc hien', DECIDED],
		rate: true
	}
];
