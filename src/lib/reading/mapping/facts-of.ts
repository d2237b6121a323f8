import type {
	Decisions,
	FactCollector,
	Issue,
	MappedTable,
	Report,
	Table,
	Window
} from '$lib/model';
import type { MappingContext } from './ground/context';
import { dashIssues } from './figures/dash-cells';
import { isOfPeople, peopleIssues } from './lists/answers-of-people';
import { isOfReceptions } from './ground/receptions';
import { draftsOfCaseList } from './lists/drafts-of-case-list';
import { draftsOfReceptions } from './lists/drafts-of-receptions';
import { draftsOfOpinions, holdsLevels } from './lists/drafts-of-opinions';
import { draftsOfRegister } from './lists/drafts-of-register';
import { draftsOfSlots } from './figures/drafts-of-slots';
import { draftsOfSurvey } from './lists/drafts-of-survey';
import type { Drafts, FactDraft } from './ground/fact-draft';
import { lastAnswers } from './lists/last-answers';
import { modelsIssues } from './lists/models-below';
import { monthIssues } from './windows/months-of-inspectorate';
import { openQuestions } from './open-questions';
import { withWholes } from './parts/part-columns';
import { ReportCounts } from './figures/report-counts';
import { withAddedColumns } from './parts/added-columns';
import { acrossIssues } from './parts/across-issues';
import { withWholesAcross } from './parts/parts-across';
import { beforeIssues } from './windows/columns-before';
import { partSumIssues } from './parts/bodies-below';
import { partRowIssues } from './parts/part-rows';
import { planIssues } from './meanings/plan-columns';
import { plansBesideIssues } from './meanings/plans-beside';
import { indexRowIssues } from './units/index-rows';
import { addedForOneUnit, oneUnitIssues, withoutUncounted } from './units/names-of-one-unit';
import { isRowInDoubt, withoutDoubted } from './units/rows-in-doubt';
import { rowsOfOneUnit } from './units/rows-of-one-unit';
import { sharesIssues } from './meanings/shares-two-ways';
import { twoWaysIssues } from './meanings/two-ways';
import { slotsAcross, slotsDown } from './figures/slots';
import { ownThemes, themeOfMeasure } from './figures/theme-of-measure';
import { timeIssues } from './windows/time-issues';
import { windowDiffers } from './windows/window-differs';
import { withoutUnitsToCome } from './figures/without-units-to-come';

/** What reading the facts of one table came to, beside these. */
export interface TableFacts {
	readonly reports: readonly Report[];
	/** Index into `reports` for each fact of the table. */
	readonly reportOf: Int32Array;
	readonly issues: readonly Issue[];
}

const NO_FACTS = new Int32Array();

function draftsOf(
	mapped: MappedTable,
	window: Window,
	decisions: Decisions | null,
	context: MappingContext
): Drafts & { issues: Issue[] } {
	switch (mapped.table.shape) {
		case 'people':
			return { facts: [], asked: [], issues: [] };
		case 'register':
			return draftsOfRegister(mapped, window);
		case 'case-list':
			return isOfReceptions(mapped.table)
				? draftsOfReceptions(mapped, window)
				: draftsOfCaseList(mapped, window);
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
 * Adds the facts of one table to those collected; the report each belongs to, and what could not be read. Data rows only: totals, sections and
 * notes never become facts. Without a window, or when skipped, there are none. A report counts the cells the form asks a unit for and
 * those filled with a value or a zero; it bears the date of the sheet, else today's and is undated.
 */
export function factsOf(
	mapped: MappedTable,
	decisions: Decisions | null,
	context: MappingContext,
	into: FactCollector
): TableFacts {
	if (decisions?.skip === true) return { reports: [], reportOf: NO_FACTS, issues: [] };
	if (mapped.table.shape === 'people')
		return { reports: [], reportOf: NO_FACTS, issues: [peopleLeftOut(mapped.table)] };
	const questions = [
		...openQuestions(mapped, decisions),
		...dashIssues(mapped),
		...twoWaysIssues(mapped, decisions?.numbers),
		...sharesIssues(mapped, decisions?.shares),
		...modelsIssues(mapped),
		...oneUnitIssues(mapped),
		...planIssues(mapped),
		...plansBesideIssues(mapped, decisions, context),
		...beforeIssues(mapped),
		...partRowIssues(mapped.table),
		...partSumIssues(mapped.table),
		...indexRowIssues(mapped.table),
		...acrossIssues(mapped),
		...timeIssues(mapped),
		...(decisions?.window || mapped.windows ? [] : windowDiffers(mapped.table, context))
	];
	const {
		window: { value: window }
	} = mapped;
	if (window === null) return { reports: [], reportOf: NO_FACTS, issues: questions };
	const drafts = withoutUnitsToCome(draftsOf(mapped, window, decisions, context), window, {
		roster: context.roster,
		sheet: mapped.table.sheet
	});
	const counts = new ReportCounts(mapped.form, ownThemes(mapped), window, {
		borne: decisions?.receivedOn ?? mapped.table.signedOn,
		today: context.today
	});
	counts.addAll(drafts.asked);
	into.inSheet({ file: context.file.name, hash: context.file.hash, sheet: mapped.table.sheet });
	const subjects = into.addAll(drafts.facts);
	const numbers = numbersOfReports(drafts.facts, subjects, counts, mapped.theme);
	const { reports, placeOf } = counts.filed();
	const months = drafts.facts.length === 0 ? [] : monthIssues(mapped, drafts.facts);
	return {
		reports,
		reportOf: placesOf(numbers, placeOf),
		issues:
			drafts.facts.length + questions.length + drafts.issues.length === 0
				? nothingTaken(mapped)
				: [...questions, ...months, ...drafts.issues]
	};
}

/** Told of a list with a row a person, of which there is nothing to count. */
function peopleLeftOut({ sheet, rows }: Table): Issue {
	const count = rows.filter(({ role }) => role === 'data').length;
	return { code: 'people-left-out', severity: 'note', sheet, a1: null, count };
}

function placesOf(numbers: Int32Array, placeOf: Int32Array): Int32Array {
	const places = new Int32Array(numbers.length);
	for (let i = 0; i < numbers.length; i++) places[i] = placeOf[numbers[i] as number] as number;
	return places;
}

/** The number of the report that each figure is of. */
function numbersOfReports(
	figures: readonly FactDraft[],
	subjects: Int32Array,
	counts: ReportCounts,
	theme: MappedTable['theme']
): Int32Array {
	// What a figure is of settles its theme and, but for twins of it, its window.
	const kinds: number[] = [];
	const windows: Window[] = [];
	const numbers = new Int32Array(figures.length);
	for (let i = 0; i < numbers.length; i++) {
		const { unit, window, measure } = figures[i] as FactDraft;
		const subject = subjects[i] as number;
		if (windows[subject] !== window) {
			windows[subject] = window;
			kinds[subject] = counts.kindOf(window, themeOfMeasure(measure, theme));
		}
		numbers[i] = counts.of(unit, kinds[subject] as number);
	}
	return numbers;
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
