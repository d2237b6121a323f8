import type { Decisions, Fact, Issue, MappedTable, Report, Window } from '$lib/model';
import type { MappingContext } from './ground/context';
import { dashIssues } from './figures/dash-cells';
import { isOfPeople, peopleIssues } from './lists/answers-of-people';
import { draftsOfCaseList } from './lists/drafts-of-case-list';
import { draftsOfOpinions, holdsLevels } from './lists/drafts-of-opinions';
import { draftsOfRegister } from './lists/drafts-of-register';
import { draftsOfSlots } from './figures/drafts-of-slots';
import { draftsOfSurvey } from './lists/drafts-of-survey';
import type { Drafts } from './ground/fact-draft';
import { lastAnswers } from './lists/last-answers';
import { modelsIssues } from './lists/models-below';
import { openQuestions } from './open-questions';
import { withWholes } from './parts/part-columns';
import { ReportCounts } from './figures/report-counts';
import { withAddedColumns } from './parts/added-columns';
import { acrossIssues } from './parts/across-issues';
import { withWholesAcross } from './parts/parts-across';
import { beforeIssues } from './windows/columns-before';
import { partRowIssues } from './parts/part-rows';
import { planIssues } from './meanings/plan-columns';
import { addedForOneUnit, oneUnitIssues, withoutUncounted } from './units/names-of-one-unit';
import { isRowInDoubt, withoutDoubted } from './units/rows-in-doubt';
import { rowsOfOneUnit } from './units/rows-of-one-unit';
import { twoWaysIssues } from './meanings/two-ways';
import { slotsAcross, slotsDown } from './figures/slots';
import { themeOfMeasure } from './figures/theme-of-measure';
import { timeIssues } from './windows/time-issues';
import { windowDiffers } from './windows/window-differs';
import { withoutUnitsToCome } from './figures/without-units-to-come';

export interface TableFacts {
	readonly facts: readonly Fact[];
	readonly reports: readonly Report[];
	/** Index into `reports` for each fact, in step with `facts`. */
	readonly reportOf: readonly number[];
	readonly issues: readonly Issue[];
}

function draftsOf(
	mapped: MappedTable,
	window: Window,
	decisions: Decisions | null,
	context: MappingContext
): Drafts & { issues: Issue[] } {
	switch (mapped.table.shape) {
		case 'register':
			return draftsOfRegister(mapped, window);
		case 'case-list':
			return draftsOfCaseList(mapped, window);
		case 'survey':
			return mapped.units.some((unit) => unit !== null && !isRowInDoubt(unit))
				? draftsOfSlots(mapped, slotsDown(mapped), window)
				: draftsOfSurvey(mapped, window, context.sheet);
		case 'units-across':
		case 'key-value': {
			const drafts = draftsOfSlots(mapped, slotsAcross(mapped), window);
			const added = withAddedColumns(mapped, drafts.facts);
			const wholes = withWholesAcross(mapped, added.facts);
			const issues = [...drafts.issues, ...added.issues, ...wholes.issues];
			return { ...drafts, facts: wholes.facts, issues };
		}
		case 'answers': {
			if (isOfPeople(mapped)) {
				const opinions = draftsOfOpinions(mapped, window);
				const told = peopleIssues(mapped, opinions !== null);
				return opinions
					? { ...opinions, issues: [...told, ...opinions.issues] }
					: { facts: [], asked: [], issues: told };
			}
			const { rows, issues } = lastAnswers(mapped);
			const kept: MappedTable = {
				...mapped,
				units: mapped.units.map((unit, r) => (rows.has(r) ? unit : null)),
				unit: null
			};
			const drafts = draftsOfSlots(kept, slotsDown(kept), window);
			const wholes = withWholes(kept, drafts.facts);
			const found = [...issues, ...drafts.issues, ...wholes.issues];
			return { ...drafts, facts: wholes.facts, issues: found };
		}
		case 'units-down': {
			const opinions = draftsOfOpinions(mapped, window);
			if (opinions) return opinions;
			const kept = withoutUncounted(mapped);
			const drafts = draftsOfSlots(kept, slotsDown(kept), window);
			const wholes = withWholes(kept, withoutDoubted(kept, drafts.facts));
			const own = [decisions, ...context.memories].flatMap((one) => one?.own ?? []);
			const added = addedForOneUnit(kept, wholes.facts, own);
			const ofOne = rowsOfOneUnit(kept, added.facts);
			return {
				...drafts,
				facts: ofOne.facts,
				issues: [...drafts.issues, ...wholes.issues, ...added.issues, ...ofOne.issues]
			};
		}
	}
}

