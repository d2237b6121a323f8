import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Theme } from '$lib/model';
import { INDICATORS, MEASURES } from '../indicators';
import { HEADER_RULES, measureOfHeader, themeOfTitle } from './index';
import { pathKey } from './header-key';

function meant(path: string[], theme?: Theme, context = {}): string {
	const { value, confidence } = measureOfHeader(path, theme, context);
	if (value.role !== 'measure') return `${value.role} ${confidence}`;
	const dims = Object.entries(value.dims)
		.map(([name, member]) => `${name}=${member}`)
		.sort();
	return [value.measure, ...dims].join(' ');
}

describe('headers of models', () => {
	it.each([
		['Số mô hình, điển hình đăng ký', 'dvk_registered'],
		['Số MH đăng ký', 'dvk_registered'],
		['SỐ MÔ HÌNH ĐĂNG KÍ (1)', 'dvk_registered'],
		['TỔNG SỐ MÔ HÌNH ĐĂNG KÝ', 'dvk_registered'],
		['Số mô hình được công nhận', 'dvk_recognised'],
		['TRONG ĐÓ ĐƯỢC CÔNG NHẬN', 'dvk_recognised'],
		['Số mô hình duy trì từ năm trước', 'dvk_maintained'],
		['Số mô hình triển khai hiệu quả', 'dvk_implemented'],
		['Số mô hình được kiểm tra, đánh giá', 'dvk_inspected'],
		['Số mô hình được nhân rộng', 'dvk_replicated'],
		['Số cơ quan, đơn vị phải xây dựng mô hình', 'agencies_obliged'],
		['Số cơ quan, đơn vị có ít nhất 01 mô hình hiệu quả', 'agencies_with_effective_model']
	])('%s', (header, measure) => {
		expect(meant([header], 'models')).toBe(measure);
	});

	it('reads the field from the path', () => {
		expect(meant(['Số mô hình đăng ký', 'Kinh tế'], 'models')).toBe('dvk_registered field=kinh-te');
		expect(meant(['Số mô hình đăng ký', 'VH-XH'], 'models')).toBe(
			'dvk_registered field=van-hoa-xa-hoi'
		);
		expect(meant(['Mô hình đăng ký theo lĩnh vực', 'QP-AN'], 'models')).toBe(
			'dvk_registered field=quoc-phong-an-ninh'
		);
		expect(meant(['Số mô hình đăng ký', 'Xây dựng hệ thống chính trị'], 'models')).toBe(
			'dvk_registered field=he-thong-chinh-tri'
		);
	});
});

describe('headers of reception and petitions', () => {
	it.each([
		[['Tổng số lượt tiếp'], 'tcd_turns'],
		[['Tiếp thường xuyên', 'Số lượt tiếp'], 'tcd_turns reception=regular'],
		[['Tiếp thường xuyên', 'Số người được tiếp'], 'tcd_people reception=regular'],
		[
			['Tiếp thường xuyên', 'Số vụ việc', 'Tiếp lần đầu'],
			'tcd_cases occasion=first reception=regular'
		],
		[
			['Tiếp thường xuyên', 'Trong đó đoàn đông người', 'Số đoàn được tiếp'],
			'tcd_groups reception=regular'
		],
		[
			['Tiếp thường xuyên', 'Trong đó đoàn đông người', 'Số người được tiếp'],
			'tcd_group_people reception=regular'
		],
		[
			['Tiếp định kỳ và đột xuất của Thủ trưởng', 'Thủ trưởng tiếp', 'Số lượt tiếp'],
			'tcd_turns reception=leader'
		],
		[
			['Tiếp định kỳ và đột xuất của Thủ trưởng', 'Ủy quyền tiếp', 'Số người được tiếp'],
			'tcd_people reception=delegated'
		],
		[
			['Tiếp định kỳ và đột xuất của Thủ trưởng', 'Thủ trưởng tiếp', 'Số kỳ tiếp'],
			'tcd_leader_sessions'
		],
		[['Đơn kỳ trước chuyển sang'], 'don_carried_in'],
		[['Đơn tiếp nhận trong kỳ'], 'don_received'],
		[['Số đơn đã xử lý'], 'don_processed'],
		[['Số đơn đã giải quyết', 'Tổng số'], 'don_resolved'],
		[['Số đơn đã giải quyết', 'Tố cáo'], 'don_resolved kind=to-cao'],
		[['Số vụ việc tồn cuối kỳ'], 'don_backlog'],
		[['Khiếu nại', 'Thuộc thẩm quyền'], 'gq_in_competence kind=khieu-nai'],
		[['Tố cáo', 'Đã giải quyết'], 'gq_resolved kind=to-cao'],
		[['Kiến nghị, phản ánh', 'Đúng thời hạn'], 'gq_time_kept kind=kien-nghi-phan-anh'],
		[['Khiếu nại', 'Không đúng thời hạn'], 'gq_time_not_kept kind=khieu-nai']
	])('%j', (path, measure) => {
		expect(meant(path, 'petitions')).toBe(measure);
	});

	it('takes cases for those of reception where the title says so', () => {
		expect(
			meant(['Tổng số vụ việc'], 'petitions', { title: 'Tổng hợp kết quả tiếp công dân' })
		).toBe('tcd_cases');
		expect(meant(['Tổng số vụ việc'], 'petitions')).toBe('ignore ask');
	});

	it('takes the kind from the title where only that names it', () => {
		expect(
			meant(['Đã giải quyết'], 'petitions', {
				title: 'KẾT QUẢ GIẢI QUYẾT TỐ CÁO THUỘC THẨM QUYỀN'
			})
		).toBe('gq_resolved kind=to-cao');
	});
});

