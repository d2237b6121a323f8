import type { Issue, MappedTable } from '$lib/model';

/** R12: a report signed before the window it speaks of has ended. */
export function checkReportDate(mapped: MappedTable): Issue[] {
	const { signedOn, sheet } = mapped.table;
	const { window: span } = mapped;
	const end = span.value?.end;
	return signedOn !== null && end !== undefined && signedOn < end
		? [
				{
					code: 'R12',
					severity: 'warning',
					sheet,
					a1: null,
					details: { found: signedOn, expected: end }
				}
			]
		: [];
}
