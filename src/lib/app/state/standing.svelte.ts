import type { Indicator, OwnMeasure, PeriodName, Theme, UnitKey } from '$lib/model';
import {
	dueReports,
	metDuties,
	reportChoicesOf,
	REPORTING_MEASURES,
	targetsOf,
	type FiledReport,
	type MetDuty
} from '$lib/metrics';
import { deadlineOf } from '$lib/reference/calendar';
import { restatementTo, type Roster } from '$lib/reference/units';
import { compareVi } from '$lib/text';
import { indicatorChoices, periodChoices, scopeChoices } from './choices';
import { expectedUnits } from './due';
import type { Keeping } from './keeping.svelte';
import { isFed, measuresIn } from './measured';
import { indicatorName, indicatorsWith } from './names';
import { namingBy } from './naming';
import type { Question } from './question';
import {
	filedByName,
	latestPeriod,
	periodNames,
	reportsOn,
	unitsReporting,
	windowFor
} from './reported';
import { resolverWith, rosterWith, unitSettingsOf, type UnitSettings } from './unit-settings';

/**
 * What the reports that are kept amount to: which units and windows they speak of, which indicators they feed, who had to
 * report and did. Follows the store and what the user taught about units.
 */
export class Standing {
	#base = $state.raw<Roster | null>(null);

	constructor(private readonly keeping: Keeping) {}

	/** Takes the roster that came with the app. */
	useRoster(roster: Roster): void {
		this.#base = roster;
	}

