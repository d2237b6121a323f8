import type { ReportKind } from './report-columns';

/**
 * What the form of a comparative report begins with in queries: of two forms that give the same figure they take the first by name,
 * so what a later report says of a window counts only where no report of its own does.
 */
export const COMPARATIVE_MARK = '~';

/** The form of a report as queries know it. */
export function formInQueries({ form, comparative }: ReportKind): string {
	return comparative ? COMPARATIVE_MARK + form : form;
}

/** Whether this form, as queries know it, is that of what a later report says of its window. */
export function isComparativeForm(form: string): boolean {
	return form.startsWith(COMPARATIVE_MARK);
}
