import {
	hasSeveralWindows,
	isInspectorate,
	periodName,
	readWindow,
	type WindowOptions
} from '$lib/reference/calendar';
import { bareKey } from '$lib/text';
import { isPlacedDate } from './word-cues';
import { namedUntil, withYearOfEnd, type TitleWindow } from './title-window';

/** A note that says of which time the figures are: `Số liệu tính đến ngày 15/11/2024`, `Riêng xã … số liệu đến 30/9`. */
const OF_FIGURES =
	/(?<!(?:bao cao|tong hop|thong ke) )so lieu (?:(?:bao cao|tong hop|tren|nay|duoc|tinh|lay|chot|cap nhat|la|cua) )*(?:(?:den|tu|het|trong|quy|thang|nam) |\d{1,2} thang)/;
/** A note that says nothing else, and says it of all figures. */
const ONLY_OF_FIGURES =
	/^(?:[- ]*(?:ghi chu|luu y) ?[:.]? ?)?[-( ]*so lieu (?:(?:bao cao|tong hop|tren|nay|duoc|tinh|lay|chot|cap nhat|tu|den|het|ngay|thang|quy|nam|dau|cuoi|ca|trong|ky|i{1,3}|iv|[\d/.-]+)[ ,.)]*)+$/;

/**
 * The window of a table whose notes below it say of which time its figures are (`Ghi chú: Số liệu 6 tháng đầu năm 2024`): that, where the
 * note says nothing else and the window of its title holds it or bears its name; in doubt where it is another or speaks of a part of
 * the figures. As the lines above say it where no note does.
 */
export function withNotesBelow(
	above: TitleWindow | 'several' | null,
	below: readonly string[],
	title: string | null
): TitleWindow | 'several' | null {
	if (above === 'several' || above?.doubt) return above;
	const window = above?.window ?? null;
	const options: WindowOptions = window
		? {
				calendar: isInspectorate(window) ? 'inspectorate' : 'calendar',
				yearHint: Number(window.end.slice(0, 4))
			}
		: {};
	for (const note of below.flatMap((text) => text.split(/(?<=[.;])\s+/))) {
		const key = bareKey(note);
		if (!OF_FIGURES.test(key) || isPlacedDate(note) || hasSeveralWindows(note)) continue;
		const text = window ? withYearOfEnd(note, Number(window.end.slice(0, 4))) : note;
		const alone = readWindow(text, options);
		if (!alone) continue;
		const said = namedUntil(alone, text, title, options) ?? alone;
		const { code, details } = said.reason;
		const told: TitleWindow = {
			window: said.window,
			reason: { code, details: { ...details, from: 'title' } },
			doubt: null
		};
		const isOnly = ONLY_OF_FIGURES.test(key);
		if (!above || !window) return isOnly ? told : above;
		const { start, end } = said.window;
		if (start === window.start && end === window.end) continue;
		if (!isOnly && (end < window.start || start > window.end)) continue;
		const name = periodName(said.window);
		const isHeld =
			(start >= window.start && end <= window.end) ||
			(name !== null && name === periodName(window));
		return isOnly && isHeld && said.window.kind !== 'as-of'
			? told
			: { ...above, doubt: { windows: [window, said.window] } };
	}
	return above;
}
