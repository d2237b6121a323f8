import { describe, expect, it } from 'vitest';
import { createResolver } from '$lib/reference/units';
import { withoutPeople } from './without-people';
import { roster } from '../../../../tests/support/reading';

const { isUnitName } = createResolver(roster);
const strip = (text: string) => withoutPeople(text, isUnitName);

describe('a text that names a person', () => {
	it.each([
		['DS Nguyễn Văn An 2024', 'DS … 2024'],
		['Đơn ông Nguyễn Văn An.xlsx', 'Đơn ông ….xlsx'],
		['Đơn Nguyễn Văn An, Quý IV-2024', 'Đơn …, Quý IV-2024'],
		['Don_ong_Nguyen_Van_An_2024', 'Don_ong_…_2024'],
		['DonNguyenVanAn', 'Don…'],
		['DS-Trần Bưởi', 'DS-…'],
		['Hồ sơ Vũ Thị Hồng Ánh', 'Hồ sơ …'],
		['Đơn khiếu nại của Lê Minh Quý về đất', 'Đơn khiếu nại của … về đất'],
		['KHIẾU NẠI CỦA BÀ ĐẶNG THỊ BƯỞI VỀ ĐẤT ĐAI', 'KHIẾU NẠI CỦA BÀ … VỀ ĐẤT ĐAI'],
		['đ/c Lương Hữu Phước phụ trách', 'đ/c … phụ trách'],
		['Đơn ông An', 'Đơn ông …'],
		['Xã Xuân Hồng (Nguyễn Văn An)', 'Xã Xuân Hồng'],
		['Xã Xuân Hồng - Nguyễn Thị Hoa', 'Xã Xuân Hồng - …'],
		['Thị trấn Xuân Trường - Trần Văn Bình', 'Thị trấn Xuân Trường - …'],
		['Xuân Trường- Trần Văn Bình', 'Xuân Trường- …'],
		['12 lượt (ông Cao Bá Hưng 0912 345 678)', '12 lượt'],
		['Nguyễn Văn An', '…'],
		['Nguyễn Văn A.', '….'],
		['Người lập biểu: Hoàng Đức Long', 'Người lập biểu: …'],
		['Chủ tịch UBND xã: Khổng Minh Tuấn', 'Chủ tịch UBND xã: …'],
		['Người cung cấp: Tống Duy Tân, 2024', 'Người cung cấp: …, 2024'],
		['đ/c Hùng phụ trách', 'đ/c … phụ trách'],
		['nguyễn văn hùng', '…'],
		['ông Giàng A Páo', 'ông …'],
		['Giàng A Páo', '…'],
		['chị H’Hen Niê', 'chị …'],
		["K'Brêu", '…'],
		['Ng.Văn Hùng', '…'],
		['NguyÔn V¨n Hïng', '…'],
		['Xã Xuân Hồng (TrÇn ThÞ BÝch Ngäc)', 'Xã Xuân Hồng (…)'],
		['MÔ HÌNH NĂM 2024 (Nguyeãn Vaên Huøng)', 'MÔ HÌNH NĂM 2024 (…)'],
		['Leâ Quang Huy', '…'],
		['Lª Quang Huy', '…'],
		['Ông Hùng', 'Ông …'],
		['Bà Lan xóm 4', 'Bà … xóm 4'],
		['Cụ Mão', 'Cụ …'],
		['Anh Tuấn (xóm 3)', 'Anh … (xóm 3)'],
		['Ông Chuệch', 'Ông …'],
		['Số lượt tiếp - Chị Quềnh', 'Số lượt tiếp - Chị …'],
		['Chú Y Bhăm Niê', 'Chú …'],
		['Chủ tịch Đinh Quang Huy tiếp', 'Chủ tịch … tiếp'],
		['Chủ tịch UBND xã Đinh Quang Huy', 'Chủ tịch UBND xã …'],
		['Trưởng thôn Lương Thế Vinh báo', 'Trưởng thôn … báo'],
		['PCT HĐND Mai Huy vắng', 'PCT HĐND … vắng'],
		['Chủ tịch Phạm Ngũ Lão tiếp', 'Chủ tịch … tiếp'],
		['Lương Thế Vinh (bí thư chi bộ)', '… (bí thư chi bộ)'],
		['Phạm Ngũ Lão (bí thư chi bộ)', '… (bí thư chi bộ)'],
		['Đinh Tiến Dũng, trưởng thôn', '…, trưởng thôn'],
		['Mai Huy - cán bộ dân vận', '… - cán bộ dân vận'],
		['A. Hùng TDP', 'A. … TDP'],
		['C.Lan báo muộn', 'C.… báo muộn'],
		['a. Sơn', 'a. …'],
		['A Tuấn (xóm 3)', 'A … (xóm 3)'],
		['Ô. Đinh Quang Hùng phụ trách', 'Ô. … phụ trách'],
		['Xã Thọ Nghiệp - Phạm Ngũ Lão', 'Xã Thọ Nghiệp - …'],
		['Xã Thọ Nghiệp: Phạm Ngũ Lão', 'Xã Thọ Nghiệp: …']
	])('%s → %s', (text, kept) => {
		expect(strip(text)).toBe(kept);
	});
});

