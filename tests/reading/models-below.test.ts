import { describe, expect, it } from 'vitest';
import type { Decisions, FormMemory, ReadReport } from '../../src/lib/model';
import { applyDecisions, issueText, memoryOf } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const [AN, LAC] = ['14182', '14185'];
const OUTSTANDING = 'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO TIÊU BIỂU NĂM 2024 HUYỆN GIAO THỦY';
const PROPOSED = 'DANH SÁCH MÔ HÌNH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024 HUYỆN GIAO THỦY';
const HEADER: Row = ['STT', 'Tên mô hình', 'Đơn vị', 'Lĩnh vực'];
const MODELS: readonly Row[] = [
	[1, 'Đường hoa', 'Xã Giao An', 'Kinh tế'],
	[2, 'Camera', 'Xã Giao An', 'Quốc phòng - an ninh'],
	[3, 'Nhà xanh', 'Xã Giao Lạc', 'Kinh tế']
];
const read = (title: string, rows: readonly Row[] = [HEADER, ...MODELS], own = context) =>
	readSheets([{ name: 'Sheet1', rows: [[title], ...rows] }], 'bao-cao.xlsx', own);
const answered = (report: ReadReport, models: Decisions['models'] = {}) =>
	applyDecisions(report, new Map([[0, { models }]]), context);
const isReady = ({ tables }: ReadReport) => tables.every(({ ready }) => ready);
const whole = (report: ReadReport) => figures(report).filter((figure) => !figure.includes('['));

/** What the form is remembered by, told that its models below a heading are counted as something. */
async function memory(title: string, countedAs: string): Promise<FormMemory> {
	const [table] = answered(await read(title), { [title]: countedAs }).tables;
	if (!table) throw new Error('no table');
	return JSON.parse(JSON.stringify(memoryOf(table))) as FormMemory;
}
const knowing = (...memories: readonly FormMemory[]) => ({ ...context, memories });

