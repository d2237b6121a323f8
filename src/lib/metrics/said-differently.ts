import { dimsText, parseDims, type Dims } from '$lib/model';
import { WHOLE_BREAKDOWNS } from '$lib/reference/indicators';

/** A figure as a report of a form gives it. */
export interface Given {
	readonly form: string;
	/** The text of its breakdown, `''` for the total. */
	readonly dims: string;
	readonly value: number;
}

/** What a form says of something: by one figure, or by what several come to. */
export interface Statement<T extends Given = Given> {
	readonly form: string;
	readonly value: number;
	readonly of: readonly T[];
}

/** Two forms that do not say the same of one thing. */
export interface Difference<T extends Given = Given> {
	/** The breakdown both speak of, however each of them divides it. */
	readonly about: string;
	readonly one: Statement<T>;
	readonly other: Statement<T>;
}

/** Levels of satisfaction by what they are together. */
const SIDES = [
	{ whole: '4-5', parts: ['4', '5'] },
	{ whole: '1-3', parts: ['1', '2', '3'] }
] as const;
const LEVEL = 'level';
const TOTAL = '';

/**
 * What reports of different forms say differently of one measure of one unit and window, by what it is about. Figures of one
 * breakdown are held against each other, and so is what they come to where two forms divide one thing in ways of their own; only where
 * the parts are all there is of it, so that a part never stands against a whole.
 */
export function differencesAmong<T extends Given>(given: readonly T[]): readonly Difference<T>[] {
	const forms = new Map<string, T[]>();
	for (const one of given) {
		const known = forms.get(one.form);
		if (known) known.push(one);
		else forms.set(one.form, [one]);
	}
	if (forms.size < 2) return [];
	const reports = [...forms.values()].map(reportOf);
	return reports
		.flatMap((one, i) => reports.slice(i + 1).flatMap((other) => differencesOf(one, other)))
		.sort((a, b) => (a.about < b.about ? -1 : Number(a.about > b.about)));
}

/** What one form says, as it divides it. */
interface Report<T extends Given> {
	readonly figures: ReadonlyMap<string, readonly T[]>;
	/** Its scales of satisfaction, by the breakdown without the level. */
	readonly scales: ReadonlyMap<string, Scale<T>>;
	/** The parts by the name of their breakdown; of those broken down by one thing alone. */
	readonly parts: ReadonlyMap<string, ReadonlyMap<string, readonly T[]>>;
	/** What it says of the whole, and by which breakdown; null where it does not. */
	readonly whole: { readonly by: string; readonly statement: Statement<T> } | null;
}

type Scale<T extends Given> = ReadonlyMap<string, readonly T[]>;

function reportOf<T extends Given>(given: readonly T[]): Report<T> {
	const figures = new Map<string, T[]>();
	const scales = new Map<string, Map<string, T[]>>();
	const parts = new Map<string, Map<string, T[]>>();
	for (const one of given) {
		add(figures, one.dims, one);
		if (one.dims === TOTAL) continue;
		const dims = parseDims(one.dims);
		const [name, ...others] = Object.keys(dims);
		if (name !== undefined && others.length === 0)
			add(madeIn(parts, name), dims[name] as string, one);
		const level = dims[LEVEL];
		if (level !== undefined) add(madeIn(scales, withoutLevel(dims)), level, one);
	}
	return { figures, scales, parts, whole: wholeOf(figures, parts) };
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
	const known = lists.get(key);
	if (known) known.push(one);
	else lists.set(key, [one]);
}

function madeIn<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
	const known = maps.get(key) ?? new Map<string, T>();
	maps.set(key, known);
	return known;
}

function withoutLevel(dims: Dims): string {
	return dimsText(Object.fromEntries(Object.entries(dims).filter(([name]) => name !== LEVEL)));
}

/** What figures come to; null where one of them is given twice, which is a slip that no sum can mend. */
function sumOf<T extends Given>(lists: Iterable<readonly T[]>): Statement<T> | null {
	const of: T[] = [];
	for (const list of lists) {
		if (list.length !== 1) return null;
		of.push(list[0] as T);
	}
	const [first] = of;
	if (!first) return null;
	const sum = of.reduce((all, { value }) => all + value, 0);
	// What binary fractions leave behind is no difference.
	return { form: first.form, value: of.length === 1 ? sum : Number(sum.toPrecision(12)), of };
}

/** The total as a form gives it, else what the parts of its first whole breakdown come to. */
function wholeOf<T extends Given>(
	figures: ReadonlyMap<string, readonly T[]>,
	parts: Report<T>['parts']
): Report<T>['whole'] {
	const total = figures.get(TOTAL);
	const lists: readonly (readonly [string, Iterable<readonly T[]>])[] = total
		? [[TOTAL, [total]]]
		: [...parts]
				.filter(([name, members]) => isWhole(name, members))
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([name, members]) => [name, members.values()]);
	const [first] = lists;
	const statement = first ? sumOf(first[1]) : null;
	return first && statement ? { by: first[0], statement } : null;
}

