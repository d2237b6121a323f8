import type { Reason } from '$lib/model';
import { bareKey, isPeriodName } from '$lib/text';

/** The sheet name when it can be a unit's name; null for `Sheet1`, `Tổng hợp`, `Mau`, `Biểu 01`, `Quý I` and their like. */
export function unitOfSheetName(name: string): string | null {
	const key = bareKey(name);
	if (
		key.length < 3 ||
		isPeriodName(name) ||
		/^(sheet|trang|tong hop|th|mau|bieu|phu luc|pl|bc|bao cao|table|bang|foglio|data|\d)/.test(key)
	)
		return null;
	return name.trim();
}

/** Forms issued, returned and valid, as a line such as `Tổng số phiếu phát ra: 200; thu về: 187; hợp lệ: 185` says. */
export function surveyForms(texts: readonly string[]): Reason | null {
	for (const text of texts) {
		const key = bareKey(text);
		if (!/phieu/.test(key)) continue;
		const after = (words: RegExp) => {
			const digits = new RegExp(`${words.source}[^\\d;]{0,20}?:? *(\\d+)`).exec(key)?.[1];
			return digits === undefined ? null : Number(digits);
		};
		const issued = after(/phat ra/);
		const returned = after(/thu ve/);
		const valid = after(/hop le/);
		if (issued === null && returned === null && valid === null) continue;
		return {
			code: 'survey-forms',
			details: {
				...(issued === null ? {} : { issued }),
				...(returned === null ? {} : { returned }),
				...(valid === null ? {} : { valid })
			}
		};
	}
	return null;
}
