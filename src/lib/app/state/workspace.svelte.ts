import { browserAssets, openDuckDb, type DuckDb } from '$lib/engine/duckdb';
import duckdbWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbWasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import {
	memoryStore,
	openJournal,
	opfsStore,
	type ActiveColumns,
	type Journal
} from '$lib/journal';
import {
	AppError,
	isAppError,
	type Batch,
	type ChartSpec,
	type Decisions,
	type FactSource,
	type FormMemory,
	type Indicator,
	type MarkDetail,
	type OwnMeasure,
	type ReadReport,
	type Theme
} from '$lib/model';
import { DARK, LIGHT, type ChartTheme } from '$lib/presenting/charts';
import { compareVi } from '$lib/text';
import { formatPeriod, periodName } from '$lib/reference/calendar';
import { createResolver, decodeRoster, type Resolver, type Roster } from '$lib/reference/units';
import rosterUrl from '$lib/reference/units/roster.txt?url';
import { applyDecisions, type ReadContext } from '$lib/reading';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { saveFile } from '../ui/save-file';
import { answerPlan, type Figures } from './answer';
import type { ChartPlan } from './chart-plan';
import { planId } from './chart-plan';
import { disciplineOf, type Discipline } from './discipline';
import { dueByWindow, expectedUnits } from './due';
import { engineDataOf } from './engine-data';
import { Imports } from './imports.svelte';
import { failureText } from './issue-lines';
import { indicatorsWith, themeName } from './names';
import { overviewOf, type KeptIssue, type Overview } from './overview';
import { traceMark } from './trace';
import { latestRosterDate } from './question-words';
import { writeQuestion, type Question } from './question';
import type { Figure } from './figure';

export interface HistoryEntry {
	readonly id: string;
	readonly fileName: string;
	readonly importedAt: string;
	readonly facts: number;
	readonly undone: boolean;
	readonly superseded: boolean;
	/** How many earlier reports it took the place of. */
	readonly supersedes: number;
}

export interface Picked {
	readonly title: string;
	readonly detail: MarkDetail;
	/** null while they are being looked up. */
	readonly sources: readonly FactSource[] | null;
}

const LOCK = 'tonghop-journal';
const CHANNEL = 'tonghop-journal';

