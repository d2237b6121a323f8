import { type DimensionName, headerKey, membersNamed } from '$lib/reference/forms';
import { addUp } from '../ground/add-up';
import type { PathOfPart } from './part-of-column-before';

const BREAKDOWNS: readonly DimensionName[] = ['field', 'kind', 'reception', 'subject'];
/** A heading that says by what is shared out, and not what. */
const ONLY_BY =
	/^(?:(?:chia |phan )?theo )?(?:(?:tung |cac )?(?:linh vuc|loai)|(?:phan )?loai (?:don|don thu|vu viec))$/;

/** Columns or lines of figures in their order. */
export interface Series {
	/** Their header paths; null for one that holds no figures. */
	readonly paths: readonly (readonly string[] | null)[];
	/** The figures of one, in step with those of the others; nought for none. */
	readonly figuresOf: (at: number) => readonly number[];
}

/** What stands side by side, each headed by another part of one breakdown, and the headings over all of them. */
interface Run {
	readonly parts: readonly number[];
	readonly above: readonly string[];
}

/**
 * For each column or line headed by nothing but a part (`Kinh tế | Văn hóa - xã hội | …`), its header path below that of the one whose
 * figures it and its neighbours add up to throughout: the one before them, or right behind them, else, with figures enough, one
 * further off. Null for any other, and where they add up to none or to several.
 */
export function partsBeside(series: Series): readonly (PathOfPart | null)[] {
	const found: (PathOfPart | null)[] = series.paths.map(() => null);
	for (const run of runsOf(series.paths)) {
		const whole = wholeOf(series, run);
		if (whole === null) continue;
		for (const at of run.parts) {
			const part = series.paths[at]?.at(-1) as string;
			found[at] = { path: [...whole, part], whole };
		}
	}
	return found;
}

function runsOf(paths: Series['paths']): readonly Run[] {
	return BREAKDOWNS.flatMap((name) => {
		const runs: { parts: number[]; above: readonly string[]; members: Set<string> }[] = [];
		paths.forEach((path, at) => {
			const [member, ...others] = membersNamed(path?.at(-1) ?? '', name);
			if (!path || member === undefined || others.length > 0) return;
			const above = path.slice(0, -1);
			const last = runs.at(-1);
			const isNext =
				last?.parts.at(-1) === at - 1 &&
				last.above.join('\n') === above.join('\n') &&
				!last.members.has(member);
			if (isNext) {
				last.parts.push(at);
				last.members.add(member);
			} else runs.push({ parts: [at], above, members: new Set([member]) });
		});
		return runs.filter(({ parts: { length } }) => length > 1);
	});
}

function wholeOf({ paths, figuresOf }: Series, run: Run): readonly string[] | null {
	const heading = run.above.at(-1);
	const above =
		heading !== undefined && ONLY_BY.test(headerKey(heading)) ? run.above.slice(0, -1) : run.above;
	const parts = run.parts.map(figuresOf);
	const telling = timesSeveral(parts);
	if (telling === 0) return null;
	const wholes = [...paths.keys()].filter((at) => {
		const path = paths[at];
		return (
			path &&
			!run.parts.includes(at) &&
			above.every((text, k) => path[k] === text) &&
			addUp(figuresOf(at), parts)
		);
	});
	const [first, last] = [run.parts[0] as number, run.parts.at(-1) as number];
	const before = wholes.filter((at) => at < first);
	const [whole, ...others] = before.length > 0 ? before : wholes;
	if (whole === undefined || others.length > 0) return null;
	const isBeside = whole === first - 1 || whole === last + 1;
	return isBeside || telling > 1 ? (paths[whole] ?? null) : null;
}

/** How often several parts hold figures at once: one part and its whole are the same wherever the others are nought. */
function timesSeveral(parts: readonly (readonly number[])[]): number {
	const [first = []] = parts;
	return first.filter((_, i) => parts.filter((figures) => (figures[i] ?? 0) > 0).length > 1).length;
}
