import type { SheetDraft } from '../draft';

/** The head of a report: two halves, then the title over the table. Gives the row below. */
export function reportHead(
	sheet: SheetDraft,
	options: {
		readonly body?: readonly string[];
		readonly title: string;
		readonly under?: readonly string[];
		readonly right?: string;
		readonly width: number;
	}
): number {
	let row = 0;
	const half = Math.max(1, Math.floor(options.width / 2));
	const body = options.body ?? ['ỦY BAN NHÂN DÂN', 'HUYỆN XUÂN TRƯỜNG'];
	body.forEach((text, i) => {
		sheet.line(row, 0, text, 'title', half);
		const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'][i];
		if (nation !== undefined && half < options.width - 1) {
			sheet.put(row, half, nation);
			sheet.merge(row, half, row, options.width - 1);
		}
		row++;
	});
	row++;
	sheet.line(row++, 0, options.title, 'title', options.width);
	for (const text of options.under ?? []) sheet.line(row++, 0, text, 'title', options.width);
	if (options.right !== undefined) sheet.line(row++, options.width - 1, options.right, 'title');
	return row;
}

/** Place, date and signatures under a table, a blank row below it. */
export function signatures(sheet: SheetDraft, row: number, columns: number): void {
	const right = Math.max(1, columns - 2);
	sheet.line(row + 1, right, 'Xuân Trường, ngày … tháng … năm 2024', 'signature');
	sheet.line(row + 2, 0, 'NGƯỜI LẬP BIỂU', 'signature');
	sheet.put(row + 2, right, 'TM. ỦY BAN NHÂN DÂN');
	sheet.line(row + 3, 0, '(Ký, ghi rõ họ tên)', 'signature');
	sheet.put(row + 3, right, 'CHỦ TỊCH');
}
