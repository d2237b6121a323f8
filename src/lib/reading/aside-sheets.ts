import { bareKey } from '$lib/text';

/** Sheets beside the figures that the app itself writes, and that many offices keep under the same names. */
const ASIDE: ReadonlySet<string> = new Set(['huong dan', 'danh muc don vi', 'can kiem tra']);

/** Whether a sheet only explains: how to fill in, which units there are, what was to be checked. Nothing is read from it. */
export function isAsideSheet(name: string): boolean {
	return ASIDE.has(bareKey(name));
}
