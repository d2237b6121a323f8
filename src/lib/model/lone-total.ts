import type { TableRow } from './table';

/** Why a row that words call the total is data: it is the only figure of its table. */
export const LONE_TOTAL = 'lone-total';

/** Whether a row bears the name of a total and is data all the same, of the unit of the whole table. */
export function isLoneTotal({ reasons }: TableRow): boolean {
	return reasons.some(({ code }) => code === LONE_TOTAL);
}
