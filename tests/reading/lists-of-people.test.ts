import { describe, expect, it } from 'vitest';
import { applyDecisions, issueText, readReport } from '../../src/lib/reading';
import { context, readLines } from '../support/reading';

const HEAD = 'UBND XÃ XUÂN HỒNG, TỈNH NINH BÌNH';

describe('a list with one row a person that is of no petitions', () => {
	it.each([
		[
			'who attended a course',
			[
				'DANH SÁCH HỌC VIÊN TẬP HUẤN NĂM 2025',
				'STT;Ngày;Họ và tên;Nội dung;Kết quả',
				'1;05/02/2025;Trần Văn Mẫu;Kỹ năng dân vận;Đạt',
				'2;06/02/2025;Lê Thị Thử;Kỹ năng dân vận;Không đạt'
			]
		],
		[
			'even where the course was on petitions',
			[
				'DANH SÁCH THAM DỰ TẬP HUẤN TIẾP CÔNG DÂN, XỬ LÝ ĐƠN THƯ NĂM 2025',
				'STT;Ngày;Họ và tên;Nội dung;Kết quả',
				'1;05/02/2025;Trần Văn Mẫu;Chuyên đề một;Đạt',
				'2;06/02/2025;Lê Thị Thử;Chuyên đề hai;Đạt'
			]
		],
		[
			'who was awarded',
			[
				'DANH SÁCH KHEN THƯỞNG NĂM 2025',
				'STT;Họ và tên;Địa chỉ;Ngày nhận;Hình thức;Kết quả',
				'1;Trần Văn Mẫu;Xóm 1;05/02/2025;Giấy khen;Đạt',
				'2;Lê Thị Thử;Xóm 2;06/02/2025;Bằng khen;Đạt'
			]
		],
		[
			'who attended, with their marks',
			[
				'DANH SÁCH HỌC VIÊN NĂM 2025',
				'TT;Họ và tên;Lớp;Điểm',
				'1;Trần Văn Mẫu;K1;8,5',
				'2;Lê Thị Thử;K1;7'
			]
		],
		[
			'who was awarded, with the sums',
			[
				'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025',
				'STT;Họ và tên;Hình thức khen thưởng;Số tiền thưởng',
				'1;Trần Văn Mẫu;Giấy khen;500000',
				'2;Lê Thị Thử;Giấy khen;500000'
			]
		],
		[
			'with days of birth',
			[
				'DANH SÁCH CÁN BỘ NĂM 2025',
				'STT;Họ và tên;Ngày sinh;Chức vụ;Kết quả',
				'1;Trần Văn Mẫu;05/02/1980;Công chức;Đạt',
				'2;Lê Thị Thử;06/02/1981;Trưởng thôn;Đạt'
			]
		],
		[
			'to turn to, by unit',
			[
				'DANH SÁCH CÁN BỘ ĐẦU MỐI',
				'STT;Đơn vị;Họ và tên;Điện thoại',
				'1;Xã Xuân Hồng;Trần Văn Mẫu;0912345678',
				'2;Xã Xuân Châu;Lê Thị Thử;0987654321'
			]
		],
		[
			'in office',
			[
				'DANH BẠ',
				'STT;Họ và tên;Chức vụ;Số điện thoại',
				'1;Trần Văn Mẫu;Chủ tịch;912345678',
				'2;Lê Thị Thử;Phó chủ tịch;987654321'
			]
		],
		[
			'of which nothing says what it is of',
			[
				'DANH SÁCH NĂM 2025',
				'STT;Ngày;Họ và tên;Nội dung;Kết quả',
				'1;05/02/2025;Trần Văn Mẫu;Việc một;Xong',
				'2;06/02/2025;Lê Thị Thử;Việc hai;Xong'
			]
		]
	])('is left out, names and all, and says so: %s', async (_, lines) => {
		const read = await readLines(HEAD, ...lines);
		expect(read.tables.map(({ table, ready }) => [table.shape, ready])).toEqual([['people', true]]);
		const counted = applyDecisions(read, new Map([[0, { count: true }]]), context);
		expect([counted.facts, counted.reports]).toEqual([[], []]);
		expect(counted.issues.filter(({ code }) => code !== 'personal-dropped')).toEqual(
			read.issues.filter(({ code }) => code === 'people-left-out')
		);
		expect(read.ledgers[0]?.ledger.leftOut['no-figures']).toBe(2);
		expect(JSON.stringify(read)).not.toMatch(/Trần|Thử|1980|Xóm/);
	});

	it('tells what to do where it is of petitions after all', async () => {
		const read = await readLines(
			HEAD,
			'DANH SÁCH NĂM 2025',
			'STT;Ngày;Họ và tên;Nội dung;Kết quả',
			'1;05/02/2025;Trần Văn Mẫu;Việc một;Xong'
		);
		const told = read.issues.filter(({ code }) => code === 'people-left-out');
		expect(told.map((issue) => issueText(issue, 'vi'))).toEqual([
			'Trang “bao-cao” là danh sách 1 người, không thấy là đơn thư hay lượt tiếp công dân nên không có số nào được lấy; họ tên và thông tin riêng đã được bỏ. Nếu đây là sổ đơn thư, hãy ghi rõ ở tiêu đề hoặc tên cột (ví dụ “Loại đơn”) rồi thả lại tệp.'
		]);
	});
});

