import type { Meaning, Suggestion } from '$lib/model';
import { headerKey, leafKey, phraseIn } from '$lib/reference/forms';
import type { Headers } from './headers';

type Path = readonly string[];

const LEVEL =
	'hai long|rat hai long|khong hai long|chua hai long|binh thuong|chap nhan duoc|trung lap';
const SHARE = 'ty le|%|phan tram|ty trong';
/** How far shares of all levels together may be from a hundred once they are rounded. */
const ROUNDED = 0.11;
/** More than all levels together ever make, however they are rounded. */
const ABOVE_ALL = 101;
const FORMS: ReadonlySet<string> = new Set(['sat_respondents', 'forms_returned']);
const FORMS_BY_WORDS =
	'so phieu|tong so phieu|so y kien|tong so y kien|nguoi tra loi|nguoi duoc hoi';

function keyOf(path: Path): string {
	return path.map(headerKey).join(' / ');
}

/** Where a level stands: the texts of its header that name none. */
export function placeOfLevel(path: Path): string {
	return JSON.stringify(path.filter((text) => phraseIn(headerKey(text), LEVEL) === 0));
}

/** The sums of some columns row by row, or of some lines column by column, where any of them has a figure. */
function sumsOf(cellsOf: Headers['cellsOf'], group: readonly number[]): readonly (number | null)[] {
	const length = Math.max(0, ...group.map((i) => cellsOf(i).length));
	return Array.from({ length }, (_, k) => {
		const figures = group
			.map((i) => cellsOf(i)[k]?.value)
			.filter((value): value is number => typeof value === 'number');
		return figures.length > 0 ? figures.reduce((sum, figure) => sum + figure, 0) : null;
	});
}

/** Whether the sums are all a hundred, or one, in two places or more. */
function areWhole(sums: readonly (number | null)[]): boolean {
	const told = sums.filter((sum) => sum !== null && sum !== 0);
	const isAll = (whole: number, near: number) =>
		told.every((sum) => Math.abs((sum as number) - whole) <= near);
	return told.length > 1 && (isAll(100, ROUNDED) || isAll(1, ROUNDED / 100));
}

/**
 * Answers of each level are counts only where nothing says that they are shares: a title or a header in per cent, fractions among
 * them, or levels that make a hundred in every place. They are asked then, unless as many forms stand beside them.
 */
export function askedIfSharesOfLevels(
	title: string | null,
	{ paths, cellsOf, percent }: Headers,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const isLevel = read.map(
		({ value }, i) =>
			percent[i] !== true &&
			((value.role === 'measure' && value.measure === 'answers_level') ||
				(value.role === 'ignore' && phraseIn(leafKey(paths[i]), LEVEL) > 0))
	);
	const titleSays = phraseIn(headerKey(title ?? ''), SHARE) > 0;
	const isDoubted = (i: number) => {
		const place = placeOfLevel(paths[i] ?? []);
		const group = [...paths.keys()].filter(
			(k) => isLevel[k] && placeOfLevel(paths[k] ?? []) === place
		);
		const sums = sumsOf(cellsOf, group);
		const countsForms = ({ value }: Suggestion<Meaning>, k: number) =>
			value.role === 'measure'
				? FORMS.has(value.measure)
				: !percent[k] && phraseIn(leafKey(paths[k]), FORMS_BY_WORDS) > 0;
		const isBorneOut = read.some(
			(suggestion, k) =>
				countsForms(suggestion, k) &&
				sums.every((sum, at) => sum === null || sum === (cellsOf(k)[at]?.value ?? null))
		);
		if (isBorneOut || sums.some((sum) => sum !== null && sum > ABOVE_ALL)) return false;
		const says = titleSays || group.some((k) => phraseIn(keyOf(paths[k] ?? []), SHARE) > 0);
		const hasFractions = group.some((k) =>
			cellsOf(k).some((cell) => typeof cell?.value === 'number' && !Number.isInteger(cell.value))
		);
		return says || hasFractions || (group.length > 1 && areWhole(sums));
	};
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		const isCount = value.role === 'measure' && value.measure === 'answers_level';
		return isCount && confidence !== 'ask' && isLevel[i] && isDoubted(i)
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'levels-as-shares' }] }
			: suggestion;
	});
}
