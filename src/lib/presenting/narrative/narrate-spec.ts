import { formatNumber, formatPercent } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import {
	STATUS_VALUE,
	type ChartSpec,
	type FunnelSpec,
	type HeatSpec,
	type MarkDetail,
	type Sentence,
	type StackSpec
} from '$lib/model';
import { sentence, words } from './sentence';

/**
 * What the figures of a chart of parts say in words: where a process loses most, which part is the largest, how
 * complete a table is, how reports came in. Nothing where a figure is left out, and for charts told row by row.
 */
export function narrateSpec(spec: ChartSpec): readonly Sentence[] {
	switch (spec.kind) {
		case 'funnel':
			return narrateSteps(spec);
		case 'stack':
			return narrateParts(spec);
		case 'heat':
			return spec.scale === 'status' ? narrateStatus(spec) : narrateComplete(spec);
		default:
			return [];
	}
}

/** So many parts that are as large as each other are named. */
const MOST_TIED = 3;

const figure = (mark: MarkDetail): Sentence => [{ text: mark.valueText, mark }];

function narrateSteps({ steps, locale }: FunnelSpec): readonly Sentence[] {
	if (steps.length < 2 || steps.some((step) => step.hidden)) return [];
	const shareText = (share: number | null) => formatPercent(share ?? 0, { decimals: 1, locale });
	const known = steps
		.filter((step) => step.shareOfPrevious !== null)
		.sort((a, b) => (a.shareOfPrevious ?? 0) - (b.shareOfPrevious ?? 0));
	const [worst] = known;
	if (!worst) return [];
	if ((worst.shareOfPrevious ?? 0) >= 100) return [words(m.story_funnel_whole({}, { locale }))];
	const share = shareText(worst.shareOfPrevious);
	const tied = known.filter((step) => shareText(step.shareOfPrevious) === share);
	if (tied.length > 1) {
		const names = steps.filter((step) => tied.includes(step)).map(({ name }) => `“${name}”`);
		return [words(m.story_funnel_tied({ steps: names.join(', '), share }, { locale }))];
	}
	return [
		sentence((inputs) => m.story_funnel(inputs, { locale }), {
			step: words(worst.name),
			value: figure(worst),
			share: words(share)
		})
	];
}

function narrateParts({ parts, locale }: StackSpec): readonly Sentence[] {
	if (parts.some((part) => part.values.some((value) => value?.hidden))) return [];
	const sums = parts
		.map(({ name, values }) => ({
			name,
			sum: values.reduce((total, value) => total + (value?.value ?? 0), 0)
		}))
		.sort((a, b) => b.sum - a.sum);
	const whole = sums.reduce((total, { sum }) => total + sum, 0);
	const [most] = sums;
	const largest = sums.filter(({ sum }) => sum === most?.sum);
	if (!most || largest.length === sums.length || largest.length > MOST_TIED) return [];
	return [
		words(
			(largest.length > 1 ? m.story_stack_tied : m.story_stack)(
				{
					part: largest.map(({ name }) => name).join(', '),
					value: formatNumber(most.sum, { locale }),
					share: formatPercent((most.sum / whole) * 100, { decimals: 1, locale })
				},
				{ locale }
			)
		)
	];
}

function narrateComplete({ cells, locale }: HeatSpec): readonly Sentence[] {
	if (cells.length === 0) return [];
	const complete = cells.filter((row) => row.every((cell) => cell !== null)).length;
	return [
		words(
			m.story_complete(
				{
					complete: formatNumber(complete, { locale }),
					all: formatNumber(cells.length, { locale })
				},
				{ locale }
			)
		)
	];
}

function narrateStatus({ cells, locale }: HeatSpec): readonly Sentence[] {
	const marks = cells.flat().flatMap((cell) => (cell && cell !== 'absent' ? [cell.value] : []));
	const count = (value: number) =>
		formatNumber(marks.filter((mark) => mark === value).length, { locale });
	if (marks.length === 0) return [];
	const undated = marks.some((mark) => mark === STATUS_VALUE.undated);
	return [
		words(
			m.story_status(
				{
					onTime: count(STATUS_VALUE['on-time']),
					late: count(STATUS_VALUE.late),
					missing: count(STATUS_VALUE.missing),
					due: formatNumber(marks.length, { locale })
				},
				{ locale }
			)
		),
		...(undated
			? [words(m.story_status_undated({ count: count(STATUS_VALUE.undated) }, { locale }))]
			: [])
	];
}
