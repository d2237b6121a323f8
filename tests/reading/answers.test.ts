import { describe, expect, it } from 'vitest';
import { applyDecisions, readReport } from '../../src/lib/reading';
import { codes, context, figures } from '../support/reading';

const [HONG, THANH] = ['@14095', '@14098'];
const STAMP = 'Dấu thời gian';

function read(header: string, ...rows: string[]) {
	const lines = [header, ...rows].join('\r\n');
	return readReport(new TextEncoder().encode(lines), 'Khảo sát quý IV năm 2024.csv', context);
}

/** The row of an answer, sent in the minute of its place. */
const sent = (minute: number, rest: string) =>
	`01/10/2024 8:${String(minute).padStart(2, '0')}:00,${rest}`;

describe('answers of citizens to an online form', () => {
	const OF_CITIZENS = `${STAMP},Xã/Phường của ông/bà,Điểm hài lòng trung bình (1-5),Tuổi`;

	it('give no figures of communes, however few they are', async () => {
		const report = await read(
			OF_CITIZENS,
			sent(1, 'Xã Xuân Hồng,1,30'),
			sent(2, 'Xã Xuân Thành,4,31'),
			sent(3, 'Xã Xuân Hồng,5,32')
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['answers-of-people C2']);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it('are told by their number where no question says whose they are', async () => {
		const answers = [1, 2, 3, 4, 5, 6].map((n) =>
			sent(n, `${n % 2 ? 'Xã Xuân Hồng' : 'Xã Xuân Thành'},${n}`)
		);
		const report = await read(`${STAMP},Địa bàn xã,Số hồ sơ đã nộp trực tuyến`, ...answers);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['answers-of-people C2']);
	});

	it.each([
		['in words', 'Rất hài lòng', 'Hài lòng'],
		['numbered', '5 - Rất hài lòng', '4 - Hài lòng']
	])('are counted by level of satisfaction: %s', async (_, best, good) => {
		const report = await read(
			`${STAMP},Xã/Phường của ông/bà,Ông/bà có hài lòng với thái độ của cán bộ tiếp nhận không?`,
			sent(1, `Xã Xuân Hồng,${best}`),
			sent(2, `Xã Xuân Thành,${good}`),
			sent(3, `Xã Xuân Hồng,${good}`),
			sent(4, `Xã Xuân Hồng,${best}`)
		);
		expect(figures(report)).toEqual([
			`answers_level[level=4]${HONG}=1`,
			`answers_level[level=5]${HONG}=2`,
			`answers_level[level=4]${THANH}=1`,
			`answers_level[level=5]${THANH}=0`
		]);
		expect(codes(report)).toEqual(['answers-counted C2']);
	});

	it.each([
		[
			'day first',
			['05/03/2024 8:00:00', '01/10/2024 8:00:00', '14/12/2024 8:00:00', '01/01/2025 0:10:00']
		],
		[
			'month first',
			['3/5/2024 8:00:00', '10/1/2024 8:00:00', '12/14/2024 8:00:00', '1/1/2025 0:10:00']
		],
		[
			'of Google',
			[
				'2024/03/05 8:00:00 AM GMT+7',
				'2024/10/01 8:00:00 AM GMT+7',
				'2024/12/14 8:00:00 PM GMT+7',
				'2025/01/01 1:10:00 AM GMT+7'
			]
		],
		['one without a day', ['', '01/10/2024 8:00:00', '14/12/2024 8:00:00', '01/01/2025 0:10:00']]
	])('given outside the window are left out and told: %s', async (_, days) => {
		const report = await read(
			`${STAMP},Xã/Phường của ông/bà,Ông/bà có hài lòng với thái độ của cán bộ tiếp nhận không?`,
			...days.map(
				(day, i) =>
					`${day},"Xã Xuân Hồng, huyện Xuân Trường",${i % 2 ? 'Hài lòng' : 'Rất hài lòng'}`
			)
		);
		expect(figures(report)).toEqual([
			`answers_level[level=4]${HONG}=1`,
			`answers_level[level=5]${HONG}=1`
		]);
		const told = report.issues.find(({ code }) => code === 'answers-outside-window');
		expect(told).toMatchObject({ severity: 'warning', count: 2 });
	});

	it('given on the first and the last day are counted', async () => {
		const report = await read(
			`${STAMP},Xã/Phường của ông/bà,Ông/bà có hài lòng với thái độ của cán bộ tiếp nhận không?`,
			'01/10/2024 0:00:00,"Xã Xuân Hồng, huyện Xuân Trường",Hài lòng',
			'31/12/2024 23:59:00,"Xã Xuân Hồng, huyện Xuân Trường",Rất hài lòng'
		);
		expect(figures(report)).toEqual([
			`answers_level[level=4]${HONG}=1`,
			`answers_level[level=5]${HONG}=1`
		]);
		expect(codes(report)).toEqual(['answers-counted C2']);
	});

	it('count each answer of a form with several questions, which is told', async () => {
		const asked = 'Mức độ hài lòng về các nội dung';
		const report = await read(
			`${STAMP},Xã/Phường,${asked} [Thời gian],${asked} [Thái độ công chức]`,
			sent(1, 'Xã Xuân Hồng,Rất hài lòng,Hài lòng'),
			sent(2, 'Xã Xuân Hồng,Hài lòng,Hài lòng'),
			sent(3, 'Xã Xuân Hồng,Hài lòng,'),
			sent(4, 'Xã Xuân Thành,Hài lòng,Rất hài lòng')
		);
		expect(figures(report)).toEqual([
			`answers_level[level=4]${HONG}=4`,
			`answers_level[level=5]${HONG}=1`,
			`answers_level[level=4]${THANH}=1`,
			`answers_level[level=5]${THANH}=1`
		]);
		expect(codes(report)).toEqual(['answers-counted C2', 'answers-of-questions C2']);
		expect(report.issues[1]?.count).toBe(2);
	});

	it('keep nothing of a column that holds but one word of somebody’s own', async () => {
		const report = await read(
			`${STAMP},Xã/Phường,Nội dung góp ý về thái độ`,
			sent(1, 'Xã Xuân Hồng,Hài lòng'),
			sent(2, 'Xã Xuân Hồng,Hài lòng'),
			sent(3, 'Xã Xuân Hồng,Hài lòng'),
			sent(4, 'Xã Xuân Hồng,Hài lòng'),
			sent(5, 'Xã Xuân Hồng,cô Thắm rất nhiệt tình')
		);
		expect(JSON.stringify(report)).not.toContain('Thắm');
		expect(codes(report)).toContain('personal-dropped C1');
	});
});

describe('reports of communes by an online form', () => {
	it('sent again count once, the last', async () => {
		const report = await read(
			`${STAMP},Tên đơn vị,Số lượt tiếp công dân,Số người cao tuổi được chúc thọ`,
			sent(1, 'Xã Xuân Hồng,3,1'),
			sent(2, 'Xã Xuân Thành,4,1'),
			sent(3, 'Xã Xuân Hồng,5,1')
		);
		expect(figures(report)).toEqual([`tcd_turns${THANH}=4`, `tcd_turns${HONG}=5`]);
		expect(codes(report)).toContain('duplicate-answer A2');
	});

	it('are sent after the window they are of', async () => {
		const report = await read(
			`${STAMP},Tên đơn vị,Số lượt tiếp công dân`,
			'03/01/2025 8:00:00,Xã Xuân Hồng,3',
			'04/01/2025 8:00:00,Xã Xuân Thành,4'
		);
		expect(figures(report)).toEqual([`tcd_turns${HONG}=3`, `tcd_turns${THANH}=4`]);
		expect(codes(report)).not.toContain('answers-outside-window');
	});

	it('of one week each are asked about together, one sent again in its week', async () => {
		const report = await read(
			`${STAMP},Đơn vị,Tuần,Số lượt tiếp công dân`,
			sent(1, 'Xã Xuân Hồng,Tuần 1,1'),
			sent(2, 'Xã Xuân Thành,Tuần 1,1'),
			sent(3, 'Xã Xuân Hồng,Tuần 2,2'),
			sent(4, 'Xã Xuân Thành,Tuần 2,2'),
			sent(5, 'Xã Xuân Hồng,Tuần 3,3'),
			sent(6, 'Xã Xuân Hồng,Tuần 3,4')
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C2', 'duplicate-answer A6']);
		const answered = applyDecisions(
			report,
			new Map([[0, { meanings: { Tuần: { role: 'dimension', name: 'rows' } } }]]),
			context
		);
		expect(figures(answered)).toEqual([`tcd_turns${HONG}=7`, `tcd_turns${THANH}=3`]);
	});
});
