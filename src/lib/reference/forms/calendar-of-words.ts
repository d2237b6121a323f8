import { bareKey } from '$lib/text';
import type { ReportingCalendar } from '../calendar';
import { themesNamed } from './theme-of-title';

const PETITIONS =
	/(tiep (?:cong )?dan(?! van)|khieu nai|to cao|don thu|(?:tiep nhan|phan loai|xu ly|giai quyet) don(?! vi)|kien nghi, phan anh|kntc|(?<![a-z])kn ?[-,/&] ?(?:tc|pa)(?![a-z])|knpa)/;
/** Heads the parts of one figure, and is no section of a report. */
const COUNTS = /^(?:tong )?(?:so|ty le) (?!lieu)/;
/** Work that is no theme of its own. */
const OTHER_WORK = /(?<![a-z])(?:cong tac dan van|chuyen doi so)(?![a-z])/;

/**
 * The calendar that periods named over a table are of: the inspectorate's (from the 15th to the 14th) where the words speak of petitions
 * and the reception of citizens alone, the common one where they speak of other work too; null where they speak of neither.
 */
export function calendarOf(words: string): ReportingCalendar | null {
	const key = bareKey(words);
	const themes = [...themesNamed(words)].filter((theme) => theme !== 'petitions');
	if (themes.length > 0 || OTHER_WORK.test(key)) return 'calendar';
	return PETITIONS.test(key) ? 'inspectorate' : null;
}

/**
 * The inspectorate's calendar where every column of figures stands under a group of columns that speaks of petitions alone (`Tiếp công
 * dân quý II/2024`), as a caption over a table of its own would; else null.
 * @param paths the header paths of the columns of figures.
 */
export function calendarOfGroups(paths: readonly (readonly string[])[]): ReportingCalendar | null {
	const groups = paths.map((path) => path.slice(0, -1).join(' '));
	const areOfPetitions = groups.every(
		(words) => !COUNTS.test(bareKey(words)) && calendarOf(words) === 'inspectorate'
	);
	return groups.length > 0 && areOfPetitions ? 'inspectorate' : null;
}
