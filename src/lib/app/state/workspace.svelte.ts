import {
	AppError,
	isAppError,
	type ChartSpec,
	type Decisions,
	type FactSource,
	type Indicator,
	type MarkDetail,
	type OwnMeasure,
	type ReadReport,
	type ReleasedChart,
	type Theme,
	type UnitKey
} from '$lib/model';
import {
	dueReports,
	metDuties,
	reconcile,
	REPORTING_MEASURES,
	type MetDuty,
	type Reconciled
} from '$lib/metrics';
import { deadlineOf, formatPeriod, periodName } from '$lib/reference/calendar';
import { decodeRoster, restatementTo, type Roster } from '$lib/reference/units';
import rosterUrl from '$lib/reference/units/roster.txt?url';
import { applyDecisions, type ReadContext } from '$lib/reading';
import { compareVi } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { saveFile } from '../ui/save-file';
import { answerPlan } from './answers/answer-plan';
import { footOf, viewName } from './answers/chart-context';
import { ask, queryFor, type FiguresAtHand } from './answers/figures-at-hand';
import { overviewOf, type Overview } from './answers/overview';
import { answerReleased } from './answers/released';
import { traceMark } from './answers/trace';
import { Appearance } from './appearance.svelte';
import { planId, type ChartPlan } from './chart-plan';
import { indicatorChoices, periodChoices, scopeChoices } from './choices';
import { disciplineOf, disciplineRows, type Discipline } from './discipline';
import { expectedUnits } from './due';
import { EngineHost } from './engine-host';
import type { Figure } from './figure';
import { Imports } from './imports.svelte';
import { failureText } from './issue-lines';
import { Keeping } from './keeping.svelte';
import { KeptAnswers, type AnswerStamp } from './kept-answers';
import { indicatorName, indicatorsWith } from './names';
import { namingBy } from './naming';
import { writeQuestion, type Question } from './question';
import {
	resolverWith,
	rosterWith,
	settingsWithUnits,
	unitSettingsOf,
	type UnitSettings
} from './unit-settings';
import { latestPeriod, unitsReporting, windowsOf } from './reported';

export interface Picked {
	readonly title: string;
	readonly detail: MarkDetail;
	/** null while they are being looked up. */
	readonly sources: readonly FactSource[] | null;
}