describe('headers whose words speak for themselves', () => {
	it.each([
		['Số vụ khiếu nại giải quyết đúng thời hạn', 'gq_time_kept kind=khieu-nai'],
		['Số vụ tố cáo giải quyết quá hạn', 'gq_time_not_kept kind=to-cao'],
		['Số hồ sơ giải quyết đúng hạn', 'dossiers_resolved_ontime'],
		['Số cơ quan, đơn vị phải có mô hình', 'agencies_obliged']
	])('%s is %s whatever the theme of the table', (text, measure) => {
		for (const theme of [undefined, 'satisfaction', 'petitions', 'models', 'campaigns'] as const)
			expect([theme, meant([text], theme)]).toEqual([theme, measure]);
	});
});

describe('headers of service and campaigns', () => {
	it.each([
		[['Số phiếu phát ra'], 'forms_issued'],
		[['Số phiếu thu về'], 'forms_returned'],
		[['Số phiếu hợp lệ'], 'sat_respondents'],
		[['Rất hài lòng'], 'answers_level level=5'],
		[['Hài lòng'], 'answers_level level=4'],
		[['Bình thường'], 'answers_level level=3'],
		[['Không hài lòng'], 'answers_level level=2'],
		[['Rất không hài lòng'], 'answers_level level=1'],
		[['Số hồ sơ TTHC tiếp nhận'], 'svc_received'],
		[['Số hồ sơ nộp trực tuyến'], 'dossiers_online'],
		[['Số hồ sơ giải quyết đúng và trước hạn'], 'dossiers_resolved_ontime'],
		[['Số hồ sơ giải quyết quá hạn'], 'dossiers_resolved_late'],
		[['Số lượt hướng dẫn DVC trực tuyến'], 'svc_guided']
	])('%j', (path, measure) => {
		expect(meant(path, 'satisfaction')).toBe(measure);
	});

	it.each([
		[['Số hoạt động ra quân'], 'cd_events'],
		[['Số lượt người tham gia'], 'cd_participants'],
		[['Số ban, ngành được giao'], 'bodies_obliged'],
		[['Số ban, ngành hoàn thành 01 việc cụ thể'], 'bodies_done'],
		[['Số cuộc tuyên truyền'], 'tt_sessions'],
		[['Số lượt người nghe'], 'tt_attendees'],
		[['Dân số'], 'population'],
		[['Số người tham gia BHYT'], 'insured'],
		[['Số đăng ký mới BHYT'], 'bhyt_new'],
		[['Tổng số hộ'], 'households'],
		[['Số hộ dùng nước sạch, hợp vệ sinh'], 'water_households'],
		[['Số hộ đăng ký thu gom rác'], 'waste_households'],
		[['Số lượt hộ được chăm lo'], 'care_households'],
		[['Giá trị chăm lo, xã hội hóa (triệu đồng)'], 'care_value']
	])('%j', (path, measure) => {
		expect(meant(path, 'campaigns')).toBe(measure);
	});

	it('tells money for models from money for households', () => {
		expect(meant(['KINH PHÍ HỖ TRỢ'], 'models')).toBe('dvk_funding');
		expect(meant(['Kinh phí hỗ trợ hộ nghèo'], 'campaigns')).toBe('care_value group=poor');
	});

	it('turns money into million đồng by what the column, then the table says', () => {
		const factor = (path: string[], unitOfMeasure: string | null) => {
			const { value } = measureOfHeader(path, 'campaigns', { unitOfMeasure });
			return value.role === 'measure' ? value.factor : null;
		};
		expect(factor(['Giá trị chăm lo (nghìn đồng)'], 'triệu đồng')).toBe(0.001);
		expect(factor(['Giá trị chăm lo'], 'đồng')).toBe(0.000001);
		expect(factor(['Giá trị chăm lo'], 'tỷ đồng')).toBe(1000);
	});
});

