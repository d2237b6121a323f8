import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, readdirSync } from 'node:fs';
import { encodeTcvn3, encodeVni, encodeWindows1258, toWindows1252Bytes } from '$lib/text';

/** A small sound file that mutations start from. */
export interface Sample {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Numbers from 0 up to 1, as a seed gives them. */
type Uniform = () => number;

const REPORT = [
	['UBND huyện Xuân Trường'],
	['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
	['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận', 'Tỷ lệ (%)', 'Ngày gửi'],
	[1, 'Xã Xuân Hồng', 12, '-', '85,7%', '15/10/2024'],
	[2, 'Xã Trà Lũ', '1.234', 2, 0.5, 45580],
	[3, 'TT Xuân Trường', 7, 'Không', '', '10/12/2024'],
	['', 'Tổng cộng', 1253, 2, '', '']
];

/** Small files of every format that is read: two of the sample reports, the others written here. */
export function samples(): Sample[] {
	const sheet = XLSX.utils.aoa_to_sheet(REPORT);
	sheet['D7'] = { t: 'n', v: 2, f: 'SUM(D4:D6)' };
	sheet['!merges'] = [XLSX.utils.decode_range('A1:F1'), XLSX.utils.decode_range('A2:F2')];
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, sheet, 'Quý IV');
	const written = (['xlsx', 'xlsb', 'biff8', 'biff5', 'ods', 'fods', 'xlml', 'html'] as const).map(
		(type): Sample => ({
			name: `${type}.${type}`,
			bytes: new Uint8Array(
				XLSX.write(book, { type: 'buffer', bookType: type, compression: true }) as ArrayLike<number>
			)
		})
	);
	const csv = REPORT.map((row) => row.join(';')).join('\r\n');
	const shown = (text: string) => toWindows1252Bytes(text) ?? new Uint8Array();
	const utf16 = Uint8Array.from(`\ufeff${csv}`, (c) => c.charCodeAt(0) & 255);
	const wide = new Uint8Array(
		Uint16Array.from([...`\ufeff${csv}`].map((c) => c.charCodeAt(0))).buffer
	);
	const smallest = (ending: string) =>
		readdirSync('data')
			.filter((name) => name.endsWith(ending))
			.map((name): Sample => ({ name, bytes: new Uint8Array(readFileSync(`data/${name}`)) }))
			.sort((a, b) => a.bytes.length - b.bytes.length || a.name.localeCompare(b.name))
			.slice(0, 1);
	return [
		...written,
		{ name: 'utf-8.csv', bytes: strToU8(csv) },
		{ name: 'windows-1258.csv', bytes: encodeWindows1258(csv) },
		{ name: 'tcvn3.csv', bytes: shown(encodeTcvn3(csv)) },
		{ name: 'vni.csv', bytes: shown(encodeVni(csv)) },
		{ name: 'utf-16.csv', bytes: wide },
		{ name: 'broken-utf-16.csv', bytes: utf16 },
		...smallest('.xls'),
		...smallest('.xlsx'),
		...smallest('.csv')
	];
}

/** One mutation of one of the samples, told by the numbers alone. */
export function mutated(from: readonly Sample[], next: Uniform): Sample & { readonly how: string } {
	const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
	const sample = pick(from);
	const isZip = sample.bytes[0] === 0x50 && sample.bytes[1] === 0x4b;
	if (isZip && next() < 0.75) {
		const parts: Record<string, Uint8Array> = unzipSync(sample.bytes);
		const name = pick(Object.keys(parts));
		const { bytes, how } = changed(parts[name] ?? new Uint8Array(), pick(from).bytes, next);
		parts[name] = bytes;
		if (next() < 0.1) delete parts[pick(Object.keys(parts))];
		return { name: sample.name, bytes: zipSync(parts, { level: 1 }), how: `${name}: ${how}` };
	}
	return { name: sample.name, ...changed(sample.bytes, pick(from).bytes, next) };
}

const NUMBERS = ['0', '-1', '1e308', '999999999', '4294967296', '1048577', '16385', 'NaN', ''];
const WORDS = [
	'__proto__',
	'constructor',
	'<![CDATA[',
	'<!--',
	'"',
	"'",
	'&#x110000;',
	'&#0;',
	'$&'
];

/** Bytes with one to three things wrong with them. */
function changed(
	source: Uint8Array,
	other: Uint8Array,
	next: Uniform
): { bytes: Uint8Array; how: string } {
	let bytes: Uint8Array = source;
	const done: string[] = [];
	const times = 1 + Math.floor(next() * 3);
	for (let i = 0; i < times; i++) {
		const [how, change] = CHANGES[Math.floor(next() * CHANGES.length)] as (typeof CHANGES)[number];
		bytes = change(bytes, other, next);
		done.push(how);
	}
	return { bytes, how: done.join(', ') };
}

type Change = (bytes: Uint8Array, other: Uint8Array, next: Uniform) => Uint8Array;

/** A stretch of up to `longest` bytes. */
function stretch(bytes: Uint8Array, longest: number, next: Uniform): [number, number] {
	const from = Math.floor(next() * bytes.length);
	return [from, Math.min(bytes.length, from + 1 + Math.floor(next() * longest))];
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

function replacedText(bytes: Uint8Array, pattern: RegExp, by: string, next: Uniform): Uint8Array {
	const text = strFromU8(bytes, true);
	const places = [...text.matchAll(pattern)];
	const place = places[Math.floor(next() * places.length)];
	if (!place) return bytes;
	return strToU8(text.slice(0, place.index) + by + text.slice(place.index + place[0].length), true);
}

const CHANGES: readonly (readonly [string, Change])[] = [
	[
		'flipped',
		(bytes, _, next) => {
			const copy = bytes.slice();
			for (let n = 1 + next() * 8; n > 0 && copy.length > 0; n--)
				copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
			return copy;
		}
	],
	['cut short', (bytes, _, next) => bytes.slice(0, Math.floor(next() * bytes.length))],
	[
		'cut out',
		(bytes, _, next) => {
			const [from, to] = stretch(bytes, 200, next);
			return joined(bytes.slice(0, from), bytes.slice(to));
		}
	],
	[
		'spliced',
		(bytes, other, next) => {
			const [from, to] = stretch(other, 2_000, next);
			const at = Math.floor(next() * bytes.length);
			return joined(bytes.slice(0, at), other.slice(from, to), bytes.slice(at));
		}
	],
	[
		'repeated',
		(bytes, _, next) => {
			const [from, to] = stretch(bytes, 300, next);
			const block = bytes.slice(from, to);
			const times = 1 + Math.floor(next() * 20);
			return joined(bytes.slice(0, to), ...Array<Uint8Array>(times).fill(block), bytes.slice(to));
		}
	],
	[
		'huge number',
		(bytes, _, next) => {
			const copy = bytes.slice();
			const at = Math.floor(next() * Math.max(1, copy.length - 4));
			copy.set([0xff, 0xff, 0xff, next() < 0.5 ? 0x7f : 0xff].slice(0, copy.length - at), at);
			return copy;
		}
	],
	['zeros', (bytes, _, next) => bytes.slice().fill(0, ...stretch(bytes, 64, next))],
	[
		'other figure',
		(bytes, _, next) =>
			replacedText(bytes, /\d+/g, NUMBERS[Math.floor(next() * NUMBERS.length)] ?? '', next)
	],
	[
		'other word',
		(bytes, _, next) =>
			replacedText(bytes, /[A-Za-z]{2,}/g, WORDS[Math.floor(next() * WORDS.length)] ?? '', next)
	],
	['lost tag', (bytes, _, next) => replacedText(bytes, /<[^>]*>/g, '', next)]
];
