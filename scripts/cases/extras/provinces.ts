import { SheetDraft, type BookDraft, type RowTruth } from '../draft';
import { randomOf, whole } from '../../sample/random';
import type { Window } from '../../../src/lib/model';

/** Provinces as they stood before July 2025, by their codes. */
const PROVINCES: readonly (readonly [name: string, key: string])[] = [
	['Hà Giang', '02@2023-01-01'],
	['Cao Bằng', '04@2023-01-01'],
	['Lào Cai', '10@2023-01-01'],
	['Yên Bái', '15@2023-01-01'],
	['Hải Dương', '30@2023-01-01'],
	['Hưng Yên', '33@2023-01-01'],
	['Nam Định', '36@2023-01-01'],
	['Ninh Bình', '37@2023-01-01']
];
const YEAR: Window = { start: '2023-01-01', end: '2023-12-31', kind: 'period' };

interface Heading {
	readonly path: readonly string[];
	readonly lines: readonly string[];
	readonly kind: 'label' | 'number' | 'percent';
}

/** Columns of money that no indicator of the catalogue is: each has to be asked, none may be taken for one. */
function budget(options: {
	readonly title: string;
	readonly headings: readonly Heading[];
	readonly top: number;
	readonly depth: number;
	readonly numbers: boolean;
	readonly errors: readonly number[];
	readonly hidden: boolean;
	readonly name: string;
}): BookDraft {
	const { title, headings, top, depth } = options;
	const sheet = new SheetDraft('Sheet1');
	const random = randomOf(`case ${options.name}`);
	sheet.line(0, 0, 'BỘ TÀI CHÍNH', 'title');
	sheet.line(2, 0, title, 'title', headings.length);
	sheet.line(4, headings.length - 1, 'Đơn vị: Triệu đồng.', 'title');
	headings.forEach(({ lines }, c) =>
		lines.forEach((line, i) => {
			if (line !== '') sheet.put(top + i, c, line);
		})
	);
	for (let i = 0; i < depth; i++) sheet.fates.set(top + i, 'header');
	let row = top + depth;
	if (options.numbers) {
		headings.forEach((_, c) => sheet.put(row, c, c < 2 ? (['A', 'B'][c] as string) : c - 1));
		sheet.fates.set(row, 'column-numbers');
		row++;
	}
	const rows: RowTruth[] = [];
	const totalRow = row++;
	const figures: number[][] = [];
	const sections: readonly (readonly [mark: string, name: string, from: number, to: number])[] = [
		['I', 'MIỀN NÚI PHÍA BẮC', 0, 4],
		['II', 'ĐỒNG BẰNG SÔNG HỒNG', 4, 8]
	];
	const put = (at: number, c: number, value: number) =>
		sheet.put(at, c, options.errors.includes(c) ? { value: '#VALUE!', error: true } : value);
	const parts: { at: number; sums: number[] }[] = [];
	for (const [mark, name, from, to] of sections) {
		const at = row++;
		const sums = headings.map(() => 0);
		sheet.put(at, 0, mark);
		sheet.put(at, 1, name);
		sheet.fates.set(at, 'subtotal');
		rows.push({ row: at, role: 'subtotal', section: name });
		PROVINCES.slice(from, to).forEach(([province, key], i) => {
			sheet.put(row, 0, from + i + 1);
			sheet.put(row, 1, ` ${province.toUpperCase()}`);
			const own = headings.map(({ kind }, c) =>
				c < 2 ? 0 : kind === 'percent' ? whole(random, 30, 100) : whole(random, 9_000, 90_000)
			);
			own.forEach((value, c) => {
				if (c < 2) return;
				put(row, c, value);
				sums[c] = (sums[c] as number) + value;
			});
			figures.push(own);
			sheet.fates.set(row, 'unknown-column');
			rows.push({ row, role: 'data', unit: key, section: name });
			row++;
		});
		parts.push({ at, sums });
	}
	for (const { at, sums } of parts)
		sums.forEach((sum, c) => {
			if (c >= 2 && headings[c]?.kind !== 'percent') put(at, c, sum);
		});
	sheet.put(totalRow, 1, ' TỔNG SỐ');
	headings.forEach(({ kind }, c) => {
		if (c >= 2 && kind !== 'percent')
			put(
				totalRow,
				c,
				figures.reduce((all, own) => all + (own[c] as number), 0)
			);
	});
	sheet.fates.set(totalRow, 'total');
	rows.unshift({ row: totalRow, role: 'total' });
	headings.forEach((_, c) => {
		if (c < 2) return;
		sheet.note('unknown-column', 'warning', [totalRow, c]);
		if (options.errors.includes(c)) sheet.note('cached-error', 'warning', [totalRow, c]);
	});
	if (options.hidden) {
		const column = headings.length - 1;
		sheet.hiddenColumns.add(column);
		sheet.note('hidden-column', 'note', [top, column]);
	}
	sheet.tables.push({
		top,
		left: 0,
		bottom: row - 1,
		right: headings.length - 1,
		title,
		header: Array.from({ length: depth }, (_, i) => top + i),
		window: YEAR,
		columns: headings.map(({ path, kind }, column) => ({
			column,
			kind,
			means: column === 0 ? '-' : column === 1 ? 'unit' : '?',
			path
		})),
		rows
	});
	return { name: options.name, sheets: [sheet], issues: [] };
}

const stacked = (kind: Heading['kind'], ...lines: string[]): Heading => ({
	path: [lines.filter((line) => line !== '').join(' ')],
	lines,
	kind
});

