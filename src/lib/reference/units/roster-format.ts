import type { EdgeKind, ShareKind, UnitAlias } from './types';

/*
 * The roster file: UTF-8, LF, tab-separated, one fact a line so that a diff reads well.
 *
 *   tonghop-roster 1 <versions> <edges> <aliases>
 *   [dates]    day                                  letters a, b, c … number them in order
 *   [acts]     resolution                           numbered 0, 1, 2 … in base 36
 *   [units]    code  from·to·type  parent  name     code empty: as above; parent `=`: as above; name empty: as above
 *   [edges]    code·from  basis  sources            sources: code and kind letter (none: full), space-separated
 *   [aliases]  code·from  kind  alias
 *
 * `from` and `to` are letters of [dates]; `to` is the day after the last one, `-` while in force.
 * A basis is `act`, or `act:clause` for Điều 1, or `act:article.clause`.
 */

export const ROSTER_MAGIC = 'tonghop-roster';
export const ROSTER_VERSION = '1';
export const IN_FORCE = '-';

/** Letter of each kind of edge; full edges, nine in ten, have none. */
export const EDGE_LETTERS: readonly (readonly [string, EdgeKind, ShareKind | null])[] = [
	['', 'full', null],
	['n', 'rename', null],
	['t', 'retype', null],
	['r', 'reparent', null],
	['p', 'partial', null],
	['A', 'partial', 'area-all'],
	['a', 'partial', 'area-part'],
	['b', 'partial', 'area-part+population-all'],
	['c', 'partial', 'population-part']
];

export const ALIAS_KINDS: readonly UnitAlias['kind'][] = [
	'abbrev',
	'code',
	'form',
	'number',
	'spelling',
	'tone',
	'type'
];

/** The letter that stands for the n-th date. */
export function dateLetter(index: number): string {
	return String.fromCodePoint(0x61 + index);
}
