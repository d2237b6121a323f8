import { describe, expect, it } from 'vitest';
import type { Decisions, ReadReport } from '$lib/model';
import { applyDecisions, issueText, readReport, reasonText } from '../../src/lib/reading';
import { codes, context } from '../support/reading';

const KINDS = ['Khiếu nại', 'Kiến nghị'];

async function listOf(
	title: string,
	days: readonly string[],
	header = 'Ngày tiếp nhận',
	name = 'don-thu.csv'
): Promise<ReadReport> {
	const lines = [
		'UBND XÃ XUÂN HỒNG, TỈNH NINH BÌNH',
		title,
		`STT;${header};Họ và tên;Số điện thoại;Loại đơn;Kết quả xử lý`,
		...days.map(
			(day, i) =>
				`${i + 1};${day};Nguyễn Văn Mẫu;0987123456;${KINDS[i % KINDS.length]};Đã giải quyết`
		)
	];
	return readReport(new TextEncoder().encode(lines.join('\n')), name, context);
}

const counted = (read: ReadReport, own: Decisions = {}) =>
	applyDecisions(read, new Map([[0, { count: true, ...own }]]), context);
const windows = ({ facts }: ReadReport) => [
	...new Set(facts.map(({ start, end }) => `${start}..${end}`))
];
const received = ({ facts }: ReadReport) =>
	facts.filter(({ dims }) => Object.keys(dims).length === 0).map(({ value }) => value);

const Q3 = 'DANH SÁCH ĐƠN THƯ QUÝ III NĂM 2026';
const COMMON = '2026-07-01..2026-09-30';
const INSPECTORATE = '2026-06-15..2026-09-14';
const LATE = ['20/09/2026', '28/09/2026', '30/09/2026', '29/09/2026'];

