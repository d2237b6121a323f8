import type { Figures } from './figures';
import type { Line } from './labels';
import type { Hand, Page } from './page';
import type { SampleUnit } from './units';

/** A run of lines under a lettered heading. */
export interface LineGroup {
	readonly title: string;
	readonly lines: readonly Line[];
}

/** Indicators down, one result column: the form one commune fills in. @returns the next free row. */
export function writeKeyValue(
	page: Page,
	top: number,
	unit: SampleUnit,
	figures: Figures,
	groups: readonly LineGroup[],
	hand: Hand
): number {
	page.widths.set(0, 6).set(1, 48).set(2, 14).set(3, 12).set(4, 16);
	for (const [column, text] of ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả', 'Ghi chú'].entries())
		page.put(top, column, text);
	let row = top + 1;
	let order = 0;
	for (const [index, group] of groups.entries()) {
		if (group.title !== '') {
			page.put(row, 0, String.fromCharCode(65 + index));
			page.put(row++, 1, group.title);
		}
		for (const line of group.lines) {
			page.put(row, 0, ++order);
			page.put(row, 1, line.flat);
			page.put(row, 2, line.unit);
			page.figure(row++, 3, unit, line.id, figures.get(line.id) ?? 0, hand);
		}
	}
	return row;
}

/** Indicators down, units across. @returns the next free row. */
export function writeAcross(
	page: Page,
	top: number,
	columns: readonly { unit: SampleUnit; figures: Figures }[],
	lines: readonly Line[],
	unitText: (unit: SampleUnit) => string,
	hand: Hand
): number {
	page.widths.set(0, 6).set(1, 48);
	for (const [column, text] of ['STT', 'Chỉ tiêu', 'ĐVT'].entries()) page.put(top, column, text);
	for (const [index, { unit }] of columns.entries()) page.put(top, index + 3, unitText(unit));
	let row = top + 1;
	for (const [index, line] of lines.entries()) {
		page.put(row, 0, index + 1);
		page.put(row, 1, line.flat);
		page.put(row, 2, line.unit);
		for (const [at, { unit, figures }] of columns.entries()) {
			page.figure(row, at + 3, unit, line.id, figures.get(line.id) ?? 0, hand);
		}
		row++;
	}
	return row;
}
