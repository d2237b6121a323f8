import { describe, expect, it } from 'vitest';
import type { Theme } from '$lib/model';
import { measureOfHeader } from './index';

/** What is left over of a header, `nothing` where it means its measure for sure. */
function leftOver(path: readonly string[], theme: Theme): string {
	const { confidence, reasons } = measureOfHeader(path, theme);
	const words = reasons.find(({ code }) => code === 'words-left-over')?.details?.words;
	return words === undefined ? (confidence === 'ask' ? 'asked' : 'nothing') : String(words);
}

describe('a header that says more than its measure', () => {
	it.each<[Theme, string, string]>([
		['models', 'Số mô hình tập thể của thanh niên đăng ký', 'thanh niên'],
		['models', 'Số mô hình đăng ký của khối trường học', 'khối trường học'],
		['models', 'Số mô hình đăng ký lĩnh vực khác', 'khác'],
		['models', 'Số mô hình công nhận lại', 'lại'],
		['satisfaction', 'Số hồ sơ đất đai tiếp nhận', 'đất đai'],
		['satisfaction', 'Số hồ sơ tiếp nhận trực tiếp', 'trực tiếp'],
		['satisfaction', 'Số hồ sơ tiếp nhận qua bưu chính', 'qua bưu chính'],
		['satisfaction', 'Hồ sơ giải quyết trực tuyến', 'giải quyết'],
		['satisfaction', 'Số phiếu doanh nghiệp phát ra', 'doanh nghiệp'],
		['satisfaction', 'Tỷ lệ hồ sơ đất đai giải quyết đúng hạn', 'đất đai'],
		['petitions', 'Số đơn khiếu nại về đất đai tiếp nhận', 'về đất đai'],
		['petitions', 'Số đơn tiếp nhận qua bưu điện', 'qua bưu điện'],
		['petitions', 'Số đơn nặc danh tiếp nhận', 'nặc danh'],
		['petitions', 'Số vụ rút đơn qua giải thích đã giải quyết', 'rút đơn qua giải thích'],
		['petitions', 'Số vụ theo tình trạng đã giải quyết', 'tình trạng'],
		['petitions', 'Số đơn thuộc thẩm quyền', 'đơn'],
		['petitions', 'Số buổi Phó Chủ tịch tiếp công dân', 'Phó'],
		['campaigns', 'Số hộ tham gia BHYT', 'hộ'],
		['campaigns', 'Số học sinh có thẻ BHYT', 'học sinh'],
		['campaigns', 'Số cuộc tuyên truyền về BHYT', 'về BHYT'],
		['campaigns', 'Số tấn rác thu gom', 'tấn'],
		['campaigns', 'Số lượt người tham gia là nam', 'nam'],
		['campaigns', 'Số người dùng nước sạch', 'người'],
		['campaigns', 'Kinh phí hỗ trợ học sinh', 'học sinh']
	])('of %s: %s', (theme, header, words) => {
		expect(leftOver([header], theme)).toBe(words);
		expect(leftOver([header.toLocaleUpperCase('vi')], theme)).toBe(words.toLocaleUpperCase('vi'));
	});

	it('in a text above the last one, which may name its piece of work', () => {
		const measured = 'Số hồ sơ tiếp nhận';
		expect(leftOver(['Lĩnh vực đất đai', measured], 'satisfaction')).toBe('đất đai');
		expect(leftOver(['Kết quả giải quyết thủ tục hành chính', measured], 'satisfaction')).toBe(
			'nothing'
		);
		expect(leftOver(['Tiếp công dân', 'Số lượt'], 'petitions')).toBe('nothing');
		expect(leftOver(['Số mô hình đăng ký chia theo lĩnh vực', 'Văn hóa - xã hội'], 'models')).toBe(
			'nothing'
		);
		expect(
			leftOver(
				['Chỉ tiêu mỗi cơ quan, đơn vị ít nhất 01 mô hình', 'Số cơ quan, đơn vị phải có mô hình'],
				'models'
			)
		).toBe('nothing');
		expect(leftOver(['Chỉ tiêu', 'Số mô hình đăng ký'], 'models')).toBe('Chỉ tiêu');
	});

	it('is not the unit of money, however it is written', () => {
		for (const unit of ['1.000đ', '1000 đ', 'nghìn đồng', 'tr.đ'])
			expect(leftOver([`Giá trị chăm lo (${unit})`], 'campaigns')).toBe('nothing');
	});

	it('in `Nam`, which is no year', () => {
		expect(leftOver(['Số lượt người tham gia', 'Nam'], 'campaigns')).toBe('Nam');
		expect(leftOver(['Số lượt người tham gia', 'Nữ'], 'campaigns')).toBe('Nữ');
		expect(leftOver(['So luot nguoi tham gia tu dau nam'], 'campaigns')).toBe('nothing');
	});

	it('in two of three kinds of petitions', () => {
		const of = (kinds: string) => leftOver([`Số đơn ${kinds} tiếp nhận`], 'petitions');
		expect(of('khiếu nại, tố cáo')).toBe('Số đơn khiếu nại, tố cáo tiếp nhận');
		expect(of('khiếu nại, tố cáo, kiến nghị, phản ánh')).toBe('nothing');
		expect(of('tố cáo')).toBe('nothing');
	});

	it.each<[Theme, string]>([
		['models', 'Tổng số mô hình, điển hình "Dân vận khéo" đăng ký năm 2024'],
		['models', 'Số mô hình được cấp có thẩm quyền công nhận'],
		['models', 'Số mô hình tiếp tục duy trì từ các năm trước'],
		['models', 'Số MH KT đăng ký'],
		['models', 'Tỷ lệ mô hình được công nhận/đăng ký (%)'],
		['satisfaction', 'Tổng số hồ sơ tiếp nhận tại Bộ phận Một cửa'],
		['satisfaction', 'Số hồ sơ TTHC đã giải quyết đúng và trước hạn'],
		['satisfaction', 'Số phiếu lấy ý kiến người dân, tổ chức, doanh nghiệp phát ra'],
		['satisfaction', 'Số phiếu thu về hợp lệ'],
		['satisfaction', 'Số CBCCVC ký cam kết "4 xin, 4 luôn, 5 không"'],
		['petitions', 'Tổng số đơn thư tiếp nhận trong kỳ'],
		['petitions', 'Số lượt tiếp định kỳ của lãnh đạo'],
		['petitions', 'Số cuộc đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân'],
		['petitions', 'Số vụ việc khiếu nại thuộc thẩm quyền đã giải quyết xong'],
		['campaigns', 'Tổng số cuộc tuyên truyền đã tổ chức'],
		['campaigns', 'Số hộ gia đình được công nhận gia đình kiểu mẫu'],
		['campaigns', 'Số hộ đăng ký thu gom rác thải sinh hoạt'],
		['campaigns', 'Tổng giá trị chăm lo an sinh xã hội (triệu đồng)'],
		['campaigns', 'Số lượt cán bộ, công chức được tập huấn về công tác dân vận']
	])('is nothing of %s: %s', (theme, header) => {
		expect(leftOver([header], theme)).toBe('nothing');
	});
});

