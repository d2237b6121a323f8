import type { Table, UnitGuess, UnitLevel } from '$lib/model';
import { cleanText } from '$lib/text';
import type { MappingContext } from '../ground/context';

const PLACE =
	/(huyện|thị xã|quận|thành phố|tỉnh|tp\.?|tx\.?|h\.|q\.)\s*(?:(?:ủy|uỷ)\s+)?((?:\p{L}+[ -]?){1,5}|\d{1,2}(?!\d))/giu;
const PROVINCE_WORD = /^(tỉnh|thành phố|tp)/iu;

function placeCode(
	text: string,
	date: string,
	context: MappingContext,
	level: UnitLevel
): string | null {
	for (const match of text.normalize('NFC').matchAll(PLACE)) {
		const word = match[1] as string;
		if (level === 'province' && !PROVINCE_WORD.test(word)) continue;
		const words = (match[2] as string).trim().split(/\s+/);
		for (let length = Math.min(words.length, 5); length > 0; length--) {
			const name = `${word} ${words.slice(0, length).join(' ')}`;
			const { key } = context.resolver.resolve(name, { date, level });
			const found = key === null ? null : context.roster.byKey(key);
			if (found) return found.code;
		}
	}
	return null;
}

/** The district or province that most of the units named in a table can belong to; null without a clear majority. */
function commonPlace(
	guesses: readonly UnitGuess[],
	date: string,
	context: MappingContext
): string | null {
	const votes = new Map<string, number>();
	let voters = 0;
	for (const guess of guesses) {
		const keys =
			guess.key === null ? guess.candidates.map((candidate) => candidate.key) : [guess.key];
		const places = new Set<string>();
		for (const key of keys) {
			const parent = context.roster.parentOf(key, date);
			const province = context.roster.provinceOf(key, date);
			if (parent) places.add(parent.code);
			if (province) places.add(province.code);
		}
		if (places.size > 0) voters++;
		for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1);
	}
	if (voters < 2) return null;
	const ranked = [...votes].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
	const [first] = ranked;
	return first && first[1] >= voters * 0.7 ? first[0] : null;
}

/** The texts that stand above a table and in its headers, the unit and the title first. */
export function headOfTable(table: Table, context: MappingContext): readonly string[] {
	return [table.unitText, table.title, ...headTexts(table, context)].filter(
		(text) => text !== null
	);
}

/**
 * Where the units of a table are to be looked for: the district or province its title block or file name speaks of, else the
 * one place that nearly all its units can belong to. A province or district code, or null for the whole country.
 */
export function scopeOfTable(
	table: Table,
	texts: readonly string[],
	date: string,
	context: MappingContext
): string | null {
	const head = headOfTable(table, context);
	for (const level of ['district', 'province'] as const) {
		for (const text of head) {
			const code = placeCode(text, date, context, level);
			if (code !== null) return code;
		}
	}
	const guesses = spread(texts).map((text) => context.resolver.resolve(text, { date }));
	return commonPlace(guesses, date, context);
}

const LOOKED_AT = 60;

/** Names from the whole of a list: one sorted by province begins with those of a single one. */
function spread(texts: readonly string[]): readonly string[] {
	const step = Math.max(1, texts.length / LOOKED_AT);
	return Array.from(
		{ length: Math.min(LOOKED_AT, texts.length) },
		(_, i) => texts[Math.floor(i * step)] as string
	);
}

/** Texts above the table and in its headers: a place among the rows is that of one row. */
function headTexts({ headerRows, rows }: Table, context: MappingContext): string[] {
	const end = headerRows.length > 0 ? Math.max(...headerRows) + 1 : (rows[0]?.index ?? 0);
	return (context.sheet?.grid ?? [])
		.slice(0, Math.min(8, end))
		.flatMap((row) => row.map((cell) => (cell?.type === 'text' ? cleanText(cell.raw) : '')))
		.filter((text) => text !== '' && text.length < 160);
}
