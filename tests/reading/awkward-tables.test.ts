import { describe, expect, it } from 'vitest';
import { codes, placedFigures, readLines } from '../support/reading';

const DISTRICT = 'UBND huyện Xuân Trường;;;';
const MODELS = 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO';

describe('rows that name no unit, of a report on one unit', () => {
	const head = ['UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG', `${MODELS} QUÝ IV NĂM 2024`];
	it('are added up where they are its villages', async () => {
		const report = await readLines(
			...head,
			'STT;Thôn, xóm;Số mô hình đăng ký;Số mô hình được công nhận',
			'1;Xóm 1;3;1',
			'2;Xóm 2;4;2',
			';Tổng cộng;7;3'
		);
		expect(placedFigures(report).map(([a1, , value]) => [a1, value])).toEqual([
			['C4:C5', 7],
			['D4:D5', 3]
		]);
		expect(codes(report)).toEqual(['rows-summed C4']);
	});
	it('are left out and said where nobody knows what they are', async () => {
		const report = await readLines(
			...head,
			'STT;Nhóm việc;Số mô hình đăng ký;Số mô hình được công nhận',
			'1;Việc lớn;3;1',
			'2;Việc nhỏ;4;2'
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['rows-of-no-unit C4']);
	});
});

describe('a comma nobody quoted', () => {
	const TITLE = [`${MODELS} NĂM 2024`, 'UBND huyện Xuân Trường'];

	it('shifts no figure: what can be put together is, with a word about it', async () => {
		const report = await readLines(
			...TITLE,
			'STT,Đơn vị,Số mô hình, điển hình đăng ký,Số mô hình được công nhận',
			'1,Thị trấn Xuân Trường,12,9',
			'2,Xã Xuân Châu, huyện Xuân Trường,7,4',
			'3,Xã Xuân Hồng,15,11'
		);
		expect(placedFigures(report).map((fact) => fact.slice(0, 3))).toEqual([
			['C4', 'dvk_registered', 12],
			['D4', 'dvk_recognised', 9],
			['C5', 'dvk_registered', 7],
			['D5', 'dvk_recognised', 4],
			['C6', 'dvk_registered', 15],
			['D6', 'dvk_recognised', 11]
		]);
		expect(codes(report)).toContain('fields-joined C3,B5');
	});

	it('leaves out the row whose figures may stand in other columns, and names it', async () => {
		const report = await readLines(
			...TITLE,
			'STT,Đơn vị,Số mô hình đăng ký,Số mô hình được công nhận',
			'1,Thị trấn Xuân Trường,12,9',
			'2,Xã Xuân Châu,1,207,4',
			'3,Xã Xuân Hồng,15,11'
		);
		expect(placedFigures(report).map(([a1]) => a1)).toEqual(['C4', 'D4', 'C6', 'D6']);
		expect(report.issues).toContainEqual(
			expect.objectContaining({ code: 'fields-shifted', severity: 'error', a1: 'A5' })
		);
		expect(report.ledgers[0]?.ledger.inError).toBe(1);
	});

	it('leaves out all figures under a header that may be parted in other places', async () => {
		const report = await readLines(
			...TITLE,
			'STT,Đơn vị,Số mô hình,Điển hình đăng ký,Số mô hình được công nhận',
			'1,Thị trấn Xuân Trường,12,9',
			'2,Xã Xuân Châu,7,4'
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toContain('fields-shifted A3');
	});
});

describe('what a list leaves unsaid', () => {
	it('is told of a row of figures without a name, and of money without a unit', async () => {
		const report = await readLines(
			DISTRICT,
			'KẾT QUẢ CHĂM LO HỘ NGHÈO QUÝ IV NĂM 2024;;;',
			'STT;Đơn vị;Số lượt hộ được chăm lo;Giá trị chăm lo',
			'1;Xã Xuân Hồng;12;15 triệu',
			'2;;20;30',
			'3;Xã Xuân Thành;9;8.500.000đ',
			'4;Xã Xuân Phú;7;12'
		);
		expect(placedFigures(report).map(([a1, , value]) => [a1, value])).toEqual([
			['C4', 12],
			['C6', 9],
			['C7', 7]
		]);
		expect(codes(report)).toEqual(['rows-without-unit B5', 'money-unit-missing D4']);
	});
});
