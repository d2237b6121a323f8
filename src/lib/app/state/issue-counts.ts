import type { Issue } from '$lib/model';

/** How much of what was told of a file asks for somebody's eyes; notes do not. */
export interface IssueCounts {
	readonly errors: number;
	readonly warnings: number;
}

export function issueCounts(issues: readonly Pick<Issue, 'severity'>[]): IssueCounts {
	const count = (severity: Issue['severity']) =>
		issues.filter((issue) => issue.severity === severity).length;
	return { errors: count('error'), warnings: count('warning') };
}
