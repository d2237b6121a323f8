import { describe, expect, it } from 'vitest';
import { codes, context, figures, readSheets, roster } from '../support/reading';

const list = (...names: string[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['TỔNG HỢP MÔ HÌNH DVK NĂM 2024'],
				['TT', 'Đơn vị', 'Số mô hình đăng ký'],
				...names.map((name, i) => [i + 1, name, i + 10])
			]
		}
	]);

const unitsOf = async (...names: string[]) =>
	(await list(...names)).facts.map(({ unit }) => roster.byKey(unit)?.fullName);

describe('communes whose first word is cut to its first letter', () => {
	it('are those of the one district that has them, unless the list names them otherwise too', async () => {
		expect(await unitsOf('X.Hồng', 'X. Ngọc', 'Thọ Nghiệp', 'X.Vinh', 'T.Nghiệp')).toEqual([
			'Xã Xuân Hồng',
			'Xã Xuân Ngọc',
			'Xã Thọ Nghiệp',
			'Xã Xuân Vinh'
		]);
		expect(await unitsOf('X.Hồng', 'X. Ngọc', 'T.Nghiệp', 'TTr Xuân Trường')).toEqual([
			'Xã Xuân Hồng',
			'Xã Xuân Ngọc',
			'Xã Thọ Nghiệp',
			'Thị trấn Xuân Trường'
		]);
	});

	it('head columns as well', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['TỔNG HỢP MÔ HÌNH DVK NĂM 2024'],
					['TT', 'Nội dung', 'Tổng', 'X.Hồng', 'X.Ngọc', 'X.Vinh', 'T.Nghiệp'],
					[1, 'Số mô hình đăng ký', 43, 15, 10, 11, 7]
				]
			}
		]);
		expect(figures(report).map((one) => Number(one.split('=')[1]))).toEqual([15, 10, 11, 7]);
		expect(codes(report)).toEqual([]);
	});

	it('are asked for where no district is known, or two of it may be meant', () => {
		const { resolver } = context;
		const date = '2024-06-30';
		expect(resolver.resolve('X.Vinh', { date }).key).toBeNull();
		const district = roster.at(date, 'district').find((unit) => {
			const names = roster
				.childrenOf(unit.code, date)
				.map(({ name }) => /^(\p{L})\p{L}* (\p{L}+)$/u.exec(name))
				.flatMap((parts) => (parts ? [`${parts[1]}. ${parts[2]}`] : []));
			return names.some((name, i) => names.indexOf(name) < i);
		});
		const names = roster
			.childrenOf(district?.code ?? '', date)
			.map(({ name }) => name.replace(/^(\p{L})\p{L}* (\p{L}+)$/u, '$1. $2'));
		const double = names.find((name, i) => names.indexOf(name) < i) ?? '';
		const guess = resolver.resolve(double, { date, scope: district?.code ?? '' });
		expect(double).toMatch(/^\p{L}\. /u);
		expect(guess.key).toBeNull();
		expect(guess.candidates.length).toBeGreaterThan(1);
	});

	it('are no others where the letter is short for the type', () => {
		const guess = context.resolver.resolve('X. Thọ Nghiệp', { date: '2024-06-30', scope: '364' });
		expect(guess.name).toBe('Xã Thọ Nghiệp');
	});
});
