import type { Dims } from '$lib/model';
import { bareKey } from '$lib/text';
import { headerKey } from './header-key';
import type { DimensionName } from './header-rule';
import { phraseIn } from './phrase';

type Words = readonly (readonly [value: string, phrase: string, unless?: string])[];

/** Words for the members of each breakdown. */
const MEMBERS: Readonly<Record<DimensionName, Words>> = {
	field: [
		['kinh-te', 'kinh te|linh vuc kinh te|phat trien kinh te', 'kinh te xa hoi'],
		['van-hoa-xa-hoi', 'van hoa xa hoi|van hoa'],
		['quoc-phong-an-ninh', 'quoc phong an ninh|quoc phong'],
		['he-thong-chinh-tri', 'he thong chinh tri|xay dung he thong chinh tri|xay dung dang']
	],
	subject: [
		['tap-the', 'tap the'],
		['ca-nhan', 'ca nhan']
	],
	award: [
		['own', 'cap minh|cap xa|xa khen|ubnd xa|tai cho'],
		['upper', 'cap tren|de nghi cap tren|cap huyen|cap tinh']
	],
	kind: [
		['khieu-nai', 'khieu nai'],
		['to-cao', 'to cao'],
		['kien-nghi-phan-anh', 'kien nghi|phan anh|kien nghi phan anh']
	],
	reception: [
		['delegated', 'uy quyen|uy quyen tiep|duoc uy quyen'],
		[
			'leader',
			'thu truong tiep|lanh dao tiep|chu tich tiep|chu tich ubnd tiep|dinh ky cua chu tich|dinh ky|dot xuat|lanh dao',
			'uy quyen tiep|uy quyen'
		],
		['regular', 'thuong xuyen|tiep thuong xuyen']
	],
	occasion: [
		['first', 'lan dau|tiep lan dau'],
		['repeat', 'nhieu lan|tiep nhieu lan']
	],
	level: [],
	group: [
		['poor', 'ho ngheo', 'can ngheo'],
		['near-poor', 'can ngheo|ho can ngheo'],
		['policy', 'gia dinh chinh sach|chinh sach|nguoi co cong']
	],
	channel: [
		['loudspeaker', 'loa truyen thanh|truyen thanh|phat thanh'],
		['online', 'mang xa hoi|zalo|facebook|cong thong tin']
	]
};

/** All words for the members of a breakdown, as phrases. */
export function memberPhrases(name: DimensionName): string[] {
	return MEMBERS[name].map(([, phrase]) => phrase);
}

/** The members of one breakdown that one header text names. */
export function membersIn(key: string, name: DimensionName): string[] {
	return MEMBERS[name]
		.filter(
			([, phrase, unless]) =>
				phraseIn(key, phrase) > 0 && (unless === undefined || phraseIn(key, unless) === 0)
		)
		.map(([value]) => value);
}

/** Fields that are halves of one, where nothing else is said: longer texts hold these words of something else. */
const HALVES: readonly (readonly [value: string, whole: RegExp])[] = [
	['van-hoa-xa-hoi', /^(?:linh vuc )?(?:ve )?xa hoi$/],
	['quoc-phong-an-ninh', /^(?:linh vuc )?(?:ve )?an ninh(?: trat tu)?$/]
];

/** The members of one breakdown that the cell of a row names, which is nothing but such a name: `Xã hội` is half of a field. */
export function membersNamed(text: string, name: DimensionName): string[] {
	const found = membersIn(headerKey(text), name);
	if (found.length > 0 || name !== 'field') return found;
	const key = bareKey(text)
		.replace(/[^a-z]+/g, ' ')
		.trim();
	return HALVES.filter(([, whole]) => whole.test(key)).map(([value]) => value);
}

/**
 * Breakdown members that a header path names, read from the leaf upwards. A text that names several members
 * of one breakdown (`đơn khiếu nại, tố cáo`) speaks of all of them together and gives none.
 * @param keys header keys from the top down.
 */
export function dimsOfPath(keys: readonly string[], names: readonly DimensionName[]): Dims {
	const dims: Record<string, string> = {};
	for (const name of names) {
		for (const key of [...keys].reverse()) {
			const members = membersIn(key, name);
			if (members.length === 0) continue;
			if (members.length === 1) dims[name] = members[0] as string;
			break;
		}
	}
	return dims;
}
