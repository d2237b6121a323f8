import type { Reconciled } from '$lib/metrics';
import type { XlsxSheet } from '$lib/presenting/export';
import type { MergeLedger } from '$lib/reference/units';
import { m } from '$lib/text/messages/messages.js';
import { changeText, reasonText, sourceText } from './unit-words';

const HEAD = { bold: true, fill: 'E3EFEE', wrap: true, border: true } as const;
const CELL = { wrap: true, border: true } as const;

/** An indicator's sums before and after restating, named. */
export interface NamedReconciliation {
	readonly indicator: string;
	readonly period: string;
	readonly sides: readonly Reconciled[];
}

/** The same as it goes into a file: no sums where one of the figures is too small to leave the machine. */
export interface ReleasedReconciliation extends Omit<NamedReconciliation, 'sides'> {
	readonly sides: readonly Reconciled[] | null;
}

/** The merge ledger, and beside it the reconciliation of an indicator, as sheets of a workbook. */
export function ledgerSheets(
	ledger: MergeLedger,
	title: string,
	reconciled: ReleasedReconciliation | null,
	nameOf: (key: string) => string
): readonly XlsxSheet[] {
	const head = (texts: readonly string[]) => texts.map((value) => ({ value, style: HEAD }));
	const line = (values: readonly (string | number)[]) =>
		values.map((value) => ({ value, style: CELL }));
	const sheets: XlsxSheet[] = [
		{
			name: m.ledger_sheet(),
			rows: [
				[{ value: title, style: { bold: true, size: 14 } }],
				[],
				head([
					m.ledger_code(),
					m.ledger_target(),
					m.ledger_change(),
					m.ledger_sources(),
					m.ledger_acts()
				]),
				...ledger.rows.map((row) =>
					line([
						row.target.code,
						row.target.fullName,
						changeText(row.change),
						row.sources.map(sourceText).join('; '),
						row.acts.join('; ')
					])
				)
			],
			widths: [10, 28, 18, 70, 36],
			freeze: { rows: 3, columns: 0 },
			landscape: true
		}
	];
	if (!reconciled) return sheets;
	const { sides } = reconciled;
	const heading = [
		{ value: `${reconciled.indicator} · ${reconciled.period}`, style: { bold: true, size: 14 } }
	];
	if (sides === null) {
		const rows = [heading, [], [{ value: m.reconcile_too_small() }]];
		return [...sheets, { name: m.reconcile_sheet(), rows }];
	}
	const left = sides.flatMap(({ side, notCarried }) => notCarried.map((one) => ({ side, ...one })));
	return [
		...sheets,
		{
			name: m.reconcile_sheet(),
			rows: [
				heading,
				[],
				head([
					m.reconcile_side(),
					m.reconcile_before(),
					m.reconcile_after(),
					m.reconcile_left(),
					m.reconcile_difference()
				]),
				...sides.map((one) => line([sideText(one.side, sides), ...sumsOf(one)])),
				[],
				...(left.length > 0
					? [
							head([
								m.reconcile_unit(),
								m.reconcile_amount(),
								m.reconcile_reason(),
								m.reconcile_targets()
							]),
							...left.map(({ unit, amount, reason, targets }) =>
								line([nameOf(unit), amount, reasonText(reason), targets.map(nameOf).join('; ')])
							)
						]
					: [])
			],
			widths: [28, 20, 24, 24, 16]
		}
	];
}

/** What a sum is of: of a rate its numerator or denominator. */
export function sideText(side: Reconciled['side'], sides: readonly Reconciled[]): string {
	if (sides.length === 1) return m.reconcile_sum();
	return side === 'numerator' ? m.reconcile_numerator() : m.reconcile_denominator();
}

/** Before, after, left behind and the difference, as the ledger lists them. */
export function sumsOf({
	before,
	after,
	notCarried,
	difference
}: Reconciled): readonly [number, number, number, number] {
	return [before, after, notCarried.reduce((sum, { amount }) => sum + amount, 0), difference];
}