function isWhole(name: string, members: ReadonlyMap<string, unknown>): boolean {
	if (name === LEVEL) return SIDES.every(({ whole }) => partsOfSide(members, whole).areAll);
	const needed: readonly string[] | undefined = Object.hasOwn(WHOLE_BREAKDOWNS, name)
		? WHOLE_BREAKDOWNS[name as keyof typeof WHOLE_BREAKDOWNS]
		: undefined;
	return needed?.every((member) => members.has(member)) ?? false;
}

/**
 * The levels that a scale has of one side, and whether they are all of it. A scale may have one level fewer (`Hài lòng | Không hài lòng`),
 * so the fourth alone may be all who are satisfied: not where a first stands without a fifth.
 */
function partsOfSide(
	scale: ReadonlyMap<string, unknown>,
	side: (typeof SIDES)[number]['whole']
): { readonly levels: readonly string[]; readonly areAll: boolean } {
	const { whole, parts } = SIDES.find((one) => one.whole === side) ?? SIDES[0];
	const levels = [whole, ...parts].filter((level) => scale.has(level));
	if (scale.has(whole)) return { levels, areAll: levels.length === 1 };
	const areAll =
		whole === '1-3'
			? scale.has('2')
			: scale.has('4') && (scale.has('5') || (scale.has('2') && !scale.has('1')));
	return { levels, areAll };
}

function differencesOf<T extends Given>(one: Report<T>, other: Report<T>): Difference<T>[] {
	return [
		...differentFigures(one, other),
		...differentSides(one, other),
		...differentWholes(one, other)
	];
}

function differentFigures<T extends Given>(one: Report<T>, other: Report<T>): Difference<T>[] {
	return [...one.figures].flatMap(([about, own]) => {
		const others = other.figures.get(about) ?? [];
		if (others.length === 0 || !isOfOneScale(one, other, about)) return [];
		return own.flatMap((a) =>
			others.flatMap((b) =>
				a.value === b.value ? [] : [{ about, one: alone(a), other: alone(b) }]
			)
		);
	});
}

function alone<T extends Given>(given: T): Statement<T> {
	return { form: given.form, value: given.value, of: [given] };
}

/** Whether a figure means the same in both: `Hài lòng` is less beside `Rất hài lòng` than without. */
function isOfOneScale<T extends Given>(one: Report<T>, other: Report<T>, about: string): boolean {
	const dims = parseDims(about);
	const level = dims[LEVEL];
	if (level === undefined) return true;
	const side = SIDES.find(({ whole, parts }) => [whole, ...parts].some((part) => part === level));
	if (!side) return true;
	const of = withoutLevel(dims);
	return areAlike(one.scales.get(of) ?? NO_SCALE, other.scales.get(of) ?? NO_SCALE, side.whole);
}

const NO_SCALE: ReadonlyMap<string, unknown> = new Map();

function areAlike(
	one: ReadonlyMap<string, unknown>,
	other: ReadonlyMap<string, unknown>,
	side: (typeof SIDES)[number]['whole']
): boolean {
	return partsOfSide(one, side).levels.join() === partsOfSide(other, side).levels.join();
}

function differentSides<T extends Given>(one: Report<T>, other: Report<T>): Difference<T>[] {
	return [...one.scales].flatMap(([of, own]) => {
		const others = other.scales.get(of);
		if (!others) return [];
		return SIDES.flatMap(({ whole }) => {
			if (areAlike(own, others, whole)) return [];
			const about = dimsText({ ...parseDims(of), [LEVEL]: whole });
			return unlike(about, sideOf(own, whole), sideOf(others, whole));
		});
	});
}

function sideOf<T extends Given>(
	scale: Scale<T>,
	side: (typeof SIDES)[number]['whole']
): Statement<T> | null {
	const { levels, areAll } = partsOfSide(scale, side);
	return areAll ? sumOf(levels.map((level) => scale.get(level) ?? [])) : null;
}

/** Where a form gives a part of the other's breakdown, too, its parts are what can be compared. */
function differentWholes<T extends Given>(one: Report<T>, other: Report<T>): Difference<T>[] {
	const [own, others] = [one.whole, other.whole];
	if (!own || !others || own.by === others.by) return [];
	if (one.parts.has(others.by) || other.parts.has(own.by)) return [];
	return unlike(TOTAL, own.statement, others.statement);
}

function unlike<T extends Given>(
	about: string,
	one: Statement<T> | null,
	other: Statement<T> | null
): Difference<T>[] {
	return one && other && one.value !== other.value ? [{ about, one, other }] : [];
}
