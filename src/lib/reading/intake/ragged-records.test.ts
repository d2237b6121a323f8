import { describe, expect, it } from 'vitest';
import { mendRecords } from './ragged-records';

const HEADER = ['TT', 'Đơn vị', 'Đăng ký', 'Công nhận'];
const A = ['1', 'Xã A', '12', '9'];
const B = ['2', 'Xã B', '7', '4'];

function mend(...records: string[][]) {
	const { records: whole, mended, uncertain } = mendRecords(records, ',');
	return { whole, mended, uncertain: [...uncertain] };
}

describe('mendRecords', () => {
	it('leaves records of one width, titles and remarks with many commas alone', () => {
		const title = ['BÁO CÁO QUÝ I', ' NĂM 2024', ' XÃ A', ' HUYỆN B', ' TỈNH C'];
		const remark = ['Ghi chú: số liệu', ' tính đến ngày 15', ' chưa có thôn C', ' D', ' và E'];
		const { whole, mended } = mend(title, HEADER, A, B, remark);
		expect(whole).toEqual([title, HEADER, A, B, remark]);
		expect(mended).toEqual([]);
	});

	it('joins the words that a comma parted in a row', () => {
		const { whole, mended, uncertain } = mend(HEADER, A, ['2', 'Xã B', ' huyện C', '7', '4'], A);
		expect(whole[2]).toEqual(['2', 'Xã B, huyện C', '7', '4']);
		expect(mended).toEqual([{ row: 2, joined: 1, found: 5, columns: 4 }]);
		expect(uncertain).toEqual([]);
	});

	it('joins the words that a comma parted in the header', () => {
		const header = ['TT', 'Đơn vị', 'Mô hình', ' điển hình đăng ký', 'Công nhận'];
		const { whole, mended } = mend(header, A, B);
		expect(whole[0]).toEqual(['TT', 'Đơn vị', 'Mô hình, điển hình đăng ký', 'Công nhận']);
		expect(mended).toEqual([{ row: 0, joined: 2, found: 5, columns: 4 }]);
		const small = ['TT', 'Đơn vị', 'Mô hình', 'điển hình đăng ký', 'Công nhận'];
		expect(mend(small, A, B).whole[0]?.[2]).toBe('Mô hình,điển hình đăng ký');
	});

	it('tells a row in which figures may be joined in several ways', () => {
		const odd = ['2', 'Xã B', '1', '207', '4'];
		const { whole, mended, uncertain } = mend(HEADER, A, odd, A);
		expect(whole[2]).toEqual(odd);
		expect(mended).toEqual([{ row: 2, joined: null, found: 5, columns: 4 }]);
		expect(uncertain).toEqual([2]);
	});

	it('joins the halves of the one figure there is', () => {
		const header = ['TT', 'Đơn vị', 'Tỷ lệ'];
		const rows = [
			['1', 'Xã A', '12'],
			['2', 'Xã B', '9'],
			['3', 'Xã C', '12', '5']
		];
		expect(mend(header, ...rows).whole[3]).toEqual(['3', 'Xã C', '12,5']);
	});

	it('holds every row for uncertain under a header that can be joined in several ways', () => {
		const header = ['TT', 'Đơn vị', 'Mô hình', 'Điển hình đăng ký', 'Công nhận'];
		expect(mend(header, A, B)).toEqual({
			whole: [header, A, B],
			mended: [{ row: 0, joined: null, found: 5, columns: 4 }],
			uncertain: [1, 2]
		});
	});

	it('finds a decimal comma in every row by the header that is too short', () => {
		const header = ['TT', 'Đơn vị', 'Tỷ lệ'];
		const rows = [
			['1', 'Xã A', '12', '5'],
			['2', 'Xã B', '9', '25']
		];
		expect(mend(header, ...rows).whole.slice(1)).toEqual([
			['1', 'Xã A', '12,5'],
			['2', 'Xã B', '9,25']
		]);
		const two = mend(
			['TT', 'Đơn vị', 'Số', 'Tỷ lệ'],
			['1', 'Xã A', '12', '9', '5'],
			['2', 'Xã B', '8', '7', '25']
		);
		expect(two.uncertain).toEqual([1, 2]);
	});

	it('lets empty fields at the end and rows that lack some be', () => {
		const { mended } = mend(HEADER, A, [...B, '', ''], ['3', 'Xã C', '5'], B);
		expect(mended).toEqual([]);
	});

	it('knows the width of a table of one whole record by its header', () => {
		const made = mendRecords(
			[
				['TỔNG HỢP QUÝ I NĂM 2024'],
				['STT', 'Đơn vị', 'Số lượt tiếp', 'Số người được tiếp'],
				['1', 'Xã Xuân Châu', '1', '234', '10'],
				['2', 'Xã Xuân Hồng', '22', '25']
			],
			','
		);
		expect(made.uncertain).toEqual(new Set([2]));
		expect(made.mended).toEqual([{ row: 2, joined: null, found: 5, columns: 4 }]);
	});
});