describe('headers whose last text says less than the one above it', () => {
	it.each([
		[['Mức độ hài lòng (số phiếu)', 'Hài lòng'], 'answers_level level=4'],
		[['Mức độ hài lòng (số phiếu)', 'Rất hài lòng'], 'answers_level level=5'],
		[['Mức độ hài lòng', 'Hài lòng và rất hài lòng'], 'answers_level level=4-5'],
		[['Mức độ hài lòng', 'Rất hài lòng/hài lòng'], 'answers_level level=4-5'],
		[['Mức độ hài lòng', 'Hài lòng trở lên'], 'answers_level level=4-5'],
		[['Bình thường và hài lòng'], 'ignore ask'],
		[['Hộ dùng nước sạch', 'Số hộ'], 'water_households'],
		[['Hộ sử dụng nước hợp vệ sinh', 'SL'], 'water_households'],
		[['Nước sạch', 'Số hộ'], 'households'],
		[['Số lượt tiếp công dân', 'Trong kỳ'], 'tcd_turns'],
		[['Số vụ việc tồn', 'Trong kỳ'], 'ignore ask']
	])('%j', (path, measure) => expect(meant(path)).toBe(measure));
});

describe('headers that are no counts', () => {
	it('knows rates by the id of their indicator', () => {
		expect(meant(['Tỷ lệ công nhận (%)'], 'models')).toBe('dvk_recognition_rate');
		expect(meant(['Tỷ lệ bao phủ BHYT'], 'campaigns')).toBe('bhyt_coverage');
		expect(meant(['Điểm TB'], 'satisfaction')).toBe('sat_mean');
	});

	it('takes no mean of levels from 1 to 5 for the share of those satisfied', () => {
		expect(meant(['Điểm hài lòng trung bình'])).toBe('sat_mean');
		expect(meant(['Điểm TB hài lòng'])).toBe('sat_mean');
		expect(meant(['Chỉ số hài lòng (%)'], undefined, { percent: true })).toBe('sat_index');
	});

	it('tells units, notes and unknown columns apart', () => {
		expect(meant(['Đơn vị'])).toBe('unit sure');
		expect(meant(['Cơ quan, đơn vị'])).toBe('unit sure');
		expect(meant(['Ghi chú'])).toBe('ignore sure');
		expect(meant(['Số cây xanh trồng mới'])).toBe('ignore ask');
		expect(meant(['Ưu đãi đối với doanh nghiệp nhà nước'])).toBe('ignore ask');
		expect(meant(['Chi đầu tư', 'Vốn ngoài nước'])).toBe('ignore ask');
	});

	it('says which window a column speaks of', () => {
		expect(measureOfHeader(['Số lượt người nghe', 'Lũy kế'], 'campaigns').value).toMatchObject({
			windowKind: 'cumulative'
		});
		expect(
			measureOfHeader(['Cùng kỳ năm trước', 'Số lượt người nghe'], 'campaigns').value
		).toMatchObject({ yearsBack: 1 });
	});

	it('answers every text without throwing', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (path) => {
				expect(['unit', 'ignore', 'dimension', 'measure']).toContain(
					measureOfHeader(path).value.role
				);
			}),
			{ seed: 20261121, numRuns: 300 }
		);
	});
});

describe('headers that only look like those of the catalogue', () => {
	it.each([
		...['Số đàn ong hiện có', 'So dan ong', 'Tổng đàn gia súc', 'Số đoạn đường tự quản'],
		...['Số tờ rơi', 'Số tổ hòa giải', 'Số hộ kinh doanh', 'Số hộ hiến đất', 'Số hồ bơi'],
		...['Số hộ dồn điền đổi thửa', 'Số hộ gia đình văn hóa', 'Số đoàn viên kết nạp mới'],
		...['Số người tập huấn khuyến nông', 'Số kiến nghị của cử tri đã giải quyết']
	])('%s is asked about and means nothing yet', (header) => {
		for (const theme of [undefined, 'models', 'satisfaction', 'petitions', 'campaigns'] as const) {
			expect(meant([header], theme)).toBe('ignore ask');
		}
	});

	it.each([
		...['Số mô hình đề nghị công nhận', 'Số mô hình dự kiến đăng ký', 'Số mô hình cần nhân rộng'],
		...['Số mô hình chưa được công nhận', 'Số mô hình không hiệu quả']
	])('%s is asked about, as it says otherwise', (header) => {
		const { confidence, reasons } = measureOfHeader([header], 'models');
		expect([confidence, reasons.some(({ code }) => code === 'says-otherwise')]).toEqual([
			'ask',
			true
		]);
	});

	it.each([
		['Tổng số hộ dân trên địa bàn', 'households'],
		['Số hộ gia đình', 'households'],
		['Dân số đến 31/12/2024 (người)', 'population'],
		['Số tổ nhân dân, tổ dân phố', 'groups_total'],
		['Số đơn chưa xử lý', 'don_unprocessed'],
		['Số phiếu không hài lòng', 'answers_level level=2'],
		['Số hồ sơ tiếp nhận', 'svc_received']
	])('%s is still %s', (header, measure) => {
		expect(meant([header])).toBe(measure);
		expect(measureOfHeader([header]).confidence).toBe('sure');
	});
});

