import { describe, expect, it } from 'vitest';
import { dimsText } from '$lib/model';
import { formOf, measureOfHeader } from './index';

const MULTI = ['Đơn có nhiều người đứng tên'];
const UNDONE = ['Số đơn chưa xử lý, chuyển kỳ sau'];

describe('official petition forms', () => {
	it.each([
		[
			'Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất',
			[
				['Tiếp thường xuyên', 'Số lượt tiếp'],
				['Ủy quyền tiếp', 'Số lượt tiếp']
			],
			'tcd-01'
		],
		['Tổng hợp kết quả phân loại, xử lý đơn qua tiếp công dân', [], 'tcd-02-2021'],
		['Tổng hợp kết quả xử lý đơn', [UNDONE], 'xld-01-2024'],
		['Tổng hợp kết quả xử lý đơn', [MULTI], 'xld-01-2021'],
		['Tổng hợp kết quả xử lý đơn', [MULTI, UNDONE], 'xld-01-2024'],
		['Tổng hợp kết quả xử lý đơn khiếu nại', [UNDONE], 'xld-02'],
		['Tổng hợp kết quả xử lý đơn tố cáo', [MULTI], 'xld-03'],
		['Tổng hợp kết quả xử lý đơn kiến nghị, phản ánh', [UNDONE], 'xld-04'],
		['Tổng hợp kết quả giải quyết khiếu nại thuộc thẩm quyền', [], 'kqgq-01'],
		['Tổng hợp kết quả thi hành quyết định giải quyết khiếu nại', [], 'kqgq-02'],
		['Tổng hợp kết quả giải quyết tố cáo thuộc thẩm quyền', [], 'kqgq-03'],
		['Tổng hợp kết quả thực hiện kết luận nội dung tố cáo', [], 'kqgq-04'],
		['Tổng hợp kết quả xử lý rác', [UNDONE], undefined]
	])('%s with %j is %s', (title, paths, id) => {
		expect(formOf(title, paths)?.id).toBe(id);
		expect(formOf(title.toLocaleUpperCase('vi'), paths)?.id).toBe(id);
	});

	it('are none without a title', () => {
		expect(formOf(null, [UNDONE])).toBeNull();
	});

	const XLD = 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN';
	const COMPLAINTS = 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI THUỘC THẨM QUYỀN';
	const DENUNCIATIONS = 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT TỐ CÁO THUỘC THẨM QUYỀN';
	const EXECUTION = 'TỔNG HỢP KẾT QUẢ THI HÀNH QUYẾT ĐỊNH GIẢI QUYẾT KHIẾU NẠI';
	const CONCLUSIONS = 'TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾT LUẬN NỘI DUNG TỐ CÁO';

	it.each([
		[XLD, ['Số đơn kỳ trước chuyển sang'], 'don_carried_in'],
		[XLD, ['Số đơn tiếp nhận trong kỳ'], 'don_received'],
		[XLD, ['Số đơn đã xử lý'], 'don_processed'],
		[XLD, UNDONE, 'don_unprocessed'],
		[XLD + ' TỐ CÁO', ['Tiếp nhận trong kỳ'], 'don_received kind=to-cao'],
		[COMPLAINTS, ['Đã giải quyết'], 'gq_resolved kind=khieu-nai'],
		[COMPLAINTS, ['Thời hạn giải quyết', 'Đúng quy định'], 'gq_time_kept kind=khieu-nai'],
		[COMPLAINTS, ['Thời hạn giải quyết', 'Không đúng quy định'], 'gq_time_not_kept kind=khieu-nai'],
		[DENUNCIATIONS, ['Thời hạn giải quyết', 'Đúng quy định'], 'gq_time_kept kind=to-cao'],
		[EXECUTION, ['Tổng số quyết định phải thi hành trong kỳ'], 'gq_decisions_due kind=khieu-nai'],
		[EXECUTION, ['Quyết định phải tổ chức thực hiện trong kỳ'], 'gq_decisions_due kind=khieu-nai'],
		[EXECUTION, ['Đã thi hành'], 'gq_decisions_executed kind=khieu-nai'],
		[CONCLUSIONS, ['Tổng số kết luận phải thực hiện'], 'gq_decisions_due kind=to-cao'],
		[CONCLUSIONS, ['Đã thực hiện xong'], 'gq_decisions_executed kind=to-cao']
	])('%s: %j is surely %s', (title, path, figure) => {
		const { value, confidence } = measureOfHeader(path, 'petitions', { title });
		if (value.role !== 'measure') throw new Error(`${value.role} ${confidence}`);
		expect(`${value.measure} ${dimsText(value.dims)}`.trim()).toBe(figure);
		expect(confidence).toBe('sure');
	});

	it.each([
		[XLD, ['Đủ điều kiện xử lý', 'Số đơn']],
		[XLD, ['Đơn không đủ điều kiện xử lý']],
		[EXECUTION, ['Thu hồi cho Nhà nước', 'Phải thu']],
		[EXECUTION, ['Thu hồi cho Nhà nước', 'Đã thu']],
		['TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN', ['Đã thi hành']]
	])('%s: %j is asked, not guessed', (title, path) => {
		const { value, confidence } = measureOfHeader(path, 'petitions', { title });
		expect([value.role, confidence]).toEqual(['ignore', 'ask']);
	});
});
