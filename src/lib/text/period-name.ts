import { bareKey } from './keys';
import { MONTH_LETTERS } from './months';

const COUNTED = String.raw`(?:quy|thang|nam|tuan|ky|dot|q)[ ._-]*(?:[ivx]{1,4}|\d{1,4})`;
const PERIOD = new RegExp(
	String.raw`^(?:${COUNTED}|${MONTH_LETTERS}\d{1,2}|\d{1,2} ?thang|ca nam|(?:dau|cuoi) nam)(?![a-z])[\s\d.,_/-]*(?:nam[\s\d]*)?$`,
	'u'
);

/** Whether a name is that of a stretch of time and of nothing else: `Quý I`, `T1`, `Q2`, `6 tháng`, `Tháng 4-2024`. */
export function isPeriodName(name: string): boolean {
	return PERIOD.test(bareKey(name));
}
