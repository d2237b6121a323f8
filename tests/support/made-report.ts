import { reportId, type Report } from '../../src/lib/model';

/** A report of a unit on its models in 2024, with its id; whatever is given otherwise is so. */
export function madeReport(unit: string, receivedOn: string, over: Partial<Report> = {}): Report {
	const made = {
		unit,
		form: 'f1',
		theme: 'models' as const,
		start: '2024-01-01',
		end: '2024-12-31',
		windowKind: 'period' as const,
		receivedOn,
		cellsRequired: 10,
		cellsFilled: 8,
		...over
	};
	return { id: reportId(made), ...made };
}
