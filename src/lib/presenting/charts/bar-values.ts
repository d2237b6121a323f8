import type { BarItem, RankedBarSpec } from '$lib/model';
import { m } from '$lib/text/messages/messages.js';
import { incompleteText } from './incomplete-words';
import { brokenText, textWidth } from './label-room';

const TYPE = 13;
/** Pixels a line of a value takes. */
export const VALUE_LINE = 14;
/** Pixels kept free around the value at the end of a bar. */
const AROUND = 24;
/** Of a chart's width, what its values take before they are broken into lines, and what they take at most. */
const WIDE = 0.3;
const WIDEST = 0.38;
const NARROWEST = 40;

/** The values of bars as they are set down their right side. */
export interface BarValues {
	/** In step with the bars, broken into the lines that fit. */
	readonly texts: readonly string[];
	/** Pixels they take of the width. */
	readonly width: number;
	/** Pixels the longest of them takes of the height. */
	readonly height: number;
}

/** Values with what is to be said of them, each whole: what does not fit beside the bar goes below. */
export function barValues(spec: RankedBarSpec, width: number): BarValues {
	const room = width * WIDEST - AROUND;
	const texts = spec.items
		.map((item) => endText(item, spec))
		.map((text) =>
			textWidth(text, TYPE) + AROUND > width * WIDE ? linesWithin(text, room) : text
		);
	const lines = texts.map((text) => text.split('\n'));
	const widest = Math.max(0, ...lines.flat().map((line) => textWidth(line, TYPE)));
	return {
		texts,
		width: Math.max(NARROWEST, widest + AROUND),
		height: VALUE_LINE * Math.max(1, ...lines.map(({ length }) => length))
	};
}

/** The value as it stands at the end of a bar, with an arrow where it differs from the group's figure. */
function endText(item: BarItem, { reference, locale }: RankedBarSpec): string {
	const judged = (item.tone === 'good' || item.tone === 'bad') && reference !== null;
	const arrow = judged ? ((item.value ?? 0) > reference.value ? ' ▲' : ' ▼') : '';
	return [
		item.valueText + arrow,
		incompleteText(item, locale),
		item.unsettled ? m.chart_unsettled({}, { locale }) : ''
	]
		.filter(Boolean)
		.join(' · ');
}

function linesWithin(text: string, room: number): string {
	return text
		.split(' · ')
		.map((part) => brokenText(part, TYPE, room))
		.join('\n');
}
