import type { Reason, Table, TitleDoubt, Window } from '$lib/model';
import { captionOf, isNextCaption, isPeriodName } from '$lib/text';
import type { TitleBlock } from './title-block';

/** The reason of a window that a table has from the one above. */
export const FROM_ABOVE = 'window-from-table-above';

/** The window of a table from the one above it, and where that is in doubt. */
interface Heir {
	readonly window: Window | null;
	readonly doubt?: TitleDoubt | undefined;
}

/**
 * The window of a table below another, where its own lines name none: what file and sheet are called by says less than the title of the
 * table above. Null for a table whose lines name one, or contradict themselves about it.
 */
export function windowBelow(above: Table, block: TitleBlock): Heir | null {
	if (block.hasSeveral || block.doubt !== null) return null;
	if (block.window === null) return heirOf(above, block);
	if (!block.reasons.some(isOfNames)) return null;
	const heir = heirOf(above, block);
	return heir.window || heir.doubt ? heir : null;
}

/**
 * The window of the title over both tables where the lower one's caption is the next one, so that the other's says nothing of it; else
 * the other's, in doubt where that one's is, or where it may be of that one's caption or of the title.
 */
function heirOf(
	{ window, title, titleLines, titleDoubt, titleWindow, reasons }: Table,
	block: TitleBlock
): Heir {
	if (!titleWindow) return { window, doubt: titleDoubt };
	const [before, own] = [captionOf(titleLines ?? [title ?? '']), captionOf(block.titleLines)];
	const isNext = before && own && isNextCaption(own, before) && !isPeriodName(before.words);
	if (isNext && !reasons.some(({ code }) => code === FROM_ABOVE)) return { window: titleWindow };
	const isOther = window && (window.start !== titleWindow.start || window.end !== titleWindow.end);
	const apart: TitleDoubt | undefined = isOther
		? { windows: [titleWindow, window], isOfCaption: true }
		: undefined;
	return { window, doubt: titleDoubt ?? apart };
}

function isOfNames({ details }: Reason): boolean {
	return details?.from === 'file-name' || details?.from === 'sheet-name';
}

/** The window of the title over the table above, where this one has none but a caption of its own. */
export function titleWindowAbove(
	{ title, titleLines }: TitleBlock,
	above: Table | null
): Window | undefined {
	const isUnderIt =
		title === null || (titleLines.length === 1 && captionOf(titleLines)?.isNumbered);
	return isUnderIt ? above?.titleWindow : undefined;
}
