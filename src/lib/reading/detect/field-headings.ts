import { headerKey, membersNamed } from '$lib/reference/forms';
import { hasValues, type BodyContext } from './row-context';
import type { RowFeatures } from './row-features';

/** Words before the name of a field that make a heading of it. */
const FIELD = /^(?:(?:cac )?mo hinh )?(?:thuoc |trong |ve )*linh vuc /;
/** Fields by their whole names: `An ninh` or `Văn hóa` alone may be communes. */
const WHOLE =
	/^(?:(?:phat trien )?kinh te|van hoa xa hoi|quoc phong an ninh|(?:xay dung )?he thong chinh tri)$/;

function namesField(text: string): boolean {
	const key = headerKey(text);
	return (FIELD.test(key) && membersNamed(text, 'field').length > 0) || WHOLE.test(key);
}

/**
 * Whether a row of a list is the heading of a field of work (`Lĩnh vực kinh tế`) without a number, a merge or bold letters: the name
 * of the field is all that stands in it, and what stands below it in that column is no field, as it is in a table by field.
 */
export function isFieldHeading(context: BodyContext, row: number): boolean {
	const { view, features, indicatorsDown } = context;
	const { columns } = features[row] as RowFeatures;
	const [column] = columns;
	if (column === undefined || columns.length > 1 || indicatorsDown) return false;
	if (hasValues(context, row) || !namesField(view.text(row, column))) return false;
	for (let below = row + 1; below < features.length; below++) {
		const text = view.text(below, column);
		if ((features[below] as RowFeatures).columns.length > 1) return !namesField(text);
		if (!namesField(text)) return false;
	}
	return false;
}
