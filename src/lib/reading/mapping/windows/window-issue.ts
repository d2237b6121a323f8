import type { Issue, MappedTable } from '$lib/model';
import { hasSeveralWindows } from '$lib/reference/calendar';

/**
 * The question of a table whose window is not known: nobody names it, its title names several (`from`), its sources do, its days run backwards, or it has
 * not begun. `from` says which source contradicts the table where they have no day in common.
 */
export function windowIssue({ table, window, windows }: MappedTable): Issue {
	const { sheet, title } = table;
	const [reason] = window.reasons;
	const [first] = windows ?? [];
	const last = windows?.at(-1);
	const ask = (code: Issue['code'], details?: Issue['details']): Issue => ({
		code,
		severity: 'error',
		sheet,
		a1: null,
		...(details ? { details } : {})
	});
	if (!first || !last)
		return ask('unknown-window', hasSeveralWindows(title ?? '') ? { from: 'several' } : undefined);
	const { start, end } = first;
	switch (reason?.code) {
		case 'window-reversed':
			return ask('window-in-doubt', { from: 'reversed', ...reason.details });
		case 'window-apart': {
			const from = reason.details?.from ?? 'file-name';
			return ask('window-in-doubt', {
				...reason.details,
				from,
				found: last.start,
				until: last.end,
				start,
				end
			});
		}
		case 'window-day-only':
			return ask('window-in-doubt', { from: 'as-of', start, end });
		case 'window-two-named':
			return ask('window-in-doubt', { found: last.end.slice(0, 4), start, end });
		default:
			return ask('window-to-come', { start, end });
	}
}
