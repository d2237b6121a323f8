import { m } from '$lib/text/messages/messages.js';
import type { Indicator, OwnMeasure, Theme } from '$lib/model';
import { getLocale } from '$lib/text/messages/runtime.js';
import { englishUnit, INDICATORS, MEASURES } from '$lib/reference/indicators';

/** Words of breakdown values, such as the field of a model or the kind of a petition. */
const DIMENSION_VALUES: Readonly<
	Record<string, (inputs?: object, options?: { locale?: 'vi' | 'en' }) => string>
> = {
	'kinh-te': m.dim_kinh_te,
	'van-hoa-xa-hoi': m.dim_van_hoa_xa_hoi,
	'quoc-phong-an-ninh': m.dim_quoc_phong_an_ninh,
	'he-thong-chinh-tri': m.dim_he_thong_chinh_tri,
	khac: m.dim_khac,
	'khieu-nai': m.dim_khieu_nai,
	'to-cao': m.dim_to_cao,
	'kien-nghi-phan-anh': m.dim_kien_nghi_phan_anh,
	'tap-the': m.dim_tap_the,
	'ca-nhan': m.dim_ca_nhan,
	own: m.dim_own_award,
	upper: m.dim_upper_award,
	delegated: m.dim_delegated,
	leader: m.dim_leader,
	regular: m.dim_regular,
	first: m.dim_first,
	repeat: m.dim_repeat,
	'1': m.dim_level_1,
	'2': m.dim_level_2,
	'3': m.dim_level_3,
	'4': m.dim_level_4,
	'5': m.dim_level_5,
	poor: m.dim_poor,
	'near-poor': m.dim_near_poor,
	policy: m.dim_policy,
	loudspeaker: m.dim_loudspeaker,
	online: m.dim_online
};

/** A breakdown value in words; as it is when nobody knows it. */
export function dimensionName(value: string, locale: 'vi' | 'en' = getLocale()): string {
	return DIMENSION_VALUES[value]?.({}, { locale }) ?? value;
}

export function themeName(theme: Theme): string {
	switch (theme) {
		case 'models':
			return m.page_models();
		case 'satisfaction':
			return m.page_satisfaction();
		case 'petitions':
			return m.page_petitions();
		case 'campaigns':
			return m.page_campaigns();
		case 'reporting':
			return m.page_reporting();
		case 'other':
			return m.theme_other();
	}
}

/** An indicator's full name in the language of the screen. */
export function indicatorName(indicator: Indicator): string {
	return getLocale() === 'vi' ? indicator.vi : indicator.en;
}

/** An indicator over one own measure, so that it charts like any other. */
export function ownIndicator(own: OwnMeasure, theme: Theme): Indicator {
	return {
		id: own.id,
		vi: own.name,
		en: own.name,
		shortVi: own.name,
		shortEn: own.name,
		theme,
		unitVi: own.unitOfMeasure,
		unitEn: englishUnit(own.unitOfMeasure),
		formula:
			own.aggregation === 'NEVER' || own.aggregation === 'LAST'
				? { kind: 'typed' }
				: { kind: 'measure', terms: [{ measure: own.id }] },
		overUnits: own.aggregation,
		overTime: own.aggregation === 'STOCK' ? 'LAST' : own.aggregation,
		direction: own.direction,
		min: null,
		max: null,
		target: null,
		tier: 'own',
		source: '',
		sensitive: false,
		minimumN: null
	};
}

/** The catalogue with the user's own indicators beside it. */
export function indicatorsWith(
	own: readonly { readonly measure: OwnMeasure; readonly theme: Theme }[]
): ReadonlyMap<string, Indicator> {
	return new Map([
		...INDICATORS,
		...own.map(({ measure, theme }) => [measure.id, ownIndicator(measure, theme)] as const)
	]);
}

/** What a measure counts; of one's own, and of a rate that came without counts, the indicator's name. The id when nobody knows it. */
export function measureName(id: string, indicators: ReadonlyMap<string, Indicator>): string {
	const measure = MEASURES.get(id);
	if (measure) return getLocale() === 'vi' ? measure.vi : measure.en;
	const indicator = indicators.get(id);
	return indicator ? indicatorName(indicator) : id;
}
