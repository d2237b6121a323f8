import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const [HONG, THANH] = ['@14095', '@14098'];
const read = (rows: Row[], merges: readonly string[] = []) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO ĐĂNG KÝ QUÝ II NĂM 2024'],
				...rows
			],
			merges
		}
	]);
const whole = (all: readonly string[]) => all.filter((figure) => !figure.includes('['));

describe('a list of models under headings of communes', () => {
	const HEAD: Row = ['STT', 'Tên mô hình', 'Lĩnh vực'];
	const MODELS: Row[] = [
		[1, 'Tuyến đường hoa', 'Văn hóa - xã hội'],
		[2, 'Camera an ninh', 'Quốc phòng - an ninh'],
		[1, 'Trồng nấm', 'Kinh tế']
	];
	const under = (first: Row, second: Row, merges?: readonly string[]) =>
		read([HEAD, first, ...MODELS.slice(0, 2), second, ...MODELS.slice(2)], merges);

	it.each([
		['marked', ['I', 'Xã Xuân Hồng', null], ['II', 'Xã Xuân Thành', null], []],
		['in one merged cell', ['Xã Xuân Hồng'], ['Xã Xuân Thành'], ['A4:C4', 'A7:C7']],
		['without a mark', [null, 'Xã Xuân Hồng'], [null, 'UBND xã Xuân Thành'], []]
	] as [string, Row, Row, string[]][])(
		'counts the models of each, %s',
		async (_, first, second, merges) => {
			const report = await under(first, second, merges);
			expect(whole(figures(report))).toEqual([
				`dvk_registered${HONG}=2`,
				`dvk_registered${THANH}=1`
			]);
			expect(codes(report)).toEqual([]);
			expect(report.tables[0]?.ready).toBe(true);
			expect(report.ledgers[0]?.ledger).toMatchObject({ data: 3, leftOut: { section: 2 } });
			expect(applyDecisions(report, new Map(), context).facts).toEqual(report.facts);
		}
	);

	it('asks whose the models under a misspelt name are', async () => {
		const report = await under(['I', 'Xã Xuân Hồng', null], ['II', 'Xã Lạc Loài', null]);
		expect(whole(figures(report))).toEqual([`dvk_registered${HONG}=2`]);
		expect(codes(report)[0]).toMatch(/^unknown-unit/);
		expect(report.tables[0]?.ready).toBe(false);
	});

	it('counts no heading of a field for a model', async () => {
		const report = await under(['I', 'Lĩnh vực xã hội', null], ['II', 'Lĩnh vực kinh tế', null]);
		expect(whole(figures(report)).map((figure) => figure.split('=')[1])).toEqual(['3']);
	});
});

describe('a row of a list of models that is none', () => {
	const HEAD: Row = ['STT', 'Đơn vị', 'Tên mô hình', 'Lĩnh vực'];

	it.each(['Không đăng ký', 'Không có', 'Chưa có mô hình', 'Chưa xây dựng', '-', 'Không', '0'])(
		'counts 0 where it says “%s”',
		async (words) => {
			const report = await read([
				HEAD,
				[1, 'Xã Xuân Hồng', 'Tuyến đường hoa', 'Kinh tế'],
				[2, 'Xã Xuân Thành', words, null]
			]);
			expect(whole(figures(report))).toEqual([
				`dvk_registered${HONG}=1`,
				`dvk_registered${THANH}=0`
			]);
			expect(codes(report)).toEqual(['models-none C5']);
			expect(report.facts.at(-1)?.state).toBe('zero');
		}
	);

	it.each(['Chưa báo cáo', 'Chưa gửi báo cáo', 'Chưa có số liệu', null])(
		'counts nothing where it says “%s”',
		async (words) => {
			const report = await read([
				HEAD,
				[1, 'Xã Xuân Hồng', 'Tuyến đường hoa', 'Kinh tế'],
				[2, 'Xã Xuân Thành', words, null]
			]);
			expect(whole(figures(report))).toEqual([`dvk_registered${HONG}=1`]);
			expect(codes(report)).toEqual(['models-not-reported C5']);
		}
	);

	it('says nothing of a unit whose models stand below its name', async () => {
		const report = await read([
			HEAD,
			['I', 'Xã Xuân Hồng', null, null],
			[1, null, 'Tuyến đường hoa', 'Kinh tế'],
			[2, null, 'Camera an ninh', 'Kinh tế'],
			['II', 'Xã Xuân Thành', null, null],
			[1, null, 'Trồng nấm', 'Kinh tế']
		]);
		expect(whole(figures(report))).toEqual([`dvk_registered${HONG}=2`, `dvk_registered${THANH}=1`]);
		expect(codes(report)).toEqual(['unit-from-above B5']);
	});

	it('takes nothing from the models its unit has, nor a model whose name opens so', async () => {
		const report = await read([
			HEAD,
			[1, 'Xã Xuân Hồng', 'Không rác thải nhựa', 'Kinh tế'],
			[2, 'Xã Xuân Hồng', 'Không có tệ nạn trên địa bàn', 'Kinh tế'],
			[3, 'Xã Xuân Hồng', 'Chưa có mô hình', null]
		]);
		expect(whole(figures(report))).toEqual([`dvk_registered${HONG}=2`]);
	});
});

