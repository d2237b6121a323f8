import { bareKey } from './keys';

/** Whether a name is that of a stretch of time and of nothing else: `Quý I`, `T1`, `Q2`, `6 tháng`, `Tháng 4-2024`. */
export function isPeriodName(name: string): boolean {
	return /^((quy|thang|nam|tuan|ky|dot|thg?|[tq])[ ._-]*([ivx]{1,4}|\d{1,4})|\d{1,2} ?thang|ca nam|(dau|cuoi) nam)(?![a-z])[\s\d.,_/-]*(nam[\s\d]*)?$/.test(
		bareKey(name)
	);
}
