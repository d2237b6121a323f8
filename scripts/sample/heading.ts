import type { Page } from './page';
import { fullDate, longDate, shortDate, type Days, type Quarter } from './quarters';

/** What stands above and below a table. */
export interface Heading {
	/** Left half of the block, from the top down: superior body, own name, number of the report. */
	readonly issuer: readonly string[];
	readonly title: string;
	/** The line that says the window. */
	readonly window: string;
	readonly signedAt: string;
	readonly signedOn: string;
	/** `Đơn vị tính: …` at the right edge, if said for the whole table. */
	readonly measuredIn?: string;
	/** Who signs, in capitals; never a name. */
	readonly signer: string;
	readonly recipients: readonly string[];
}

/** `Quý IV năm 2024 (từ ngày 01/10/2024 đến ngày 31/12/2024)`. */
export function calendarWindow(quarter: Quarter, days: Days): string {
	return `Quý ${quarter.roman} năm ${quarter.year} (từ ngày ${fullDate(days.start)} đến ngày ${fullDate(days.end)})`;
}

/** `Số liệu tính từ ngày 15/9/2024 đến ngày 14/12/2024`. */
export function inspectorateWindow(days: Days): string {
	return `Số liệu tính từ ngày ${shortDate(days.start)} đến ngày ${shortDate(days.end)}`;
}

/** The official block in two merged halves, the title and the window. @returns the next free row. */
export function writeHeading(page: Page, heading: Heading, width: number): number {
	const half = Math.max(1, Math.floor(width / 2));
	const right = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
	for (const [row, text] of heading.issuer.entries()) {
		page.put(row, 0, text);
		page.merge(row, 0, row, half - 1);
	}
	for (const [row, text] of right.entries()) {
		page.put(row, half, text);
		page.merge(row, half, row, width - 1);
	}
	page.put(2, half, `${heading.signedAt}, ${longDate(heading.signedOn)}`);
	page.merge(2, half, 2, width - 1);
	page.put(4, 0, heading.title.toUpperCase());
	page.merge(4, 0, 4, width - 1);
	page.put(5, 0, heading.window);
	page.merge(5, 0, 5, width - 1);
	if (heading.measuredIn === undefined) return 7;
	page.put(6, width - 1, heading.measuredIn);
	return 7;
}

/** Three lines before a CSV table: who, what, when and where signed. @returns the next free row. */
export function writeShortHeading(page: Page, heading: Heading): number {
	page.put(0, 0, heading.issuer.slice(0, 2).join(' - '));
	page.put(1, 0, `${heading.title.toUpperCase()}. ${heading.window}`);
	page.put(2, 0, `${heading.signedAt}, ${longDate(heading.signedOn)}`);
	return 3;
}

/** The signature and the distribution list, two rows below the table. */
export function writeFooting(page: Page, heading: Heading, row: number, width: number): void {
	const right = Math.max(1, Math.floor(width / 2));
	page.put(row, 0, 'Nơi nhận:');
	page.put(row, right, heading.signer);
	page.merge(row, right, row, width - 1);
	page.put(row + 1, right, '(Ký, đóng dấu)');
	page.merge(row + 1, right, row + 1, width - 1);
	for (const [index, recipient] of heading.recipients.entries()) {
		page.put(
			row + 1 + index,
			0,
			`- ${recipient}${index === heading.recipients.length - 1 ? '.' : ';'}`
		);
	}
}