describe('a text that names a place, a body or a thing', () => {
	it.each([
		'Nguyễn Văn Linh',
		'Phường Nguyễn Văn Linh 2024',
		'Báo cáo phường Nguyễn Thái Bình quý IV-2024',
		'Đường Nguyễn Hữu Cảnh',
		'Trường THCS Lê Quang Cường',
		'Khu phố Phan Đăng Lưu',
		'Xã Xuân Hồng',
		'Thành phố Hồ Chí Minh',
		'Tư tưởng, đạo đức Hồ Chí Minh',
		'Bà Rịa - Vũng Tàu',
		'Xã Bà Điểm',
		'Xử phạt Vi Phạm Hành Chính',
		'Phạm Vi Áp Dụng',
		'PHẠM VI ÁP DỤNG',
		'BÁO CÁO KẾT QUẢ GIẢI QUYẾT HỒ SƠ THỦ TỤC HÀNH CHÍNH',
		'ĐOÀN THANH NIÊN',
		'Đoàn Thanh Niên',
		'Hồ Sơ Tiếp Nhận',
		'Lý Do',
		'Bà mẹ Việt Nam Anh Hùng',
		'BÀ MẸ VIỆT NAM ANH HÙNG',
		'Thi tran Xuan Truong',
		'Thi Tran Xuan Truong',
		'Thai Nguyen 2024',
		'Camera an ninh',
		'Số người được tiếp',
		'Trần Phú',
		'đ/c Bí thư Đảng ủy',
		'Đồng chí Chủ tịch tiếp công dân',
		'Người đứng đầu: Chủ tịch UBND',
		'chăm sóc hồ thị trấn',
		'võ văn nghệ quần chúng',
		'Tổ A Đông',
		"Ea H'Leo",
		'P. Văn Đẩu',
		'Võ Ninh',
		'Chùa Bà Đanh',
		'Chợ Bà Chiểu',
		'Cô Tô',
		'Anh Sơn',
		'Anh hùng',
		'Chị Em Phụ Nữ',
		'Bà Mẹ Việt Nam Anh Hùng',
		'Chú ý',
		'Cụ thể',
		'Xã Trần Hưng Đạo (chủ tịch vắng)',
		'Chủ tịch UBND xã Trần Hưng Đạo',
		'Trần Hưng Đạo, chủ tịch vắng',
		'Lê Lợi (bí thư)',
		'Trưởng thôn Lê Lợi',
		'Chủ tịch Hồ Chí Minh',
		'Bí thư Đoàn Thanh niên',
		'Bí thư Đoàn Xã',
		'Chủ tịch Mặt trận Tổ quốc',
		'Phó Trưởng Ban Dân vận',
		'Bí thư Xuân Hồng',
		'Xã Lê Lợi - Phạm Ngũ Lão',
		'Huyện Kim Động - Phạm Ngũ Lão',
		'Phạm Ngũ Lão',
		'A. Tổng số',
		'A. Xuân Hồng',
		'B. Thanh tra',
		'C. Minh bạch',
		'A. Hải Dương',
		'A Lưới',
		'Tổ A Tuấn'
	])('%s stays', (text) => {
		expect(strip(text)).toBe(text);
	});

	it('every unit of the roster stays, with its type word and without', () => {
		const names = new Set(
			roster.dates.flatMap((day) =>
				roster.at(day).flatMap(({ name, fullName }) => [name, fullName])
			)
		);
		expect(names.size).toBeGreaterThan(10_000);
		expect([...names].filter((name) => strip(name) !== name)).toEqual([]);
	});
});
