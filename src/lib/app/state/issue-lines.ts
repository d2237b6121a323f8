import { m } from '$lib/text/messages/messages.js';
import type { AppErrorCode, Issue, Severity } from '$lib/model';
import { issueText } from '$lib/reading';

export interface IssueLine {
	readonly severity: Severity;
	readonly text: string;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Issues as lines to read, gravest first, each with its place. */
export function issueLines(
	issues: readonly Issue[],
	file: string,
	locale: 'vi' | 'en'
): IssueLine[] {
	return [...issues]
		.sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
		.map((issue) => {
			const place = [issue.sheet ?? file, issue.a1].filter(Boolean).join(' · ');
			return { severity: issue.severity, text: `${place}: ${issueText(issue, locale)}` };
		});
}

/** What a failure means to the person, naming the file and what to do. */
export function failureText(code: AppErrorCode, file: string): string {
	switch (code) {
		case 'worker-timeout':
			return m.failure_timeout({ file });
		case 'worker-died':
			return m.failure_worker_died({ file });
		case 'storage-full':
			return m.failure_storage_full();
		case 'storage-unavailable':
			return m.failure_storage_unavailable();
		case 'storage-broken':
			return m.failure_storage_broken();
		case 'snapshot-broken':
			return m.failure_snapshot_broken({ file });
		case 'snapshot-newer':
			return m.failure_snapshot_newer({ file });
		case 'engine-failed':
		case 'engine-died':
		case 'query-refused':
			return m.failure_engine();
		case 'roster-broken':
			return m.failure_roster();
		case 'cancelled':
			return m.failure_cancelled();
		case 'unreadable-file':
			return m.failure_unreadable({ file });
	}
}