describe('a list with one row a person is of petitions', () => {
	it.each([
		['by its title', 'SỔ TIẾP DÂN NĂM 2025', 'Nội dung', 'Xong', 'a.csv'],
		['by its file', 'DANH SÁCH NĂM 2025', 'Nội dung', 'Xong', 'Đơn thư 2025.csv'],
		['by a header', 'DANH SÁCH NĂM 2025', 'Nội dung vụ việc', 'Xong', 'a.csv'],
		['by its states', 'DANH SÁCH NĂM 2025', 'Nội dung', 'Đang giải quyết', 'a.csv'],
		['of dossiers, too', 'SỔ ĐƠN THƯ VÀ HỒ SƠ NĂM 2025', 'Nội dung', 'Xong', 'a.csv']
	])('%s', async (_, title, header, state, name) => {
		const lines = [
			HEAD,
			title,
			`STT;Ngày;Họ và tên;${header};Kết quả`,
			`1;05/02/2025;Trần Văn Mẫu;Việc một;${state}`
		];
		const read = await readReport(new TextEncoder().encode(lines.join('\n')), name, context);
		expect(read.tables.map(({ table }) => table.shape)).toEqual(['case-list']);
	});
});

it.each([
	['Mô hình', '12', '9'],
	['Đăng ký', '12', '9'],
	['Ghi nhận', '12', '9']
])('asks of figures beside who is to be turned to: %s', async (header, ...figures) => {
	const read = await readLines(
		HEAD,
		'DANH SÁCH NĂM 2024',
		`STT;Đơn vị;${header};Họ và tên;Điện thoại`,
		`1;Xã Xuân Hồng;${figures[0]};Trần Văn Mẫu;0912345678`,
		`2;Xã Xuân Châu;${figures[1]};Lê Thị Thử;0987654321`
	);
	expect(read.tables.map(({ table }) => table.shape)).toEqual(['units-down']);
});

it('takes opinions of people for opinions, whoever gave them', async () => {
	const read = await readLines(
		HEAD,
		'KHẢO SÁT SỰ HÀI LÒNG NĂM 2025',
		'STT;Họ và tên;Năm sinh;Thái độ phục vụ',
		'1;Trần Văn Mẫu;1980;Hài lòng',
		'2;Lê Thị Thử;1981;Rất hài lòng'
	);
	expect(read.tables.map(({ table }) => table.shape)).toEqual(['units-down']);
});