/**
 * Facts of one table with the report each belongs to, and what could not be read. Data rows only: totals, sections and
 * notes never become facts. Without a window, or when skipped, there are none. A report counts the cells the form asks a unit for and
 * those filled with a value or a zero; it bears the date of the sheet, else today's and is undated.
 */
export function factsOf(
	mapped: MappedTable,
	decisions: Decisions | null,
	context: MappingContext
): TableFacts {
	if (decisions?.skip === true) return { facts: [], reports: [], reportOf: [], issues: [] };
	const questions = [
		...openQuestions(mapped, decisions),
		...dashIssues(mapped),
		...twoWaysIssues(mapped, decisions?.numbers),
		...modelsIssues(mapped),
		...oneUnitIssues(mapped),
		...planIssues(mapped),
		...beforeIssues(mapped),
		...partRowIssues(mapped.table),
		...acrossIssues(mapped),
		...timeIssues(mapped),
		...(decisions?.window || mapped.windows ? [] : windowDiffers(mapped.table, context))
	];
	const {
		window: { value: window }
	} = mapped;
	if (window === null) return { facts: [], reports: [], reportOf: [], issues: questions };
	const drafts = withoutUnitsToCome(draftsOf(mapped, window, decisions, context), window, {
		roster: context.roster,
		sheet: mapped.table.sheet
	});
	const counts = new ReportCounts(mapped.form, window, {
		borne: decisions?.receivedOn ?? mapped.table.signedOn,
		today: context.today
	});
	for (const asked of drafts.asked) counts.add(asked);
	const reportOfFact = drafts.facts.map(({ unit, window: own, measure }) =>
		counts.of(unit, own, themeOfMeasure(measure, mapped.theme))
	);
	const { reports, indexOf } = counts.filed();
	return {
		facts: drafts.facts.map(({ unit, measure, dims, window: own, value, a1, raw }): Fact => ({
			measure,
			unit,
			start: own.start,
			end: own.end,
			windowKind: own.kind,
			dims,
			value,
			state: value === 0 ? 'zero' : 'value',
			source: {
				file: context.file.name,
				hash: context.file.hash,
				sheet: mapped.table.sheet,
				a1,
				raw
			}
		})),
		reports,
		reportOf: reportOfFact.map(indexOf),
		issues:
			drafts.facts.length + questions.length + drafts.issues.length === 0
				? nothingTaken(mapped)
				: [...questions, ...drafts.issues]
	};
}

/** What is said of a table with rows of data that gave neither a figure nor a question. */
function nothingTaken(mapped: MappedTable): Issue[] {
	const { table, models } = mapped;
	const data = table.rows.filter(({ role }) => role === 'data');
	const [first] = data;
	const isTold = table.issues.some(({ severity }) => severity !== 'note');
	if (!first || isTold || models || table.shape === 'case-list') return [];
	const hasFigures = data.some(({ cells }) =>
		cells.some((cell, c) => {
			const { kind } = table.columns[c] ?? {};
			return (kind === 'number' || kind === 'percent') && cell?.state === 'value';
		})
	);
	return [
		{
			code: 'nothing-taken',
			severity: hasFigures || holdsLevels(mapped) ? 'warning' : 'note',
			sheet: table.sheet,
			a1: table.range,
			count: data.length
		}
	];
}
