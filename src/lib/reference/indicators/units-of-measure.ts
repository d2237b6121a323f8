import { bareKey } from '$lib/text';
import { INDICATORS } from './indicators';
import { MEASURES } from './measures';

/** Units of measure that columns of one's own are counted in, beside those of the catalogue; `true` for whole things. */
const OTHERS: readonly (readonly [vi: string, en: string, whole: boolean])[] = [
	['đồng', 'đồng', false],
	['nghìn đồng', 'thousand đồng', false],
	['tỷ đồng', 'billion đồng', false],
	['m', 'm', false],
	['km', 'km', false],
	['m2', 'm²', false],
	['ha', 'ha', false],
	['km2', 'km²', false],
	['tấn', 'tonnes', false],
	['tạ', 'quintals', false],
	['kg', 'kg', false],
	['ngày công', 'workdays', false],
	['giờ', 'hours', false],
	['buổi', 'sessions', true],
	['vụ', 'cases', true],
	['văn bản', 'documents', true],
	['hội nghị', 'meetings', true],
	['hội viên', 'members', true],
	['đảng viên', 'party members', true],
	['công trình', 'works', true],
	['thôn', 'villages', true],
	['cái', 'pieces', true],
	['lần', 'times', true],
	['ý kiến', 'opinions', true],
	['đơn vị', 'units', true]
];
const NOT_WHOLE: ReadonlySet<string> = new Set([
	'%',
	'điểm',
	'triệu đồng',
	...OTHERS.filter(([, , whole]) => !whole).map(([vi]) => vi)
]);

/** Every known unit of measure in Vietnamese, each with its English. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
	...[...MEASURES.values(), ...INDICATORS.values()].map(
		({ unitVi, unitEn }) => [unitVi, unitEn] as const
	),
	...OTHERS.map(([vi, en]) => [vi, en] as const)
]);

/** Ways of writing a unit of measure that are not its usual one. */
const ALIASES: ReadonlyMap<string, string> = new Map([
	['trđ', 'triệu đồng'],
	['tr.đ', 'triệu đồng'],
	['ngàn đồng', 'nghìn đồng'],
	['tỉ đồng', 'tỷ đồng'],
	['m²', 'm2'],
	['mét vuông', 'm2'],
	['km²', 'km2'],
	['héc ta', 'ha'],
	['hecta', 'ha'],
	['mét', 'm'],
	['công', 'ngày công'],
	['vnđ', 'đồng']
]);

/** Units that are one another's multiples, each with how many of the least of them it is. */
const MULTIPLES: readonly ReadonlyMap<string, number>[] = [
	new Map([
		['m', 1],
		['km', 1000]
	]),
	new Map([
		['m2', 1],
		['ha', 10_000],
		['km2', 1_000_000]
	]),
	new Map([
		['kg', 1],
		['tạ', 100],
		['tấn', 1000]
	])
];

/** How many of another unit of measure one of a unit is: 10,000 m² a hectare; null where they are not known to be of one kind. */
export function unitsIn(unit: string, other: string): number | null {
	for (const sizes of MULTIPLES) {
		const [one, of] = [sizes.get(canonical(unit)), sizes.get(canonical(other))];
		if (one !== undefined && of !== undefined) return one / of;
	}
	return null;
}

/** A unit of measure in English: `hộ` → `households`; one nobody knows stays as it was written. */
export function englishUnit(unit: string): string {
	return ENGLISH.get(canonical(unit)) ?? unit;
}

/** Whether a unit of measure counts whole things: `hộ`, `lượt`, but not `%`, money, points or lengths; false for an unknown one. */
export function countsWholeThings(unit: string): boolean {
	const known = canonical(unit);
	return ENGLISH.has(known) && !NOT_WHOLE.has(known);
}

function canonical(unit: string): string {
	const written = unit.normalize('NFC').trim().toLowerCase();
	return ALIASES.get(written) ?? written;
}

const END = '(?![\\p{L}\\d])';
const alternatives = (units: Iterable<string>) =>
	[...units].sort((a, b) => b.length - a.length).join('|');
const COUNTED = [...ENGLISH.keys()].filter((unit) => countsWholeThings(unit));

/** `Số hộ …`, `số lượng phiếu …`. */
const NUMBER_OF = new RegExp(`(?<!\\p{L})số(?: lượng)? (${alternatives(COUNTED)})${END}`, 'u');
/** The same without marks, for headers that have none. */
const NUMBER_OF_BARE = new RegExp(
	`(?<![a-z])so(?: luong)? (${alternatives(COUNTED.map(bareKey))})(?![a-z\\d])(?! vi)`,
	'u'
);
/** What a header begins with when it names the thing it counts: `Hộ nghèo`, `Lượt người tham gia`. */
const THING = new RegExp(
	`^(?:tổng(?: số)? )?(lượt người|lượt hộ|lượt|người|hộ|phiếu|mô hình|vụ việc|vụ|cuộc|buổi|hồ sơ|đơn|hội nghị|hội viên|đảng viên|công trình|ý kiến|văn bản)${END}(?! (?:vị|khẩu$|đồng))`,
	'u'
);
const MONEY = new RegExp(`(nghìn|ngàn|triệu|tỷ|tỉ) đồng${END}`, 'u');
const SHARE = new RegExp(`(?<!\\p{L})(?:tỷ lệ|tỉ lệ|phần trăm)${END}`, 'u');
/** Points, but no place that bears the word: `điểm nhóm`, `điểm cầu`. */
const POINTS = new RegExp(
	`^(?:tổng |số )?điểm(?: (?:số|chấm|tự|đánh|bình|trung|đạt|chuẩn|thẩm|tối|thưởng|trừ|cộng)${END}.*)?$|(?<!\\p{L})điểm$`,
	'u'
);

/**
 * The unit of measure the header of a column of one's own speaks of, in Vietnamese: what it says in brackets, `%`, money,
 * the things it counts (`Số hộ …`, `Lượt người …`), points. Null where it says nothing.
 * @param path header texts from the top down.
 * @param said the unit of measure the table itself gives the column, if any.
 */
export function unitOfHeader(path: readonly string[], said: string | null): string | null {
	if (said) return canonical(said);
	const texts = path.map((text) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim());
	for (const text of [...texts].reverse()) {
		const bracketed = canonical(/\(([^()]+)\)\s*$/u.exec(text)?.[1] ?? '');
		if (ENGLISH.has(bracketed)) return bracketed;
	}
	if (texts.some((text) => text.includes('%'))) return '%';
	const leaf = (texts.at(-1) ?? '').replace(/\s*\([^()]*\)\s*$/u, '');
	if (SHARE.test(leaf)) return '%';
	const money = MONEY.exec(leaf)?.[0];
	if (money) return canonical(money);
	const thing = NUMBER_OF.exec(leaf)?.[1] ?? THING.exec(leaf)?.[1];
	if (thing) return thing;
	if (POINTS.test(leaf)) return 'điểm';
	// Only a header without any mark may be read without them: `tố` is no `tổ`.
	const bare = bareKey(leaf) === leaf ? NUMBER_OF_BARE.exec(leaf)?.[1] : undefined;
	return COUNTED.find((unit) => bareKey(unit) === bare) ?? null;
}
