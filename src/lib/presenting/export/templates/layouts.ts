import type { FormMemory } from '$lib/model';
import type { BlankForm } from '$lib/reference/forms';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';
import { m } from '$lib/text/messages/messages.js';
import type { BlankHolds, BlankLayout } from './blank-form';

/** The layout of a form the app knows: number, unit, figures, notes. */
export function layoutOfForm({ title, columns }: BlankForm): BlankLayout {
	return {
		title,
		columns: [
			{ path: [m.blank_order({}, { locale: 'vi' })], holds: 'order' },
			{ path: [m.blank_unit_header({}, { locale: 'vi' })], holds: 'unit' },
			...columns.map(({ path, measure }) => ({ path, holds: holdsOf(measure) })),
			{ path: [m.blank_note({}, { locale: 'vi' })], holds: 'words' }
		]
	};
}

function holdsOf(measure: string): BlankHolds {
	if (MEASURES.get(measure)?.integer) return 'count';
	const indicator = INDICATORS.get(measure);
	return indicator?.max === 100 ? 'percent' : 'amount';
}

/**
 * The layout of a form that was taught, with its headers word for word so that the filled-in form is known again. Null when
 * it was remembered without its headers, or held columns about people: such a form is not handed out.
 */
export function layoutOfMemory({ layout, meanings }: FormMemory): BlankLayout | null {
	if (!layout || layout.columns.some(({ holds }) => holds === 'personal')) return null;
	const columns = layout.columns.map(({ path, holds }, i) => {
		const meaning = Object.hasOwn(meanings, path.join(' / '))
			? meanings[path.join(' / ')]
			: undefined;
		const own: BlankHolds =
			holds === 'figures'
				? meaning?.role === 'measure'
					? holdsOf(meaning.measure)
					: 'amount'
				: holds === 'unit'
					? 'unit'
					: i === 0
						? 'order'
						: 'words';
		return { path, holds: own };
	});
	return columns.some(({ holds }) => holds === 'unit')
		? { title: withoutPeriod(layout.title), columns }
		: null;
}

const PERIOD =
	/[\s,–-]*(?<!\p{L})(?:quý\s*(?:iv|i{1,3}|[1-4])|tháng\s*\d{1,2}|\d{1,2}\s*tháng(?:\s*(?:đầu|cuối))?|(?:cả\s*)?năm)[\s/.,-]*(?:năm\s*)?20\d\d(?!\d)/giu;

/** A title without the period of the report the form was taught by: `KẾT QUẢ TRỒNG HOA QUÝ II NĂM 2026`. The blank form writes its own days. */
function withoutPeriod(title: string): string {
	return title.normalize('NFC').replace(PERIOD, '').trim() || title;
}
