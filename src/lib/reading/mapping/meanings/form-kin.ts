import type { FormKin, FormMemory, Meaning, Table, Window } from '$lib/model';
import { headerKey, windowOfHeader } from '$lib/reference/forms';
import { bareKey, hashText } from '$lib/text';
import { headerId } from '../ground/header-id';

const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** A month, a quarter, the first months of a year, each with its year where it says one, or a year. */
const PERIOD =
	/\b(?:(?:thang |t\.? ?)(?<month>1[0-2]|0?[1-9])|(?:quy |q\.? ?)(?<quarter>iv|i{1,3}|[1-4])|(?<first>1[0-2]|0?[1-9]) thang(?: dau nam)?)(?: ?(?:\/|-|\.|nam) ?(?<of>20\d\d))?\b|\b(?<year>20\d\d)\b/g;

interface Named {
	/** What kind of period it is, and whether it says its year: `M`, `My`. */
	readonly kind: string;
	readonly number: number;
	/** How far from the last day of a window it is, in months, quarters or years. */
	readonly from: (end: { readonly year: number; readonly month: number }) => number;
}

function named(groups: Readonly<Record<string, string | undefined>>): Named {
	const { month, quarter, first, of, year } = groups;
	if (year !== undefined)
		return { kind: 'Y', number: Number(year), from: (end) => Number(year) - end.year };
	const roman = ROMAN.indexOf(quarter ?? '') + 1;
	const part = Number(month ?? first ?? (roman || quarter));
	const [letter, parts] = quarter === undefined ? [month ? 'M' : 'C', 12] : ['Q', 4];
	const at = (end: { readonly month: number }) => Math.ceil((end.month * parts) / 12);
	if (of === undefined)
		return { kind: letter, number: part, from: (end) => (part - at(end) + parts) % parts };
	const number = Number(of) * parts + part;
	return { kind: `${letter}y`, number, from: (end) => number - (end.year * parts + at(end)) };
}

/** A header with a mark for each period in the order of `periods`, which those it names first are added to. */
function withoutPeriods(text: string, periods: string[]): string {
	return bareKey(text).replaceAll(PERIOD, (...match) => {
		const { kind, number } = named(match.at(-1) as Record<string, string | undefined>);
		const period = `${kind}${number}`;
		const known = periods.indexOf(period);
		return `{${kind}${known === -1 ? periods.push(period) - 1 : known}}`;
	});
}

/** How the periods that headers name lie to a window: what it is of and how long, and how far each is from its end. */
function relationTo({ start, end, kind }: Window, headers: readonly string[]): string {
	const [from, to] = [start, end].map((day) => ({
		year: Number(day.slice(0, 4)),
		month: Number(day.slice(5, 7))
	})) as [{ year: number; month: number }, { year: number; month: number }];
	const months = (to.year - from.year) * 12 + to.month - from.month;
	const distances = headers.flatMap((text) =>
		[...bareKey(text).matchAll(PERIOD)].map(({ groups = {} }) => named(groups).from(to))
	);
	return [kind, months, ...distances].join(' ');
}

/**
 * What a form whose headers name periods (`Tháng 11`) has in common with the same form of another month: the headers without them
 * and how they lie to the window, so that `Tháng 10 | Tháng 11` in a report of November is that of `Tháng 11 | Tháng 12` in December,
 * and of no other. Null where no header names a period, or the window is not known.
 */
export function kinOf({ columns, shape }: Table, window: Window | null): FormKin | null {
	if (window === null) return null;
	const isAcross = shape === 'units-across';
	const headers = isAcross
		? [...new Set(columns.map(({ path }) => path.at(-1) ?? ''))].sort()
		: columns.map(({ path }) => path.join(' > '));
	const periods: string[] = [];
	const bare = headers.map((text) => withoutPeriods(text, periods));
	if (periods.length === 0) return null;
	const fingerprint = hashText([shape, relationTo(window, headers), ...bare].join('\n'));
	return { fingerprint, periods };
}

const WINDOW_FIELDS = ['windowKind', 'yearsBack', 'period'] as const;

/**
 * A meaning remembered under one header for the same one of another period; null where it cannot be. The window that the old header
 * says gives way to that of the new one; a period chosen against it holds for that file alone.
 */
function carriedOver(
	meaning: Meaning,
	from: readonly string[],
	to: readonly string[]
): Meaning | null {
	if (meaning.role !== 'measure') return meaning;
	const [before, now] = [from, to].map((path) => windowOfHeader(path.map(headerKey))) as [
		ReturnType<typeof windowOfHeader>,
		ReturnType<typeof windowOfHeader>
	];
	const isOfHeader = WINDOW_FIELDS.every((field) => meaning[field] === before[field]);
	if (!isOfHeader) return meaning.period === undefined ? meaning : null;
	if (WINDOW_FIELDS.some((field) => (before[field] === undefined) !== (now[field] === undefined)))
		return null;
	return { ...meaning, ...now };
}

/** What may be carried over of answers under headings that name no period, and of no period themselves but that of the heading. */
function ofNoPeriod(kept: Readonly<Record<string, Meaning>> = {}): Record<string, Meaning> {
	return Object.fromEntries(
		Object.entries(kept).filter(([id, meaning]) => {
			if (withoutPeriods(id, []) !== bareKey(id)) return false;
			if (meaning.role !== 'measure' || meaning.period === undefined) return true;
			return windowOfHeader(id.split(' / ').map(headerKey)).period === meaning.period;
		})
	);
}

/** A memory of a kindred form as one of this table: its meanings under the headers of this one. */
function ofTable(memory: FormMemory, { columns, shape }: Table, kin: FormKin): FormMemory {
	const meanings = ofNoPeriod(memory.meanings);
	const isByLine = shape === 'units-across' || shape === 'key-value';
	const known = [...(memory.kin?.periods ?? [])];
	const marked = new Map(
		Object.entries(memory.meanings).map(([id, meaning]) => [
			withoutPeriods(id, known),
			{ path: id.split(' / '), meaning }
		])
	);
	for (const { path } of isByLine ? [] : columns) {
		const id = headerId(path);
		const mark = withoutPeriods(id, [...kin.periods]);
		const kept = mark === bareKey(id) ? undefined : marked.get(mark);
		const meaning = kept ? carriedOver(kept.meaning, kept.path, path) : null;
		if (meaning) meanings[id] = meaning;
	}
	return { ...memory, meanings, figures: ofNoPeriod(memory.figures) };
}

/** What is remembered of the form of a table: of the very form, else, the latest first, of the same one with other periods in its headers. */
export function memoryFor(
	table: Table,
	kin: FormKin | null,
	memories: readonly FormMemory[]
): FormMemory | null {
	const own = memories.find(({ fingerprint }) => fingerprint === table.fingerprint);
	if (own || kin === null) return own ?? null;
	const kindred = memories.findLast((memory) => memory.kin?.fingerprint === kin.fingerprint);
	return kindred ? ofTable(kindred, table, kin) : null;
}
