import { hasValues, type BodyContext } from './row-context';
import type { RowFeatures } from './row-features';
import { isIssuingBody } from './word-cues';

const COMMITTEE = /^(?:ubnd|(?:ủy|uỷ) ban nhân dân)\s+/iu;
const COMMUNE = /^(?:xã|phường|thị trấn|đặc khu)\s+(?=[\p{L}\d])/iu;
const HIGHER = /^(?:huyện|thị xã|quận|thành phố|tỉnh)\s+(?=\p{L})/iu;

/** What a row that holds a unit's name and nothing else, right above rows with figures, is. */
export type UnitHeading = 'section' | 'data';

/**
 * A row with the name of a unit alone and figures in the next one: it heads the rows below (`UBND XÃ XUÂN HỒNG` over indicators, a
 * district over its communes), or is a unit of the list that gave none. Null for every other row.
 */
export function unitHeading(context: BodyContext, row: number): UnitHeading | null {
	const { view, features, indicatorsDown } = context;
	const { columns } = features[row] as RowFeatures;
	const [column] = columns;
	if (column === undefined || columns.length > 1 || column > context.labelColumn) return null;
	const next = features[row + 1];
	if (!next || hasValues(context, row) || !hasValues(context, row + 1)) return null;
	const text = view.text(row, column);
	const name = text.replace(COMMITTEE, '');
	const isHigher = HIGHER.test(name);
	if (!isHigher && !COMMUNE.test(name)) return null;
	if (indicatorsDown) return 'section';
	// Other names of a list are told apart elsewhere; a body would end the table.
	if (!isIssuingBody(text)) return null;
	return isHigher ? 'section' : 'data';
}
