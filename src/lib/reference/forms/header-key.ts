import { bareKey, cleanText, remembered } from '$lib/text';

/** Short forms that headers use, token by token, already without diacritics. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
	['mh', 'mo hinh'],
	['kp', 'kinh phi'],
	['xd', 'xay dung'],
	['xhh', 'xa hoi hoa'],
	['bt', 'binh thuong'],
	['pa', 'phan anh'],
	['dh', 'dien hinh'],
	['dk', 'dang ky'],
	['dki', 'dang ky'],
	['sl', 'so luong'],
	['tl', 'ty le'],
	['kn', 'khieu nai'],
	['tc', 'to cao'],
	['kntc', 'khieu nai to cao'],
	['knpa', 'kien nghi phan anh'],
	['pakn', 'phan anh kien nghi'],
	['hs', 'ho so'],
	['tthc', 'thu tuc hanh chinh'],
	['dvc', 'dich vu cong'],
	['dvctt', 'dich vu cong truc tuyen'],
	['dvk', 'dan van kheo'],
	['bhyt', 'bao hiem y te'],
	['cq', 'co quan'],
	['cqdv', 'co quan don vi'],
	['vv', 'vu viec'],
	['tcd', 'tiep cong dan'],
	['cbcc', 'can bo cong chuc'],
	['cbccvc', 'can bo cong chuc vien chuc'],
	['gq', 'giai quyet'],
	['qd', 'quyet dinh'],
	['kl', 'ket luan'],
	['hvs', 'hop ve sinh'],
	['hl', 'hai long'],
	['kt', 'kinh te'],
	['vh', 'van hoa'],
	['vhxh', 'van hoa xa hoi'],
	['xh', 'xa hoi'],
	['qp', 'quoc phong'],
	['qpan', 'quoc phong an ninh'],
	['anqp', 'quoc phong an ninh'],
	['an', 'an ninh'],
	['htct', 'he thong chinh tri'],
	['xdhtct', 'xay dung he thong chinh tri'],
	['ttg', 'tong'],
	['tb', 'trung binh']
]);

/** `an` is also a whole word, and so is `pa`; they are expanded only where their neighbour says so. */
const ONLY_AFTER: ReadonlyMap<string, string> = new Map([
	['an', 'qp'],
	['pa', 'kn']
]);

/**
 * Words that no rule speaks of and that are, without their marks, spelt like one of theirs: a herd (`đàn`) is not the
 * people (`dân`), a stretch of road (`đoạn`) no group (`đoàn`). Before some words they are meant after all.
 */
const OTHER_WORDS: ReadonlyMap<string, RegExp | null> = new Map([
	['đàn', null],
	['dồn', null],
	['dọn', null],
	['đón', null],
	['đồn', null],
	['đoạn', null],
	['đất', /^nước/],
	['đặt', null],
	['đốt', null],
	['dột', null],
	['hồ', /^sơ/],
	['họ', null],
	['hố', null],
	['kỷ', null],
	['tôn', null],
	['tờ', null],
	['vũ', null]
]);

/** `nam` as a word of a text that writes its marks, or alone: men, or a place in the south, and no year (`năm`). */
const NO_YEAR = /^nam$|[^\p{ASCII}\P{L}]/iu;
const NAM = /(?<!\p{L})nam(?!\p{L}|\s*\d)/giu;

/** `Cộng dồn` is `lũy kế`; only by itself is `dồn` another word. */
const SUMMED_UP = /cộng\s+dồn/giu;

/** `TH` for what was carried out: as a whole header, before a period, or in brackets behind what is counted; elsewhere it is a school. */
const CARRIED_OUT =
	/^TH(?=$|\s+(?:\d|(?:quý|tháng|năm|cả năm|trong kỳ|kỳ này)(?!\p{L})))|(?<=\()TH(?=\)$)|(?<=^Ước )TH(?=$| )/u;

function withoutOtherWords(text: string): string {
	const words = NO_YEAR.test(text.trim()) ? text.replace(NAM, 'namx') : text;
	return words.replace(/\p{L}+/gu, (word, at: number) => {
		const unless = OTHER_WORDS.get(word.toLowerCase());
		if (unless === undefined) return word;
		const next = words
			.slice(at + word.length)
			.trimStart()
			.toLowerCase();
		return unless?.test(next) ? word : `${word}x`;
	});
}

/**
 * The matching key of one header text: no diacritics, no case, no punctuation, no numbering in brackets,
 * short forms spelt out. `Số MH đăng ký (1)` and `SỐ MÔ HÌNH\nĐĂNG KÍ` give the same key.
 */
export const headerKey: (text: string) => string = remembered(keyOf);

/** The matching key of the last text of a header path; empty where there is none. */
export function leafKey(path: readonly string[] | undefined): string {
	return headerKey(path?.at(-1) ?? '');
}

function keyOf(text: string): string {
	const bare = bareKey(
		withoutOtherWords(
			cleanText(text).replace(SUMMED_UP, 'lũy kế').replace(CARRIED_OUT, 'thực hiện')
		)
	)
		.replace(/\(\s*\d+\s*\)(?:\s*=[^a-z]*)?|\[\s*\d+\s*\](?:\s*=[^a-z]*)?/g, ' ')
		.replace(/>=|≥/g, ' it nhat ')
		.replace(/[^a-z0-9%]+/g, ' ')
		.trim();
	const tokens = bare.split(' ');
	return tokens
		.map((token, i) => {
			const before = ONLY_AFTER.get(token);
			if (before !== undefined && tokens[i - 1] !== before) return token;
			// With `PA` behind it `KN` is `kiến nghị`, else `khiếu nại`.
			if (token === 'kn' && tokens[i + 1] === 'pa') return 'kien nghi';
			return ABBREVIATIONS.get(token) ?? token;
		})
		.join(' ')
		.replace(/\bti le\b/g, 'ty le')
		.replace(/\bdang ki\b/g, 'dang ky')
		.replace(/\bki\b/g, 'ky')
		.replace(/\bxu li\b/g, 'xu ly');
}

/** Keys of a header path from the top down, joined by ` / `, without a text that repeats its parent. */
export function pathKey(path: readonly string[]): string {
	return path
		.map(headerKey)
		.filter((key, i, all) => key !== '' && key !== all[i - 1])
		.join(' / ');
}