describe('the dictionary', () => {
	it('names only measures and indicators of the catalogue', () => {
		const unknown = HEADER_RULES.filter(({ measure, rate }) =>
			rate === true ? !INDICATORS.has(measure) : !MEASURES.has(measure)
		).map(({ measure }) => measure);
		expect([...new Set(unknown)]).toEqual([]);
	});

	it('finds the words of every measure of the catalogue that reports hold', () => {
		const computed = new Set([
			'rep_due',
			'cells_required',
			'cells_filled',
			'rules_applicable',
			'rules_passed',
			'svc_766_score',
			'par_score'
		]);
		const missed = [...MEASURES.values()].filter(({ id, vi, theme }) => {
			if (theme === 'reporting' || computed.has(id) || id === 'answers_level') return false;
			const { value } = measureOfHeader([vi], theme);
			return value.role !== 'measure' || value.measure !== id;
		});
		expect(missed.map(({ id, vi }) => `${id}: ${vi}`)).toEqual([]);
	});

	it('joins paths without repeats', () => {
		expect(pathKey(['Số MH', 'Số MH', 'Đăng ký (2)'])).toBe('so mo hinh / dang ky');
	});
});

describe('themes of titles', () => {
	it.each([
		['TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT', 'petitions'],
		['KẾT QUẢ XÂY DỰNG MÔ HÌNH "DÂN VẬN KHÉO" QUÝ IV NĂM 2024', 'models'],
		['Kết quả khảo sát sự hài lòng của người dân', 'satisfaction'],
		['Kết quả đợt ra quân, tham gia BHYT và thu gom rác', 'campaigns']
	])('%s', (title, theme) => {
		expect(themeOfTitle(title)).toBe(theme);
	});

	it('does not guess', () => {
		expect(themeOfTitle('Biểu số 3')).toBeNull();
		expect(themeOfTitle(null)).toBeNull();
	});
});

describe('headers in short, and below the name of what they split', () => {
	it.each<[Theme, string[], string]>([
		['satisfaction', ['Mức độ hài lòng', 'Hài lòng'], 'answers_level level=4'],
		['satisfaction', ['Mức độ hài lòng', 'HL', 'Số phiếu'], 'answers_level level=4'],
		['satisfaction', ['Mức độ hài lòng', 'Rất HL'], 'answers_level level=5'],
		['satisfaction', ['Mức độ hài lòng', 'BT'], 'answers_level level=3'],
		['satisfaction', ['Mức độ hài lòng', 'Không HL'], 'answers_level level=2'],
		['models', ['KP hỗ trợ mô hình'], 'dvk_funding'],
		['models', ['Số MH đăng ký', 'XD HTCT'], 'dvk_registered field=he-thong-chinh-tri'],
		['petitions', ['Tiếp định kỳ của Chủ tịch', 'Số lượt'], 'tcd_turns reception=leader'],
		['petitions', ['Đơn KN, PA', 'Đã giải quyết'], 'gq_resolved kind=kien-nghi-phan-anh'],
		['petitions', ['Đơn KN', 'Đã giải quyết'], 'gq_resolved kind=khieu-nai']
	])('%s %s', (theme, path, measure) => {
		expect(meant(path, theme)).toBe(measure);
	});

	it.each<[string[]]>([[['Mức độ hài lòng']], [['Tiếp định kỳ của Phó Chủ tịch', 'Số lượt']]])(
		'%s is asked',
		(path) => {
			expect(measureOfHeader(path).confidence).toBe('ask');
		}
	);

	it('asks about dossiers late by somebody else’s doing', () => {
		expect(meant(['Số hồ sơ trả quá hạn'], 'satisfaction')).toBe('dossiers_resolved_late');
		for (const whose of ['công dân', 'tổ chức, cá nhân']) {
			const path = [`Số hồ sơ trả quá hạn do ${whose}`];
			expect(measureOfHeader(path, 'satisfaction').confidence).toBe('ask');
			expect(measureOfHeader(path).confidence).toBe('ask');
		}
	});

	it('takes cases for those received where the title is of the reception alone', () => {
		const title = 'TIẾP CÔNG DÂN QUÝ I NĂM 2024';
		expect(meant(['Số vụ việc'], 'petitions', { title })).toBe('tcd_cases');
	});
});
