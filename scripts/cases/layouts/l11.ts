import { keyOf } from '../../sample/units';
import { SheetDraft, type BookDraft, type Place, type RowTruth } from '../draft';
import { unitNamed, YEAR_2024 } from '../figures';
import { writeHeader } from '../units-down';

const TITLE = 'KẾT QUẢ KHẢO SÁT MỨC ĐỘ HÀI LÒNG CỦA NGƯỜI DÂN NĂM 2024';
const LEVELS = ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng'];

const GROUPS: readonly (readonly [
	name: string,
	questions: readonly (readonly [text: string, counts: readonly number[]])[]
])[] = [
	[
		'Tiếp cận dịch vụ',
		[
			['Nơi ngồi chờ đủ chỗ', [90, 70, 15, 8, 2]],
			['Trang thiết bị dễ sử dụng', [85, 72, 18, 7, 3]]
		]
	],
	[
		'Công chức giải quyết công việc',
		[
			['Công chức lịch sự', [100, 65, 12, 6, 2]],
			['Công chức hướng dẫn dễ hiểu', [95, 70, 13, 5, 2]]
		]
	]
];

/** L11: questions by level with counts and shares side by side, group headings, and the forms counted in a line below. */
export function l11(
	options: { readonly broken?: true; readonly fractions?: true } = {}
): BookDraft {
	const sheet = new SheetDraft('SIPAS');
	const unit = unitNamed('Xuân Hồng');
	const paths = [
		['TT'],
		['Nội dung'],
		...LEVELS.flatMap((level) => [
			[level, 'Số phiếu'],
			[level, 'Tỷ lệ']
		]),
		['Tổng'],
		['Điểm TB']
	];
	sheet.line(0, 0, 'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG', 'title', 4);
	sheet.line(1, 0, TITLE, 'title', paths.length);
	const depth = writeHeader(sheet, 3, 0, paths);
	let row = 3 + depth;
	const rows: RowTruth[] = [];
	const sums = [0, 0, 0, 0, 0];
	const cells: Place[] = [];
	let order = 0;
	GROUPS.forEach(([name, questions], g) => {
		sheet.put(row, 0, ['I', 'II'][g] as string);
		sheet.put(row, 1, name);
		sheet.fates.set(row, 'section');
		rows.push({ row, role: 'section', section: name });
		row++;
		questions.forEach(([text, counts], q) => {
			const total = counts.reduce((all, n) => all + n, 0);
			const isBroken = options.broken === true && g === 1 && q === 0;
			sheet.put(row, 0, ++order);
			sheet.put(row, 1, text);
			counts.forEach((count, level) => {
				sheet.put(row, 2 + level * 2, count);
				const share = count / total;
				sheet.put(
					row,
					3 + level * 2,
					options.fractions
						? Number(share.toFixed(3))
						: `${(share * 100).toFixed(1).replace('.', ',')}%`
				);
				if (!isBroken) sums[level] = (sums[level] as number) + count;
			});
			sheet.put(row, 12, isBroken ? total + 3 : total);
			if (isBroken) sheet.note('R05', 'error', [row, 12]);
			const mean = counts.reduce((all, n, level) => all + n * (5 - level), 0) / total;
			sheet.put(row, 13, mean.toFixed(2).replace('.', ','));
			sheet.fates.set(row, isBroken ? 'in-error' : 'data');
			rows.push({ row, role: 'data', line: '', section: name });
			if (!isBroken) cells.push([row, 2]);
			row++;
		});
	});
	const key = keyOf(unit);
	const fact = (
		measure: string,
		dims: Readonly<Record<string, string>>,
		at: readonly Place[],
		value: number
	) =>
		sheet.facts.push({
			cells: at,
			range: true,
			measure,
			dims,
			unit: key,
			window: YEAR_2024,
			value
		});
	sums.forEach((sum, level) =>
		fact(
			'answers_level',
			{ level: String(5 - level) },
			cells.map(([at]) => [at, 2 + level * 2] as const),
			sum
		)
	);
	const foot: Place = [row + 1, 0];
	sheet.line(foot[0], 0, 'Tổng số phiếu phát ra: 200; thu về: 187; hợp lệ: 185', 'note', 6);
	fact('forms_issued', {}, [foot], 200);
	fact('forms_returned', {}, [foot], 187);
	fact('sat_respondents', {}, [foot], 185);
	sheet.tables.push({
		top: 3,
		left: 0,
		bottom: row - 1,
		right: paths.length - 1,
		title: TITLE,
		header: [3, 4],
		window: YEAR_2024,
		unit: key,
		columns: paths.map((path, column) => {
			const level = Math.floor((column - 2) / 2);
			const isLevel = column >= 2 && column < 12;
			return {
				column,
				kind: column < 2 ? 'label' : isLevel && column % 2 === 1 ? 'percent' : 'number',
				means: isLevel && column % 2 === 0 ? `answers_level{level=${5 - level}}` : '-',
				path
			};
		}),
		rows
	});
	sheet.marks.set('whole', [0, 0]);
	return { name: 'Khao sat hai long', sheets: [sheet], issues: [] };
}