/** A budget by province from the days of old fonts: labels over six rows, a column of errors, hidden parts. */
export function oldBudget(): BookDraft {
	return {
		...budget({
			name: 'Du toan cu',
			title: 'Dự toán thu, chi ngân sách của các tỉnh, thành phố năm 2023',
			top: 6,
			depth: 5,
			numbers: false,
			errors: [5],
			hidden: true,
			headings: [
				stacked('label', '', 'S', 'T', 'T'),
				stacked('label', '', 'Tỉnh,', 'thành phố'),
				stacked('number', 'Tổng thu', 'NSNN trên', 'địa bàn'),
				stacked('percent', 'Tỷ lệ phân', 'chia các', 'nguồn thu', 'cho NSĐP', '(%)'),
				stacked('number', 'Tr.đó: chi', 'dự án 5 tr.ha', 'rừng và', 'kinh phí', 'nhiệm vụ khác'),
				stacked('number', 'Số bổ sung', 'từ ngân sách', 'trung ương')
			]
		})
	};
}

/** A budget by province with stacked labels, lettered and numbered columns, and regions with their own sums. */
export function newerBudget(): BookDraft {
	return budget({
		name: 'Du toan 2023',
		title: 'DỰ TOÁN THU, CHI NGÂN SÁCH CỦA CÁC TỈNH, THÀNH PHỐ NĂM 2023',
		top: 6,
		depth: 4,
		numbers: true,
		errors: [],
		hidden: false,
		headings: [
			stacked('label', '', 'SỐ', 'TT'),
			stacked('label', '', 'TỈNH,', 'THÀNH PHỐ'),
			stacked('number', 'TỔNG THU', 'NSNN TRÊN', 'ĐỊA BÀN'),
			stacked('percent', 'TỶ LỆ (%)', 'PHÂN CHIA', 'NGUỒN THU'),
			stacked('number', 'CHI Y TẾ,', 'DÂN SỐ VÀ', 'KẾ HOẠCH HOÁ', 'GIA ĐÌNH'),
			stacked('number', 'CHI SỰ NGHIỆP', 'KINH TẾ')
		]
	});
}

/** Scores of a survey of firms: words of petitions and dates stand in headings that count neither. */
export function surveyOfFirms(): BookDraft {
	const title = 'Chi phí gia nhập thị trường năm 2023';
	const sheet = new SheetDraft('Gia nhap');
	const random = randomOf('case firms');
	const headings = [
		'Tỉnh, thành phố',
		'Giá trị trung vị của số ngày đợi từ khi nộp đơn xin cấp sổ đỏ đến khi nhận được sổ đỏ',
		'Số DN hoạt động tính trên 1000 dân',
		'Điểm dữ liệu mềm'
	];
	sheet.line(0, 0, title, 'title', 4);
	headings.forEach((text, c) => sheet.put(2, c, text));
	sheet.fates.set(2, 'header');
	const rows: RowTruth[] = PROVINCES.map(([name, key], i) => {
		const row = 3 + i;
		sheet.put(row, 0, name);
		sheet.put(row, 1, whole(random, 20, 120));
		sheet.put(row, 2, whole(random, 10, 90) / 100);
		sheet.put(row, 3, whole(random, 200, 900) / 100);
		sheet.fates.set(row, 'unknown-column');
		return { row, role: 'data', unit: key, section: null };
	});
	for (const column of [1, 2, 3]) sheet.note('unknown-column', 'warning', [3, column]);
	sheet.tables.push({
		top: 2,
		left: 0,
		bottom: 2 + PROVINCES.length,
		right: 3,
		title,
		header: [2],
		window: YEAR,
		columns: headings.map((text, column) => ({
			column,
			kind: column === 0 ? 'label' : 'number',
			means: column === 0 ? 'unit' : '?',
			path: [text]
		})),
		rows
	});
	return { name: 'Khao sat doanh nghiep', sheets: [sheet], issues: [] };
}

/** Pairs of name and score side by side without a gap, each sorted on its own: every score belongs to the name before it. */
export function rankedPairs(): BookDraft {
	const title = 'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CÁC TỈNH NĂM 2023';
	const sheet = new SheetDraft('Xep hang');
	const random = randomOf('case pairs');
	const scores = [
		{ heading: 'Chỉ số cải cách hành chính', measure: 'par_score' },
		{ heading: 'Chỉ số hài lòng (%)', measure: 'sat_index' }
	];
	sheet.line(0, 0, title, 'title', 4);
	sheet.fates.set(2, 'header');
	scores.forEach(({ heading, measure }, pair) => {
		const left = pair * 2;
		sheet.put(2, left, 'Tỉnh');
		sheet.put(2, left + 1, heading);
		const ranked = PROVINCES.map((province) => ({
			province,
			score: whole(random, 7_000, 9_500) / 100
		})).sort((a, b) => b.score - a.score);
		const rows = ranked.map(({ province: [name, key], score }, i): RowTruth => {
			const row = 3 + i;
			sheet.put(row, left, name);
			sheet.put(row, left + 1, score);
			sheet.fates.set(row, 'data');
			sheet.facts.push({
				cells: [[row, left + 1]],
				measure,
				dims: {},
				unit: key,
				window: YEAR,
				value: score
			});
			return { row, role: 'data', unit: key, section: null };
		});
		sheet.note('typed-rate-only', 'note', [3, left + 1]);
		sheet.tables.push({
			top: 2,
			left,
			bottom: 2 + PROVINCES.length,
			right: left + 1,
			title,
			header: [2],
			window: YEAR,
			columns: [
				{ column: left, kind: 'label', means: 'unit', path: ['Tỉnh'] },
				{
					column: left + 1,
					kind: pair === 1 ? 'percent' : 'number',
					means: measure,
					path: [heading]
				}
			],
			rows
		});
	});
	return { name: 'Xep hang 2023', sheets: [sheet], issues: [] };
}
