import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCellText, detectLegacy, encodingOfFont } from './legacy';
import { validSyllables } from './syllable';
import { decodeTcvn3, encodeTcvn3 } from './tcvn3';
import { decodeVni, encodeVni } from './vni';
import { encodeWindows1258, undo1258 } from './windows-bytes';

const SYLLABLES = validSyllables();
const SEED = 20241108;
const as1258 = (codes: string) =>
	new TextDecoder('windows-1258').decode(Uint8Array.from(codes, (c) => c.charCodeAt(0)));
const shown1252 = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);

describe('there and back over every syllable', () => {
	it('through TCVN3', () => {
		expect(SYLLABLES.filter((s) => decodeTcvn3(encodeTcvn3(s)) !== s)).toEqual([]);
	});
	it('through VNI, small, capital and first letter capital', () => {
		const forms = SYLLABLES.flatMap((s) => [
			s,
			s.toUpperCase(),
			s.charAt(0).toUpperCase() + s.slice(1)
		]);
		expect(forms.filter((s) => decodeVni(encodeVni(s)) !== s)).toEqual([]);
	});
	it('through windows-1258 bytes', () => {
		const back = (s: string) =>
			new TextDecoder('windows-1258').decode(encodeWindows1258(s)).normalize('NFC');
		expect(SYLLABLES.filter((s) => back(s) !== s)).toEqual([]);
	});
	it('when the TCVN3 or VNI bytes were read as windows-1258', () => {
		expect(SYLLABLES.filter((s) => decodeTcvn3(as1258(encodeTcvn3(s))) !== s)).toEqual([]);
		expect(SYLLABLES.filter((s) => decodeVni(as1258(encodeVni(s))) !== s)).toEqual([]);
	});
	it('keeps what the encodings do not know', () => {
		expect(encodeTcvn3('A-1 “ok” 日')).toBe('A-1 “ok” 日');
		expect(decodeVni('A-1 “ok” 日')).toBe('A-1 “ok” 日');
		expect(undo1258('A-1 “ok” 日 ạ')).toBe('A-1 “ok” 日 aò');
	});
});

