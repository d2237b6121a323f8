import { describe, expect, it } from 'vitest';
import { saidOfStatus, modelsHeaded } from '../../src/lib/reading/mapping/lists/register-status';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const [AN, LAC] = ['14182', '14185'];
const TITLE = 'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024 HUYỆN GIAO THỦY';
const read = (title: string, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [[title], ...rows] }]);
const whole = (all: readonly string[]) => all.filter((figure) => !figure.includes('['));

describe('the state of a model in words', () => {
	it.each([
		['Được công nhận', 'dvk_recognised'],
		['Đã công nhận', 'dvk_recognised'],
		['Công nhận', 'dvk_recognised'],
		['Đã được công nhận theo QĐ số 120/QĐ-UBND ngày 05/11/2024', 'dvk_recognised'],
		['Đã kiểm tra, được công nhận', 'dvk_inspected dvk_recognised'],
		['Được tặng giấy khen', 'dvk_recognised dvk_awarded'],
		['Được Đảng ủy xã công nhận', 'dvk_recognised'],
		['Phát huy hiệu quả', 'dvk_implemented'],
		['Đang phát huy hiệu quả', 'dvk_implemented'],
		['Không ngừng phát huy hiệu quả', 'dvk_implemented'],
		['Đã nhân rộng', 'dvk_replicated'],
		['Đã kiểm tra, không đạt', 'dvk_inspected'],
		['Không khen thưởng nhưng được công nhận', 'dvk_recognised'],
		['Không công nhận', ''],
		['Không được công nhận', ''],
		['Không đủ điều kiện công nhận', ''],
		['Chưa công nhận', ''],
		['Chờ công nhận', ''],
		['Chờ huyện xét công nhận', ''],
		['Xét công nhận đợt 2', ''],
		['Đang đề nghị công nhận', ''],
		['Hủy công nhận', ''],
		['Thu hồi giấy khen', ''],
		['Dự kiến công nhận', ''],
		['Sẽ công nhận cuối năm', ''],
		['Trình huyện công nhận', ''],
		['Đủ điều kiện, đề nghị huyện công nhận', ''],
		['Đủ điều kiện nhân rộng', ''],
		['Không nhân rộng được', ''],
		['Nhân rộng chưa được', ''],
		['Không phát huy hiệu quả', ''],
		['Hiệu quả chưa cao', ''],
		['Hoạt động không hiệu quả', ''],
		['Chưa kiểm tra', ''],
		['Đang thực hiện', '']
	])('“%s” counts for what it has reached: %s', (text, measures) => {
		expect(saidOfStatus(text)).toEqual({
			reached: measures.split(' ').filter(Boolean),
			unclear: []
		});
	});

	it.each(['Đã xét công nhận', 'Được xét công nhận', 'Đạt', 'Công nhận (dự kiến)'])(
		'“%s” leaves open what it has reached',
		(text) => {
			expect(saidOfStatus(text)).toEqual({ reached: [], unclear: ['dvk_recognised'] });
		}
	);

	it('is no achievement where a word before it denies it or leaves it open', async () => {
		const report = await read(
			TITLE,
			['STT', 'Tên mô hình', 'Đơn vị', 'Trạng thái'],
			[1, 'Đường hoa', 'Xã Giao An', 'Đã công nhận'],
			[2, 'Camera', 'Xã Giao An', 'Không công nhận'],
			[3, 'Nhà xanh', 'Xã Giao Lạc', 'Chờ công nhận']
		);
		expect(whole(figures(report))).toEqual([
			`dvk_registered@${AN}=2`,
			`dvk_recognised@${AN}=1`,
			`dvk_registered@${LAC}=1`,
			`dvk_recognised@${LAC}=0`
		]);
		expect(codes(report)).toEqual([]);
	});

	it('is left out and asked about for the unit where it is not clear', async () => {
		const report = await read(
			TITLE,
			['STT', 'Tên mô hình', 'Đơn vị', 'Kết quả'],
			[1, 'Đường hoa', 'Xã Giao An', 'Được công nhận'],
			[2, 'Camera', 'Xã Giao Lạc', 'Đạt']
		);
		expect(whole(figures(report))).toEqual([
			`dvk_registered@${AN}=1`,
			`dvk_recognised@${AN}=1`,
			`dvk_registered@${LAC}=1`
		]);
		expect(codes(report)).toEqual(['models-state-unclear B4']);
	});
});

