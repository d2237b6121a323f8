import type { IssueDetails } from '$lib/model';

/** The details of an issue with every text of theirs as `said` gives it. */
export function detailsSaid(details: IssueDetails, said: (text: string) => string): IssueDetails {
	return Object.fromEntries(
		Object.entries(details).map(([name, value]) => [
			name,
			typeof value === 'string' ? said(value) : value
		])
	);
}
