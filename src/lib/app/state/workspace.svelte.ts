import {
	AppError,
	isAppError,
	type ChartSpec,
	type Decisions,
	type ReadReport,
	type ReleasedChart,
	type Target
} from '$lib/model';
import {
	reportChoicesOf,
	settingsWithReportChoices,
	settingsWithTargets,
	withoutReportChoice,
	withReportChoices,
	type Reconciled,
	type ReportChoice
} from '$lib/metrics';
import { formatPeriod } from '$lib/reference/calendar';
import { decodeRoster } from '$lib/reference/units';
import rosterUrl from '$lib/reference/units/roster.txt?url';
import { applyDecisions, type ReadContext } from '$lib/reading';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { saveFile } from '../ui/save-file';
import { answerPlan } from './answers/answer-plan';
import { viewName } from './answers/chart-context';
import { ContradictedMeasures } from './answers/contradicted-rows';
import type { FiguresAtHand } from './answers/figures-at-hand';
import { overviewOf, type Overview } from './answers/overview';
import { reconciledSums } from './answers/reconciled';
import { answerReleased } from './answers/released';
import { targetLines } from './answers/target-words';
import { Appearance } from './appearance.svelte';
import { planId, type ChartPlan } from './chart-plan';
import { disciplineOf, disciplineRows, type Discipline } from './discipline';
import { EngineHost } from './engine-host';
import { Imports } from './imports.svelte';
import { FileView } from './file-view.svelte';
import { failureText } from './issue-lines';
import { Language } from './language.svelte';
import { Keeping } from './keeping.svelte';
import { oneAtATime } from './one-at-a-time';
import { Picking } from './picking.svelte';
import { Standing } from './standing.svelte';
import { KeptAnswers, type AnswerStamp } from './kept-answers';
import { writeQuestion, type Question } from './question';
import { settingsWithUnits, unitSettingsOf, type UnitSettings } from './unit-settings';

