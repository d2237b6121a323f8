import type { ReportKind } from './report-columns';

/**
 * What the form of a comparative report begins with in queries: of two forms that give the same figure they take the first by name,
 * so what a later report says of a window counts only where no report of its own does.
 */
export const COMPARATIVE_MARK = '~';

/** Between the names of forms and {@link COMPARATIVE_MARK} by its place: what a file tells again counts after what it tells first. */
const AGAIN_MARK = '}';

/** The form of a report as queries know it. */
export function formInQueries({
	form,
	comparative,
	again
}: Pick<ReportKind, 'form' | 'comparative' | 'again'>): string {
	const told = again === undefined ? form : `${AGAIN_MARK}${again}${form}`;
	return comparative ? COMPARATIVE_MARK + told : told;
}

/** Whether this form, as queries know it, is that of what a later report says of its window. */
export function isComparativeForm(form: string): boolean {
	return form.startsWith(COMPARATIVE_MARK);
}

/** Whether this form, as queries know it, is that of what a file tells again. */
export function isFormToldAgain(form: string): boolean {
	return form.startsWith(AGAIN_MARK);
}