describe('models below a heading that does not say what they are', () => {
	it('are asked about, and nothing is counted until somebody says it', async () => {
		const report = await read(OUTSTANDING);
		expect(figures(report)).toEqual([]);
		expect(codes(report)).toEqual(['models-of-what B3']);
		expect(isReady(report)).toBe(false);
		expect(report.tables[0]?.models).toEqual([{ heading: OUTSTANDING, a1: 'B3', rows: 3 }]);
		expect(report.issues.map((issue) => issueText(issue, 'vi'))).toEqual([
			`Tiêu đề “${OUTSTANDING}” không cho biết 3 dòng mô hình bên dưới (đầu tiên ở B3) là mô hình đăng ký, được công nhận, khen thưởng hay nhân rộng. Hãy chọn khi xem tệp; chưa chọn thì chưa đếm.`
		]);
	});

	it.each(['dvk_registered', 'dvk_recognised', 'dvk_awarded', 'dvk_replicated', 'dvk_maintained'])(
		'count as what they are said to be, of each unit and field: %s',
		async (measure) => {
			const report = answered(await read(OUTSTANDING), { [OUTSTANDING]: measure });
			expect(figures(report)).toEqual([
				`${measure}@${AN}=2`,
				`${measure}[field=kinh-te]@${AN}=1`,
				`${measure}[field=quoc-phong-an-ninh]@${AN}=1`,
				`${measure}@${LAC}=1`,
				`${measure}[field=kinh-te]@${LAC}=1`
			]);
			expect(codes(report)).toEqual([]);
			expect(isReady(report)).toBe(true);
		}
	);

	it('are left out without a word where they are not to be counted, what they spent is not', async () => {
		const rows: Row[] = [
			['STT', 'Tên mô hình', 'Đơn vị', 'Lĩnh vực', 'Kinh phí hỗ trợ (triệu đồng)'],
			[1, 'Đường hoa', 'Xã Giao An', null, 20],
			[2, 'Camera', 'Xã Giao An', 'Kinh tế', 30]
		];
		const report = answered(await read(OUTSTANDING, rows), { [OUTSTANDING]: 'none' });
		expect(figures(report)).toEqual([`dvk_funding@${AN}=50`]);
		expect(codes(report)).toEqual([]);
		expect(isReady(report)).toBe(true);
		const alone = answered(await read(OUTSTANDING), { [OUTSTANDING]: 'none' });
		expect([figures(alone), codes(alone), isReady(alone)]).toEqual([[], [], true]);
	});

	it.each<Record<string, string>>([
		{ [PROPOSED]: 'dvk_awarded' },
		{ [OUTSTANDING]: 'dvk_funding' },
		{}
	])(
		'are not answered by what is said of another heading or is no state of a model: %j',
		async (models) => {
			const report = answered(await read(OUTSTANDING), models);
			expect([figures(report), codes(report)]).toEqual([[], ['models-of-what B3']]);
			expect(isReady(report)).toBe(false);
		}
	);

	it('are asked about heading by heading, beside models that are clear', async () => {
		const rows: Row[] = [
			HEADER,
			['I. Mô hình đăng ký mới'],
			[1, 'Đường hoa', 'Xã Giao An', 'Kinh tế'],
			[2, 'Đường cờ', 'Xã Giao An', 'Kinh tế'],
			['II. Mô hình đề nghị khen thưởng'],
			[1, 'Camera', 'Xã Giao An', 'Kinh tế'],
			[2, 'Chưa có', 'Xã Giao Lạc', null],
			['III. Mô hình đề nghị nhân rộng'],
			[1, 'Nhà xanh', 'Xã Giao Lạc', 'Kinh tế'],
			[2, 'Một cửa', 'Xã Giao Lạc', 'Kinh tế']
		];
		const open = (of: ReadReport) => codes(of).filter((code) => code.startsWith('models-of-what'));
		const report = await read(OUTSTANDING, rows);
		expect(whole(report)).toEqual([`dvk_registered@${AN}=2`]);
		const [awarded, spread] = ['Mô hình đề nghị khen thưởng', 'Mô hình đề nghị nhân rộng'];
		expect(report.tables[0]?.models).toEqual([
			{ heading: awarded, a1: 'B7', rows: 2 },
			{ heading: spread, a1: 'B10', rows: 2 }
		]);
		expect(open(report)).toEqual(['models-of-what B7', 'models-of-what B10']);
		const one = answered(report, { [awarded]: 'dvk_awarded' });
		expect(open(one)).toEqual(['models-of-what B10']);
		expect(isReady(one)).toBe(false);
		const both = answered(report, { [awarded]: 'dvk_awarded', [spread]: 'none' });
		expect(whole(both)).toEqual([
			`dvk_registered@${AN}=2`,
			`dvk_awarded@${AN}=1`,
			`dvk_awarded@${LAC}=0`
		]);
		expect(isReady(both)).toBe(true);
	});

	it('keep the state that their own row tells, whatever is said of the heading', async () => {
		const rows: Row[] = [
			['STT', 'Tên mô hình', 'Đơn vị', 'Kết quả', 'Ghi chú'],
			[1, 'Đường hoa', 'Xã Giao An', 'Đã nhân rộng', null],
			[2, 'Camera', 'Xã Giao An', 'Đang thực hiện', 'Duy trì từ năm trước'],
			[3, 'Nhà xanh', 'Xã Giao Lạc', 'Đang thực hiện', null]
		];
		const report = await read(OUTSTANDING, rows);
		expect(report.tables[0]?.models?.map((one) => one.rows)).toEqual([2]);
		const own = [`dvk_maintained@${AN}=1`, `dvk_replicated@${AN}=1`];
		expect(whole(report).sort()).toEqual(own);
		expect(whole(answered(report, { [OUTSTANDING]: 'none' })).sort()).toEqual(own);
		expect(whole(answered(report, { [OUTSTANDING]: 'dvk_registered' })).sort()).toEqual([
			...own.slice(0, 1),
			`dvk_registered@${AN}=1`,
			`dvk_registered@${LAC}=1`,
			...own.slice(1)
		]);
	});

	it('are not asked about where the heading says it, or every row is blank', async () => {
		const clear = await read(OUTSTANDING.replace('TIÊU BIỂU', 'ĐĂNG KÝ'));
		expect(clear.tables[0]?.models).toBeUndefined();
		const blank = await read(OUTSTANDING, [HEADER, [1, 'Chưa báo cáo', 'Xã Giao An']]);
		expect(blank.tables[0]?.models).toBeUndefined();
	});

	it('are asked about before the window is known, too', async () => {
		const report = await read('DANH SÁCH MÔ HÌNH TIÊU BIỂU HUYỆN GIAO THỦY');
		expect(codes(report)).toEqual(['unknown-window', 'models-of-what B3']);
	});
});

describe('what was said of the models below a heading', () => {
	it('is remembered: the next file of the form under that heading needs no answer', async () => {
		const own = knowing(await memory(OUTSTANDING, 'dvk_recognised'));
		const next = await read(OUTSTANDING, [HEADER, [1, 'Cầu mới', 'Xã Giao Lạc', 'Kinh tế']], own);
		expect(whole(next)).toEqual([`dvk_recognised@${LAC}=1`]);
		expect([codes(next), isReady(next)]).toEqual([[], true]);
		const decided = applyDecisions(
			next,
			new Map([[0, { models: { [OUTSTANDING]: 'dvk_registered' } }]]),
			own
		);
		expect(whole(decided)).toEqual([`dvk_registered@${LAC}=1`]);
	});

	it('holds for the heading in small letters, and for no other one', async () => {
		const own = knowing(await memory(OUTSTANDING, 'dvk_recognised'));
		const small = await read(OUTSTANDING.toLowerCase(), undefined, own);
		expect(whole(small)).toEqual([`dvk_recognised@${AN}=2`, `dvk_recognised@${LAC}=1`]);
		const other = await read(PROPOSED, undefined, own);
		expect(other.tables[0]?.form).toBe(small.tables[0]?.form);
		expect([figures(other), codes(other)]).toEqual([[], ['models-of-what B3']]);
	});

	it('may be missing from what was remembered, or be nothing that can be said', async () => {
		const { models, ...earlier } = await memory(OUTSTANDING, 'dvk_recognised');
		expect(models).toEqual({ [OUTSTANDING]: 'dvk_recognised' });
		for (const kept of [earlier, { ...earlier, models: { [OUTSTANDING]: 'toString' } }])
			expect(codes(await read(OUTSTANDING, undefined, knowing(kept)))).toEqual([
				'models-of-what B3'
			]);
	});
});