describe('the window of a list of petitions whose title names its period', () => {
	it.each([
		['of a quarter', Q3, LATE, COMMON],
		['of days of both and its own', Q3, ['05/07/2026', '20/09/2026'], COMMON],
		[
			'of a month',
			'DANH SÁCH ĐƠN THƯ THÁNG 5 NĂM 2026',
			['02/05/2026', '18/05/2026', '25/05/2026', '30/05/2026'],
			'2026-05-01..2026-05-31'
		],
		[
			'of half a year',
			'DANH SÁCH ĐƠN THƯ 6 THÁNG ĐẦU NĂM 2026',
			['02/01/2026', '24/06/2026'],
			'2026-01-01..2026-06-30'
		],
		[
			'of a year',
			'DANH SÁCH ĐƠN THƯ NĂM 2025',
			['02/01/2025', '24/12/2025'],
			'2025-01-01..2025-12-31'
		],
		['of the inspectorate’s days', Q3, ['16/06/2026', '05/07/2026'], INSPECTORATE],
		['of days of both', Q3, ['05/07/2026', '14/09/2026'], INSPECTORATE],
		['without a day that can be read', Q3, ['đầu tháng', 'cuối tháng'], INSPECTORATE],
		[
			'of other work too',
			'DANH SÁCH ĐƠN THƯ VÀ CÔNG TÁC DÂN VẬN QUÝ III NĂM 2026',
			['16/06/2026', '05/07/2026'],
			INSPECTORATE
		]
	])('is in the calendar of its days: %s', async (_, title, days, window) => {
		const report = counted(await listOf(title, days));
		expect(windows(report)).toEqual([window]);
		expect(received(report)).toEqual([days.length]);
		expect(codes(report)).not.toContain('window-in-doubt');
	});

	it('says that it goes by the days of the petitions', async () => {
		const [table] = (await listOf(Q3, LATE)).tables;
		expect(table?.window.reasons.map((reason) => reasonText(reason, 'vi'))).toEqual([
			'Kỳ 01/07/2026 – 30/09/2026: các đơn đều ghi ngày trong kỳ này.'
		]);
	});

	it('is that of the file’s name in the same way', async () => {
		const report = await listOf('DANH SÁCH ĐƠN THƯ', LATE, 'Ngày nhận', 'Đơn thư quý III-2026.csv');
		expect(windows(counted(report))).toEqual([COMMON]);
	});

	it.each([
		['some days are the one calendar’s and some the other’s', ['16/06/2026', '20/09/2026'], 1],
		['a day is neither’s', ['05/07/2026', '20/09/2026', '02/03/2026'], 2],
		['all days are of another quarter', ['05/01/2026', '06/02/2026'], 2],
		['a day is of another year', ['05/07/2025', '08/07/2026'], 1]
	])('is asked where %s', async (_, days, count) => {
		const report = counted(await listOf(Q3, days));
		expect(report.facts).toEqual([]);
		expect(codes(report)).toContain('window-in-doubt');
		expect(report.tables[0]?.ready).toBe(false);
		expect(report.tables[0]?.windows?.map(({ start, end }) => `${start}..${end}`)).toEqual([
			COMMON,
			INSPECTORATE
		]);
		const asked = report.issues.find(({ code }) => code === 'window-in-doubt');
		expect(asked?.details?.count).toBe(count);
	});

	it('names the days that do not fit when it asks, and is what is answered', async () => {
		const read = await listOf(Q3, ['05/07/2026', '20/09/2026', '02/03/2026']);
		const report = counted(read);
		const asked = report.issues.filter(({ code }) => code === 'window-in-doubt');
		expect(asked.map((issue) => issueText(issue, 'vi'))).toEqual([
			'Danh sách đơn ở trang “don-thu” ghi kỳ từ 15/06/2026 đến 14/09/2026, nhưng có 2 đơn ghi ngày ngoài kỳ đó (02/03/2026, 20/09/2026); kỳ ấy theo lịch kia là từ 01/07/2026 đến 30/09/2026. Hãy chọn kỳ đúng trước khi nhập.'
		]);
		const [window] = report.tables[0]?.windows ?? [];
		const answered = counted(read, window && { window });
		expect(windows(answered)).toEqual([COMMON]);
		expect(codes(answered)).not.toContain('window-in-doubt');
	});

	it.each([
		`${Q3} (TỪ NGÀY 15/6/2026 ĐẾN NGÀY 14/9/2026)`,
		'DANH SÁCH ĐƠN THƯ TỪ NGÀY 15/6/2026 ĐẾN NGÀY 14/9/2026'
	])('is of the days that are stated: %s', async (title) => {
		expect(windows(counted(await listOf(title, LATE)))).toEqual([INSPECTORATE]);
	});

	const outside = (report: ReadReport) =>
		report.issues
			.filter(({ code }) => code === 'case-day-outside')
			.map((issue) => [issue.severity, issueText(issue, 'vi')]);
	const STATED = `${Q3} (TỪ NGÀY 15/6/2026 ĐẾN NGÀY 14/9/2026)`;

	it('counts rows of other days than are stated, and warns of them', async () => {
		const report = counted(await listOf(STATED, ['05/07/2026', '20/09/2026', '08/07/2025', '']));
		expect(received(report)).toEqual([4]);
		expect(outside(report)).toEqual([
			[
				'warning',
				'Trang “don-thu”, cột “Ngày tiếp nhận”: 2 vụ việc ghi ngày ngoài kỳ 15/06/2026–14/09/2026 (08/07/2025, 20/09/2026). Các vụ này vẫn được đếm là đã tiếp nhận trong kỳ; hãy kiểm tra ngày của từng vụ, hoặc chọn lại kỳ.'
			]
		]);
		expect(outside(counted(await listOf(STATED, ['05/07/2026', '14/09/2026'])))).toEqual([]);
	});

	it.each([
		['that somebody chose', Q3],
		['of ten months', 'DANH SÁCH ĐƠN THƯ 10 THÁNG NĂM 2026'],
		['that closed early', 'DANH SÁCH ĐƠN THƯ QUÝ III NĂM 2026 (TÍNH ĐẾN NGÀY 10/9/2026)']
	])('warns of them beside a window %s', async (_, title) => {
		const read = await listOf(title, ['05/07/2026', '20/12/2026']);
		const window = { start: '2026-07-01', end: '2026-09-30', kind: 'period' } as const;
		const report = counted(read, title === Q3 ? { window } : {});
		expect(outside(report).map(([, text]) => text)).toEqual([
			expect.stringContaining('20/12/2026')
		]);
	});

	it.each(['Ngày nhận đơn', 'Ngày, tháng, năm tiếp nhận', 'Ngày đến', 'Ngày tiếp', 'Ngày'])(
		'is told by “%s”',
		async (header) => {
			expect(windows(counted(await listOf(Q3, LATE, header)))).toEqual([COMMON]);
		}
	);

	it.each(['Ngày viết đơn', 'Ngày thụ lý', 'Ngày phân công'])(
		'is asked where only “%s” speaks against it',
		async (header) => {
			expect(codes(counted(await listOf(Q3, LATE, header)))).toContain('window-in-doubt');
			const within = counted(await listOf(Q3, ['05/07/2026', '06/08/2026'], header));
			expect(windows(within)).toEqual([INSPECTORATE]);
		}
	);

	it.each(['Ngày trả lời', 'Ngày nhận kết quả', 'Hạn giải quyết', 'Ngày hẹn trả'])(
		'is not told by %s',
		async (header) => {
			expect(windows(counted(await listOf(Q3, LATE, header)))).toEqual([INSPECTORATE]);
		}
	);

	it.each([
		['of the common calendar', Q3, ['5/7', '20/9', '28-9'], COMMON],
		['of the inspectorate’s', Q3, ['16/6', '5/7'], INSPECTORATE],
		['of both', Q3, ['5/7', '14/9', '6/8/2026'], INSPECTORATE],
		['of a year', 'DANH SÁCH ĐƠN THƯ NĂM 2025', ['2/1', '24/11'], '2024-12-15..2025-12-14']
	])('is told by days without a year as well: %s', async (_, title, days, window) => {
		expect(windows(counted(await listOf(title, days)))).toEqual([window]);
	});

	it('is asked where days without a year are outside it, or of either year', async () => {
		const asked = async (title: string, days: readonly string[]) =>
			counted(await listOf(title, days))
				.issues.filter(({ code }) => code === 'window-in-doubt')
				.map((issue) => issueText(issue, 'vi'));
		expect(await asked(Q3, ['5/7', '20/9', '2/3'])).toEqual([
			'Danh sách đơn ở trang “don-thu” ghi kỳ từ 15/06/2026 đến 14/09/2026, nhưng có 2 đơn ghi ngày ngoài kỳ đó (02/03, 20/09); kỳ ấy theo lịch kia là từ 01/07/2026 đến 30/09/2026. Hãy chọn kỳ đúng trước khi nhập.'
		]);
		expect(await asked('DANH SÁCH ĐƠN THƯ NĂM 2025', ['2/1', '24/12'])).toEqual([
			'Danh sách đơn ở trang “don-thu” ghi kỳ từ 15/12/2024 đến 14/12/2025, nhưng có 1 đơn ghi ngày thiếu năm (24/12): chưa rõ là ngày của năm trước hay của cuối kỳ từ 01/01/2025 đến 31/12/2025. Hãy chọn kỳ đúng trước khi nhập.'
		]);
	});
});

it('leaves the window of a register to its title, whatever days its models were recognised on', async () => {
	const lines = [
		'UBND XÃ XUÂN HỒNG, TỈNH NINH BÌNH',
		'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2026',
		'STT;Tên mô hình;Lĩnh vực;Ngày công nhận',
		'1;Tuyến đường hoa;Kinh tế;20/06/2026',
		'2;Camera an ninh;Quốc phòng - An ninh;28/06/2026'
	];
	const report = await readReport(
		new TextEncoder().encode(lines.join('\n')),
		'mo-hinh.csv',
		context
	);
	expect(report.tables.map(({ window }) => window.value?.start)).toEqual(['2026-07-01']);
	expect(codes(report)).not.toContain('window-in-doubt');
});
