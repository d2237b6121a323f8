import { beforeAll, describe, expect, it } from 'vitest';
import { dimsText, type Decisions, type ReadReport } from '$lib/model';
import { applyDecisions, issueText, readReport } from '../../src/lib/reading';
import { context } from '../support/reading';

const LIST = [
	'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG',
	'DANH SÁCH ĐƠN THƯ QUÝ IV NĂM 2024',
	'STT;Họ và tên;Ngày tiếp nhận;Loại đơn;Kết quả giải quyết',
	'1;Trần Văn Mẫu;05/10/2024;Khiếu nại;Đã giải quyết',
	'2;Lê Thị Thử;17/10/2024;Khiếu nại;Đã giải quyết',
	'3;Phạm Văn Ví;02/12/2024;Khiếu nại;Đang giải quyết',
	'4;Bùi Văn Dụ;03/12/2024;Tố cáo;'
].join('\n');

const counts = ({ facts }: ReadReport) =>
	Object.fromEntries(facts.map(({ dims, value }) => [dimsText(dims), value]));
const decided = (decisions: Decisions) => applyDecisions(read, new Map([[0, decisions]]), context);
let read: ReadReport;
beforeAll(async () => {
	read = await readReport(new TextEncoder().encode(LIST), 'don-thu.csv', context);
});

describe('a list with one row a petition', () => {
	it('waits for somebody to say whether it may be counted', () => {
		expect(read.tables.map(({ table, ready }) => [table.shape, ready])).toEqual([
			['case-list', false]
		]);
	});

	it('is left out by default, and says so', () => {
		const left = applyDecisions(read, new Map(), context);
		expect([left.facts, left.reports]).toEqual([[], []]);
		expect(left.tables[0]?.ready).toBe(true);
		expect(left.ledgers[0]?.ledger.leftOut.skipped).toBe(4);
		expect(left.issues.map(({ code }) => code)).not.toContain('case-list-counted');
	});

	it('is counted by kind, month of its day and status when somebody chose so', () => {
		const counted = decided({ count: true });
		expect(counted.tables[0]?.ready).toBe(true);
		expect(counts(counted)).toEqual({
			'': 4,
			'kind=khieu-nai': 3,
			'kind=to-cao': 1,
			'kind=khieu-nai|month=2024-10|status=resolved': 2,
			'kind=khieu-nai|month=2024-12|status=resolving': 1,
			'kind=to-cao|month=2024-12|status=unknown': 1
		});
		expect(JSON.stringify(counted.facts)).not.toMatch(/Trần|05\/10|A4|D4/);
		expect(counted.issues).toContainEqual(
			expect.objectContaining({ code: 'case-list-counted', count: 4 })
		);
		expect(counts(decided({ count: false }))).toEqual({});
	});

	it('tells what was handed to another body from what was resolved, and says how many outcomes are unclear', async () => {
		const outcomes = [
			'Chuyển cơ quan khác',
			'Đã chuyển Thanh tra huyện',
			'Chuyển kỳ sau',
			'Đã giải quyết',
			'Đã trả lời bằng văn bản',
			'Chưa giải quyết',
			'Theo dõi thêm'
		];
		const rows = outcomes.map((text, i) => `${i + 1};Trần Văn Mẫu;05/10/2024;Khiếu nại;${text}`);
		const lines = [...LIST.split('\n').slice(0, 3), ...rows].join('\n');
		const list = await readReport(new TextEncoder().encode(lines), 'don-thu.csv', context);
		const counted = applyDecisions(list, new Map([[0, { count: true }]]), context);
		const status = (name: string) => counts(counted)[`kind=khieu-nai|month=2024-10|status=${name}`];
		expect(['transferred', 'unresolved', 'resolved', 'unknown'].map(status)).toEqual([2, 2, 2, 1]);
		const unclear = counted.issues.filter(({ code }) => code === 'case-status-unclear');
		expect(unclear.map(({ count }) => count)).toEqual([1]);
		expect(JSON.stringify(unclear)).not.toContain('Theo dõi');
		expect(decided({ count: true }).issues.map(({ code }) => code)).not.toContain(
			'case-status-unclear'
		);
	});
});