describe('a header that looks like the whole of a measure', () => {
	const told = (path: string[], theme: Theme, context = {}) => {
		const { value, confidence } = measureOfHeader(path, theme, context);
		return `${value.role === 'measure' ? value.measure : value.role} ${confidence}`;
	};

	it('is of the field its title speaks of', () => {
		const title = (of: string) => ({ title: `KẾT QUẢ GIẢI QUYẾT HỒ SƠ ${of} QUÝ IV NĂM 2024` });
		const received = ['Số hồ sơ tiếp nhận'];
		expect(told(received, 'satisfaction', title('LĨNH VỰC ĐẤT ĐAI'))).toBe('svc_received ask');
		expect(told(received, 'satisfaction', title('LĨNH VỰC THỦ TỤC HÀNH CHÍNH'))).toBe(
			'svc_received sure'
		);
		expect(told(['Số mô hình đăng ký'], 'models', title('LĨNH VỰC KINH TẾ'))).toBe(
			'dvk_registered ask'
		);
	});

	it('is of early ones only, or of a plan, or of one level of answers', () => {
		expect(told(['Số hồ sơ giải quyết trước hạn'], 'satisfaction')).toBe(
			'dossiers_resolved_ontime ask'
		);
		expect(told(['Số hồ sơ giải quyết trước và đúng hạn'], 'satisfaction')).toBe(
			'dossiers_resolved_ontime sure'
		);
		expect(told(['Số người tham gia BHYT', 'Đạt (%)'], 'campaigns')).toBe('ignore ask');
		expect(told(['Hài lòng'], 'satisfaction', { percent: true })).toBe('sat_index ask');
		expect(told(['Tỷ lệ hài lòng (%)'], 'satisfaction')).toBe('sat_index sure');
	});

	it('holds words of another thing in the text above', () => {
		expect(told(['Số hồ sơ đã giải quyết', 'Tổng số'], 'satisfaction')).toBe('ignore ask');
		expect(told(['Số tố cáo', 'Tổng số'], 'petitions')).toBe('ignore ask');
		expect(told(['Số hộ', 'Tổng số'], 'campaigns')).toBe('households sure');
	});
});

describe('a header of figures that are those of one part', () => {
	it.each<[Theme, string, string]>([
		['petitions', 'Số lượt tiếp công dân/tháng', '/tháng'],
		['petitions', 'Số lượt tiếp công dân (lượt/quý)', '/quý'],
		['models', 'Số mô hình đăng ký/thôn', '/thôn'],
		['models', 'Số mô hình đăng ký / 1 đơn vị', '/ 1 đơn vị'],
		['campaigns', 'Giá trị chăm lo (triệu đồng/hộ)', '/hộ'],
		['petitions', 'Số lượt tiếp công dân tháng/quý', 'nothing'],
		['petitions', 'Số lượt tiếp công dân tháng 9/năm 2023', 'nothing'],
		['petitions', 'Số vụ việc/người được tiếp', 'vụ việc/người'],
		['models', 'Số mô hình đăng ký xã/phường', 'nothing'],
		['campaigns', 'Giá trị chăm lo (triệu đồng)', 'nothing']
	])('%s: %s', (theme, header, words) => {
		expect(leftOver([header], theme)).toBe(words);
	});

	it('is asked about by its unit of measure too', () => {
		const { confidence } = measureOfHeader(['Số lượt tiếp công dân'], 'petitions', {
			unitOfMeasure: 'lượt/tháng'
		});
		expect(confidence).toBe('ask');
	});
});
