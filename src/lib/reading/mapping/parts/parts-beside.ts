import type { Table, TableColumn } from '$lib/model';
import { type DimensionName, headerKey, membersNamed } from '$lib/reference/forms';
import { columnsAddUp } from '../ground/columns-add-up';
import type { PathOfPart } from './part-of-column-before';

const BREAKDOWNS: readonly DimensionName[] = ['field', 'kind', 'reception', 'subject'];
/** A heading that says by what is shared out, and not what. */
const ONLY_BY =
	/^(?:(?:chia |phan )?theo )?(?:(?:tung |cac )?(?:linh vuc|loai)|loai don|loai vu viec)$/;

/** Columns side by side, each headed by another part of one breakdown, and the headings over all of them. */
interface Run {
	readonly columns: readonly number[];
	readonly above: readonly string[];
}

/**
 * For each column headed by nothing but a part (`Kinh tế | Văn hóa - xã hội | …`), its header path below that of the column whose figure
 * it and its neighbours add up to in every row: the one to their left, else to their right. Null for any other column, and where they
 * add up to none or to several.
 */
export function partsBeside(table: Table): readonly (PathOfPart | null)[] {
	const paths: (PathOfPart | null)[] = table.columns.map(() => null);
	for (const run of runsOf(table.columns)) {
		const whole = wholeOf(table, run);
		if (whole === null) continue;
		for (const c of run.columns) {
			const part = table.columns[c]?.path.at(-1) as string;
			paths[c] = { path: [...whole, part], whole };
		}
	}
	return paths;
}

function runsOf(columns: readonly TableColumn[]): readonly Run[] {
	return BREAKDOWNS.flatMap((name) => {
		const runs: { columns: number[]; above: readonly string[]; members: Set<string> }[] = [];
		columns.forEach((column, c) => {
			const [member, ...others] = membersNamed(column.path.at(-1) ?? '', name);
			if (column.kind !== 'number' || member === undefined || others.length > 0) return;
			const above = column.path.slice(0, -1);
			const last = runs.at(-1);
			const isNext =
				last?.columns.at(-1) === c - 1 &&
				last.above.join('\n') === above.join('\n') &&
				!last.members.has(member);
			if (isNext) {
				last.columns.push(c);
				last.members.add(member);
			} else runs.push({ columns: [c], above, members: new Set([member]) });
		});
		return runs.filter(({ columns: { length } }) => length > 1);
	});
}

function wholeOf(table: Table, run: Run): readonly string[] | null {
	const heading = run.above.at(-1);
	const above =
		heading !== undefined && ONLY_BY.test(headerKey(heading)) ? run.above.slice(0, -1) : run.above;
	if (!hasSeveralParts(table, run)) return null;
	const wholes = table.columns.flatMap(({ kind, path }, c) =>
		kind === 'number' &&
		!run.columns.includes(c) &&
		above.every((text, k) => path[k] === text) &&
		columnsAddUp(table, c, run.columns)
			? [c]
			: []
	);
	const before = wholes.filter((c) => c < (run.columns[0] as number));
	const [whole, ...others] = before.length > 0 ? before : wholes;
	return whole === undefined || others.length > 0 ? null : (table.columns[whole]?.path ?? null);
}

/** Whether a row has figures of several parts: one part and its whole are the same wherever the others are nought. */
function hasSeveralParts({ rows }: Table, { columns }: Run): boolean {
	return rows.some(
		({ role, cells }) =>
			role === 'data' && columns.filter((c) => Number(cells[c]?.value ?? 0) > 0).length > 1
	);
}
