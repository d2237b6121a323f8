import type { Reason, TitleDoubt, Window } from '$lib/model';
import {
	hasSeveralWindows,
	isInspectorate,
	readNamed,
	readWindow,
	reversedDays,
	type ReadWindow,
	type WindowOptions
} from '$lib/reference/calendar';
import { bareKey, cleanText } from '$lib/text';
import { nameBeside, windowsOfReversed } from './title-doubt';
import { isPlacedDate } from './word-cues';

const PETITIONS =
	/(tiep cong dan|khieu nai|to cao|don thu|xu ly don|kien nghi, phan anh|kntc|(?<![a-z])kn ?[-,/&] ?(?:tc|pa)(?![a-z])|knpa)/;

/** What the window of a table is read with beside the lines above it. */
export interface WindowSources {
	readonly title: string | null;
	readonly signedOn: string | null;
	readonly file: string;
	readonly sheet: string;
	/** The window of the table above it on the sheet. */
	readonly above: Window | null;
}

/** The window of a title, why, and where its lines contradict themselves; without a window where its days run backwards. */
export interface TitleWindow {
	readonly window: Window | null;
	readonly reason: Reason | null;
	readonly doubt: TitleDoubt | null;
}

/**
 * The window the lines above a table speak of: first those that state it, then the title, then the names of file and sheet.
 * `several` where they speak of more than one.
 */
export function windowOfTitle(
	lines: readonly string[],
	{ title, signedOn, above, ...names }: WindowSources
): TitleWindow | 'several' | null {
	const stated = lines.filter(
		(text) => !isPlacedDate(text) && !/kem theo|bc-|kh-|qd-/.test(bareKey(text))
	);
	const speaks = (text: string) =>
		/(?<!(?:bao cao|tong hop|thong ke|bieu|bang) )so lieu|tu ngay|tinh den|ky bao cao|thoi gian|(?<![a-z])tu \d{1,2}[/.-]\d/.test(
			bareKey(text)
		);
	const said = [
		...stated.filter(speaks),
		...(title ? [title] : []),
		...stated.filter((text) => !speaks(text))
	];
	const file = names.file.replace(/\.[A-Za-z]{2,5}$/, '').replace(/[_]+/g, ' ');
	const texts = [
		...said.map((text) => ({ text, from: 'title' })),
		{ text: cleanText(file), from: 'file-name' },
		{ text: cleanText(names.sheet), from: 'sheet-name' }
	];
	const petitions = PETITIONS.test(bareKey(`${title ?? ''} ${stated.join(' ')}`));
	const year = signedOn?.slice(0, 4) ?? /(?:^|\D)(20[0-4]\d)(?:\D|$)/.exec(file)?.[1];
	const options: WindowOptions = {
		calendar: petitions ? 'inspectorate' : 'calendar',
		...(year === undefined ? {} : { yearHint: Number(year) })
	};
	const under = above
		? {
				calendar: isInspectorate(above) ? ('inspectorate' as const) : options.calendar,
				yearHint: Number(above.end.slice(0, 4))
			}
		: options;
	const days = said.map(reversedDays).find((found) => found !== null);
	for (const { text, from } of texts) {
		if (hasSeveralWindows(text)) return 'several';
		const alone = readWindow(text, from === 'title' ? under : options);
		if (!alone) continue;
		const seen = from === 'title' ? (namedUntil(alone, text, title, under) ?? alone) : alone;
		const { code, details } = seen.reason;
		const isOfDays = code === 'window-days' && from === 'title';
		if (days && !isOfDays) {
			const named = from === 'title' ? seen.window : null;
			return reversed(days, named);
		}
		const named = isOfDays ? nameBeside(seen.window, title, under) : null;
		return {
			window: seen.window,
			reason: { code, details: { ...details, from } },
			doubt: named && { windows: [named, seen.window] }
		};
	}
	return days ? reversed(days, null) : null;
}

/** A day the figures go up to (`Số liệu tính đến ngày 31/10/2024`) ends what the title names; null for any other line. */
function namedUntil(
	{ window, reason }: ReadWindow,
	text: string,
	title: string | null,
	options: WindowOptions
): ReadWindow | null {
	if (reason.code !== 'window-as-of' || title === null || title === text) return null;
	const yearHint = Number(window.end.slice(0, 4));
	const named = readNamed(title, { ...options, yearHint });
	const isWithin = named !== null && window.end >= named.start && window.end <= named.end;
	return isWithin ? readWindow(`${title}, ${text}`, { ...options, yearHint }) : null;
}

function reversed(days: { start: string; end: string }, named: Window | null): TitleWindow {
	const doubt = { windows: windowsOfReversed(days, named), reversed: days };
	return { window: null, reason: null, doubt };
}
