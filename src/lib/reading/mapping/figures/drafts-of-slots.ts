import type { Issue, MappedTable, MeasureMeaning, ReadCell, Theme, Window } from '$lib/model';
import { isMoneyMeasure } from '$lib/reference/forms';
import { besideCount, readFraction } from '$lib/text';
import { withHalvesOf } from './added-halves';
import { AskedCells, type Drafts, type FactDraft } from '../ground/fact-draft';
import { figureOfCell, scaled, type Figure } from '../ground/figure-of-cell';
import { moneyInCell } from './money-in-cells';
import { withoutPartsOfSatisfied } from './parts-of-satisfied';
import {
	onlySatisfied,
	satisfiedOfValid,
	withBlankLevels,
	type BlankLevel
} from './satisfied-of-valid';
import { shiftedWindow } from '../windows/shifted-window';
import type { Slots } from './slots';
import { themeOfMeasure } from './theme-of-measure';
import { isTypedRate } from '../ground/typed-rate';

/** What every cell of one meaning has in common. */
interface Ask {
	readonly own: Window;
	readonly theme: Theme;
	readonly isRate: boolean;
	readonly isMoney: boolean;
}

/** Facts of the slots whose unit is known. Cells that hold no readable figure become issues, `typed-rate-only` is said once a measure. */
export function draftsOfSlots(
	mapped: MappedTable,
	slots: Slots,
	window: Window
): Drafts & { issues: Issue[] } {
	const facts: FactDraft[] = [];
	const asked = new AskedCells();
	const issues: Issue[] = [];
	const beside: ReadCell[] = [];
	const blankLevels: BlankLevel[] = [];
	const halves = new Map<FactDraft, string>();
	const typed = new Map<string, { a1: string | null; count: number }>();
	const sheet = mapped.table.sheet;
	const windows = new Map<string, Window>();
	const windowFor = ({ windowKind, yearsBack, period }: MeasureMeaning) => {
		const id = `${windowKind ?? ''}|${yearsBack ?? 0}|${period ?? ''}`;
		let own = windows.get(id);
		if (!own) windows.set(id, (own = shiftedWindow(window, { windowKind, yearsBack, period })));
		return own;
	};
	const asks = new Map<MeasureMeaning, Ask>();
	const askOf = (meaning: MeasureMeaning) => {
		let known = asks.get(meaning);
		if (!known) {
			const { measure } = meaning;
			const theme = themeOfMeasure(measure, mapped.theme);
			known = {
				own: windowFor(meaning),
				theme,
				isRate: isTypedRate(measure),
				isMoney: isMoneyMeasure(measure)
			};
			asks.set(meaning, known);
		}
		return known;
	};
	const take = (draft: FactDraft, isRate: boolean, halfAt: string | undefined) => {
		const { measure, a1, unit, dims } = draft;
		if (isRate) {
			const before = typed.get(measure);
			typed.set(measure, { a1: before?.a1 ?? a1, count: (before?.count ?? 0) + 1 });
		}
		facts.push(draft);
		if (halfAt !== undefined) halves.set(draft, JSON.stringify([halfAt, unit, dims, draft.window]));
	};
	slots((named, meaning, cell, halfAt) => {
		const { own, theme, isRate, isMoney } = askOf(meaning);
		const unit = (mapped.unitsThen?.[own.end]?.[named.text] ?? named).key;
		if (unit === null) return;
		const { measure, dims, over, factor } = meaning;
		// Nearly every cell is a plain number, which needs no further look.
		if (cell && over === undefined && isPlainNumber(cell, isRate)) {
			const { value: said, a1, raw } = cell;
			asked.add(unit, own, theme, true);
			const value = scaled(cell.state === 'zero' ? 0 : (said as number), factor);
			take({ unit, measure, dims, window: own, value, a1, raw }, isRate, halfAt);
			return;
		}
		const share = over === undefined || !cell ? null : readFraction(cell.raw);
		if (share && cell && over !== undefined) {
			const draft = { unit, dims, window: own, a1: cell.a1, raw: cell.raw };
			asked.add(unit, own, theme, true);
			facts.push(
				{ ...draft, measure, value: share.numerator },
				{ ...draft, measure: over, value: share.denominator }
			);
			return;
		}
		const sum = isMoney ? moneyInCell(cell) : null;
		const figure: Figure =
			sum !== null
				? { state: sum === 0 ? 'zero' : 'value', value: sum }
				: over !== undefined
					? withoutShare(cell)
					: isRate
						? figureOfCell(cell)
						: figureOfCount(cell);
		if (figure.state !== 'na') asked.add(unit, own, theme, 'value' in figure);
		if (figure.state === 'unread') {
			issues.push({
				code: 'unread-number',
				severity: 'warning',
				sheet,
				a1: cell?.a1 ?? null,
				raw: cell?.raw ?? ''
			});
		}
		if (measure === 'answers_level' && figure.state === 'blank')
			blankLevels.push({ unit, window: own, level: dims.level });
		if (!('value' in figure) || !cell) return;
		const { a1, raw } = cell;
		if (typeof cell.value === 'string' && besideCount(raw, '') !== null) beside.push(cell);
		const value = sum ?? scaled(figure.value, factor);
		take({ unit, measure, dims, window: own, value, a1, raw }, isRate, halfAt);
	});
	const [remarked] = beside;
	if (remarked) {
		issues.push({
			code: 'words-beside-figure',
			severity: 'note',
			sheet,
			a1: remarked.a1,
			raw: remarked.raw,
			count: beside.length,
			details: { header: sheet }
		});
	}
	for (const [measure, { a1, count }] of typed) {
		issues.push({
			code: 'typed-rate-only',
			severity: 'note',
			sheet,
			a1,
			count,
			details: { indicator: measure }
		});
	}
	const whole = withHalvesOf(facts, halves, sheet);
	const shares = onlySatisfied([...asks.keys()])
		? satisfiedOfValid(whole.facts, sheet)
		: withBlankLevels(withoutPartsOfSatisfied(whole.facts), blankLevels, sheet);
	const found = [...issues, ...whole.issues, ...shares.issues];
	return { facts: shares.facts, asked: asked.all, issues: found };
}

/** Whether a cell holds a number and nothing says that it is something else than asked: a share among counts. */
function isPlainNumber({ value, state, raw }: ReadCell, isRate: boolean): boolean {
	return (
		typeof value === 'number' &&
		(state === 'value' || state === 'zero') &&
		(isRate || !raw.includes('%'))
	);
}

/** A cell of a column of `12/15` that holds no such pair: a lone figure could be either half. */
function withoutShare(cell: ReadCell | null): Figure {
	const figure = figureOfCell(cell);
	if (!('value' in figure)) return figure;
	return { state: figure.state === 'zero' ? 'blank' : 'unread' };
}

/** A cell of a count or of money that holds a share: whatever it is of, it is no count. */
function figureOfCount(cell: ReadCell | null): Figure {
	const figure = figureOfCell(cell);
	return 'value' in figure && /%\s*$/.test(cell?.raw ?? '') ? { state: 'unread' } : figure;
}
