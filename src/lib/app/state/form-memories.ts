import type { FormMemory } from '$lib/model';
import type { FileRow } from './file-list';

type KnownFile = Pick<FileRow, 'item' | 'entry'>;

/** Whether something was answered of a form. */
function holdsAnswers({
	meanings,
	figures = {},
	dash,
	models = {},
	oneUnit = {}
}: FormMemory): boolean {
	return (
		dash !== undefined ||
		[meanings, figures, models, oneUnit].some((answers) => Object.keys(answers).length > 0)
	);
}

/**
 * What was answered of the forms of a file and is remembered: of its very tables while the file is of this session, else of every
 * form its reports are of.
 */
export function answeredForms(
	{ item, entry }: KnownFile,
	memories: readonly FormMemory[]
): readonly FormMemory[] {
	const told = item?.told?.fingerprints;
	const forms = new Set(told ?? entry?.forms ?? []);
	return memories.filter(
		(memory) =>
			holdsAnswers(memory) &&
			(forms.has(memory.fingerprint) ||
				forms.has(memory.kin?.fingerprint ?? '') ||
				(told === undefined && forms.has(memory.form)))
	);
}

/**
 * What is left of a memory when its answers are forgotten: the indicators made for it, by which figures in use or undone go on being
 * called; null for nothing.
 */
export function withoutAnswers({ fingerprint, form, theme, own }: FormMemory): FormMemory | null {
	return own.length > 0 ? { fingerprint, form, theme, meanings: {}, own } : null;
}