describe('a list with one row a petition in the words of the books that offices keep', () => {
	const book = (lines: readonly string[]) =>
		readReport(
			new TextEncoder().encode(
				['SỔ THEO DÕI ĐƠN THƯ QUÝ I NĂM 2025, XÃ XUÂN HỒNG, TỈNH NINH BÌNH', ...lines].join('\n')
			),
			'so-don.csv',
			context
		);

	it.each([
		[
			'of days, people and states',
			[
				'STT;Ngày nhận;Họ và tên;Số ĐT;Loại đơn;Tình trạng',
				'1;05/02/2025;Trần Văn Mẫu;0912345678;Khiếu nại;Đã giải quyết',
				'2;06/02/2025;Lê Thị Thử;0912345679;Khiếu nại;Đang giải quyết',
				'3;07/02/2025;Phạm Văn Ví;0912345670;Tố cáo;Chưa giải quyết'
			]
		],
		[
			'with what they are about',
			[
				'TT;Ngày;Công dân;Nội dung;Phân loại;Kết quả',
				'1;05/02/2025;Trần Văn Mẫu;Đất đai thôn ba;Khiếu nại;đã giải quyết',
				'2;06/02/2025;Lê Thị Thử;Đấu thầu chợ;Khiếu nại;đang giải quyết',
				'3;07/02/2025;Phạm Văn Ví;Rác thải;Tố cáo;chưa giải quyết'
			]
		]
	])('%s is counted and keeps nothing but days, kinds and states', async (_, lines) => {
		const list = await book(lines);
		expect(list.tables.map(({ table }) => table.shape)).toEqual(['case-list']);
		expect(JSON.stringify(list)).not.toMatch(/Trần|0912|Đất đai|Đấu thầu|Rác/);
		expect(list.issues.map(({ code }) => code)).not.toContain('unknown-column');
		const counted = applyDecisions(list, new Map([[0, { count: true }]]), context);
		expect(counts(counted)).toEqual({
			'': 3,
			'kind=khieu-nai': 2,
			'kind=to-cao': 1,
			'kind=khieu-nai|month=2025-02|status=resolved': 1,
			'kind=khieu-nai|month=2025-02|status=resolving': 1,
			'kind=to-cao|month=2025-02|status=unresolved': 1
		});
	});

	const written = (days: readonly string[]) =>
		book([
			'STT;Ngày nhận;Họ và tên;Số ĐT;Loại đơn;Tình trạng',
			...days.map((day, i) => `${i + 1};${day};Trần Văn Mẫu;chưa có;Khiếu nại;Đã giải quyết`)
		]);
	const months = (list: ReadReport) => {
		const counted = applyDecisions(list, new Map([[0, { count: true }]]), context);
		const told = counted.issues.filter(({ code }) => code === 'case-day-unclear');
		const ofMonths = counted.facts.flatMap(({ dims, value }) =>
			dims.month === undefined ? [] : [`${dims.month}=${value}`]
		);
		return [ofMonths.sort(), told.map((issue) => issueText(issue, 'vi'))];
	};

	it.each([
		['all without a year', ['5/2', '06/02', '15-1', '20.12', 'ngày 7 tháng 3']],
		['beside days with one', ['05/02/2025', '6/2', '15/1', '20/12/2024', '7/3']]
	])('takes the year of days from the window they lie in: %s', async (_, days) => {
		const list = await written(days);
		expect(months(list)).toEqual([['2024-12=1', '2025-01=1', '2025-02=2', '2025-03=1'], []]);
		expect(JSON.stringify(list)).not.toContain('Trần');
	});

	it('counts days that do not exist in no month, and says so once', async () => {
		expect(await written(['5/2', '31/02/2025', '45/13/2025', '30/2', '']).then(months)).toEqual([
			['2025-02=1', 'unknown=4'],
			[
				'Trang “so-don”, cột “Ngày nhận”: 3 vụ việc ghi ngày không có thật, hoặc thiếu năm mà không nằm trong kỳ. Các vụ này vẫn được đếm là đã tiếp nhận, với tháng không rõ.'
			]
		]);
	});

	it('tells nothing of what stands in the column of telephones', async () => {
		const codes = (await written(['5/2', '6/2'])).issues.map(({ code }) => code);
		expect(codes).not.toContain('unread-number');
	});
});
