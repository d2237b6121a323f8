import { compareVi, formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import type { MarkDetail, Sentence, SeriesRow } from '$lib/model';
import { sentence, words } from './sentence';

/** How far a figure moved, and whether by more than chance; judged where the statistics are. */
export interface Moved {
	readonly difference: number;
	readonly clear: boolean;
	/** Units that have both figures, when they are fewer than those behind the figure read out. */
	readonly units?: number;
	/** Reports give one of the two figures differently, and nobody chose yet which of them counts. */
	readonly unsettled?: true;
}

/** What a sentence needs beside the rows of an answer. */
export interface StoryContext {
	readonly locale: 'vi' | 'en';
	/** Name of the indicator. */
	readonly name: string;
	readonly scope: string;
	readonly period: string;
	/** `13/14 đơn vị đã báo cáo`. */
	readonly coverage: string;
	/** What is compared with, such as `kỳ trước`; empty without a comparison. */
	readonly against: string;
	/** A row as the mark that stands for it, with its name and its figure. */
	readonly markOf: (row: SeriesRow) => MarkDetail;
	/** The figure of a mark as read out, with what stands against it. */
	readonly textOf: (mark: MarkDetail) => string;
	/** A distance between two figures as it is read out, without a sign. */
	readonly amountText: (amount: number) => string;
	readonly movedOf: (row: SeriesRow) => Moved | null;
	/** Whether a share lies outside the limits of chance around the whole's; null for what is no share of counts. */
	readonly outside: ((row: SeriesRow) => boolean) | null;
}

const MOST_NAMED = 4;
/** So many units that share the highest figure are named. */
const MOST_TIED = 3;

const figure = (mark: MarkDetail, { textOf }: StoryContext): Sentence => [
	{ text: textOf(mark), mark }
];

/** The scope's own figure in one sentence, with its change when that is more than chance; none for no figure. */
export function narrateWhole(
	row: SeriesRow | undefined,
	context: StoryContext
): readonly Sentence[] {
	if (row?.value == null) return [];
	const { locale, name, scope, period, coverage, against } = context;
	const mark = context.markOf(row);
	const pieces = {
		name: words(name),
		scope: words(scope),
		period: words(period),
		value: figure(mark, context),
		coverage: words(coverage)
	};
	const moved = row.suppressed || against === '' ? null : context.movedOf(row);
	if (!moved?.clear) return [sentence((inputs) => m.story_whole(inputs, { locale }), pieces)];
	const write = moved.difference > 0 ? m.story_whole_up : m.story_whole_down;
	return [
		sentence((inputs) => write(inputs, { locale }), {
			...pieces,
			change: [{ text: changeText(moved, context), mark }],
			against: words(
				moved.units === undefined
					? against
					: m.story_paired({ against, units: formatNumber(moved.units, { locale }) }, { locale })
			)
		})
	];
}

/**
 * Which units stand out: of shares those outside the limits of chance whose interval leaves the
 * scope's figure out, of counts the highest of those none are missing from, all who share it. Nothing
 * when all are alike, and nothing of shares when none differs by more than chance.
 */
export function narrateUnits(
	rows: readonly SeriesRow[],
	whole: number | null,
	context: StoryContext
): readonly Sentence[] {
	const { locale } = context;
	const known = rows.filter((row) => row.value !== null && !row.suppressed);
	const { outside } = context;
	if (outside) {
		if (whole === null) return [];
		const judged = known.filter((row) => row.low !== null && row.high !== null && outside(row));
		const above = judged.filter((row) => (row.low ?? 0) > whole);
		const below = judged.filter((row) => (row.high ?? 0) < whole);
		return [
			...(above.length > 0
				? [sentence((i) => m.story_above(i, { locale }), { units: listed(above, 'down', context) })]
				: []),
			...(below.length > 0
				? [sentence((i) => m.story_below(i, { locale }), { units: listed(below, 'up', context) })]
				: [])
		];
	}
	const complete = known.filter((row) => !context.markOf(row).incomplete);
	const values = complete.map((row) => row.value as number);
	const most = Math.max(...values);
	if (complete.length < 2 || most === Math.min(...values)) return [];
	const highest = complete.filter((row) => row.value === most);
	const units =
		highest.length <= MOST_TIED ? listed(highest, 'down', context) : sharedBy(highest, context);
	const write = complete.length < known.length ? m.story_highest_complete : m.story_highest;
	return [sentence((i) => write(i, { locale }), { units })];
}

/** The newest figure of a line, against the one before it when it moved by more than chance. */
export function narrateLast(
	points: readonly { readonly row: SeriesRow; readonly window: string }[],
	moved: Moved | null,
	context: StoryContext
): readonly Sentence[] {
	const last = points.at(-1);
	const before = points.at(-2);
	if (!last || last.row.suppressed) return [];
	const mark = context.markOf(last.row);
	if (!before || before.row.suppressed || !moved?.clear) {
		if (context.coverage === '') return [];
		return [
			sentence((inputs) => m.story_last(inputs, { locale: context.locale }), {
				window: words(`${last.window}:`),
				value: figure(mark, context),
				coverage: words(context.coverage)
			})
		];
	}
	const write = moved.difference > 0 ? m.story_up : m.story_down;
	return [
		sentence((inputs) => write(inputs, { locale: context.locale }), {
			window: words(`${last.window}:`),
			value: figure(mark, context),
			change: [{ text: changeText(moved, context), mark }],
			before: words(before.window),
			earlier: bracketed(context.markOf(before.row), context)
		})
	];
}

/** `12`, or `12 – chưa thống nhất` where one of its two figures is. */
function changeText({ difference, unsettled }: Moved, context: StoryContext): string {
	const amount = context.amountText(Math.abs(difference));
	return unsettled ? `${amount} – ${m.chart_unsettled({}, { locale: context.locale })}` : amount;
}

/** A figure in brackets that go with it: a line never breaks between them. */
function bracketed(mark: MarkDetail, { textOf }: StoryContext): Sentence {
	return [{ text: `(${textOf(mark)})`, mark }];
}

/** `5 đơn vị cùng 12`: who share a figure, when they are too many to name. */
function sharedBy(rows: readonly SeriesRow[], context: StoryContext): Sentence {
	const { locale } = context;
	const value = rows[0] ? context.textOf(context.markOf(rows[0])) : '';
	return words(
		m.chart_shared_many({ count: formatNumber(rows.length, { locale }), value }, { locale })
	);
}

/** `Xã A (95,7 %), Xã B (95,8 %) và 3 đơn vị nữa`, from the furthest out. */
function listed(rows: readonly SeriesRow[], order: 'up' | 'down', context: StoryContext): Sentence {
	const { locale } = context;
	const sign = order === 'up' ? 1 : -1;
	const marks = rows
		.map((row) => ({ row, mark: context.markOf(row) }))
		.sort(
			(a, b) =>
				sign * ((a.row.value ?? 0) - (b.row.value ?? 0)) || compareVi(a.mark.name, b.mark.name)
		)
		.map(({ mark }) => mark);
	const named = marks.slice(0, MOST_NAMED);
	const rest = marks.length - named.length;
	return [
		...named.flatMap((mark, i): Sentence => [
			...(i > 0 ? words(', ') : []),
			...sentence((inputs) => m.story_unit(inputs, { locale }), {
				unit: words(mark.name),
				value: [{ text: `(${withPart(mark, context)})`, mark }]
			})
		]),
		...(rest > 0
			? words(` ${m.story_more({ count: formatNumber(rest, { locale }) }, { locale })}`)
			: [])
	];
}

/** `84,6 % · 2/3 đơn vị`: a unit's figure, with of how many it is where some are missing. */
function withPart(mark: MarkDetail, { textOf, locale }: StoryContext): string {
	const part = mark.incomplete ? [m.chart_incomplete(mark.incomplete, { locale })] : [];
	return [textOf(mark), ...part].join(' · ');
}
