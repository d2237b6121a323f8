import type { FormMemory, PeriodName, UnitVersion } from '$lib/model';
import {
	blankForm,
	fileNameOf,
	layoutOfForm,
	layoutOfMemory,
	type BlankLayout
} from '$lib/presenting/export';
import { formatPeriod, windowOf } from '$lib/reference/calendar';
import { BLANK_FORMS } from '$lib/reference/forms';
import { groupMembersAt, type Roster } from '$lib/reference/units';
import { compareVi } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import type { ChoiceLine } from './choices';

/** A form that can be handed out. */
export interface FormChoice extends ChoiceLine {
	readonly layout: BlankLayout;
	/** Petition forms keep the inspectorate's year. */
	readonly petitions: boolean;
}

/** Forms to hand out: those the app knows, then those that were taught and remembered with their headers. */
export function formChoices(memories: readonly FormMemory[]): readonly FormChoice[] {
	const known = BLANK_FORMS.map((form) => ({
		value: form.id,
		label: getLocale() === 'vi' ? form.vi : form.en,
		layout: layoutOfForm(form),
		petitions: form.theme === 'petitions'
	}));
	const taught = memories.flatMap((memory) => {
		const layout = memory.own.length > 0 ? layoutOfMemory(memory) : null;
		return layout
			? [
					{
						value: memory.fingerprint,
						label: m.blank_own({ name: layout.title }),
						layout,
						petitions: memory.theme === 'petitions'
					}
				]
			: [];
	});
	return [...known, ...taught];
}

/** Periods to hand forms out for: those of this year and the first ones of the next, with the quarter of the day first. */
export function periodsAhead(today: string): readonly ChoiceLine[] {
	const year = Number(today.slice(0, 4));
	const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
	const parts = ['Q1', 'Q2', 'H1', 'Q3', '9M', 'Q4', 'Y'];
	const names = [
		...parts.map((part) => `${year}-${part}`),
		`${year + 1}-Q1`,
		`${year + 1}-Q2`,
		`${year + 1}-H1`
	];
	const now = `${year}-Q${quarter}`;
	return [now, ...names.filter((name) => name !== now)].map((value) => ({
		value,
		label: formatPeriod(value, getLocale())
	}));
}

/** The last day of a period, or the newest day the roster knows of where that lies before it. */
function dayOf(roster: Roster, period: PeriodName): string {
	const { end } = windowOf(period);
	const latest = roster.dates.at(-1) ?? end;
	return end > latest ? latest : end;
}

/** Provinces there are in a period. */
export function provinceChoices(roster: Roster, period: PeriodName): readonly ChoiceLine[] {
	return [...roster.at(dayOf(roster, period), 'province')]
		.sort((a, b) => compareVi(a.name, b.name))
		.map(({ code, fullName }) => ({ value: code, label: fullName }));
}

/** Old districts whose communes lie in a province now, after the choice of all its communes. */
export function districtChoices(
	roster: Roster,
	province: string,
	period: PeriodName
): readonly ChoiceLine[] {
	const day = dayOf(roster, period);
	const districts = roster.groups().filter(({ kind, members }) => {
		if (kind !== 'old-district') return false;
		return members.some(({ key }) => {
			const unit = roster.byKey(key);
			return (
				unit !== null && roster.existed(key, day) && roster.provinceOf(key, day)?.code === province
			);
		});
	});
	return [
		{ value: '', label: m.blank_whole_province() },
		...districts
			.sort((a, b) => compareVi(a.name, b.name))
			.map(({ id, name }) => ({ value: id, label: m.scope_old({ name }) }))
	];
}

/** The communes a form is handed out to, by name. */
export function unitsToReport(
	roster: Roster,
	province: string,
	district: string,
	period: PeriodName
): readonly UnitVersion[] {
	const day = dayOf(roster, period);
	const units = district ? groupMembersAt(roster, district, day) : roster.at(day, 'commune');
	return units
		.filter(({ key }) => roster.provinceOf(key, day)?.code === province)
		.sort((a, b) => compareVi(a.name, b.name));
}

/** An empty form for these units and this period, with the name it is saved under. */
export function blankFormFile(
	form: FormChoice,
	roster: Roster,
	units: readonly UnitVersion[],
	province: string,
	period: PeriodName
): { readonly name: string; readonly bytes: Uint8Array } {
	const place = roster.at(dayOf(roster, period), 'province').find(({ code }) => code === province);
	const bytes = blankForm({
		layout: form.layout,
		window: windowOf(period, form.petitions ? 'inspectorate' : 'calendar'),
		place: place?.fullName ?? '',
		units: units.map(({ fullName }) => fullName)
	});
	return { name: fileNameOf(`${form.label} ${formatPeriod(period, 'vi')}`, 'xlsx'), bytes };
}
