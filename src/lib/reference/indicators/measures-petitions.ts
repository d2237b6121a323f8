import type { Measure } from '$lib/model';
import { STOCK, measures } from './measure-rows';

/** Reception of citizens, complaints, denunciations, proposals and feedback. */
export const PETITIONS_MEASURES: readonly Measure[] = [
	...measures('petitions', [
		['tcd_turns', 'Số lượt tiếp công dân', 'Reception turns', 'lượt', 'turns'],
		['tcd_people', 'Số người được tiếp', 'People received', 'người', 'people'],
		['tcd_cases', 'Số vụ việc tiếp', 'Cases received', 'vụ việc', 'cases'],
		['tcd_groups', 'Số đoàn đông người', 'Large groups received', 'đoàn', 'groups'],
		[
			'tcd_group_people',
			'Số người được tiếp trong đoàn đông người',
			'People in large groups',
			'người',
			'people'
		],
		[
			'tcd_group_cases',
			'Số vụ việc của đoàn đông người',
			'Cases of large groups',
			'vụ việc',
			'cases'
		],
		[
			'tcd_leader_sessions',
			'Số kỳ Chủ tịch trực tiếp tiếp công dân',
			'Reception sessions held by the chair',
			'kỳ',
			'sessions'
		],
		[
			'tcd_leader_sessions_required',
			'Số kỳ Chủ tịch phải tiếp công dân theo quy định',
			'Reception sessions required of the chair',
			'kỳ',
			'sessions'
		],
		['don_received', 'Đơn tiếp nhận trong kỳ', 'Petitions received', 'đơn', 'petitions'],
		['don_processed', 'Số đơn đã xử lý', 'Petitions processed', 'đơn', 'petitions'],
		['don_resolved', 'Số đơn đã giải quyết', 'Petitions resolved', 'đơn', 'petitions'],
		[
			'gq_in_competence',
			'Số vụ việc thuộc thẩm quyền giải quyết',
			'Cases within competence',
			'vụ việc',
			'cases'
		],
		[
			'gq_not_in_competence',
			'Số vụ việc không thuộc thẩm quyền',
			'Cases outside competence',
			'vụ việc',
			'cases'
		],
		['gq_resolved', 'Số vụ việc đã giải quyết', 'Cases resolved', 'vụ việc', 'cases'],
		[
			'gq_time_kept',
			'Số vụ việc giải quyết đúng thời hạn',
			'Cases resolved within the legal time',
			'vụ việc',
			'cases'
		],
		[
			'gq_time_not_kept',
			'Số vụ việc giải quyết không đúng thời hạn',
			'Cases resolved beyond the legal time',
			'vụ việc',
			'cases'
		],
		[
			'gq_decisions_due',
			'Số quyết định, kết luận phải thi hành',
			'Decisions to be executed',
			'quyết định',
			'decisions'
		],
		[
			'gq_decisions_executed',
			'Số quyết định, kết luận đã thi hành',
			'Decisions executed',
			'quyết định',
			'decisions'
		],
		[
			'dialogue_sessions',
			'Số cuộc đối thoại với Nhân dân',
			'Dialogues with citizens',
			'cuộc',
			'meetings'
		]
	]),
	...measures(
		'petitions',
		[
			['don_carried_in', 'Đơn kỳ trước chuyển sang', 'Petitions carried in', 'đơn', 'petitions'],
			['don_unprocessed', 'Số đơn chưa xử lý', 'Petitions not yet processed', 'đơn', 'petitions'],
			[
				'don_backlog',
				'Số đơn, vụ việc tồn cuối kỳ',
				'Petitions and cases left at period end',
				'đơn, vụ việc',
				'petitions or cases'
			],
			['gq_resolving', 'Số vụ việc đang giải quyết', 'Cases being resolved', 'vụ việc', 'cases'],
			['gq_unresolved', 'Số vụ việc chưa giải quyết', 'Cases not resolved', 'vụ việc', 'cases']
		],
		STOCK
	)
];