/** Everything one tab holds: the journal, the engine over it, and what is being looked at. */
export class Workspace {
	#status = $state<'starting' | 'ready' | 'failed'>('starting');
	#failure = $state.raw<AppError | null>(null);
	#active = $state.raw<ActiveColumns | null>(null);
	#issues = $state.raw<readonly KeptIssue[]>([]);
	#issuesOf = new Map<string, readonly KeptIssue[]>();
	#history = $state.raw<readonly HistoryEntry[]>([]);
	#revision = $state(0);
	#memories = $state.raw<readonly FormMemory[]>([]);
	#picked = $state.raw<Picked | null>(null);
	#notice = $state('');
	#dark = $state(false);
	#roster = $state.raw<Roster | null>(null);
	#kept = $state.raw<ReadonlyMap<string, unknown>>(new Map());
	#journal: Journal | null = null;
	#resolver: Resolver | null = null;
	#engine: Promise<DuckDb> | null = null;
	#channel: BroadcastChannel | null = null;
	#newlyKept = new Map<string, unknown>();
	readonly imports = new Imports(this);

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
			this.#history.length === 0 && this.imports.items.every((item) => item.status === 'known')
		);
	}
	get revision(): number {
		return this.#revision;
	}
	get memories(): readonly FormMemory[] {
		return this.#memories;
	}
	get history(): readonly HistoryEntry[] {
		return this.#history;
	}
	get picked(): Picked | null {
		return this.#picked;
	}
	get notice(): string {
		return this.#notice;
	}
	get dark(): boolean {
		return this.#dark;
	}
	get chartTheme(): ChartTheme {
		return this.#dark ? DARK : LIGHT;
	}
	get fileCount(): number {
		return this.#history.filter((entry) => !entry.undone && !entry.superseded).length;
	}
	get factCount(): number {
		return this.#active?.length ?? 0;
	}
	readonly #reports = $derived(this.#active?.reports ?? []);
	readonly #reportingUnits = $derived(new Set(this.#reports.map((report) => report.unit)));
	get unitCount(): number {
		return this.#reportingUnits.size;
	}
	get ownMeasures(): readonly OwnMeasure[] {
		return [
			...new Map(
				this.#memories.flatMap((memory) => memory.own.map((own) => [own.id, own] as const))
			).values()
		];
	}
	readonly #windows = $derived.by(() => {
		const seen = new Map<string, Figures['windows'][number]>();
		for (const report of this.#reports) {
			const window = { start: report.start, end: report.end, kind: report.windowKind };
			const period = periodName(window);
			const key = `${report.theme}|${period}|${report.start}|${report.end}|${report.windowKind}`;
			if (period && !seen.has(key)) seen.set(key, { ...window, theme: report.theme, period });
		}
		return [...seen.values()];
	});
	readonly #expected = $derived(this.#roster ? expectedUnits(this.#roster, this.#reports) : null);
	readonly #indicators = $derived(
		indicatorsWith(
			this.#memories.flatMap((memory) =>
				memory.own.map((measure) => ({ measure, theme: memory.theme }))
			)
		)
	);

	/** Windows to choose from, newest first. */
	get periodOptions(): readonly { readonly value: string; readonly label: string }[] {
		const ends = new Map<string, string>();
		for (const window of this.#windows)
			if (window.end > (ends.get(window.period) ?? '')) ends.set(window.period, window.end);
		return [...ends]
			.sort(
				([nameA, a], [nameB, b]) =>
					b.slice(0, 4).localeCompare(a.slice(0, 4)) || nameB.localeCompare(nameA)
			)
			.map(([value]) => ({ value, label: formatPeriod(value, getLocale()) }));
	}

	/** Scopes to choose from: everything, the districts and provinces with reports, single units. */
	get scopes(): readonly {
		readonly value: string;
		readonly label: string;
		readonly group?: string;
	}[] {
		const roster = this.#roster;
		if (!roster) return [{ value: '', label: m.scope_all() }];
		const keys = this.#reportingUnits;
		const groups = roster
			.groups()
			.map((group) => ({
				group,
				count: group.members.filter((member) => keys.has(member.key)).length
			}))
			.filter(({ count }) => count > 1)
			.sort((a, b) => compareVi(a.group.name, b.group.name))
			.map(({ group }) => ({
				value: group.id,
				label: group.kind === 'old-district' ? m.scope_old({ name: group.name }) : group.name,
				group: m.scope_groups()
			}));
		return [{ value: '', label: m.scope_all() }, ...groups];
	}

	/** The question with its gaps filled: the latest window most units have reported. */
	filled(question: Question): Question {
		if (question.period && this.#windows.some((window) => window.period === question.period))
			return question;
		const counts = new Map<string, { count: number; end: string }>();
		for (const report of this.#reports) {
			const name = periodName({ start: report.start, end: report.end, kind: report.windowKind });
			if (!name) continue;
			const known = counts.get(name) ?? { count: 0, end: '' };
			counts.set(name, {
				count: known.count + 1,
				end: report.end > known.end ? report.end : known.end
			});
		}
		const latest = [...counts].sort(([, a], [, b]) => b.end.localeCompare(a.end))[0];
		return { ...question, period: latest?.[0] ?? '' };
	}

	/** Units of the scope that reported in the window. */
	unitsIn(question: Question): readonly { readonly key: string; readonly name: string }[] {
		const members = this.#membersOf(question.scope);
		const keys = new Set(
			this.#reports
				.filter(
					(report) =>
						periodName({ start: report.start, end: report.end, kind: report.windowKind }) ===
							question.period &&
						(!members || members.has(report.unit))
				)
				.map((report) => report.unit)
		);
		return [...keys]
			.map((key) => ({ key, name: this.nameOf(key) }))
			.sort((a, b) => compareVi(a.name, b.name));
	}

	/** Official name of a unit or group, plain text; the key itself when nobody knows it. */
	nameOf = (key: string): string => {
		const unit = this.#roster?.byKey(key);
		if (unit) return unit.fullName;
		const group = this.#roster?.group(key);
		return group
			? group.kind === 'old-district'
				? m.scope_old({ name: group.name })
				: group.name
			: key;
	};

	/** Names for one chart: namesakes are told apart by their dates, else by their place. */
	namesOf = (keys: readonly string[]): ((key: string) => string) => {
		const byName = new Map<string, string[]>();
		for (const key of new Set(keys)) {
			byName.set(this.nameOf(key), [...(byName.get(this.nameOf(key)) ?? []), key]);
		}
		return (key) => {
			const name = this.nameOf(key);
			const alike = byName.get(name) ?? [];
			if (alike.length < 2) return name;
			const unit = this.#roster?.byKey(key);
			if (!unit) return name;
			const first = this.#roster?.dates[0];
			if (
				new Set(alike.map((other) => this.placeOf(other))).size === alike.length &&
				alike.every((other) => this.#roster?.byKey(other)?.validTo === unit.validTo)
			) {
				return `${name}, ${this.placeOf(key)}`;
			}
			return unit.validFrom === first && unit.validTo
				? m.name_until({ name, date: monthOf(unit.validTo) })
				: m.name_from({ name, date: monthOf(unit.validFrom) });
		};
	};

	/** Where a unit lies: its district and province, for telling namesakes apart. */
	placeOf(key: string): string {
		const parent = this.#roster?.parentOf(key);
		const province = this.#roster?.provinceOf(key);
		return [...new Set([parent?.fullName, province?.fullName])].filter(Boolean).join(', ');
	}

	/** One line that says what is being looked at. */
	sentence(question: Question): string {
		const view = {
			reported: m.units_as_reported(),
			today: m.units_as_today(),
			district: m.units_as_district()
		}[question.unitsAs];
		return m.sentence_scope({
			scope: question.scope ? this.nameOf(question.scope) : m.scope_all(),
			period: question.period ? formatPeriod(question.period, getLocale()) : '',
			view: m.foot_units({ view })
		});
	}

	ownIndicators(theme: Theme): readonly string[] {
		const ids = this.#memories
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
		return indicator ? (getLocale() === 'vi' ? indicator.vi : indicator.en) : id;
	}

	/** Indicators that some figure in use feeds, by theme; the user's own first. */
	get indicatorChoices(): readonly {
		readonly value: string;
		readonly label: string;
		readonly group: string;
	}[] {
		const measures = new Set(this.#active?.measure.values);
		const fed = (indicator: Indicator) => {
			const { formula } = indicator;
			if (measures.has(indicator.id)) return true;
			if (formula.kind === 'measure')
				return formula.terms.some((term) => measures.has(term.measure));
			return (
				formula.kind === 'ratio' &&
				[formula.numerator, formula.denominator].every((terms) =>
					terms.some((term) => measures.has(term.measure))
				)
			);
		};
		return [...this.#indicators.values()]
			.filter(fed)
			.map((indicator) => ({
				value: indicator.id,
				label: getLocale() === 'vi' ? indicator.vi : indicator.en,
				group: indicator.tier === 'own' ? m.explore_own() : themeName(indicator.theme)
			}))
			.sort((a, b) => Number(b.value.startsWith('own:')) - Number(a.value.startsWith('own:')));
	}

	/** True when some unit reported a theme in the question's window. */
	hasTheme(theme: Theme, question: Question): boolean {
		return this.#windows.some(
			(window) => window.theme === theme && window.period === question.period
		);
	}

	today(): string {
		return new Date().toISOString().slice(0, 10);
	}

	hasFile(hash: string): boolean {
		return [...this.#hashes.values()].includes(hash);
	}
	#hashes = new Map<string, string>();

	/** Opens the store of this browser and shows what it holds. */
	async open(): Promise<void> {
		this.#status = 'starting';
		this.#failure = null;
		this.#dark = localStorage.getItem('tonghop-theme') === 'dark';
		document.documentElement.dataset['theme'] = this.#dark ? 'dark' : 'light';
		document.documentElement.lang = getLocale();
		try {
			const store = await openStore();
			this.#journal = await openJournal(store);
			if (this.#journal.batches().length === 0) this.imports.warm();
			this.#readKept();
			this.#channel ??= new BroadcastChannel(CHANNEL);
			this.#channel.onmessage = () => void this.#refresh();
			const response = await fetch(rosterUrl);
			this.#roster = decodeRoster(await response.text());
			this.#resolver = createResolver(this.#roster);
			await this.reload();
			this.#status = 'ready';
			this.startEngine().catch(() => undefined);
		} catch (error) {
			this.#failure = isAppError(error)
				? error
				: new AppError('storage-unavailable', {}, { cause: error });
			this.#status = 'failed';
		}
	}

	close(): void {
		this.#channel?.close();
		this.#channel = null;
		void this.#engine?.then((engine) => engine.close()).catch(() => undefined);
		this.#engine = null;
	}

	/** Reads what is in use from the journal and gives it to the engine. */
	async reload(): Promise<void> {
		const journal = this.#need();
		const active = await journal.activeColumns();
		this.#memories = journal.memories();
		const superseding = new Map<string, number>();
		for (const { batch, supersedes } of active.origins) {
			if (supersedes.length > 0) superseding.set(batch, (superseding.get(batch) ?? 0) + 1);
		}
		this.#history = journal.batches().map((entry) => ({
			id: entry.id,
			fileName: entry.file.name,
			importedAt: entry.importedAt,
			facts: entry.facts,
			undone: entry.undone,
			superseded: !entry.undone && entry.reports.length > 0 && entry.reportsActive === 0,
			supersedes: superseding.get(entry.id) ?? 0
		}));
		this.#hashes = new Map(
			journal
				.batches()
				.flatMap((entry) => (entry.undone ? [] : [[entry.id, entry.file.hash] as const]))
		);
		this.#active = active;
		this.#issues = await this.#readIssues(journal);
		if (this.#engine) {
			const engine = await this.#engine.catch(() => null);
			if (engine) await engine.load(this.#engineData());
			else this.#engine = null;
		}
		this.#newlyKept.clear();
		this.#revision++;
	}

	/** The engine, started when first asked for; after a failure the next asking starts it anew. */
	startEngine(): Promise<DuckDb> {
		this.#engine ??= this.#open().catch((error: unknown) => {
			this.#engine = null;
			throw error;
		});
		return this.#engine;
	}

	async #open(): Promise<DuckDb> {
		const engine = await openDuckDb(
			browserAssets({ wasm: duckdbWasmUrl, worker: duckdbWorkerUrl }, location.href)
		);
		// Working out the groups takes long enough to be a task of its own.
		this.#roster?.groups();
		await new Promise((resolve) => setTimeout(resolve));
		await engine.load(this.#engineData());
		return engine;
	}

	#engineData() {
		const roster = this.#roster;
		if (!roster || !this.#expected || !this.#active) throw new AppError('roster-broken');
		return engineDataOf(
			this.#active,
			roster,
			dueByWindow(roster, this.#expected, this.#reports),
			latestRosterDate()
		);
	}

	async #figures(): Promise<Figures> {
		const backend = await this.startEngine();
		return {
			backend,
			indicators: this.#indicators,
			fileCount: this.fileCount,
			windows: this.#windows,
			nameOf: this.nameOf,
			namesOf: this.namesOf,
			existed: (key, date) => {
				const unit = this.#roster?.byKey(key);
				if (!unit) return true;
				const thenOrEarlier = unit.validFrom === this.#roster?.dates[0];
				return (
					(thenOrEarlier || unit.validFrom <= date) &&
					(unit.validTo === null || unit.validTo >= date)
				);
			},
			due: (question, theme) => this.#dueIn(question, theme)
		};
	}

	#membersOf(scope: string): ReadonlySet<string> | null {
		if (!scope) return null;
		const group = this.#roster?.group(scope);
		return new Set(group ? group.members.map((member) => member.key) : [scope]);
	}

	#dueIn(question: Question, theme: Theme): readonly string[] {
		const roster = this.#roster;
		const ofPeriod = this.#windows.filter((other) => other.period === question.period);
		const window = ofPeriod.find((other) => other.theme === theme) ?? ofPeriod[0];
		if (!roster || !this.#expected || !window) return [];
		const members = this.#membersOf(question.scope);
		const picked = new Set(question.units);
		return this.#expected(window.end).filter(
			(key) => (!members || members.has(key)) && (picked.size === 0 || picked.has(key))
		);
	}

	/** Answers one chart and keeps it for the next opening. */
	async answer(
		plan: ChartPlan,
		question: Question,
		signal: AbortSignal
	): Promise<ChartSpec | null> {
		const spec = await answerPlan(await this.#figures(), plan, question, signal);
		if (spec) this.#keep(`${planId(plan)}${writeQuestion(question)}`, spec);
		return spec;
	}

	async overview(question: Question, signal: AbortSignal): Promise<Overview> {
		const overview = await overviewOf(
			await this.#figures(),
			this.#reports,
			this.#issues,
			question,
			signal
		);
		this.#keep(`overview${writeQuestion(question)}`, overview);
		return overview;
	}

	discipline(question: Question): Discipline {
		return disciplineOf(this.#reports, question, {
			nameOf: this.nameOf,
			windows: this.#windows,
			due: (theme) => this.#dueIn(question, theme),
			dueAt: (theme, period) => this.#dueIn({ ...question, period }, theme),
			fileCount: this.fileCount,
			inScope: (unit) => this.#membersOf(question.scope)?.has(unit) ?? true
		});
	}

	/** Issues of the files in use; each batch is read once. */
	async #readIssues(journal: Journal): Promise<readonly KeptIssue[]> {
		const entries = journal.batches().filter((entry) => !entry.undone && entry.issues > 0);
		const unread = entries.filter((entry) => !this.#issuesOf.has(entry.id));
		for (const [id, batch] of await journal.rests(unread.map((entry) => entry.id))) {
			const file = entries.find((entry) => entry.id === id)?.file.name ?? '';
			const { issues, reports } = batch;
			this.#issuesOf.set(
				id,
				issues.map((issue) => ({ issue, file, reports }))
			);
		}
		return entries.flatMap((entry) => this.#issuesOf.get(entry.id) ?? []);
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

	decide(report: ReadReport, decisions: ReadonlyMap<number, Decisions>): ReadReport {
		return applyDecisions(report, decisions, this.#context());
	}

	async rememberForms(
		report: ReadReport,
		decisions: ReadonlyMap<number, Decisions>
	): Promise<void> {
		const { memoryOf } = await import('$lib/reading');
		await this.#write(async (journal) => {
			await journal.refresh();
			for (const [i, table] of report.tables.entries()) {
				const decided = decisions.get(i);
				if (!decided || decided.skip) continue;
				const earlier = journal
					.memories()
					.find((memory) => memory.fingerprint === table.table.fingerprint);
				const own = new Map(
					[...(earlier?.own ?? []), ...(decided.own ?? [])].map((one) => [one.id, one])
				);
				await journal.remember(memoryOf(table, [...own.values()]));
			}
			this.#memories = journal.memories();
		});
	}

	#context(): ReadContext {
		if (!this.#resolver || !this.#roster) throw new AppError('roster-broken');
		return {
			resolver: this.#resolver,
			roster: this.#roster,
			memories: this.#memories,
			today: this.today()
		};
	}

	async append(batches: readonly Batch[]): Promise<void> {
		await this.#write((journal) => journal.appendAll(batches));
		for (const { id, file, issues, reports } of batches) {
			this.#hashes.set(id, file.hash);
			this.#issuesOf.set(
				id,
				issues.map((issue) => ({ issue, file: file.name, reports }))
			);
		}
	}

	async undo(id: string): Promise<void> {
		await this.#write((journal) => journal.undo(id));
		await this.reload();
	}

	async redo(id: string): Promise<void> {
		await this.#write((journal) => journal.redo(id));
		await this.reload();
	}

	async saveSnapshot(): Promise<void> {
		const bytes = await this.#need().snapshot();
		const file = `tong-hop-${this.today()}.tonghop`;
		saveFile(file, bytes as BlobPart, 'application/octet-stream');
		this.#notice = m.snapshot_saved({ file });
	}

	async openSnapshot(file: File | undefined): Promise<void> {
		if (!file) return;
		this.#notice = '';
		try {
			const bytes = new Uint8Array(await file.arrayBuffer());
			await this.#write((journal) => journal.restore(bytes));
			await this.reload();
			this.#notice = m.snapshot_opened({ file: file.name });
		} catch (error) {
			this.#notice = failureText(isAppError(error) ? error.code : 'snapshot-broken', file.name);
		}
	}

	async eraseAll(): Promise<void> {
		await this.#write((journal) => journal.eraseAll());
		this.imports.forget();
		this.#newlyKept.clear();
		this.#kept = new Map();
		sessionStorage.clear();
		localStorage.removeItem(KEPT);
		await this.reload();
		this.#notice = m.erased();
	}

	toggleTheme(): void {
		this.#dark = !this.#dark;
		localStorage.setItem('tonghop-theme', this.#dark ? 'dark' : 'light');
		document.documentElement.dataset['theme'] = this.#dark ? 'dark' : 'light';
	}

	keptChart(id: string, question: Question): ChartSpec | null {
		return (this.#kept.get(`${id}${writeQuestion(question)}`) as ChartSpec | undefined) ?? null;
	}

	keptOverview(question: Question): Overview | null {
		return (this.#kept.get(`overview${writeQuestion(question)}`) as Overview | undefined) ?? null;
	}

	/** Keeps an answer beside the journal, so that the next opening draws before the engine is up. */
	#keep(key: string, value: unknown): void {
		this.#newlyKept.set(key, value);
		try {
			localStorage.setItem(
				KEPT,
				JSON.stringify({
					revision: this.#need().revision,
					locale: getLocale(),
					answers: [...this.#newlyKept].slice(-KEPT_AT_MOST)
				})
			);
		} catch {
			localStorage.removeItem(KEPT);
		}
	}

	#readKept(): void {
		const text = localStorage.getItem(KEPT);
		if (!text) return;
		try {
			const kept = JSON.parse(text) as {
				revision: number;
				locale: string;
				answers: [string, unknown][];
			};
			if (kept.revision === this.#need().revision && kept.locale === getLocale())
				this.#kept = new Map(kept.answers);
		} catch {
			localStorage.removeItem(KEPT);
		}
	}

	async #write<T>(work: (journal: Journal) => Promise<T>): Promise<T> {
		const result = await navigator.locks.request(LOCK, async () => {
			// Each writing method of the journal reads first what other tabs wrote.
			return work(this.#need());
		});
		this.#channel?.postMessage('written');
		return result;
	}

	async #refresh(): Promise<void> {
		if (this.#status !== 'ready' || this.imports.running) return;
		await this.#need().refresh();
		await this.reload();
	}

	#need(): Journal {
		if (!this.#journal) throw new AppError('storage-unavailable');
		return this.#journal;
	}
}

/** `07/2025` of an ISO date. */
const monthOf = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(0, 4)}`;

const KEPT = 'tonghop-kept';
const KEPT_AT_MOST = 24;

async function openStore() {
	try {
		return opfsStore(await navigator.storage.getDirectory());
	} catch (error) {
		if (location.search.includes('memory')) return memoryStore();
		throw new AppError('storage-unavailable', {}, { cause: error });
	}
}