/** Everything one tab holds: what is kept, the engine over it, and what is being looked at. */
export class Workspace {
	#status = $state<'starting' | 'ready' | 'failed'>('starting');
	#failure = $state.raw<AppError | null>(null);
	#notice = $state('');
	readonly #kept = new KeptAnswers();
	readonly #contradicted = new ContradictedMeasures();
	readonly #engine = new EngineHost(() => this.keeping.takeTables());
	readonly appearance = new Appearance();
	readonly #language = new Language();
	readonly keeping = new Keeping(async () => {
		await this.#engine.refresh();
		this.#contradicted.forget();
		this.#kept.outdate();
	});
	readonly standing = new Standing(this.keeping);
	readonly imports = new Imports(this.keeping, () => this.#readContext());
	readonly fileView = new FileView();
	readonly picking = new Picking(() => this.#figures());

	get status() {
		return this.#status;
	}
	get failureText(): string {
		return this.#failure
			? failureText(this.#failure.code, String(this.#failure.details['file'] ?? ''))
			: '';
	}
	/** Whether nothing was ever taken in; files that wait for an answer are not. */
	get isEmpty(): boolean {
		return this.keeping.history.length === 0;
	}
	/** What the last action on the whole store came to, in words; empty when there was none. */
	get notice(): string {
		return this.#notice;
	}
	/** The language the page is drawn in; words are not told to change, so it is drawn anew with it. */
	get locale() {
		return this.#language.locale;
	}
	/** Changes the language of the page. Nothing is lost but words of the other one. */
	switchLanguage(): void {
		this.#notice = '';
		this.#kept.erase();
		this.picking.drop();
		this.#language.switch();
	}
	/** Whether the page is drawn anew because the language was changed; told once. */
	takeSwitched(): boolean {
		return this.#language.takeSwitched();
	}
	/** One line that says what is being looked at. */
	sentence(question: Question): string {
		return m.sentence_scope({
			scope: question.scope ? this.standing.nameOf(question.scope) : m.scope_all(),
			period: question.period ? formatPeriod(question.period, getLocale()) : '',
			view: m.foot_units({ view: viewName(question) })
		});
	}

	/** Changes what the user taught about units; figures are looked at anew. */
	async teachUnits(change: (settings: UnitSettings) => UnitSettings): Promise<void> {
		await this.keeping.changeSettings((settings) =>
			settingsWithUnits(settings, change(unitSettingsOf(settings)))
		);
		await this.keeping.read();
	}

	/** Sets the user's own targets; figures are looked at anew. */
	async setTargets(targets: readonly Target[]): Promise<void> {
		await this.keeping.changeSettings((settings) => settingsWithTargets(settings, targets));
		await this.keeping.read();
	}

	/** How an indicator stands against its targets, in words: now, and on its way through the year. */
	async targetLines(
		id: string,
		question: Question,
		signal: AbortSignal
	): Promise<readonly string[]> {
		const indicator = this.standing.indicator(id);
		return indicator ? targetLines(await this.#figures(), indicator, question, signal) : [];
	}

	/** Opens the store of this browser and shows what it holds. */
	async open(): Promise<void> {
		this.#status = 'starting';
		this.#failure = null;
		this.appearance.restore();
		document.documentElement.lang = getLocale();
		try {
			await this.keeping.open(() => void this.#readOthers());
			if (this.keeping.isEmpty) this.imports.warm();
			this.#kept.restore(this.#stamp());
			const response = await fetch(rosterUrl);
			this.standing.useRoster(decodeRoster(await response.text()));
			await this.keeping.read();
			this.#status = 'ready';
			void this.#engine.rehearse(this.keeping.rehearsedTables);
		} catch (error) {
			this.#failure = isAppError(error)
				? error
				: new AppError('storage-unavailable', {}, { cause: error });
			this.#status = 'failed';
		}
	}

	close(): void {
		this.keeping.close();
		this.#engine.close();
	}

	/** Answers one chart and keeps it for the next opening. */
	async answer(
		plan: ChartPlan,
		question: Question,
		signal: AbortSignal
	): Promise<ChartSpec | null> {
		const spec = await answerPlan(await this.#figures(), plan, question, signal);
		if (spec) this.#kept.keep(chartKey(planId(plan), question), spec, this.#stamp());
		return spec;
	}

	/** The same chart as it may leave the machine, small counts left out. */
	async released(
		plan: ChartPlan,
		question: Question,
		signal: AbortSignal
	): Promise<ReleasedChart | null> {
		return answerReleased(await this.#figures(), plan, question, signal);
	}

	async overview(question: Question, signal: AbortSignal): Promise<Overview> {
		const overview = await overviewOf(
			await this.#figures(),
			this.standing.dutiesIn(question),
			this.keeping.issues,
			question,
			signal
		);
		this.#kept.keep(chartKey('overview', question), overview, this.#stamp());
		return overview;
	}

	/** The chart as the last opening drew it, until it is answered anew. */
	keptChart(id: string, question: Question): ChartSpec | null {
		return this.#kept.get(chartKey(id, question));
	}

	keptOverview(question: Question): Overview | null {
		return this.#kept.get(chartKey('overview', question));
	}

	discipline(question: Question): Discipline {
		const rows = disciplineRows(this.standing.dutiesIn(question), this.standing.naming.namesOf);
		const around = { nameOf: this.standing.naming.nameOf, fileCount: this.keeping.fileCount };
		return disciplineOf(rows, question, around);
	}

	/** The sums of an indicator in the question's window before and after restating its scope to today. */
	async reconcile(
		id: string,
		question: Question,
		signal: AbortSignal
	): Promise<readonly Reconciled[]> {
		return (await this.#reconciled(await this.#figures(), id, question, signal)) ?? [];
	}

	/** The same sums as they may leave the machine; null where a figure among them may not. */
	async reconcileReleased(id: string, question: Question): Promise<readonly Reconciled[] | null> {
		return this.#reconciled({ ...(await this.#figures()), released: true }, id, question);
	}

	async #reconciled(
		figures: FiguresAtHand,
		id: string,
		question: Question,
		signal?: AbortSignal
	): Promise<readonly Reconciled[] | null> {
		const indicator = this.standing.indicator(id);
		if (!indicator) return [];
		const communes = this.standing
			.unitsIn(question)
			.map(({ key }) => key)
			.filter((key) => this.standing.roster?.byKey(key)?.level === 'commune');
		return reconciledSums(figures, indicator, question, communes, signal);
	}

	/** Has figures of a measure count as one form gives them where others give them differently; charts are asked anew. */
	async chooseReport(made: readonly ReportChoice[]): Promise<void> {
		await this.#changeChoices((choices) => withReportChoices(choices, made));
	}

	/** Takes back what was chosen between forms. */
	async unchooseReport(made: readonly ReportChoice[]): Promise<void> {
		await this.#changeChoices((choices) => made.reduce(withoutReportChoice, choices));
	}

	async #changeChoices(
		change: (choices: readonly ReportChoice[]) => readonly ReportChoice[]
	): Promise<void> {
		await this.keeping.changeAnswers((settings) =>
			settingsWithReportChoices(settings, change(reportChoicesOf(settings)))
		);
		this.#kept.outdate();
		await this.picking.again();
	}

	/** Takes dropped files in: reports to be read, or a snapshot to be opened. */
	async takeFiles(files: readonly File[]): Promise<void> {
		this.#notice = '';
		const snapshot = files.find((file) => file.name.toLowerCase().endsWith('.tonghop'));
		if (snapshot) return this.openSnapshot(snapshot);
		await this.imports.take(files);
	}

	/** Reads the sample reports that come with the app. */
	readonly loadSamples = oneAtATime(() => this.#loadSamples());

	async #loadSamples(): Promise<void> {
		const { SAMPLES } = await import('./samples');
		const files = await Promise.all(
			SAMPLES.map(async ({ name, url }) => new File([await (await fetch(url)).blob()], name))
		);
		await this.takeFiles(files);
	}

	/** A read file with decisions applied, nothing kept yet. */
	decide(report: ReadReport, decisions: ReadonlyMap<number, Decisions>): ReadReport {
		return applyDecisions(report, decisions, this.#readContext());
	}

	async saveSnapshot(): Promise<void> {
		const bytes = await this.keeping.snapshot();
		const file = `tong-hop-${today()}.tonghop`;
		saveFile(file, bytes as BlobPart, 'application/octet-stream');
		this.#notice = m.snapshot_saved({ file });
	}

	async openSnapshot(file: File | undefined): Promise<void> {
		if (!file) return;
		this.#notice = '';
		try {
			await this.keeping.restore(new Uint8Array(await file.arrayBuffer()));
			this.#notice = m.snapshot_opened({ file: file.name });
		} catch (error) {
			this.#notice = failureText(isAppError(error) ? error.code : 'snapshot-broken', file.name);
		}
	}

	async eraseAll(): Promise<void> {
		await this.keeping.erase();
		this.imports.forget();
		this.fileView.forget();
		this.#kept.erase();
		sessionStorage.clear();
		this.#notice = m.erased();
	}

	async #readOthers(): Promise<void> {
		if (this.#status === 'ready' && !this.imports.running) await this.keeping.readOthers();
	}

	#stamp(): AnswerStamp {
		return { revision: this.keeping.journalRevision, locale: getLocale() };
	}

	#readContext(): ReadContext {
		const { resolver, roster } = this.standing;
		if (!resolver || !roster) throw new AppError('roster-broken');
		return {
			resolver,
			roster,
			memories: this.keeping.memories,
			today: today()
		};
	}

	async #figures(): Promise<FiguresAtHand> {
		return {
			backend: await this.#engine.start(),
			indicators: this.standing.indicators,
			fileCount: this.keeping.fileCount,
			targets: this.standing.targets,
			reportChoices: this.standing.reportChoices,
			contradicted: this.#contradicted,
			windows: this.standing.windows,
			nameOf: this.standing.naming.nameOf,
			namesOf: this.standing.naming.namesOf,
			latest: this.standing.latest,
			restatement: () => this.standing.restatement,
			existed: (key, date) => this.standing.existed(key, date),
			due: (question, theme) => this.standing.dueIn(question, theme),
			reporting: (question, theme) => this.standing.reportingOn(question, theme)
		};
	}
}

const chartKey = (id: string, question: Question) => `${id}${writeQuestion(question)}`;

const today = () => new Date().toISOString().slice(0, 10);
