import { describe, expect, it } from 'vitest';
import { measureOfHeader } from './index';

const asked = (title: string | null, ...path: string[]) => {
	const { confidence, reasons } = measureOfHeader(path, undefined, { title });
	const doubt = reasons.find(({ code }) => /^title-|^petitions-/.test(code));
	return confidence === 'ask' ? [doubt?.code, doubt?.details?.words] : confidence;
};
const dimsOf = (title: string, header: string) => {
	const { value } = measureOfHeader([header], undefined, { title });
	return value.role === 'measure' ? value.dims : null;
};

describe('the title of other work', () => {
	it.each([
		['LẤY PHIẾU Ý KIẾN CỬ TRI VỀ ĐỀ ÁN', 'Số phiếu phát ra', 'CỬ TRI'],
		['KẾT QUẢ LẤY PHIẾU TÍN NHIỆM NĂM 2024', 'Số phiếu hợp lệ', 'TÍN NHIỆM'],
		['THI ĐUA THEO TƯ TƯỞNG HỒ CHÍ MINH', 'Số mô hình đăng ký', 'HỒ CHÍ MINH'],
		['HỌC TẬP VÀ LÀM THEO PHONG CÁCH HỒ CHÍ MINH', 'Số mô hình đăng ký', 'HỌC TẬP VÀ LÀM THEO'],
		['Mô hình phát triển kinh tế, năm 2024', 'Số mô hình hiệu quả', 'phát triển kinh tế'],
		['MÔ HÌNH TỰ QUẢN VỀ AN NINH TRẬT TỰ', 'Số mô hình nhân rộng', 'AN NINH TRẬT TỰ'],
		['KẾT QUẢ HÒA GIẢI Ở CƠ SỞ', 'Số vụ việc đã giải quyết', 'HÒA GIẢI'],
		['KẾT QUẢ THANH TRA, KIỂM TRA', 'Số kết luận đã thực hiện', 'THANH TRA'],
		['TỔNG HỢP KIẾN NGHỊ CỦA CỬ TRI', 'Đã giải quyết', 'CỬ TRI'],
		['KẾT QUẢ CẢI CÁCH HÀNH CHÍNH', 'Kinh phí hỗ trợ (triệu đồng)', 'CẢI CÁCH HÀNH CHÍNH'],
		['ĐÁNH GIÁ THEO BỘ CHỈ SỐ PHỤC VỤ', 'Dịch vụ công nộp trực tuyến (12)', 'CHỈ SỐ PHỤC VỤ'],
		['KẾT QUẢ TẬP HUẤN, BỒI DƯỠNG', 'Số người tham gia', 'TẬP HUẤN'],
		['VẬN ĐỘNG HIẾN ĐẤT LÀM ĐƯỜNG', 'Số người tham gia', 'HIẾN ĐẤT'],
		['VẬN ĐỘNG HIẾN ĐẤT LÀM ĐƯỜNG', 'Số hộ', 'HIẾN ĐẤT'],
		['PHONG TRÀO ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO', 'Số hộ', 'ỦNG HỘ'],
		['KẾT QUẢ HỘI NGHỊ ĐỐI THOẠI', 'Số lượt người tham gia', 'ĐỐI THOẠI'],
		['SINH HOẠT TÔN GIÁO NĂM 2024', 'Số lượt người tham gia', 'TÔN GIÁO'],
		['KẾT QUẢ THỰC HIỆN DÂN CHỦ CƠ SỞ', 'Số lượt người tham gia', 'DÂN CHỦ CƠ SỞ'],
		['CẤP GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT', 'Số đơn tiếp nhận', 'QUYỀN SỬ DỤNG ĐẤT'],
		['TIN BÁO, TỐ GIÁC TỘI PHẠM', 'Số đơn tiếp nhận', 'TỐ GIÁC'],
		['HOẠT ĐỘNG CỦA TRẠM Y TẾ', 'Số lượt tiếp', 'Y TẾ'],
		['TIẾP XÚC CỬ TRI NĂM 2024', 'Số ý kiến, kiến nghị tiếp nhận', 'CỬ TRI'],
		['Công tác phát triển đảng năm 2024', 'Số hồ sơ tiếp nhận', 'phát triển đảng'],
		['Hồ sơ đề nghị khen thưởng', 'Số hồ sơ quá hạn', 'khen thưởng'],
		['Công tác tuyển quân năm 2024', 'Số hồ sơ tiếp nhận', 'tuyển quân'],
		['Kết quả cho vay vốn chính sách', 'Số hồ sơ tiếp nhận', 'vay vốn'],
		['Hồ sơ người có công', 'Số hồ sơ giải quyết đúng hạn', 'người có công'],
		['Đơn xin cấp đất năm 2024', 'Số đơn tiếp nhận', 'cấp đất'],
		['Xét xử, thụ lý án ly hôn', 'Số đơn đã xử lý', 'ly hôn']
	])('%s: %s is asked', (title, header, words) => {
		const [code, quoted] = asked(title, header);
		expect(code).toBe('title-of-other-work');
		expect(String(quoted).startsWith(words)).toBe(true);
	});

	it('is asked about households that were given something', () => {
		const title = 'KẾT QUẢ CHĂM LO HỘ NGHÈO';
		expect(asked(title, 'Tổng cộng', 'Số hộ')).toEqual(['title-of-other-work', 'CHĂM LO']);
	});

	it.each([
		['MÔ HÌNH DÂN VẬN KHÉO PHÁT TRIỂN KINH TẾ', 'Số mô hình đăng ký'],
		['HỌC TẬP VÀ LÀM THEO BÁC', 'Số mô hình dân vận khéo đăng ký'],
		['CÔNG TÁC THANH TRA, GIẢI QUYẾT KHIẾU NẠI', 'Số vụ khiếu nại đã giải quyết'],
		['PHONG TRÀO, CHĂM LO AN SINH XÃ HỘI', 'Tổng số hộ'],
		['PHONG TRÀO HIẾN ĐẤT LÀM ĐƯỜNG', 'Tổng số hộ'],
		['TẬP HUẤN VÀ RA QUÂN', 'Số lượt người tham gia ra quân'],
		['TTHC VỀ THI ĐUA, KHEN THƯỞNG TẠI BỘ PHẬN MỘT CỬA', 'Số hồ sơ tiếp nhận'],
		['KHIẾU NẠI VỀ CẤP ĐẤT', 'Số đơn tiếp nhận'],
		['PHONG TRÀO THI ĐUA DÂN VẬN KHÉO', 'Số đơn tiếp nhận'],
		['GIẢI QUYẾT HỒ SƠ ĐẤT ĐAI', 'Số hồ sơ tiếp nhận']
	])('is ours after all: %s: %s', (title, header) => {
		expect(asked(title, header)).not.toContain('title-of-other-work');
	});
});

