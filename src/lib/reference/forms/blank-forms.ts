import type { Dims, Theme } from '$lib/model';

/** One column of figures of a blank form. */
export interface BlankColumn {
	/** Header texts from the top down. */
	readonly path: readonly string[];
	readonly measure: string;
	readonly dims: Dims;
}

/** A form the app hands out empty; filled in, it is read back without a question. */
export interface BlankForm {
	readonly id: string;
	readonly theme: Theme;
	/** As it stands over the table. */
	readonly title: string;
	/** What people call it. */
	readonly vi: string;
	readonly en: string;
	readonly columns: readonly BlankColumn[];
}

const of = (path: readonly string[], measure: string, dims: Dims = {}): BlankColumn => ({
	path,
	measure,
	dims
});

const FIELDS: readonly (readonly [words: string, field: string])[] = [
	['Kinh tế', 'kinh-te'],
	['Văn hóa – xã hội', 'van-hoa-xa-hoi'],
	['Quốc phòng – an ninh', 'quoc-phong-an-ninh'],
	['Xây dựng hệ thống chính trị', 'he-thong-chinh-tri']
];

const KINDS: readonly (readonly [words: string, kind: string])[] = [
	['Khiếu nại', 'khieu-nai'],
	['Tố cáo', 'to-cao'],
	['Kiến nghị, phản ánh', 'kien-nghi-phan-anh']
];

const LEVELS = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'];

/** The block of one way of receiving citizens in form 01/TCD: turns, people, cases, large groups. */
function reception(heads: readonly string[], member: string): BlankColumn[] {
	const dims = { reception: member };
	const at = (...path: string[]) => [...heads, ...path];
	const group = 'Trong đó đoàn đông người';
	return [
		of(at('Số lượt tiếp'), 'tcd_turns', dims),
		of(at('Số người được tiếp'), 'tcd_people', dims),
		of(at('Số vụ việc', 'Tiếp lần đầu'), 'tcd_cases', { ...dims, occasion: 'first' }),
		of(at('Số vụ việc', 'Tiếp nhiều lần'), 'tcd_cases', { ...dims, occasion: 'repeat' }),
		of(at(group, 'Số đoàn được tiếp'), 'tcd_groups', dims),
		of(at(group, 'Số người được tiếp'), 'tcd_group_people', dims)
	];
}

const BY_LEADERS = 'Tiếp định kỳ và đột xuất của Thủ trưởng';

/**
 * Forms to hand out. The reception form keeps the columns of 01/TCD; the others ask for the measures of a theme in words
 * that every office uses. The remaining official petition forms are read but not handed out: their exact columns
 * were never seen in the gazette.
 */
