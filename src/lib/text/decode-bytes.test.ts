import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes';
import { encodeTcvn3 } from './tcvn3';
import { encodeVni } from './vni';
import { encodeWindows1258, toWindows1252Bytes } from './windows-bytes';

const CSV =
	'TT,Tên đơn vị,Số mô hình đăng ký\r\n1,Xã Phú Lý,12\r\n2,Thị trấn Gia Ray,"1.234"\r\n3,Xã Xuân Trường,Không\r\n';
const bytesOf = (shown: string) => toWindows1252Bytes(shown) ?? new Uint8Array();
const utf16 = (text: string, little: boolean) =>
	Uint8Array.from(
		[...text].flatMap((c) => {
			const pair = [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8];
			return little ? pair : pair.reverse();
		})
	);

describe('decodeBytes', () => {
	it.each([
		['utf-8', new TextEncoder().encode(CSV)],
		['utf-8', new TextEncoder().encode(`\ufeff${CSV}`)],
		['utf-8', new TextEncoder().encode(CSV.normalize('NFD'))],
		['utf-16le', utf16(`\ufeff${CSV}`, true)],
		['utf-16be', utf16(`\ufeff${CSV}`, false)],
		['utf-16le', utf16(CSV, true)],
		['utf-16be', utf16(CSV, false)],
		['windows-1258', encodeWindows1258(CSV)],
		['tcvn3', bytesOf(encodeTcvn3(CSV))],
		['vni', bytesOf(encodeVni(CSV))]
	])('reads %s', (encoding, bytes) => expect(decodeBytes(bytes)).toEqual({ text: CSV, encoding }));

	it('reads the bytes of domain lore', () => {
		const bytes = Uint8Array.from([
			0x58, 0x61, 0xde, 0x20, 0x50, 0x68, 0x75, 0xec, 0x20, 0x4c, 0x79, 0xec
		]);
		expect(decodeBytes(bytes)).toEqual({ text: 'Xã Phú Lý', encoding: 'windows-1258' });
	});
	it('takes plain ASCII and nothing for UTF-8, western text for windows-1252', () => {
		expect(decodeBytes(bytesOf('a,b\n1,2'))).toEqual({ text: 'a,b\n1,2', encoding: 'utf-8' });
		expect(decodeBytes(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
		expect(decodeBytes(bytesOf('item,price\npen,£100'))).toEqual({
			text: 'item,price\npen,£100',
			encoding: 'windows-1252'
		});
	});
	it('stays with UTF-8 when a byte of it is broken', () => {
		const bytes = new TextEncoder().encode(CSV);
		const cut = bytes.slice(0, -3);
		cut[cut.length - 3] = 0xff;
		const { text, encoding } = decodeBytes(cut);
		expect(encoding).toBe('utf-8');
		expect(text).toContain('Thị trấn Gia Ray');
	});
	it('keeps TCVN3 fields written in capitals in capitals', () => {
		const shown = 'BIÓU TæNG HîP,Xã\r\nTæng céng,5'.replace('Xã', 'X·');
		expect(decodeBytes(bytesOf(shown)).text).toBe('BIỂU TỔNG HỢP,Xã\r\nTổng cộng,5');
	});
});
