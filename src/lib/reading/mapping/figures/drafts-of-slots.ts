import {
	placeOfCell,
	type Issue,
	type MappedTable,
	type MeasureMeaning,
	type ReadCell,
	type Theme,
	type UnitGuess,
	type UnitKey,
	type Window,
	type TableRow
} from '$lib/model';
import { isMoneyMeasure } from '$lib/reference/forms';
import { besideCount, readFraction, saysNoFigure } from '$lib/text';
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
import type { Slots, SlotTaker } from './slots';
import { themeOfMeasure } from './theme-of-measure';
import { isTypedRate } from '../ground/typed-rate';

/** What every cell of one meaning has in common. */
interface Ask {
	readonly own: Window;
	readonly theme: Theme;
	readonly isRate: boolean;
	readonly isMoney: boolean;
}

/** Shares written in words or by themselves, said once a measure. */
interface Typed {
	readonly a1: string | null;
	count: number;
}

/** What the slots of one table come to. A class: what is made anew for every table is compiled anew for many of them. */
class TakenSlots implements SlotTaker {
	readonly facts: FactDraft[] = [];
	readonly asked = new AskedCells();
	readonly issues: Issue[] = [];
	/** Figures with words beside them. */
	readonly beside: FactDraft[] = [];
	readonly blankLevels: BlankLevel[] = [];
	readonly halves = new Map<FactDraft, string>();
	/** Cells that say in words that they hold no figure, by what that was taken for. */
	readonly noFigures = new Map<'na' | 'blank', Issue & { count: number }>();
	readonly typed = new Map<string, Typed>();
	readonly asks = new Map<MeasureMeaning, Ask>();
	readonly #windows = new Map<string, Window>();
	readonly #theme: MappedTable['theme'];
	readonly #unitsThen: MappedTable['unitsThen'];
	readonly #table: MappedTable['table'];
	readonly #window: Window;

	constructor({ table, theme, unitsThen }: MappedTable, window: Window) {
		this.#theme = theme;
		this.#unitsThen = unitsThen;
		this.#table = table;
		this.#window = window;
	}

	take(
		named: UnitGuess,
		meaning: MeasureMeaning,
		row: TableRow,
		column: number,
		halfAt?: string
	): void {
		const ask = this.asks.get(meaning) ?? this.#askOf(meaning);
		const { own, theme, isRate } = ask;
		const unit = (this.#unitsThen?.[own.end]?.[named.text] ?? named).key;
		if (unit === null) return;
		const { measure, dims, over, factor } = meaning;
		// Nearly every cell is a plain number, which needs no further look.
		const cell = row.cells[column] ?? null;
		const a1 = placeOfCell(this.#table, row, column);
		if (cell && a1 !== null && over === undefined && isPlainNumber(cell, isRate)) {
			const { value: said, raw } = cell;
			this.asked.add(unit, own, theme, true);
			const value = scaled(cell.state === 'zero' ? 0 : (said as number), factor);
			this.#keep({ unit, measure, dims, window: own, value, a1, raw }, isRate, halfAt);
			return;
		}
		if (!this.#takesShare(unit, meaning, ask, cell, a1))
			this.#takeOther(unit, meaning, ask, cell, a1, halfAt);
	}

	/** Takes both halves of a pair such as `12/15`; false where there is none. */
	#takesShare(
		unit: UnitKey,
		meaning: MeasureMeaning,
		ask: Ask,
		cell: ReadCell | null,
		a1: string | null
	): boolean {
		const { measure, dims, over } = meaning;
		const share = over === undefined || !cell ? null : readFraction(cell.raw);
		if (!share || !cell || a1 === null || over === undefined) return false;
		const { own, theme } = ask;
		const { raw } = cell;
		this.asked.add(unit, own, theme, true);
		this.facts.push(
			{ unit, measure, dims, window: own, value: share.numerator, a1, raw },
			{ unit, measure: over, dims, window: own, value: share.denominator, a1, raw }
		);
		return true;
	}

	#takeOther(
		unit: UnitKey,
		meaning: MeasureMeaning,
		{ own, theme, isRate, isMoney }: Ask,
		cell: ReadCell | null,
		a1: string | null,
		halfAt: string | undefined
	): void {
		const { measure, dims, over, factor } = meaning;
		const sum = isMoney ? moneyInCell(cell) : null;
		const figure: Figure =
			sum !== null
				? { state: sum === 0 ? 'zero' : 'value', value: sum }
				: over !== undefined
					? withoutShare(cell)
					: isRate
						? figureOfCell(cell)
						: figureOfCount(cell);
		if (figure.state !== 'na') this.asked.add(unit, own, theme, 'value' in figure);
		if (figure.state === 'unread') {
			this.issues.push({
				code: 'unread-number',
				severity: 'warning',
				sheet: this.#table.sheet,
				a1,
				raw: cell?.raw ?? ''
			});
		}
		if (cell && (figure.state === 'na' || figure.state === 'blank') && saysNoFigure(cell.raw))
			this.#keepNoFigure(figure.state, cell.raw, a1);
		if (measure === 'answers_level' && figure.state === 'blank')
			this.blankLevels.push({ unit, window: own, level: dims.level });
		if (!('value' in figure) || !cell || a1 === null) return;
		const { raw } = cell;
		const value = sum ?? scaled(figure.value, factor);
		const draft = { unit, measure, dims, window: own, value, a1, raw };
		if (typeof cell.value === 'string' && besideCount(raw, '') !== null) this.beside.push(draft);
		this.#keep(draft, isRate, halfAt);
	}

	#keepNoFigure(taken: 'na' | 'blank', raw: string, a1: string | null): void {
		const before = this.noFigures.get(taken);
		if (before) {
			before.count++;
			return;
		}
		const { sheet } = this.#table;
		const told = { code: 'no-figure-said', severity: 'note', sheet, a1, raw, count: 1 } as const;
		this.noFigures.set(taken, { ...told, details: { taken } });
	}

	#keep(draft: FactDraft, isRate: boolean, halfAt: string | undefined): void {
		const { measure, a1, unit, dims, window } = draft;
		if (isRate) {
			const before = this.typed.get(measure);
			if (before) before.count++;
			else this.typed.set(measure, { a1, count: 1 });
		}
		this.facts.push(draft);
		if (halfAt !== undefined) this.halves.set(draft, JSON.stringify([halfAt, unit, dims, window]));
	}

	#askOf(meaning: MeasureMeaning): Ask {
		const { measure } = meaning;
		const ask = {
			own: this.#windowFor(meaning),
			theme: themeOfMeasure(measure, this.#theme),
			isRate: isTypedRate(measure),
			isMoney: isMoneyMeasure(measure)
		};
		this.asks.set(meaning, ask);
		return ask;
	}

	#windowFor({ windowKind, yearsBack, period }: MeasureMeaning): Window {
		const id = `${windowKind ?? ''}|${yearsBack ?? 0}|${period ?? ''}`;
		let own = this.#windows.get(id);
		if (!own) {
			own = shiftedWindow(this.#window, { windowKind, yearsBack, period });
			this.#windows.set(id, own);
		}
		return own;
	}
}

/** Facts of the slots whose unit is known. Cells that hold no readable figure become issues, `typed-rate-only` is said once a measure. */
export function draftsOfSlots(
	mapped: MappedTable,
	slots: Slots,
	window: Window
): Drafts & { issues: Issue[] } {
	const taken = new TakenSlots(mapped, window);
	slots.each(taken);
	const { facts, asked, issues, beside, blankLevels, halves, typed, asks } = taken;
	const sheet = mapped.table.sheet;
	issues.push(...taken.noFigures.values());
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
