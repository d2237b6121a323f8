import { bareKey } from '$lib/text';

/** A month at the end of a heading, with its year: in words or by a letter, and by a letter that may stand for other things. */
const MONTH = /^(?<head>(?:.*\s)?)(?:tháng\s*|t)(?:1[0-2]|0?[1-9])(?:\s*[/-]\s*20\d\d)?$/iu;
const SHORT =
	/^(?<head>(?:.*\s)?)(?:t|thg?)\s?[.-]?\s?(?<month>(?:1[0-2]|0?[1-9])(?:\s*[/-]\s*20\d\d)?)$/iu;

type Paths = ReadonlyMap<number, readonly string[]>;

/** What stands over and before the month that a path ends with; null for a path that ends with none. */
function headOf(path: readonly string[], month: RegExp): string | null {
	const head = month.exec(path.at(-1) ?? '')?.groups?.head;
	return head === undefined ? null : [...path.slice(0, -1), head].map(bareKey).join('\n');
}

/**
 * Header paths with months by a letter (`T.8`, `Th 9`) spelt as those beside them are that say it in words (`Tháng 7`), under one head
 * and behind the same words: alone such a letter may stand for a village or a week.
 */
export function withMonthsAlike(paths: Paths): Paths {
	const heads = new Set([...paths.values()].map((path) => headOf(path, MONTH)));
	heads.delete(null);
	if (heads.size === 0) return paths;
	return new Map(
		Array.from(paths, ([column, path]) => {
			const head = headOf(path, MONTH) === null ? headOf(path, SHORT) : null;
			if (head === null || !heads.has(head)) return [column, path];
			const leaf = (path.at(-1) as string).replace(SHORT, '$<head>Tháng $<month>');
			return [column, [...path.slice(0, -1), leaf]];
		})
	);
}
