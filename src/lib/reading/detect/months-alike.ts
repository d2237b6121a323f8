import { bareKey, MONTH_LETTERS } from '$lib/text';

/** A month at the end of a heading, with its year: in words or by a letter, and by a letter that may stand for other things. */
const MONTH = /^(?<head>(?:.*\s)?)(?:tháng\s*|t)(?:1[0-2]|0?[1-9])(?:\s*[/-]\s*20\d\d)?$/iu;
const SHORT = new RegExp(
	String.raw`^(?<head>(?:.*\s)?)${MONTH_LETTERS}(?<month>\d+(?:\s*[/-]\s*20\d\d)?)$`,
	'iu'
);

type Paths = ReadonlyMap<number, readonly string[]>;

/** What stands over and before the month that a text of a path ends with; null for one that ends with none. */
function headOf(path: readonly string[], at: number, month: RegExp): string | null {
	const head = month.exec(path[at] ?? '')?.groups?.head;
	return head === undefined ? null : [...path.slice(0, at), head].map(bareKey).join('\n');
}

/**
 * Header paths with months by a letter (`T.8`, `Th 9`) spelt as those beside them are that say it in words (`Tháng 7`), under one head
 * and behind the same words, over the figures or above their headings: alone such a letter may stand for a village or a week.
 */
export function withMonthsAlike(paths: Paths): Paths {
	const heads = new Set(
		[...paths.values()].flatMap((path) => path.map((_, at) => headOf(path, at, MONTH)))
	);
	heads.delete(null);
	if (heads.size === 0) return paths;
	return new Map(
		Array.from(paths, ([column, path]) => {
			const spelt = path.map((text, at) => {
				const head = headOf(path, at, MONTH) === null ? headOf(path, at, SHORT) : null;
				const isMonth = head !== null && heads.has(head);
				return isMonth ? text.replace(SHORT, '$<head>Tháng $<month>') : text;
			});
			return [column, spelt.some((text, at) => text !== path[at]) ? spelt : path];
		})
	);
}
