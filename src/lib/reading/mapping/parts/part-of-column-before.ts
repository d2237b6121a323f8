import type { TableColumn } from '$lib/model';
import { headerKey } from '$lib/reference/forms';

const OPENS = 'trong do|gom|bao gom|gom co';
const SHARED_OUT = 'chia|chia ra|phan ra|phan|phan loai|tach';
const BY =
	'linh vuc|tung linh vuc|cac linh vuc|loai|loai don|cac loai|doi tuong|khoi|nhom|muc|muc do|cap';
/**
 * A heading that names nothing itself, save by what it shares out: what stands under it are parts of the column to its left. `Chia` and
 * `phân` alone are no words of a heading.
 */
const PARTS = new RegExp(
	`^(?!(?:chia|phan|phan loai|tach)$)(?:(?:${OPENS})(?: (?:${SHARED_OUT}))?|${SHARED_OUT})(?: theo (?:${BY}))?$`
);

/** The header path of a column that is a part of another as it is meant, and that of the other. */
export interface PathOfPart {
	readonly path: readonly string[];
	readonly whole: readonly string[];
}

/**
 * The header path of a column under `Trong đó` as it is meant: under the column to the left whose parts it and its neighbours
 * are. Null for any other column, and where nothing stands to the left.
 */
export function pathOfPart(columns: readonly TableColumn[], i: number): PathOfPart | null {
	const path = columns[i]?.path ?? [];
	const level = path.findIndex((text) => PARTS.test(headerKey(text)));
	if (level === -1 || level === path.length - 1) return null;
	const above = path.slice(0, level);
	const isPart = (column: TableColumn) => PARTS.test(headerKey(column.path[level] ?? ''));
	const before = columns.slice(0, i).findLast((column) => !isPart(column));
	if (before?.kind !== 'number' || !above.every((text, k) => before.path[k] === text)) return null;
	return { path: [...before.path, ...path.slice(level)], whole: before.path };
}