export const BLANK_FORMS: readonly BlankForm[] = [
	{
		id: 'blank-models',
		theme: 'models',
		title: 'KẾT QUẢ XÂY DỰNG MÔ HÌNH “DÂN VẬN KHÉO”',
		vi: 'Mô hình “Dân vận khéo”',
		en: 'Models of “Dân vận khéo”',
		columns: [
			of(['Số mô hình đăng ký'], 'dvk_registered'),
			...FIELDS.map(([words, field]) =>
				of(['Số mô hình đăng ký theo lĩnh vực', words], 'dvk_registered', { field })
			),
			of(['Số mô hình duy trì từ năm trước'], 'dvk_maintained'),
			of(['Số mô hình được kiểm tra, đánh giá'], 'dvk_inspected'),
			of(['Số mô hình triển khai hiệu quả'], 'dvk_implemented'),
			of(['Số mô hình được công nhận'], 'dvk_recognised'),
			of(['Số mô hình được nhân rộng'], 'dvk_replicated'),
			of(['Số cơ quan, đơn vị phải xây dựng mô hình'], 'agencies_obliged'),
			of(['Số cơ quan, đơn vị có ít nhất 01 mô hình hiệu quả'], 'agencies_with_effective_model'),
			of(['Kinh phí hỗ trợ mô hình (triệu đồng)'], 'dvk_funding')
		]
	},
	{
		id: 'blank-service',
		theme: 'satisfaction',
		title: 'KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG VÀ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
		vi: 'Sự hài lòng và thủ tục hành chính',
		en: 'Satisfaction and administrative procedures',
		columns: [
			of(['Số phiếu phát ra'], 'forms_issued'),
			of(['Số phiếu thu về'], 'forms_returned'),
			of(['Số phiếu hợp lệ'], 'sat_respondents'),
			...LEVELS.map((words, i) =>
				of(['Số phiếu theo mức hài lòng', words], 'answers_level', { level: String(i + 1) })
			),
			of(['Số hồ sơ TTHC tiếp nhận'], 'svc_received'),
			of(['Số hồ sơ nộp trực tuyến'], 'dossiers_online'),
			of(['Số hồ sơ giải quyết đúng và trước hạn'], 'dossiers_resolved_ontime'),
			of(['Số hồ sơ giải quyết quá hạn'], 'dossiers_resolved_late'),
			of(['Số lượt hướng dẫn DVC trực tuyến'], 'svc_guided')
		]
	},
	{
		id: 'blank-tcd-01',
		theme: 'petitions',
		title: 'TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT',
		vi: 'Tiếp công dân (biểu 01/TCD)',
		en: 'Reception of citizens (form 01/TCD)',
		columns: [
			of(['Tổng số lượt tiếp'], 'tcd_turns'),
			of(['Tổng số người được tiếp'], 'tcd_people'),
			of(['Tổng số vụ việc'], 'tcd_cases'),
			...reception(['Tiếp thường xuyên'], 'regular'),
			of([BY_LEADERS, 'Thủ trưởng tiếp', 'Số kỳ tiếp'], 'tcd_leader_sessions'),
			...reception([BY_LEADERS, 'Thủ trưởng tiếp'], 'leader'),
			...reception([BY_LEADERS, 'Ủy quyền tiếp'], 'delegated')
		]
	},
	{
		id: 'blank-petitions',
		theme: 'petitions',
		title: 'KẾT QUẢ XỬ LÝ ĐƠN VÀ GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO, KIẾN NGHỊ, PHẢN ÁNH',
		vi: 'Xử lý đơn và giải quyết vụ việc',
		en: 'Petitions and cases',
		columns: [
			of(['Đơn kỳ trước chuyển sang'], 'don_carried_in'),
			of(['Đơn tiếp nhận trong kỳ'], 'don_received'),
			of(['Số đơn đã xử lý'], 'don_processed'),
			...KINDS.flatMap(([words, kind]) => [
				of([words, 'Thuộc thẩm quyền'], 'gq_in_competence', { kind }),
				of([words, 'Đã giải quyết'], 'gq_resolved', { kind }),
				of([words, 'Đúng thời hạn'], 'gq_time_kept', { kind }),
				of([words, 'Không đúng thời hạn'], 'gq_time_not_kept', { kind })
			])
		]
	},
	{
		id: 'blank-campaigns',
		theme: 'campaigns',
		title: 'KẾT QUẢ PHONG TRÀO, CHIẾN DỊCH RA QUÂN VÀ TUYÊN TRUYỀN',
		vi: 'Phong trào, chiến dịch',
		en: 'Movements and campaigns',
		columns: [
			of(['Số hoạt động ra quân'], 'cd_events'),
			of(['Số lượt người tham gia ra quân'], 'cd_participants'),
			of(['Số ban, ngành được giao'], 'bodies_obliged'),
			of(['Số ban, ngành hoàn thành 01 việc cụ thể'], 'bodies_done'),
			of(['Số cuộc tuyên truyền'], 'tt_sessions'),
			of(['Số lượt người nghe tuyên truyền'], 'tt_attendees'),
			of(['Dân số'], 'population'),
			of(['Số người tham gia BHYT'], 'insured'),
			of(['Số đăng ký mới BHYT'], 'bhyt_new'),
			of(['Tổng số hộ'], 'households'),
			of(['Số hộ dùng nước sạch, hợp vệ sinh'], 'water_households'),
			of(['Số hộ đăng ký thu gom rác'], 'waste_households'),
			of(['Số lượt hộ được chăm lo'], 'care_households'),
			of(['Giá trị chăm lo, xã hội hóa (triệu đồng)'], 'care_value')
		]
	}
];
