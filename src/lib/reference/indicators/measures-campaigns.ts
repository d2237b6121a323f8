import type { Measure } from '$lib/model';
import { LAST, measures } from './measure-rows';

/** Campaigns, communication and care. */
export const CAMPAIGNS_MEASURES: readonly Measure[] = [
	...measures('campaigns', [
		['cd_events', 'Số hoạt động ra quân', 'Campaign activities', 'hoạt động', 'activities'],
		['cd_participants', 'Số lượt người tham gia', 'Participant turns', 'lượt người', 'turns'],
		[
			'bodies_obliged',
			'Số ban, ngành phải thực hiện việc cụ thể',
			'Bodies obliged to do a task',
			'ban, ngành',
			'bodies'
		],
		[
			'bodies_done',
			'Số ban, ngành hoàn thành ít nhất 01 việc cụ thể',
			'Bodies with a completed task',
			'ban, ngành',
			'bodies'
		],
		['tt_sessions', 'Số cuộc tuyên truyền', 'Propaganda sessions', 'cuộc', 'sessions'],
		['tt_attendees', 'Số lượt người nghe', 'Attendees', 'lượt người', 'turns'],
		[
			'bhyt_new',
			'Số đăng ký mới BHYT',
			'New health-insurance registrations',
			'đăng ký',
			'registrations'
		],
		[
			'care_households',
			'Số lượt hộ được chăm lo',
			'Households supported',
			'lượt hộ',
			'household turns'
		],
		['training_turns', 'Số lượt CBCC được tập huấn', 'Officials trained', 'lượt người', 'turns']
	]),
	...measures(
		'campaigns',
		[
			[
				'care_value',
				'Giá trị chăm lo, xã hội hóa',
				'Value of support',
				'triệu đồng',
				'million đồng'
			]
		],
		{ integer: false }
	),
	...measures(
		'campaigns',
		[
			['households', 'Tổng số hộ', 'Households', 'hộ', 'households'],
			['population', 'Dân số', 'Population', 'người', 'people'],
			['insured', 'Số người tham gia BHYT', 'People insured', 'người', 'people'],
			[
				'water_households',
				'Số hộ dùng nước sạch, hợp vệ sinh',
				'Households with clean water',
				'hộ',
				'households'
			],
			[
				'waste_households',
				'Số hộ đăng ký thu gom rác',
				'Households with waste collection',
				'hộ',
				'households'
			],
			['model_families', 'Số gia đình kiểu mẫu', 'Model families', 'hộ', 'households'],
			['groups_total', 'Tổng số tổ nhân dân', "People's groups", 'tổ', 'groups'],
			['model_groups', 'Số tổ nhân dân kiểu mẫu', "Model people's groups", 'tổ', 'groups']
		],
		LAST
	)
];
