import { readMoneyUnit } from '$lib/text';
import { contradictsMeasure, countedKinds } from './unit-of-count';

/** How many one figure of a count stands for, or that a scale is named of which nobody can say whether it is the count's. */
export type CountScale = { readonly factor: number } | { readonly doubted: string };

const ONE: CountScale = { factor: 1 };

const SCALE = String.raw`nghìn|ngàn|triệu|tỷ|tỉ|vạn|trăm|chục|10{2,}|1(?:[., ]000)+`;
/** A scale at the head of a unit of measure: `nghìn người`, `x 1.000`, `(1000)`. */
const SCALED = new RegExp(`^(?:[x×*]\\s*)?(${SCALE})(?!\\p{L}|[\\d.,%])\\s*(.*)$`, 'iu');
/** A scale anywhere in a text; hundreds only in brackets, where units of measure stand: a list of `100 hộ` is none. */
const ANYWHERE =
	/(?<![\p{L}\d.,]|\d\s)(?:nghìn|ngàn|(?<!tiền )triệu|vạn|1[., ]?000(?:[., ]?000)*)(?![\p{L}\d%]|[.,]\d)/iu;
/** What makes a scale the base of a share: `trên 1.000 dân`, `/1.000 người`. */
const BASE = /(?:(?<!\p{L})(?:trên|tính trên|cho|mỗi|từ|hơn|dưới)\s+|\/\s*)$/iu;

const FACTORS: ReadonlyMap<string, number> = new Map([
	['nghìn', 1000],
	['ngàn', 1000],
	['triệu', 1_000_000]
]);

interface Part {
	readonly text: string;
	/** 1 where no scale is named, null where it is one that nobody counts in. */
	readonly factor: number | null;
	readonly unit: string;
}

function partOf(text: string): Part {
	const [, scale, unit = ''] = SCALED.exec(text) ?? [];
	if (scale === undefined) return { text, factor: 1, unit: text };
	const digits = scale.replace(/\D/g, '');
	const factor =
		digits === '' ? FACTORS.get(scale.toLowerCase()) : /^1(?:000)+$/.test(digits) && Number(digits);
	return { text, factor: factor || null, unit };
}

/** The units of measure that a text lists, sums of money left out: `ĐVT: nghìn người, triệu đồng`. */
function partsOf(text: string): Part[] {
	return text
		.replace(/^\s*(?:đvt|đơn vị(?: tính)?)\s*:?/iu, '')
		.split(/[;/]|,(?!\d)|\s+và\s+/iu)
		.map((part) => part.trim())
		.filter((part) => part !== '' && (readMoneyUnit(part) === null || isBareScale(part)))
		.map(partOf);
}

function isBareScale(text: string): boolean {
	return SCALED.exec(text)?.[2] === '';
}

/** What a unit of measure, or several, say of the scale of a measure's counts; null where they name no scale. */
function scaleIn(text: string, measure: string): CountScale | null {
	const parts = partsOf(text);
	if (parts.every(({ factor }) => factor === 1)) return null;
	const fits = ({ unit }: Part) =>
		countedKinds(unit).length > 0 && !contradictsMeasure(unit, measure);
	const own = parts.filter(fits);
	const [only] = own.length === 0 && parts.length === 1 && parts[0]?.unit === '' ? parts : own;
	const isAgreed = own.every(({ factor }) => factor === only?.factor);
	return only?.factor && isAgreed ? { factor: only.factor } : { doubted: text.trim() };
}

/** The scale that one text of a header names: in brackets, else before what is counted (`Số nghìn lượt`). */
function scaleInHeader(text: string, measure: string): CountScale | null {
	const brackets = [...text.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '');
	for (const inner of brackets) {
		const found = scaleIn(inner, measure);
		if (found) return found;
	}
	const bare = text.trim();
	if (isBareScale(bare)) return scaleIn(bare, measure);
	const outside = bare.replace(/\([^()]*\)/g, ' ');
	for (const one of [outside, ...brackets]) {
		const at = ANYWHERE.exec(one);
		if (!at) continue;
		const said = partOf(one.slice(at.index));
		const [first = ''] = said.unit.split(/(?<=\p{L})\s+(?=\p{L})/u);
		const fits = countedKinds(first).length > 0 && !contradictsMeasure(first, measure);
		const isBase = BASE.test(one.slice(0, at.index));
		return said.factor && fits && !isBase ? { factor: said.factor } : { doubted: text.trim() };
	}
	return null;
}

/**
 * How many one stands for where a count is written in hundreds, thousands or millions, by the lowest text of its header that says so, else by the
 * unit of measure of its line or table: `nghìn lượt`, `(nghìn)`, `ĐVT: 1.000 người, triệu đồng`. In doubt where a scale is named
 * that may be of something else, or of a share (`trên 1.000 dân`).
 * @param path header texts from the top down.
 */
export function scaleOfCount(
	path: readonly string[],
	unitOfMeasure: string | null | undefined,
	measure: string
): CountScale {
	for (const text of [...path].reverse()) {
		const found = scaleInHeader(text, measure);
		if (found) return found;
	}
	return (unitOfMeasure ? scaleIn(unitOfMeasure, measure) : null) ?? ONE;
}
