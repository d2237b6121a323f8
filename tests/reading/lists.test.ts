import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';

describe('lists', () => {
	it('counts a register of models per unit, field and status', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['HUYỆN XUÂN TRƯỜNG'],
					['DANH SÁCH MÔ HÌNH "DÂN VẬN KHÉO" NĂM 2024'],
					['STT', 'Đơn vị', 'Tên mô hình', 'Lĩnh vực', null, null, null, 'Kết quả'],
					[null, null, null, 'KT', 'VH-XH', 'QP-AN', 'XDHTCT', null],
					[1, 'Xã Xuân Hồng', 'Tuyến đường hoa', null, 'x', null, null, 'Đang thực hiện'],
					[
						2,
						null,
						'Camera an ninh',
						null,
						null,
						'x',
						null,
						'Đã được công nhận theo QĐ số 120/QĐ-UBND'
					],
					[3, 'Xã Xuân Châu', 'Nuôi ong', 'x', 'x', null, null, 'Đã được công nhận'],
					[4, 'Xã Xuân Thành', 'Nhà sạch', null, null, null, null, 'Đang thực hiện']
				],
				merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:G3', 'H3:H4', 'B5:B6']
			}
		]);
		expect(report.tables[0]?.table.shape).toBe('register');
		expect(figures(report)).toEqual(
			expect.arrayContaining([
				'dvk_registered@14095=2',
				'dvk_registered[field=van-hoa-xa-hoi]@14095=1',
				'dvk_registered[field=quoc-phong-an-ninh]@14095=1',
				'dvk_recognised@14095=1',
				'dvk_registered@14092=1',
				'dvk_registered[field=khac]@14092=1',
				'dvk_recognised@14098=0'
			])
		);
		expect(codes(report).filter((code) => /field/.test(code))).toEqual([
			'multi-field C7',
			'no-field C8'
		]);
	});

	it('counts a list of petitions and keeps nothing of its rows', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND xã Xuân Hồng, huyện Xuân Trường, tỉnh Nam Định'],
					['DANH SÁCH ĐƠN KHIẾU NẠI, TỐ CÁO, KIẾN NGHỊ QUÝ II NĂM 2024'],
					[
						'STT',
						'Số đơn',
						'Ngày tiếp nhận',
						'Chủ đơn',
						'Địa chỉ',
						'Nội dung đơn',
						'Loại đơn',
						'Kết quả giải quyết'
					],
					[
						1,
						'12',
						'05/04/2024',
						'Nguyễn Văn An',
						'Xóm 3',
						'Tranh chấp đất',
						'Khiếu nại',
						'Đã giải quyết'
					],
					[
						2,
						'13',
						'09/04/2024',
						'Trần Thị Bình',
						'Xóm 5',
						'Đường hỏng',
						'Kiến nghị',
						'Đang giải quyết'
					],
					[3, '14', '10/05/2024', 'Lê Văn Cường', 'Xóm 1', 'Nước thải', 'Phản ánh', 'Đã giải quyết']
				]
			}
		]);
		expect(figures(report)).toEqual(
			expect.arrayContaining([
				'don_received@14095=3',
				'don_received[kind=khieu-nai]@14095=1',
				'don_received[kind=kien-nghi-phan-anh]@14095=2',
				'don_received[kind=khieu-nai|month=2024-04|status=resolved]@14095=1'
			])
		);
		const kept = JSON.stringify({
			...report,
			workbook: report.workbook.sheets.map(({ grid }) => grid)
		});
		for (const personal of ['Nguyễn Văn An', 'Trần Thị Bình', 'Xóm 5', 'Nước thải']) {
			expect(kept).not.toContain(personal);
		}
	});

	it('adds a survey up by level and reads the forms from its notes', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND xã Xuân Hồng, huyện Xuân Trường, tỉnh Nam Định'],
					['KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG CỦA NGƯỜI DÂN QUÝ II NĂM 2024'],
					[
						'Nội dung',
						'Rất hài lòng',
						'Hài lòng',
						'Bình thường',
						'Không hài lòng',
						'Rất không hài lòng',
						'Tổng'
					],
					['Thái độ phục vụ', 100, 70, 10, 4, 1, 185],
					['Thời gian giải quyết', 90, 80, 10, 4, 1, 185],
					['Cơ sở vật chất', 90, 80, 10, 4, 2, 185],
					['Tổng số phiếu phát ra: 200; thu về: 187; hợp lệ: 185']
				]
			}
		]);
		expect(figures(report)).toEqual([
			'answers_level[level=5]@14095=190',
			'answers_level[level=4]@14095=150',
			'answers_level[level=3]@14095=20',
			'answers_level[level=2]@14095=8',
			'answers_level[level=1]@14095=2',
			'forms_issued@14095=200',
			'forms_returned@14095=187',
			'sat_respondents@14095=185'
		]);
		expect(codes(report)).toContain('R05 G6');
	});
});

it('drops a column of people of rarer surnames whatever its heading', async () => {
	const names = [
		'Tống Thị Kim Oanh',
		'Cao Xuân Bách',
		'Mai Thị Liên',
		'Ninh Văn Quýnh',
		'Khổng Tú'
	];
	const report = await readSheets([
		{
			name: 'Quà',
			rows: [
				['UBND xã Xuân Hồng, huyện Xuân Trường'],
				['DANH SÁCH NHẬN QUÀ QUÝ IV NĂM 2024'],
				['STT', 'Đối tượng', 'Giá trị quà'],
				...names.map((name, i) => [i + 1, name, 500])
			]
		}
	]);
	expect(codes(report)).toContain('personal-dropped B3');
	expect(JSON.stringify(report)).not.toMatch(new RegExp(names.join('|')));
});

it('keeps no telephone or identity number that slipped among counts, and tells a large count', async () => {
	const units = ['Xuân Châu', 'Xuân Hồng', 'Xuân Ninh', 'Xuân Ngọc'];
	const read = (figure: number) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND huyện Xuân Trường'],
					['MÔ HÌNH DÂN VẬN KHÉO QUÝ II NĂM 2024'],
					['STT', 'Đơn vị', 'Số mô hình đăng ký'],
					...units.map((unit, i) => [i + 1, `Xã ${unit}`, i === 2 ? figure : 5 + i])
				]
			}
		]);
	for (const code of [912345678, 36088001234]) {
		const report = await read(code);
		expect(JSON.stringify(report)).not.toContain(String(code));
		expect(codes(report)).toContain('unread-number C6');
	}
	expect((await read(350000000)).facts).toHaveLength(4);
});

it('quotes no name out of the heading over a number that slipped among counts', async () => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND huyện Xuân Trường'],
				['MÔ HÌNH DÂN VẬN KHÉO QUÝ II NĂM 2024'],
				['STT', 'Đơn vị', 'Số mô hình đăng ký (ông Nguyễn Văn Tám ghi)'],
				...['Xuân Châu', 'Xuân Hồng', 'Xuân Ninh', 'Xuân Ngọc'].map((unit, i) => [
					i + 1,
					`Xã ${unit}`,
					i === 2 ? 912345678 : 5 + i
				])
			]
		}
	]);
	expect(codes(report)).toContain('unread-number C6');
	expect(JSON.stringify(report.issues)).not.toContain('Nguyễn Văn Tám');
});