/** Everything one tab holds: what is kept, the engine over it, and what is being looked at. */
export class Workspace {
	#status = $state<'starting' | 'ready' | 'failed'>('starting');
	#failure = $state.raw<AppError | null>(null);
	#picked = $state.raw<Picked | null>(null);
	#notice = $state('');
	#base = $state.raw<Roster | null>(null);
	readonly #kept = new KeptAnswers();
	readonly #engine = new EngineHost(() => this.keeping.takeTables());
	readonly appearance = new Appearance();
	readonly keeping = new Keeping(async () => {
		await this.#engine.refresh();
		this.#kept.outdate();
	});
	readonly imports = new Imports(this.keeping, () => this.#readContext());

	/** Compared as text, so that a reading of the same settings moves nothing. */
	readonly #unitText = $derived(JSON.stringify(unitSettingsOf(this.keeping.settings)));
	readonly #unitSettings: UnitSettings = $derived(JSON.parse(this.#unitText));
	readonly #roster = $derived(this.#base && rosterWith(this.#base, this.#unitSettings));
	readonly #resolver = $derived(this.#roster && resolverWith(this.#roster, this.#unitSettings));
	readonly #naming = $derived(namingBy(this.#roster));
	readonly #restatement = $derived(
		this.#roster ? restatementTo(this.#roster, latestOf(this.#roster)) : new Map()
	);
	readonly #reporting = $derived(new Set(this.keeping.reports.map((report) => report.unit)));
	readonly #windows = $derived(windowsOf(this.keeping.reports));
	readonly #expected = $derived(
		this.#roster ? expectedUnits(this.#roster, this.keeping.reports, this.#unitSettings.due) : null
	);
	readonly #duties = $derived.by(() => {
		const { figures, reports } = this.keeping;
		if (!figures || !this.#expected) return [];
		return metDuties(figures.filed, dueReports(reports, this.#expected), deadlineOf);
	});
	readonly #indicators = $derived(
		indicatorsWith(
			this.keeping.memories.flatMap(({ own, theme }) => own.map((measure) => ({ measure, theme })))
		)
	);

	/** The roster in use; null until it is read. */
	get roster(): Roster | null {
		return this.#roster;
	}
	/** The roster as it came with the app. */
	get plainRoster(): Roster | null {
		return this.#base;
	}
	/** What the user taught about units. */
	get unitSettings(): UnitSettings {
		return this.#unitSettings;
	}
	get status() {
		return this.#status;
	}
	get failureText(): string {
		return this.#failure
			? failureText(this.#failure.code, String(this.#failure.details['file'] ?? ''))
			: '';
	}
	get isEmpty(): boolean {
		return (
			this.keeping.history.length === 0 &&
			this.imports.items.every((item) => item.status === 'known')
		);
	}
	get picked(): Picked | null {
		return this.#picked;
	}
	/** What the last action on the whole store came to, in words; empty when there was none. */
	get notice(): string {
		return this.#notice;
	}
	/** Units with reports in use. */
	get reporting(): ReadonlySet<UnitKey> {
		return this.#reporting;
	}
	get unitCount(): number {
		return this.#reporting.size;
	}
	get ownMeasures(): readonly OwnMeasure[] {
		const all = this.keeping.memories.flatMap((memory) => memory.own);
		return [...new Map(all.map((own) => [own.id, own])).values()];
	}

	/** Windows to choose from, newest first. */
	get periodOptions() {
		return periodChoices(this.#windows);
	}

	/** Scopes to choose from: everything, and the groups with reports. */
	get scopes() {
		return scopeChoices(this.#roster, this.#reporting, this.#naming);
	}

	/** Indicators that some figure in use feeds. */
	get indicatorChoices() {
		return indicatorChoices(
			this.#indicators,
			new Set([
				...(this.keeping.figures?.measures ?? []),
				...(this.#duties.length > 0 ? REPORTING_MEASURES : [])
			])
		);
	}

	/** The question with its gaps filled: the latest window most units have reported. */
	filled(question: Question): Question {
		const known = this.#windows.some((window) => window.period === question.period);
		return known ? question : { ...question, period: latestPeriod(this.keeping.reports) ?? '' };
	}

	/** Units of the scope that reported in the window. */
	unitsIn(question: Question): readonly { readonly key: UnitKey; readonly name: string }[] {
		return unitsReporting(this.keeping.reports, question.period, this.membersOf(question.scope))
			.map((key) => ({ key, name: this.nameOf(key) }))
			.sort((a, b) => compareVi(a.name, b.name));
	}

	/** Official name of a unit or group, plain text; the key itself when nobody knows it. */
	nameOf(key: string): string {
		return this.#naming.nameOf(key);
	}

	/** Where a unit lies: its district and province, for telling namesakes apart. */
	placeOf(key: UnitKey): string {
		return this.#naming.placeOf(key);
	}

	/** One line that says what is being looked at. */
	sentence(question: Question): string {
		return m.sentence_scope({
			scope: question.scope ? this.nameOf(question.scope) : m.scope_all(),
			period: question.period ? formatPeriod(question.period, getLocale()) : '',
			view: m.foot_units({ view: viewName(question) })
		});
	}

	ownIndicators(theme: Theme): readonly string[] {
		const ids = this.keeping.memories
			.filter(
				(memory) => memory.theme === theme || (theme === 'models' && memory.theme === 'other')
			)
			.flatMap((memory) => memory.own.map((own) => own.id));
		return [...new Set(ids)];
	}

	indicator(id: string): Indicator | null {
		return this.#indicators.get(id) ?? null;
	}

	indicatorName(id: string): string {
		const indicator = this.indicator(id);
		return indicator ? indicatorName(indicator) : id;
	}

	/** True when some unit reported a theme in the question's window. */
	hasTheme(theme: Theme, question: Question): boolean {
		return this.#windows.some(
			(window) => window.theme === theme && window.period === question.period
		);
	}

	/** Changes what the user taught about units; figures are looked at anew. */
	async teachUnits(change: (settings: UnitSettings) => UnitSettings): Promise<void> {
		await this.keeping.changeSettings((settings) =>
			settingsWithUnits(settings, change(unitSettingsOf(settings)))
		);
		await this.keeping.read();
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
			this.#base = decodeRoster(await response.text());
			await this.keeping.read();
			this.#status = 'ready';
			this.#engine.start().catch(() => undefined);
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
			this.#dutiesIn(question),
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
		const rows = disciplineRows(this.#dutiesIn(question), this.#naming.nameOf);
		const around = { nameOf: this.#naming.nameOf, fileCount: this.keeping.fileCount };
		const foot = footOf(around, { ...question, unitsAs: 'reported' }, null);
		return disciplineOf(rows, question.period, foot);
	}

	/** The sums of an indicator in the question's window before and after restating its scope to today. */
	async reconcile(
		id: string,
		question: Question,
		signal: AbortSignal
	): Promise<readonly Reconciled[]> {
		const indicator = this.#indicators.get(id);
		const figures = await this.#figures();
		const units = this.unitsIn(question)
			.map(({ key }) => key)
			.filter((key) => this.#roster?.byKey(key)?.level === 'commune');
		const asked = { ...question, scope: '', units, unitsAs: 'reported' } as const;
		const query = indicator && queryFor(figures, indicator, asked, ['unit']);
		if (!query || units.length === 0 || indicator.formula.kind === 'typed') return [];
		const before = await ask(figures, query, signal);
		const after = await ask(figures, { ...query, unitsAs: figures.latest }, signal);
		return reconcile(before, after, this.#restatement);
	}

	/** Shows a mark's details and looks up the cells behind it. */
	async pick(
		plan: ChartPlan,
		question: Question,
		detail: MarkDetail,
		title: string
	): Promise<void> {
		this.#picked = { title, detail, sources: null };
		const sources = await traceMark(await this.#figures(), plan, question, detail.keys);
		if (this.#picked?.detail === detail) this.#picked = { title, detail, sources };
	}

	async pickFigure(figure: Figure, question: Question): Promise<void> {
		const detail: MarkDetail = {
			name: figure.label,
			value: null,
			valueText: `${figure.value} ${figure.unit}`.trim(),
			numerator: null,
			denominator: null,
			low: null,
			high: null,
			keys: {}
		};
		await this.pick(
			{ kind: 'ranked-bar', indicator: figure.id },
			question,
			detail,
			figure.coverage
		);
	}

	unpick(): void {
		this.#picked = null;
	}

	/** Takes dropped files in: reports to be read, or a snapshot to be opened. */
	async takeFiles(files: readonly File[]): Promise<void> {
		this.#notice = '';
		const snapshot = files.find((file) => file.name.toLowerCase().endsWith('.tonghop'));
		if (snapshot) return this.openSnapshot(snapshot);
		await this.imports.take(files);
	}

	/** Reads the sample reports that come with the app. */
	async loadSamples(): Promise<void> {
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
		if (!this.#resolver || !this.#roster) throw new AppError('roster-broken');
		return {
			resolver: this.#resolver,
			roster: this.#roster,
			memories: this.keeping.memories,
			today: today()
		};
	}

	async #figures(): Promise<FiguresAtHand> {
		return {
			backend: await this.#engine.start(),
			indicators: this.#indicators,
			fileCount: this.keeping.fileCount,
			windows: this.#windows,
			nameOf: this.#naming.nameOf,
			namesOf: this.#naming.namesOf,
			latest: this.#roster ? latestOf(this.#roster) : '',
			restatement: () => this.#restatement,
			existed: (key, date) => !this.#roster?.byKey(key) || this.#roster.existed(key, date),
			due: (question, theme) => this.#dueIn(question, theme)
		};
	}

	/** Units of all dates that belong to a scope; null for everything. */
	membersOf(scope: string): ReadonlySet<UnitKey> | null {
		if (!scope) return null;
		const group = this.#roster?.group(scope);
		return new Set(group ? group.members.map((member) => member.key) : [scope]);
	}

	#dutiesIn(question: Question): readonly MetDuty[] {
		const asked = this.#askedUnits(question);
		return this.#duties.filter(
			({ unit, window }) => asked(unit) && periodName(window) === question.period
		);
	}

	/** Whether a unit stands in the question's scope and among the units picked out. */
	#askedUnits(question: Question): (unit: UnitKey) => boolean {
		const members = this.membersOf(question.scope);
		const picked = new Set(question.units);
		return (unit) => (!members || members.has(unit)) && (picked.size === 0 || picked.has(unit));
	}

	#dueIn(question: Question, theme: Theme): readonly UnitKey[] {
		const ofPeriod = this.#windows.filter((other) => other.period === question.period);
		const window = ofPeriod.find((other) => other.theme === theme) ?? ofPeriod[0];
		if (!this.#expected || !window) return [];
		return this.#expected(window.end, theme).filter(this.#askedUnits(question));
	}
}

const chartKey = (id: string, question: Question) => `${id}${writeQuestion(question)}`;

/** The day of a roster's last change. */
const latestOf = (roster: Roster) => roster.dates.at(-1) ?? '';

const today = () => new Date().toISOString().slice(0, 10);