describe('several models in one row', () => {
	const LISTED = '1. Tuyến đường hoa\n2. Camera an ninh';

	it('are counted by the column that counts them', async () => {
		const report = await read([
			['STT', 'Đơn vị', 'Số mô hình', 'Tên mô hình'],
			[1, 'Xã Xuân Hồng', 2, LISTED],
			[2, 'Xã Xuân Thành', 3, 'Trồng nấm'],
			[3, 'Xã Xuân Ninh', 0, null]
		]);
		expect(whole(figures(report)).map((figure) => figure.split('=')[1])).toEqual(['2', '3', '0']);
		expect(report.facts[0]?.source.a1).toBe('C4');
		expect(codes(report)).toEqual(['models-none C6']);
	});

	it('are counted by their numbers where no column does, and told', async () => {
		const report = await read([
			['STT', 'Đơn vị', 'Tên mô hình'],
			[1, 'Xã Xuân Hồng', LISTED],
			[2, 'Xã Xuân Thành', 'Trồng nấm']
		]);
		expect(figures(report)).toEqual([`dvk_registered${HONG}=2`, `dvk_registered${THANH}=1`]);
		expect(codes(report)).toEqual(['models-in-one-cell C4']);
	});

	it('are not counted by a running number', async () => {
		const report = await read([
			['STT', 'Đơn vị', 'Số mô hình', 'Tên mô hình'],
			[1, 'Xã Xuân Hồng', 1, 'Tuyến đường hoa'],
			[2, 'Xã Xuân Hồng', 2, 'Camera an ninh'],
			[3, 'Xã Xuân Thành', 3, 'Trồng nấm']
		]);
		expect(figures(report)).toEqual([`dvk_registered${HONG}=2`, `dvk_registered${THANH}=1`]);
		expect(codes(report)).toEqual(['register-columns-left-out']);
	});
});

it('a list that nowhere speaks of recognition says nothing of models recognised', async () => {
	const list = (states: readonly string[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2023'],
					['STT', 'Tên mô hình', 'Đơn vị', 'Lĩnh vực', 'Kết quả'],
					...states.map((state, i) => [i + 1, `Tuyến ${i}`, 'Xã Xuân Hồng', 'Kinh tế', state])
				]
			}
		]);
	const measures = async (states: readonly string[]) => [
		...new Set((await list(states)).facts.map(({ measure }) => measure))
	];
	expect(await measures(['Hiệu quả', 'Đang thực hiện'])).not.toContain('dvk_recognised');
	const told = await list(['Hiệu quả', 'Chưa công nhận']);
	expect(
		told.facts.find(({ measure, dims }) => measure === 'dvk_recognised' && !dims.field)?.value
	).toBe(0);
});
