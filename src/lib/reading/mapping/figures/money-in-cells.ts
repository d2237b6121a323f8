import type { Meaning, ReadCell, Suggestion } from '$lib/model';
import { readMoney } from '$lib/text';

/** Why a money measure is asked about when nothing else about it is unclear. */
const ONLY_UNIT: ReadonlySet<string> = new Set([
	'header-words',
	'theme-words',
	'money-unit-missing'
]);

/** Whether nothing is asked of a measure but the unit of its sums of money. */
export function lacksMoneyUnit({ confidence, reasons }: Suggestion<Meaning>): boolean {
	return (
		confidence === 'ask' &&
		reasons.some(({ code }) => code === 'money-unit-missing') &&
		reasons.every(({ code }) => ONLY_UNIT.has(code))
	);
}

/** The sum of money that a cell gives with its unit, in million đồng; null for a mere figure. */
export function moneyInCell(cell: ReadCell | null | undefined): number | null {
	return cell?.state === 'value' && typeof cell.value === 'string' ? readMoney(cell.raw) : null;
}

/**
 * A measure of money whose header names no unit needs none where every cell with a figure names its own.
 * @param cellsOf its cells, looked at for such a measure alone.
 */
export function withMoneyInCells(
	suggestion: Suggestion<Meaning>,
	cellsOf: () => readonly (ReadCell | null | undefined)[]
): Suggestion<Meaning> {
	if (!lacksMoneyUnit(suggestion)) return suggestion;
	const figures = cellsOf().filter((cell) => cell?.state === 'value' && /\d/.test(cell.raw));
	if (figures.length === 0 || figures.some((cell) => moneyInCell(cell) === null)) return suggestion;
	return { ...suggestion, confidence: 'sure', reasons: [{ code: 'money-in-cells' }] };
}
