import type { Window, WindowKind } from '$lib/model';

/** Takes the key of a window, `start/end/kind`, apart; null for text that is none. */
export function parseWindowKey(key: string): Window | null {
	const [, start, end, kind] =
		/^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)\/(period|cumulative|as-of)$/.exec(key) ?? [];
	return start === undefined || end === undefined ? null : { start, end, kind: kind as WindowKind };
}