const TCVN3_AROUND = { encoding: 'tcvn3', certainty: 'likely' } as const;
const TCVN3: readonly [string, string][] = [
	['X· Phó Lý', 'Xã Phú Lý'],
	['ThÞ trÊn Gia Ray', 'Thị trấn Gia Ray'],
	['Ph\u00adêng Phæ Minh', 'Phường Phổ Minh'],
	['huyÖn Xu©n Tr\u00adêng', 'huyện Xuân Trường'],
	['Tæng céng', 'Tổng cộng'],
	['Sè m« h×nh ®¨ng ký', 'Số mô hình đăng ký'],
	['§¬n vÞ', 'Đơn vị'],
	['BiÓu sè: 01/TCD', 'Biểu số: 01/TCD'],
	['ng\u00adêi lËp biÓu', 'người lập biểu'],
	['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
	['Bé Tµi chÝnh', 'Bộ Tài chính'],
	['NS§P', 'NSĐP'],
	['§¨k L¨k', 'Đăk Lăk'],
	['h\u00adng yªn', 'hưng yên'],
	['Ghi chó (§VT: triÖu ®ång)', 'Ghi chú (ĐVT: triệu đồng)']
];
const VNI: readonly [string, string][] = [
	['Xin chaøo caùc baïn', 'Xin chào các bạn'],
	['Xaõ Phuù Lyù', 'Xã Phú Lý'],
	['Tröôøng tieåu hoïc ñöôïc coâng nhaän', 'Trường tiểu học được công nhận'],
	['TOÅNG COÄNG', 'TỔNG CỘNG'],
	['Ñôn vò tính', 'Đơn vị tính'],
	['saün saøng, nghæ ngôi, thaúng', 'sẵn sàng, nghỉ ngơi, thẳng']
];
const UNICODE = [
	'Xã Phú Lý',
	'Tổng cộng',
	'UBND huyện',
	'£100',
	'12%',
	'85,7 %',
	'10°C',
	'5 µm',
	'm²',
	'km³',
	'§1',
	'±2',
	'½',
	'© 2024',
	'café',
	'naïve',
	'Zürich',
	'São Paulo',
	'Señor',
	'«Dân vận khéo»',
	'«Mô hình»',
	'Ê-đê',
	'Lê Lợi',
	'Hà Nội',
	'hoà',
	'A·B',
	'5×3',
	'Đồng Nai',
	'Ô Môn',
	'Đơn',
	'ghi chú',
	'Bé',
	'1.234,5',
	'Khác',
	'',
	'Mô hình',
	'à'
];

describe('decodeCellText', () => {
	it.each(TCVN3)('reads TCVN3 %j without a font', (coded, text) => {
		expect(decodeCellText(coded, null)).toEqual({ text, encoding: 'tcvn3' });
		expect(decodeCellText(coded, '.VnTime')).toEqual({ text, encoding: 'tcvn3' });
	});
	it.each(VNI)('reads VNI %j without a font', (coded, text) => {
		expect(decodeCellText(coded, null)).toEqual({ text, encoding: 'vni' });
		expect(decodeCellText(coded, 'VNI-Times')).toEqual({ text, encoding: 'vni' });
	});
	it.each(UNICODE)('leaves %j as it is', (text) => {
		expect(decodeCellText(text, null)).toEqual({ text, encoding: 'unicode' });
		const around = { encoding: 'unicode', certainty: 'mixed' } as const;
		expect(decodeCellText(text, 'Times New Roman', around)).toEqual({ text, encoding: 'unicode' });
		if (text !== 'Bé')
			expect(decodeCellText(text, null, TCVN3_AROUND)).toEqual({ text, encoding: 'unicode' });
	});
	it('reads windows-1258 that was shown as windows-1252', () => {
		expect(decodeCellText('XaÞ Phuì Lyì', null)).toEqual({
			text: 'Xã Phú Lý',
			encoding: 'windows-1258'
		});
	});
	it.each(['SĐT', 'ĐVT', 'QĐ', 'LĐ', 'ĐT'])('leaves the initials %s alone', (text) => {
		expect(decodeCellText(text, null)).toEqual({ text, encoding: 'unicode' });
	});
	it.each(['SĐT', 'HĐND 12', 'CĐ 12a', 'Đ/c', 'QĐ-BTC', 'ĐVT', 'BCĐ', 'TƯ'])(
		'takes the capitals of %j for what they are, even in a TCVN3 file',
		(text) => {
			expect(decodeCellText(text, null).text).toBe(text);
			expect(decodeCellText(text, null, TCVN3_AROUND).text).toBe(text);
		}
	);
	it('puts decomposed Unicode together', () => {
		expect(decodeCellText('Phường Phổ Minh'.normalize('NFD'), null)).toEqual({
			text: 'Phường Phổ Minh',
			encoding: 'unicode'
		});
	});
	it('undoes UTF-8 read as windows-1252, once', () => {
		const twice = (s: string) => shown1252(new TextEncoder().encode(s));
		expect(decodeCellText('Há»™i', null)).toEqual({ text: 'Hội', encoding: 'utf-8-twice' });
		expect(decodeCellText(twice('Xã Phú Lý, huyện Vĩnh Cửu'), null).text).toBe(
			'Xã Phú Lý, huyện Vĩnh Cửu'
		);
		expect(decodeCellText(twice(twice('Hội')), null).text).toBe(twice('Hội'));
	});
	it('takes capitals from a capitals font, else from the letters beside', () => {
		expect(decodeCellText('Tæng céng', '.VnArialH').text).toBe('TỔNG CỘNG');
		expect(decodeCellText('Tæng céng', '.VnArial Narrow').text).toBe('Tổng cộng');
		expect(decodeCellText('TæNG CéNG', null).text).toBe('TỔNG CỘNG');
		expect(decodeCellText('X·', null, TCVN3_AROUND).text).toBe('Xã');
	});
	it('lets the font, then the file, break a tie', () => {
		expect(decodeCellText('Bé', null)).toEqual({ text: 'Bé', encoding: 'unicode' });
		expect(decodeCellText('Bé', null, TCVN3_AROUND)).toEqual({ text: 'Bộ', encoding: 'tcvn3' });
		expect(decodeCellText('Bé', '.VnTime')).toEqual({ text: 'Bộ', encoding: 'tcvn3' });
		expect(decodeCellText('Bé', 'Arial', { encoding: 'unicode', certainty: 'mixed' }).text).toBe(
			'Bé'
		);
	});
	it('keeps Unicode typed in a legacy font', () => {
		expect(decodeCellText('Tổng cộng', '.VnTime').text).toBe('Tổng cộng');
	});
	it('decodes phrases of any syllables, with no font at all', () => {
		const phrase = fc
			.array(fc.constantFrom(...SYLLABLES), { minLength: 4, maxLength: 9 })
			.map((s) => s.join(' '));
		let right = 0;
		let all = 0;
		fc.assert(
			fc.property(phrase, (text) => {
				for (const encode of [encodeTcvn3, encodeVni]) {
					all++;
					if (decodeCellText(encode(text), null).text === text) right++;
				}
				expect(decodeCellText(text, null).text).toBe(text);
			}),
			{ seed: SEED, numRuns: 400 }
		);
		expect(right / all).toBeGreaterThan(0.98);
	});
});

describe('detectLegacy', () => {
	it('finds what most of a file is in', () => {
		expect(detectLegacy(TCVN3.map(([coded]) => coded))).toEqual(TCVN3_AROUND);
		expect(detectLegacy([...VNI.map(([coded]) => coded), 'Bé', '12'])).toEqual({
			encoding: 'vni',
			certainty: 'likely'
		});
		expect(detectLegacy([...TCVN3.map(([coded]) => coded), 'Tổng cộng'])).toEqual({
			encoding: 'tcvn3',
			certainty: 'mixed'
		});
		expect(detectLegacy(UNICODE)).toEqual({ encoding: 'unicode', certainty: 'likely' });
		expect(detectLegacy(['12', 'A'])).toBeNull();
		expect(detectLegacy([])).toBeNull();
	});
	it('believes the fonts', () => {
		expect(detectLegacy(['Bé', 'Bé', 'a'], ['.VnTime', '.VnTime', 'Arial'])).toEqual(TCVN3_AROUND);
	});
});

it('knows the legacy fonts by name', () => {
	expect(['.VnTime', '.VnArial NarrowH', '.vntime', 'VnTime'].map(encodingOfFont)).toEqual(
		Array(4).fill('tcvn3')
	);
	expect(['VNI-Times', 'VNI-Helve-Condense'].map(encodingOfFont)).toEqual(['vni', 'vni']);
	expect([null, 'Arial', 'Vnature', 'Times New Roman'].map(encodingOfFont)).toEqual(
		Array(4).fill(null)
	);
});
