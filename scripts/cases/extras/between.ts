import type { Window } from '../../../src/lib/model';
import type { BookDraft } from '../draft';
import { figures, YEAR_2024 } from '../figures';
import { MODEL_COLUMNS } from '../layouts/l03';
import { moveSheet } from '../move';
import type { Column } from '../units-down';
import { book, models, PLAIN } from './models';

const QUARTERS = [
	['Quý I', 'Q1', '01-01', '03-31'],
	['Quý II', 'Q2', '04-01', '06-30'],
	['Quý III', 'Q3', '07-01', '09-30'],
	['Quý IV', 'Q4', '10-01', '12-31']
] as const;

/** The four quarters of a year and the year itself as columns under one heading. */
export function quartersBeside(): BookDraft {
	const head = 'Số mô hình đăng ký';
	const measure = 'dvk_registered';
	const quarters = QUARTERS.map(([text, says, start, end]): Column => {
		const window: Window = { start: `2024-${start}`, end: `2024-${end}`, kind: 'period' };
		return { role: 'measure', path: [head, text], measure, says, window };
	});
	const columns: readonly Column[] = [
		...MODEL_COLUMNS.slice(0, 2),
		...quarters,
		{ role: 'measure', path: [head, 'Cả năm'], measure, says: 'Y', window: YEAR_2024 }
	];
	const draw = figures('quarters', 1, 9);
	const year = columns.length - 1;
	const sheet = models({
		columns,
		value: (unit, c) =>
			c === year ? quarters.reduce((sum, _, q) => sum + draw(unit, 2 + q), 0) : draw(unit, c)
	});
	return book('Bon quy', sheet);
}

/** Somebody put a line of words between the rows of figures; the rows below it go on. */
export function noteBetween(): BookDraft {
	const sheet = models({ columns: PLAIN });
	const at = sheet.tables[0]?.rows[3]?.row ?? 0;
	moveSheet(
		sheet,
		(row) => (row < at ? row : row + 1),
		(column) => column
	);
	sheet.line(at, 0, 'Ghi chú: các xã dưới đây báo cáo sau ngày 15/12', 'note', 4);
	return book('Ghi chu xen giua', sheet);
}
