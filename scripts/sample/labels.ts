import type { FigureId } from './figures';

export type SampleTheme = 'models' | 'satisfaction' | 'petitions' | 'campaigns';

/** One figure of a form: the words over its column, with and without the words of its group, and what it is counted in. */
export interface Line {
	readonly id: FigureId;
	/** The header from the top down. */
	readonly path: readonly string[];
	/** The same in one cell. */
	readonly flat: string;
	readonly unit: string;
}

function line(id: FigureId, path: string, flat: string, unit: string): Line {
	return { id, path: path.split(' > '), flat, unit };
}

const MODELS: readonly Line[] = [
	line(
		'dvk_registered',
		'Mô hình “Dân vận khéo” > Đăng ký mới',
		'Số mô hình, điển hình đăng ký',
		'mô hình'
	),
	line(
		'dvk_maintained',
		'Mô hình “Dân vận khéo” > Duy trì từ năm trước',
		'Số mô hình duy trì từ năm trước',
		'mô hình'
	),
	line(
		'dvk_implemented',
		'Mô hình “Dân vận khéo” > Triển khai hiệu quả',
		'Số mô hình triển khai hiệu quả',
		'mô hình'
	),
	line(
		'dvk_inspected',
		'Mô hình “Dân vận khéo” > Được kiểm tra, đánh giá',
		'Số mô hình được kiểm tra, đánh giá',
		'mô hình'
	),
	line(
		'dvk_recognised',
		'Mô hình “Dân vận khéo” > Được công nhận',
		'Số mô hình được công nhận',
		'mô hình'
	),
	line(
		'agencies_obliged',
		'Chỉ tiêu mỗi cơ quan, đơn vị ít nhất 01 mô hình > Số cơ quan, đơn vị phải có mô hình',
		'Số cơ quan, đơn vị phải có mô hình',
		'cơ quan'
	),
	line(
		'agencies_with_effective_model',
		'Chỉ tiêu mỗi cơ quan, đơn vị ít nhất 01 mô hình > Số cơ quan, đơn vị có ít nhất 01 mô hình hiệu quả',
		'Số cơ quan, đơn vị có ít nhất 01 mô hình hiệu quả',
		'cơ quan'
	)
];

const SURVEY: readonly Line[] = [
	line('forms_issued', 'Phiếu khảo sát > Số phiếu phát ra', 'Số phiếu phát ra', 'phiếu'),
	line('forms_returned', 'Phiếu khảo sát > Số phiếu thu về', 'Số phiếu thu về', 'phiếu'),
	line('sat_respondents', 'Phiếu khảo sát > Số phiếu hợp lệ', 'Số phiếu hợp lệ', 'phiếu'),
	line(
		'answers_level|level=5',
		'Kết quả trả lời (phiếu) > Rất hài lòng',
		'Số phiếu rất hài lòng',
		'phiếu'
	),
	line('answers_level|level=4', 'Kết quả trả lời (phiếu) > Hài lòng', 'Số phiếu hài lòng', 'phiếu'),
	line(
		'answers_level|level=3',
		'Kết quả trả lời (phiếu) > Bình thường',
		'Số phiếu bình thường',
		'phiếu'
	),
	line(
		'answers_level|level=2',
		'Kết quả trả lời (phiếu) > Không hài lòng',
		'Số phiếu không hài lòng',
		'phiếu'
	),
	line(
		'answers_level|level=1',
		'Kết quả trả lời (phiếu) > Rất không hài lòng',
		'Số phiếu rất không hài lòng',
		'phiếu'
	)
];

const SERVICE: readonly Line[] = [
	line(
		'svc_received',
		'Hồ sơ thủ tục hành chính > Số hồ sơ tiếp nhận',
		'Số hồ sơ TTHC tiếp nhận',
		'hồ sơ'
	),
	line(
		'dossiers_online',
		'Hồ sơ thủ tục hành chính > Số hồ sơ nộp trực tuyến',
		'Số hồ sơ nộp trực tuyến',
		'hồ sơ'
	),
	line(
		'dossiers_resolved_ontime',
		'Hồ sơ thủ tục hành chính > Số hồ sơ giải quyết đúng và trước hạn',
		'Số hồ sơ giải quyết đúng và trước hạn',
		'hồ sơ'
	),
	line(
		'dossiers_resolved_late',
		'Hồ sơ thủ tục hành chính > Số hồ sơ giải quyết quá hạn',
		'Số hồ sơ giải quyết quá hạn',
		'hồ sơ'
	)
];

export const RECEPTION: readonly Line[] = [
	line('tcd_turns', 'Tiếp công dân > Số lượt tiếp', 'Số lượt tiếp công dân', 'lượt'),
	line('tcd_people', 'Tiếp công dân > Số người được tiếp', 'Số người được tiếp công dân', 'người'),
	line('tcd_cases', 'Tiếp công dân > Số vụ việc tiếp', 'Số vụ việc tiếp công dân', 'vụ việc')
];

