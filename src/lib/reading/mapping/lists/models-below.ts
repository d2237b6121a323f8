import {
	placeOfCell,
	type Decisions,
	type FormMemory,
	type Issue,
	type MappedTable,
	type ModelsBelow
} from '$lib/model';
import { bareKey, remembered } from '$lib/text';
import { keptFor } from '../ground/settled-meaning';
import { planAbove } from '../ground/title-of-plan';
import { columnsOfModels, saidOfModels } from './register-rows';
import { modelsHeading, ModelStates } from './register-states';
import { MODELS_MAY_BE, modelsHeaded } from './register-status';

type Answers = NonNullable<Decisions['models']>;

/** What was answered for a heading. */
function answerFor(heading: string, answers: Answers | undefined): string | undefined {
	const given = keptFor(heading, answers);
	return given !== undefined && MODELS_MAY_BE.includes(given) ? given : undefined;
}

/** A list of models that are registered is none of a plan, unless they are only going to be. */
const REGISTERED = /(?:^| )dang ky(?: |$)/;
const TO_BE_REGISTERED = /(?:^| )(?:du kien|se)(?: [^,;:()]*)? dang ky(?: |$)/;

/** How the heading of models speaks of a plan: the title of the table does, or the name of its sheet. */
function planOf(
	heading: string,
	table: MappedTable['table'],
	sheetName: string
): ModelsBelow['plan'] {
	const key = bareKey(heading);
	const isRegistered = REGISTERED.test(key) && !TO_BE_REGISTERED.test(key);
	if (heading !== (table.title ?? '') || isRegistered) return undefined;
	return planAbove(table, sheetName) ?? undefined;
}

/** Whether some heading may leave open what its models are, whatever their rows say themselves. */
function mayBeInDoubt(table: MappedTable['table'], sheetName: string): boolean {
	const { rows, title } = table;
	const sections = new Set(rows.flatMap(({ role, section }) => (role === 'data' ? section : [])));
	const headings = new Set([...sections].map((section) => modelsHeading(section, title)));
	return [...headings].some(
		(heading) => modelsHeaded(heading, false) === null || planOf(heading, table, sheetName)
	);
}

/**
 * The headings of a list of models that do not say what the models below them are (`tiêu biểu`, `đề nghị khen thưởng`), or are of a
 * plan, each with what was decided, or is remembered of the form under the same heading; null for none. Rows that tell their state themselves are
 * in no doubt, nor are those that report nothing.
 */
export function modelsBelow(
	mapped: MappedTable,
	{
		decisions,
		memory
	}: { readonly decisions: Decisions | null; readonly memory: FormMemory | null },
	sheetName: string
): readonly ModelsBelow[] | null {
	const { table } = mapped;
	if (table.shape !== 'register' || !mayBeInDoubt(table, sheetName)) return null;
	const columns = columnsOfModels(mapped);
	const states = new ModelStates(mapped, columns.named);
	const isOfPlan = remembered((heading) => planOf(heading, table, sheetName) !== undefined);
	const below = new Map<string, { a1: string | null; rows: number }>();
	for (const row of table.rows) {
		if (row.role !== 'data' || saidOfModels(row, columns).is === 'not-reported') continue;
		const heading = states.headingInDoubt(row, isOfPlan);
		if (heading === null) continue;
		const held = below.get(heading);
		if (held) held.rows++;
		else below.set(heading, { a1: placeOfCell(table, row, columns.named), rows: 1 });
	}
	const found = Array.from(below, ([heading, held]): ModelsBelow => {
		const countedAs = answerFor(heading, decisions?.models) ?? answerFor(heading, memory?.models);
		const plan = planOf(heading, table, sheetName);
		return {
			heading,
			...held,
			...(plan ? { plan } : {}),
			...(countedAs === undefined ? {} : { countedAs })
		};
	});
	return found.length === 0 ? null : found;
}

/** The question what the models below a heading are, one for each that nobody answered, at the first of its rows. */
export function modelsIssues({ table: { sheet }, models = [] }: MappedTable): Issue[] {
	return models.flatMap(({ heading, a1, rows, plan, countedAs }): Issue[] => {
		if (countedAs !== undefined) return [];
		const told = { severity: 'warning', sheet, a1, raw: heading, count: rows } as const;
		return [
			plan
				? { ...told, code: plan, details: { of: 'models' } }
				: { ...told, code: 'models-of-what' }
		];
	});
}
