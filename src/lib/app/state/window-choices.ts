import type { MeasureMeaning, Window } from '$lib/model';
import { shiftedWindow } from '$lib/reading';
import { formatWindow } from '$lib/reference/calendar';
import { m } from '$lib/text/messages/messages.js';

type OwnWindow = Pick<MeasureMeaning, 'windowKind' | 'yearsBack' | 'period'>;

/** A window that the figures of a column may be of, told from its table's, in words with its days. */
export interface WindowChoice {
	readonly own: OwnWindow;
	readonly label: string;
}

/** The windows that a column of a table may be of, each once: the report's own and from the start of the year, both a year before too, whole years. */
export function windowChoices(table: Window, locale: 'vi' | 'en'): WindowChoice[] {
	const { kind } = table;
	const all = [
		[{ windowKind: kind }, m.window_of_report],
		[{ windowKind: 'cumulative' }, m.window_counted_up],
		[{ windowKind: kind, yearsBack: 1 }, m.window_year_before],
		[{ windowKind: 'cumulative', yearsBack: 1 }, m.window_counted_up_before],
		[{ period: 'Y' }, m.window_whole_year],
		[{ period: 'Y', yearsBack: 1 }, m.window_whole_year_before]
	] as const;
	const seen = new Set<string>();
	return all.flatMap(([own, words]) => {
		const window = shiftedWindow(table, own);
		const days = `${window.start} ${window.end}`;
		if (seen.has(days)) return [];
		seen.add(days);
		return [{ own, label: words({ window: formatWindow(window, locale) }, { locale }) }];
	});
}