describe('a title that names a part', () => {
	it.each([
		'KẾT QUẢ RA QUÂN CỦA HỘI LIÊN HIỆP PHỤ NỮ XÃ',
		'KẾT QUẢ RA QUÂN CỦA CÁC TRƯỜNG HỌC',
		'Kết quả ra quân của Đoàn Thanh niên xã',
		'KẾT QUẢ RA QUÂN KHỐI TRƯỜNG HỌC'
	])('of one body is asked: %s', (title) => {
		expect(asked(title, 'Số hoạt động ra quân')).toEqual(['title-of-one-body', undefined]);
	});

	it('narrows receptions to those of the leader, or to the regular ones', () => {
		expect(dimsOf('TIẾP CÔNG DÂN ĐỊNH KỲ CỦA CHỦ TỊCH UBND XÃ', 'Số lượt tiếp')).toEqual({
			reception: 'leader'
		});
		expect(dimsOf('KẾT QUẢ TIẾP CÔNG DÂN CỦA NGƯỜI ĐỨNG ĐẦU', 'Số lượt người được tiếp')).toEqual({
			reception: 'leader'
		});
		expect(dimsOf('TIẾP CÔNG DÂN THƯỜNG XUYÊN QUÝ I', 'Số lượt tiếp')).toEqual({
			reception: 'regular'
		});
		const all = 'TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT';
		expect(dimsOf(all, 'Số lượt tiếp')).toEqual({});
		expect(dimsOf('KẾT QUẢ TIẾP CÔNG DÂN QUÝ I', 'Số lượt tiếp')).toEqual({});
	});

	it('narrows models to a subject in brackets', () => {
		expect(dimsOf('MÔ HÌNH DÂN VẬN KHÉO (TẬP THỂ)', 'Số mô hình đăng ký')).toEqual({
			subject: 'tap-the'
		});
	});

	it('is asked of one field, with a colon too', () => {
		expect(asked('MÔ HÌNH DÂN VẬN KHÉO Lĩnh vực: Kinh tế', 'Số mô hình đăng ký')).not.toBe('sure');
	});
});

describe('petitions where cases are counted', () => {
	it.each([
		['Kết quả xử lý đơn', 'Đơn thuộc thẩm quyền', 'Khiếu nại'],
		['Phân loại đơn', 'Đã giải quyết'],
		['Số đơn khiếu nại', 'Đã giải quyết']
	])('are asked: %s > %s', (...path) => {
		const { value, confidence, reasons } = measureOfHeader(path, 'petitions');
		expect(value.role === 'measure' && value.measure).toMatch(/^gq_/);
		expect(confidence).toBe('ask');
		expect(reasons.map(({ code }) => code)).toContain('petitions-not-cases');
	});

	it.each([
		['Số đơn đã giải quyết'],
		['Đơn thư đã giải quyết xong'],
		['Kết quả', 'Số đơn đã được giải quyết']
	])('are counted as what they are where the heading says so: %s', (...path) => {
		const { value, confidence } = measureOfHeader(path, 'petitions');
		expect(value).toMatchObject({ measure: 'don_resolved', dims: {} });
		expect(confidence).toBe('sure');
	});

	it.each(['Số đơn, vụ việc đã giải quyết', 'Số đơn đất đai đã giải quyết'])(
		'are asked where it says more: %s',
		(leaf) => expect(measureOfHeader([leaf], 'petitions').confidence).toBe('ask')
	);

	it('do not hold for decisions, nor where a text says cases', () => {
		const sure = (...path: string[]) => measureOfHeader(path, 'petitions').confidence;
		expect(sure('Giải quyết khiếu nại', 'Số vụ việc thuộc thẩm quyền')).toBe('sure');
		expect(sure('Kết luận đã thực hiện')).toBe('sure');
	});
});

describe('what is below petitions dealt with', () => {
	it.each(['Đơn kỳ trước chuyển sang', 'Đơn tiếp nhận trong kỳ'])(
		'was neither received nor carried in: %s',
		(leaf) => {
			const { value, confidence } = measureOfHeader(['Đơn đã xử lý', leaf], 'petitions');
			expect(value.role === 'measure' && value.measure).not.toMatch(/received|carried/);
			expect(confidence).toBe('ask');
		}
	);
});

describe('people alone below a head', () => {
	const measured = (...path: string[]) => {
		const { value } = measureOfHeader(path);
		return value.role === 'measure' ? value.measure : null;
	};

	it('are those received only where the head is of reception', () => {
		expect(measured('Tiếp công dân', 'Người')).toBe('tcd_people');
		expect(measured('Tiếp nhận', 'Người')).toBeNull();
		expect(measured('Tiếp xúc', 'Người')).toBeNull();
	});
});