	/** Compared as text, so that a reading of the same settings moves nothing. */
	readonly #unitText = $derived.by(() => JSON.stringify(unitSettingsOf(this.keeping.settings)));
	/** What the user taught about units. */
	readonly unitSettings: UnitSettings = $derived(JSON.parse(this.#unitText));
	/** The roster in use; null until it is read. */
	readonly roster: Roster | null = $derived(
		this.#base && rosterWith(this.#base, this.unitSettings)
	);
	readonly resolver = $derived(this.roster && resolverWith(this.roster, this.unitSettings));
	/** Names of units and groups. */
	readonly naming = $derived(namingBy(this.roster));
	/** The day of the roster's last change; empty until it is read. */
	readonly latest = $derived(this.roster?.dates.at(-1) ?? '');
	/** What each unit of the past is by the roster's last day. */
	readonly restatement = $derived(
		this.roster ? restatementTo(this.roster, this.latest) : new Map()
	);
	/** Units with reports in use. */
	readonly reporting: ReadonlySet<UnitKey> = $derived.by(() => new Set(this.keeping.reports.units));
	/** Windows some unit reported in. */
	readonly windows = $derived.by(() => this.keeping.figures?.windows ?? []);
	/** What is measured in which windows. */
	readonly #measured = $derived.by(() => this.keeping.figures?.measured ?? []);
	/** By the name of their period. */
	readonly #filed = $derived.by(() => {
		const filed = filedByName(this.keeping.reports, periodNames());
		const known = new Map<PeriodName, readonly FiledReport[]>();
		return {
			...filed,
			of: (period: PeriodName): readonly FiledReport[] => {
				const made = known.get(period) ?? filed.of(period);
				known.set(period, made);
				return made;
			}
		};
	});
	readonly #latestPeriod = $derived.by(() => latestPeriod(this.#filed));
	/** Who had to report; null until the roster is read. */
	readonly expected = $derived.by(() =>
		this.roster ? expectedUnits(this.roster, this.keeping.reports, this.unitSettings.due) : null
	);
	/** How the duties of a period were met; worked out for those that are looked at. */
	readonly #dutiesOf = $derived.by(() => {
		const { expected } = this;
		const filed = this.#filed;
		const known = new Map<PeriodName, readonly MetDuty[]>();
		return (period: PeriodName): readonly MetDuty[] => {
			let met = known.get(period);
			if (!met) {
				const own = filed.of(period);
				const reports = own.map(({ report }) => report);
				met = expected ? metDuties(own, dueReports(reports, expected), deadlineOf) : [];
				known.set(period, met);
			}
			return met;
		};
	});
	/** Whether anybody had to report anything. */
	readonly #hasDuties = $derived.by(() =>
		this.windows.some(({ end, theme }) => (this.expected?.(end, theme).length ?? 0) > 0)
	);
	/** Indicators of the catalogue and of one's own, by id. */
	readonly indicators = $derived.by(() =>
		indicatorsWith(
			this.keeping.memories.flatMap(({ own, theme }) => own.map((measure) => ({ measure, theme })))
		)
	);

	/** Goals that hold: of the plans and the user's own. */
	readonly targets = $derived.by(() => targetsOf(this.keeping.settings, this.indicators));

	/** Which of two reports counts where they contradict each other. */
	readonly reportChoices = $derived.by(() => reportChoicesOf(this.keeping.settings));

	/** The roster as it came with the app. */
	get plainRoster(): Roster | null {
		return this.#base;
	}
	get unitCount(): number {
		return this.reporting.size;
	}
	get ownMeasures(): readonly OwnMeasure[] {
		const all = this.keeping.memories.flatMap((memory) => memory.own);
		return [...new Map(all.map((own) => [own.id, own])).values()];
	}

	/** Windows to choose from, newest first. */
	readonly periodOptions = $derived.by(() => periodChoices(this.windows));

	/** Scopes to choose from: everything, and the groups with reports. */
	readonly scopes = $derived.by(() => scopeChoices(this.roster, this.reporting, this.naming));

	/** Indicators that some figure in use feeds. */
	readonly indicatorChoices = $derived.by(() =>
		indicatorChoices(
			this.indicators,
			new Set([
				...this.#measured.map(({ measure }) => measure),
				...(this.#hasDuties ? REPORTING_MEASURES : [])
			])
		)
	);

	/** The question with its gaps filled: the latest window most units have reported. */
	filled(question: Question): Question {
		const known = this.windows.some((window) => window.period === question.period);
		return known ? question : { ...question, period: this.#latestPeriod ?? '' };
	}

	/** Units of the scope that reported in the window. */
	unitsIn(question: Question): readonly { readonly key: UnitKey; readonly name: string }[] {
		return unitsReporting(this.#filedIn(question), this.membersOf(question.scope))
			.map((key) => ({ key, name: this.nameOf(key) }))
			.sort((a, b) => compareVi(a.name, b.name));
	}

	/** Official name of a unit or group, plain text; the key itself when nobody knows it. */
	nameOf(key: string): string {
		return this.naming.nameOf(key);
	}

	/** Where a unit lies: its district and province, for telling namesakes apart. */
	placeOf(key: UnitKey): string {
		return this.naming.placeOf(key);
	}

	/** Ids of own indicators on a theme; those of no theme stand with the models. */
	ownIndicators(theme: Theme): readonly string[] {
		const ids = this.keeping.memories
			.filter(
				(memory) => memory.theme === theme || (theme === 'models' && memory.theme === 'other')
			)
			.flatMap((memory) => memory.own.map((own) => own.id));
		return [...new Set(ids)];
	}

	indicator(id: string): Indicator | null {
		return this.indicators.get(id) ?? null;
	}

	indicatorName(id: string): string {
		const indicator = this.indicator(id);
		return indicator ? indicatorName(indicator) : id;
	}

	/** True when some unit reported a theme in the question's window. */
	hasTheme(theme: Theme, question: Question): boolean {
		return this.windows.some(
			(window) => window.theme === theme && window.period === question.period
		);
	}

	/** Tells which indicators have figures in the question's window, whichever units they are of. */
	withFigures(question: Question): (indicator: Indicator) => boolean {
		const ofTheme = new Map<Theme, ReadonlySet<string>>();
		return (indicator) => {
			const { theme } = indicator;
			const window = windowFor(this, theme, question.period);
			const measures =
				ofTheme.get(theme) ?? (window ? measuresIn(this.#measured, window) : new Set<string>());
			ofTheme.set(theme, measures);
			return isFed(indicator, measures);
		};
	}

	/** Whether a unit existed on a day; one nobody knows counts as existing. */
	existed(key: UnitKey, date: string): boolean {
		return !this.roster?.byKey(key) || this.roster.existed(key, date);
	}

	/** Units of all dates that belong to a scope; null for everything. */
	membersOf(scope: string): ReadonlySet<UnitKey> | null {
		if (!scope) return null;
		const group = this.roster?.group(scope);
		return new Set(group ? group.members.map((member) => member.key) : [scope]);
	}

	/** Duties of the question's units in its period, and how they were met. */
	dutiesIn(question: Question): readonly MetDuty[] {
		const asked = this.#askedUnits(question);
		return this.#dutiesOf(question.period).filter(({ unit }) => asked(unit));
	}

	/** Reports of the question's window. */
	#filedIn({ period }: Question): readonly FiledReport[] {
		return this.#filed.of(period);
	}

	/** Whether a unit stands in the question's scope and among the units picked out. */
	#askedUnits(question: Question): (unit: UnitKey) => boolean {
		const members = this.membersOf(question.scope);
		const picked = new Set(question.units);
		return (unit) => (!members || members.has(unit)) && (picked.size === 0 || picked.has(unit));
	}

	/** Units of the question that reported on a theme in its period. */
	reportingOn(question: Question, theme: Theme): readonly UnitKey[] {
		const ofTheme = reportsOn(theme, this.#filedIn(question));
		return unitsReporting(ofTheme, null).filter(this.#askedUnits(question));
	}

	/** Units of the question that had to report on a theme in its period. */
	dueIn(question: Question, theme: Theme): readonly UnitKey[] {
		const ofPeriod = this.windows.filter((other) => other.period === question.period);
		const window = ofPeriod.find((other) => other.theme === theme) ?? ofPeriod[0];
		if (!this.expected || !window) return [];
		return this.expected(window.end, theme).filter(this.#askedUnits(question));
	}
}
