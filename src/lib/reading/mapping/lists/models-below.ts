import {
	placeOfCell,
	type Decisions,
	type FormMemory,
	type Issue,
	type MappedTable,
	type ModelsBelow
} from '$lib/model';
import { keptFor } from '../ground/settled-meaning';
import { columnsOfModels, saidOfModels } from './register-rows';
import { modelsHeading, ModelStates } from './register-states';
import { MODELS_MAY_BE, modelsHeaded } from './register-status';

type Answers = NonNullable<Decisions['models']>;

/** What was answered for a heading. */
function answerFor(heading: string, answers: Answers | undefined): string | undefined {
	const given = keptFor(heading, answers);
	return given !== undefined && MODELS_MAY_BE.includes(given) ? given : undefined;
}

/** Whether some heading may leave open what its models are, whatever their rows say themselves. */
function mayBeInDoubt({ rows, title }: MappedTable['table']): boolean {
	const sections = new Set(rows.flatMap(({ role, section }) => (role === 'data' ? section : [])));
	const headings = new Set([...sections].map((section) => modelsHeading(section, title)));
	return [...headings].some((heading) => modelsHeaded(heading, false) === null);
}

/**
 * The headings of a list of models that do not say what the models below them are (`tiêu biểu`, `đề nghị khen thưởng`), each with
 * what was decided, or is remembered of the form under the same heading; null for none. Rows that tell their state themselves are
 * in no doubt, nor are those that report nothing.
 */
export function modelsBelow(
	mapped: MappedTable,
	{
		decisions,
		memory
	}: { readonly decisions: Decisions | null; readonly memory: FormMemory | null }
): readonly ModelsBelow[] | null {
	const { table } = mapped;
	if (table.shape !== 'register' || !mayBeInDoubt(table)) return null;
	const columns = columnsOfModels(mapped);
	const states = new ModelStates(mapped, columns.named);
	const below = new Map<string, { a1: string | null; rows: number }>();
	for (const row of table.rows) {
		if (row.role !== 'data' || saidOfModels(row, columns).is === 'not-reported') continue;
		const heading = states.headingInDoubt(row);
		if (heading === null) continue;
		const held = below.get(heading);
		if (held) held.rows++;
		else below.set(heading, { a1: placeOfCell(table, row, columns.named), rows: 1 });
	}
	const found = Array.from(below, ([heading, held]): ModelsBelow => {
		const countedAs = answerFor(heading, decisions?.models) ?? answerFor(heading, memory?.models);
		return { heading, ...held, ...(countedAs === undefined ? {} : { countedAs }) };
	});
	return found.length === 0 ? null : found;
}

/** The question what the models below a heading are, one for each that nobody answered, at the first of its rows. */
export function modelsIssues({ table: { sheet }, models = [] }: MappedTable): Issue[] {
	return models.flatMap(({ heading, a1, rows, countedAs }): Issue[] =>
		countedAs === undefined
			? [{ code: 'models-of-what', severity: 'warning', sheet, a1, raw: heading, count: rows }]
			: []
	);
}