const HANDLING: readonly Line[] = [
	line(
		'don_carried_in',
		'Xử lý đơn > Đơn kỳ trước chuyển sang',
		'Số đơn kỳ trước chuyển sang',
		'đơn'
	),
	line('don_received', 'Xử lý đơn > Đơn tiếp nhận trong kỳ', 'Số đơn tiếp nhận trong kỳ', 'đơn'),
	line('don_processed', 'Xử lý đơn > Đơn đã xử lý', 'Số đơn đã xử lý', 'đơn'),
	line('don_backlog', 'Xử lý đơn > Đơn tồn cuối kỳ', 'Số đơn tồn cuối kỳ', 'đơn')
];

const RESOLVING: readonly Line[] = (
	[
		['khieu-nai', 'khiếu nại'],
		['to-cao', 'tố cáo'],
		['kien-nghi-phan-anh', 'kiến nghị, phản ánh']
	] as const
).flatMap(([kind, word]) =>
	(
		[
			['gq_in_competence', 'thuộc thẩm quyền'],
			['gq_resolved', 'đã giải quyết'],
			['gq_time_kept', 'giải quyết đúng thời hạn'],
			['gq_time_not_kept', 'giải quyết quá thời hạn']
		] as const
	).map(([measure, what]) =>
		line(
			`${measure}|kind=${kind}`,
			`Giải quyết thuộc thẩm quyền > ${word.charAt(0).toUpperCase()}${word.slice(1)} > ${what.charAt(0).toUpperCase()}${what.slice(1)}`,
			`Số vụ ${word} ${what}`,
			'vụ việc'
		)
	)
);

export const PETITIONS: readonly Line[] = [...HANDLING, ...RESOLVING];

const CAMPAIGNS: readonly Line[] = [
	line(
		'cd_events',
		'Hoạt động ra quân > Số hoạt động ra quân',
		'Số hoạt động ra quân',
		'hoạt động'
	),
	line(
		'cd_participants',
		'Hoạt động ra quân > Số lượt người tham gia',
		'Số lượt người tham gia ra quân',
		'lượt người'
	),
	line(
		'bodies_obliged',
		'Mỗi ban, ngành một việc cụ thể > Số ban, ngành phải thực hiện',
		'Số ban, ngành phải thực hiện 01 việc cụ thể',
		'ban, ngành'
	),
	line(
		'bodies_done',
		'Mỗi ban, ngành một việc cụ thể > Số ban, ngành đã hoàn thành',
		'Số ban, ngành đã hoàn thành 01 việc cụ thể',
		'ban, ngành'
	),
	line('tt_sessions', 'Tuyên truyền > Số cuộc tuyên truyền', 'Số cuộc tuyên truyền', 'cuộc'),
	line(
		'tt_attendees',
		'Tuyên truyền > Số lượt người nghe',
		'Số lượt người nghe tuyên truyền',
		'lượt người'
	),
	line('population', 'Bảo hiểm y tế > Dân số', 'Dân số', 'người'),
	line('insured', 'Bảo hiểm y tế > Số người tham gia BHYT', 'Số người tham gia BHYT', 'người'),
	line('households', 'Hộ gia đình > Tổng số hộ', 'Tổng số hộ gia đình', 'hộ'),
	line(
		'water_households',
		'Hộ gia đình > Số hộ dùng nước sạch, hợp vệ sinh',
		'Số hộ dùng nước sạch, hợp vệ sinh',
		'hộ'
	),
	line(
		'waste_households',
		'Hộ gia đình > Số hộ đăng ký thu gom rác',
		'Số hộ đăng ký thu gom rác',
		'hộ'
	),
	line(
		'care_households',
		'Chăm lo an sinh xã hội > Số lượt hộ được chăm lo',
		'Số lượt hộ được chăm lo',
		'lượt hộ'
	),
	line(
		'care_value',
		'Chăm lo an sinh xã hội > Giá trị chăm lo (triệu đồng)',
		'Giá trị chăm lo (triệu đồng)',
		'triệu đồng'
	)
];

export const LINES: Readonly<Record<SampleTheme, readonly Line[]>> = {
	models: MODELS,
	satisfaction: [...SURVEY, ...SERVICE],
	petitions: [...RECEPTION, ...PETITIONS],
	campaigns: CAMPAIGNS
};

export const TITLES: Readonly<Record<SampleTheme, string>> = {
	models: 'Kết quả thực hiện mô hình “Dân vận khéo”',
	satisfaction: 'Kết quả khảo sát sự hài lòng và giải quyết thủ tục hành chính tại bộ phận một cửa',
	petitions:
		'Tổng hợp kết quả tiếp công dân, xử lý đơn và giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh',
	campaigns: 'Kết quả phong trào, chiến dịch ra quân, tuyên truyền và chăm lo an sinh xã hội'
};

/** The breakdown of models by field, a form of its own once a year. */
export const FIELD_LINES: readonly Line[] = (
	[
		['kinh-te', 'Kinh tế'],
		['van-hoa-xa-hoi', 'Văn hóa - xã hội'],
		['quoc-phong-an-ninh', 'Quốc phòng - an ninh'],
		['he-thong-chinh-tri', 'Xây dựng hệ thống chính trị']
	] as const
).map(([field, words]) =>
	line(
		`dvk_registered|field=${field}`,
		`Số mô hình đăng ký chia theo lĩnh vực > ${words}`,
		`Số mô hình đăng ký lĩnh vực ${words.toLowerCase()}`,
		'mô hình'
	)
);
