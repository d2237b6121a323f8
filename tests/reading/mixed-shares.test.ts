import { describe, expect, it } from 'vitest';
import { codes, readSheets } from '../support/reading';
import { readStyled, type StyledCell } from '../support/styled-sheet';

const UNITS = ['Xã Xuân Hồng', 'Xã Xuân Ninh', 'Xã Xuân Phú', 'Xã Xuân Thành'];
const WATER = 'Tỷ lệ hộ dùng nước sạch (%)';
const percent = (value: number): StyledCell => ({ value, format: '0.0%' });

async function read(header: string, ...shares: (number | string | StyledCell)[]) {
	const report = await readStyled([
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2023'],
		['STT', 'Đơn vị', header],
		...shares.map((share, i) => [i + 1, UNITS[i] ?? '', share])
	]);
	const mixed = report.issues.find(({ code }) => code === 'mixed-shares');
	return {
		taken: report.facts.map(({ source, value }) => `${source.a1}=${value}`),
		odd: mixed && `${mixed.count} ${mixed.a1}`,
		reason: report.tables[0]?.columns[2]?.reasons.at(-1)?.code
	};
}

describe('shares of which some are fractions of one', () => {
	it.each([
		[
			'a fraction among shares in per cent',
			[85, 92, 0.85, 90],
			['C4=85', 'C5=92', 'C7=90'],
			'1 C6'
		],
		['one among shares in per cent', [98, 97.5, 1, 99], ['C4=98', 'C5=97.5', 'C7=99'], '1 C6'],
		['one among hundreds', [100, 100, 1], ['C4=100', 'C5=100'], '1 C6'],
		['a fraction among shares of which some are small', [85, 5, 0.85], ['C4=85', 'C5=5'], '1 C6'],
		[
			'a share in per cent among fractions',
			[0.85, 0.92, 85, 1],
			['C4=85', 'C5=92', 'C7=100'],
			'1 C6'
		],
		['as many of each', [98, 97.5, 0.96, 1], [], '4 C4'],
		['a fraction among signs', ['85%', '92%', 0.85], ['C4=85', 'C5=92'], '1 C6'],
		['one beside a sign', ['85%', 1], ['C4=85'], '1 C5'],
		['a fraction among formats', [percent(0.85), percent(0.005), 0.9], ['C4=85', 'C5=0.5'], '1 C6'],
		['fractions beside a small format', [percent(0.005), 0.3, 0.8], ['C4=0.5'], '2 C5'],
		['fractions and a whole beside a format', [percent(0.85), 0.8, 0.9, 90], ['C4=85'], '3 C5']
	] as const)('takes what is plain and leaves out %s', async (_, shares, taken, odd) => {
		expect(await read(WATER, ...shares)).toMatchObject({ taken, odd });
	});

	it.each([
		['small shares', [2.5, 0.9, 3.1], ['C4=2.5', 'C5=0.9', 'C6=3.1']],
		[
			'a small share among mostly small ones',
			[2.5, 0.9, 3.1, 95],
			['C4=2.5', 'C5=0.9', 'C6=3.1', 'C7=95']
		],
		[
			'small shares in a format',
			[0.005, 0.003, 0.008].map(percent),
			['C4=0.5', 'C5=0.3', 'C6=0.8']
		],
		['a small share in a format', [85, 92, percent(0.005)], ['C4=85', 'C5=92', 'C6=0.5']],
		['a small share with a sign', [85, 92, '0,5%'], ['C4=85', 'C5=92', 'C6=0.5']],
		['fractions and a format', [0.85, 0.92, percent(0.9)], ['C4=85', 'C5=92', 'C6=90']],
		['nought', [85, 92, 0], ['C4=85', 'C5=92', 'C6=0']]
	] as const)('takes all of %s', async (_, shares, taken) => {
		expect(await read(WATER, ...shares)).toMatchObject({ taken, odd: undefined });
	});

	it('asks about a column that does not say that it is in per cent', async () => {
		const found = await read('Chỉ số hài lòng', 85, 92, 0.85);
		expect(found).toMatchObject({ taken: [], reason: 'scale-in-doubt' });
	});

	it.each([
		[[85, 92, 0.85], []],
		[['85%', '92%', 0.85], []],
		[
			[2.5, 0.9, 3.1],
			[2.5, 0.9, 3.1]
		],
		[
			['85%', '0,5%', '92%'],
			[85, 0.5, 92]
		]
	] as const)('asks about a line of units beside one another: %j', async (shares, taken) => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2023'],
					['STT', 'Chỉ tiêu', 'ĐVT', ...UNITS.slice(0, 3)],
					[1, 'Số mô hình đăng ký', 'mô hình', 3, 4, 5],
					[2, 'Tỷ lệ hộ dùng nước sạch', '%', ...shares]
				]
			}
		]);
		const rates = report.facts.filter(({ measure }) => measure === 'water_rate');
		expect(rates.map(({ value }) => value)).toEqual(taken);
		expect(codes(report).includes('unknown-column B5')).toBe(taken.length === 0);
	});
});
