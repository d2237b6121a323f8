import { describe, expect, it } from 'vitest';
import type { Cell } from '$lib/model';
import type { SheetDraft } from './draft';
import { decodeSheets } from './legacy-text';

const cell = (raw: string, font: string): Cell => ({ raw, value: raw, type: 'text', font });

/** A draft of one column of texts under one font. */
function draft(texts: readonly string[], font: string): SheetDraft {
	return { rows: texts.map((text) => [cell(text, font)]) } as unknown as SheetDraft;
}

const textsOf = (sheet: SheetDraft) => sheet.rows.map((row) => row?.[0]?.raw);

describe('a legacy font over Unicode text', () => {
	it('is left over when one of its texts cannot be legacy: nothing is decoded', () => {
		const names = ['Xã Phú Lý', 'Thị trấn Gia Ray', 'Xã Hà Lâm', 'TOTAL', 'Tổng cộng'];
		for (const font of ['.VnArial', '.VnTimeH', 'VNI-Times']) {
			const sheet = draft(names, font);
			decodeSheets([sheet]);
			expect(textsOf(sheet)).toEqual(names);
		}
	});

	it('is left over for names of the highlands too', () => {
		// None of them holds a Vietnamese letter of the Unicode block alone.
		const names = ['Cư Êbur', 'Êa Pŏk', 'Čư̆ Jút', 'Kơxŭ', 'Ƀuôn Đrông', 'Dliê Ya'];
		for (const form of ['NFC', 'NFD'])
			for (const font of ['Times New Roman', '.VnTime', 'VNI-Times']) {
				const sheet = draft(
					names.map((name) => name.normalize(form)),
					font
				);
				decodeSheets([sheet]);
				expect([font, ...textsOf(sheet)]).toEqual([
					font,
					...names.map((name) => name.normalize('NFC'))
				]);
			}
	});

	it('is believed when all its texts can be legacy', () => {
		const sheet = draft(['X· Phó Lý', 'ThÞ trÊn Gia Ray', 'Tæng céng'], '.VnTime');
		decodeSheets([sheet]);
		expect(textsOf(sheet)).toEqual(['Xã Phú Lý', 'Thị trấn Gia Ray', 'Tổng cộng']);
	});
});
