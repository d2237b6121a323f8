import { describe, expect, it } from 'vitest';
import { codes, placedFigures, readLines } from '../support/reading';

const TITLE = ['UBND HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH', 'TỔNG HỢP CÔNG TÁC DÂN VẬN NĂM 2023', ''];
const CHAU = '1,Xã Xuân Châu';
const HONG = '2,Xã Xuân Hồng';

async function read(...lines: string[]) {
	const report = await readLines(...TITLE, ...lines);
	return {
		places: placedFigures(report).map(([a1, , value]) => [a1, value]),
		codes: codes(report).filter((code) => code.startsWith('fields')),
		report
	};
}

describe('a number with a comma that nobody quoted', () => {
	it('leaves no figure of a row that reaches a column of remarks', async () => {
		const { places, codes, report } = await read(
			'STT,Đơn vị,Số hộ,Số lượt tiếp công dân,Ghi chú',
			`${CHAU},3,250,12`,
			`${HONG},980,15,`
		);
		expect(codes).toEqual(['fields-shifted A5']);
		expect(report.issues).toContainEqual(expect.objectContaining({ severity: 'error', count: 1 }));
		expect(places).toEqual([
			['C6', 980],
			['D6', 15]
		]);
	});

	it('leaves none of a row wider than the header, however many fields too many it has', async () => {
		const { places, codes } = await read(
			'STT,Đơn vị,Số hộ,Số lượt tiếp công dân,Số mô hình đăng ký,',
			`${CHAU},3,250,1,012,5`,
			`${HONG},980,15,6,`,
			'3,Xã Xuân Thành,1,000,250,2,100,4,5,1'
		);
		expect(codes).toEqual(['fields-shifted A5', 'fields-shifted A7']);
		expect(places.map(([a1]) => a1)).toEqual(['C6', 'D6', 'E6']);
	});

	it('leaves none of the rows beside it that may have slipped in the same way', async () => {
		const cut = await read(
			'STT,Đơn vị,Dân số,Số hộ,Số lượt tiếp công dân,Số mô hình đăng ký',
			`${CHAU},12,500,3,200`,
			`${HONG},21,000,6,100`
		);
		expect(cut).toMatchObject({ places: [], codes: ['fields-shifted A5,A6'] });
		const padded = await read(
			'STT,Đơn vị,Tỷ lệ hài lòng (%),Số lượt tiếp công dân,Ghi chú',
			`${CHAU},95,5,12,`,
			`${HONG},96,15,,`
		);
		expect(padded).toMatchObject({ places: [], codes: ['fields-shifted A5,A6'] });
	});

	it('leaves none of lines whose figures are all pairs of thousands', async () => {
		const { places, codes } = await read(
			'STT,Chỉ tiêu,ĐVT,Xã Xuân Châu,Xã Xuân Hồng,Xã Xuân Thành,Xã Xuân Thượng',
			'1,Dân số,người,12,500,9,800',
			'2,Số hộ,hộ,3,200,2,900'
		);
		expect([places, codes]).toEqual([[], ['fields-shifted A5,A6']]);
	});

	it('is not looked for in tables whose figures fit their columns', async () => {
		const plain = await read(
			'STT,Đơn vị,Số cuộc tuyên truyền,Số lượt người nghe,Số hộ,Ghi chú',
			`${CHAU},12,500,350,tăng 2 cuộc`,
			`${HONG},9,800,420,`,
			'3,Xã Xuân Thành,7,640,510'
		);
		expect(plain.codes).toEqual([]);
		expect(plain.places).toHaveLength(9);
		const quoted = await read(
			'STT,Đơn vị,Tỷ lệ hài lòng (%),Số lượt tiếp công dân,Ghi chú',
			`${CHAU},"95,5",12,`,
			`${HONG},96,15,2`
		);
		expect(quoted.codes).toEqual([]);
		expect(quoted.places).toHaveLength(4);
		const stacked = await read(
			'STT,Đơn vị,Số lượt tiếp công dân',
			`${CHAU},12`,
			`${HONG},15`,
			'',
			'STT,Đơn vị,Số hộ,Số mô hình đăng ký,Số mô hình được công nhận',
			`${CHAU},350,5,4`,
			`${HONG},420,7,6`
		);
		expect(stacked.codes).toEqual([]);
		expect(stacked.places).toHaveLength(8);
	});
});