describe('what the models below a title count for', () => {
	it.each([
		['DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO', false, 'dvk_registered'],
		['DANH SÁCH MÔ HÌNH ĐĂNG KÝ NĂM 2024', false, 'dvk_registered'],
		['ĐĂNG KÝ MÔ HÌNH, ĐIỂN HÌNH TIÊN TIẾN NĂM 2024', false, 'dvk_registered'],
		['DANH SÁCH ĐĂNG KÝ MÔ HÌNH ĐỀ NGHỊ CÔNG NHẬN', false, 'dvk_registered'],
		['THEO DÕI, ĐÁNH GIÁ, CÔNG NHẬN MÔ HÌNH', true, 'dvk_registered'],
		['ĐĂNG KÝ VÀ KẾT QUẢ ĐƯỢC CÔNG NHẬN', true, 'dvk_registered'],
		['MÔ HÌNH DÂN VẬN KHÉO ĐƯỢC CÔNG NHẬN NĂM 2024', false, 'dvk_recognised'],
		['MÔ HÌNH ĐƯỢC TỈNH CÔNG NHẬN NĂM 2025', false, 'dvk_recognised'],
		['MÔ HÌNH ĐÃ CÔNG NHẬN', true, 'dvk_recognised'],
		['MÔ HÌNH ĐƯỢC NHÂN RỘNG', false, 'dvk_replicated'],
		['TẬP THỂ, CÁ NHÂN ĐIỂN HÌNH ĐƯỢC KHEN THƯỞNG', false, 'dvk_awarded'],
		['MÔ HÌNH DUY TRÌ NĂM 2024', false, 'dvk_maintained'],
		['MÔ HÌNH ĐỀ NGHỊ CÔNG NHẬN', false, null],
		['MÔ HÌNH ĐỀ NGHỊ CÔNG NHẬN', true, null],
		['MÔ HÌNH ĐỀ NGHỊ KHEN THƯỞNG', false, null],
		['MÔ HÌNH CHƯA ĐƯỢC CÔNG NHẬN', false, null],
		['MÔ HÌNH TIÊU BIỂU', false, null],
		['MÔ HÌNH CÔNG NHẬN NĂM 2024', false, null],
		['MÔ HÌNH ĐĂNG KÝ ĐƯỢC CÔNG NHẬN', false, null],
		['MÔ HÌNH ĐƯỢC CÔNG NHẬN CÒN DUY TRÌ', false, null]
	] as const)('%s (states told: %s): %s', (title, hasStates, measure) => {
		expect(modelsHeaded(title, hasStates)).toBe(measure);
	});

	const HEADER: Row = ['STT', 'Tên mô hình', 'Đơn vị', 'Lĩnh vực'];
	const MODELS: Row[] = [
		[1, 'Đường hoa', 'Xã Giao An', 'Kinh tế'],
		[2, 'Camera', 'Xã Giao An', 'Quốc phòng - an ninh'],
		[3, 'Nhà xanh', 'Xã Giao Lạc', 'Kinh tế']
	];

	it('is the state it names', async () => {
		const title = 'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO ĐƯỢC CÔNG NHẬN NĂM 2024 HUYỆN GIAO THỦY';
		const report = await read(title, HEADER, ...MODELS);
		expect(whole(figures(report))).toEqual([`dvk_recognised@${AN}=2`, `dvk_recognised@${LAC}=1`]);
		expect(codes(report)).toEqual([]);
	});

	it('is asked about where no count is of it', async () => {
		const title = 'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024 HUYỆN GIAO THỦY';
		const report = await read(title, HEADER, ...MODELS);
		expect(figures(report)).toEqual([]);
		expect(codes(report)).toEqual(['models-of-what B3']);
	});
});

describe('columns of marks', () => {
	it.each(['Công nhận', 'Được công nhận', 'Đã được công nhận'])(
		'headed “%s” tell which models are recognised',
		async (heading) => {
			const report = await read(
				TITLE,
				['STT', 'Tên mô hình', 'Đơn vị', heading],
				[1, 'Đường hoa', 'Xã Giao An', 'x'],
				[2, 'Camera', 'Xã Giao An', null],
				[3, 'Nhà xanh', 'Xã Giao Lạc', 'Không'],
				[4, 'Trồng nấm', 'Xã Giao An', 'Có'],
				[5, 'Một cửa', 'Xã Giao An', 1]
			);
			expect(whole(figures(report))).toEqual([
				`dvk_registered@${AN}=4`,
				`dvk_recognised@${AN}=3`,
				`dvk_registered@${LAC}=1`,
				`dvk_recognised@${LAC}=0`
			]);
			expect(codes(report)).toEqual([]);
		}
	);

	it('headed by what is still asked for tell nothing', async () => {
		const report = await read(
			TITLE,
			['STT', 'Tên mô hình', 'Đơn vị', 'Đề nghị công nhận'],
			[1, 'Đường hoa', 'Xã Giao An', 'x'],
			[2, 'Camera', 'Xã Giao Lạc', 'x']
		);
		expect(whole(figures(report))).toEqual([`dvk_registered@${AN}=1`, `dvk_registered@${LAC}=1`]);
	});

	it('are said to be left out where they tell only how models were recognised', async () => {
		const report = await read(
			TITLE,
			['STT', 'Tên mô hình', 'Đơn vị', 'Cấp công nhận'],
			[1, 'Đường hoa', 'Xã Giao An', 'Huyện'],
			[2, 'Camera', 'Xã Giao Lạc', null]
		);
		expect(codes(report)).toEqual(['register-columns-left-out']);
		expect(report.issues[0]?.severity).toBe('warning');
	});

	it('that mark fields under headings of one line part the models', async () => {
		const report = await read(
			TITLE,
			['STT', 'Tên mô hình', 'Đơn vị', 'KT', 'VHXH', 'Được công nhận'],
			[1, 'Đường hoa', 'Xã Giao An', 'x', null, 'x'],
			[2, 'Camera', 'Xã Giao An', null, 'x', null],
			[3, 'Nhà xanh', 'Xã Giao An', 1, null, 1]
		);
		expect(figures(report)).toEqual([
			`dvk_registered@${AN}=3`,
			`dvk_registered[field=kinh-te]@${AN}=2`,
			`dvk_recognised@${AN}=2`,
			`dvk_recognised[field=kinh-te]@${AN}=2`,
			`dvk_registered[field=van-hoa-xa-hoi]@${AN}=1`
		]);
	});
});

it('counts models carried on apart from those registered', async () => {
	const report = await read(
		TITLE,
		['STT', 'Tên mô hình', 'Đơn vị', 'Loại mô hình'],
		[1, 'Đường hoa', 'Xã Giao An', 'Mô hình mới'],
		[2, 'Camera', 'Xã Giao An', 'Duy trì']
	);
	expect(whole(figures(report))).toEqual([`dvk_registered@${AN}=1`, `dvk_maintained@${AN}=1`]);
});
