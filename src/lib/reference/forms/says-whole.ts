const WHOLE = /^(?:tong(?: so| cong)?|cong|chung|tat ca|toan bo)$/;

/** Whether a header key says that its figures are of all together, and nothing of what they are. */
export function saysWhole(key: string): boolean {
	return WHOLE.test(key);
}
