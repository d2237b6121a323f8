import {
	parseDims,
	placeOfCell,
	type Dims,
	type Issue,
	type MappedTable,
	type TableRow,
	type UnitKey,
	type Window
} from '$lib/model';
import type { Asked, Drafts, FactDraft } from '../ground/fact-draft';
import { isLeftOutOfRegister } from './register-columns';
import { columnsOfModels, RowsTold, saidOfModels, type SaidOfModels } from './register-rows';
import { marksOf, membershipOf, type Membership } from './register-breakdowns';
import { ModelStates } from './register-states';
import { sumsOfUnits } from './sums-of-register';
import { TextsOfGroups } from './texts-of-groups';
import { UNDATED, YearsOfRegister } from './years-of-register';

interface Counted {
	readonly unit: UnitKey;
	readonly of: OfUnit;
	readonly measure: string;
	readonly dims: Dims;
	/** How many models they are; where they stand is told by the number of the count. */
	value: number;
}

/** What is counted of one unit. */
interface OfUnit {
	/** Its models. */
	rows: number;
	/** The first place that counts for anything. */
	first: string;
	/** The first place that says it has none. */
	none?: string;
	/** The numbers of its counts, by that of the part and, for each part, of the measure. */
	readonly counts: (number | undefined)[];
}

/** The number of the part of a breakdown that is the whole of it. */
const WHOLE = 0;

/**
 * Counts of a register of models, one row a model: registered, recognised, inspected … per unit, in all and by field and subject. A
 * model with two fields, or none, is counted under `khac` and said (`multi-field`, `no-field`). A row that says its unit has none counts
 * zero, one that names none nothing, one of another year than the window's nothing of it; a column of counts is counted instead of the rows. Figures that add up over models,
 * such as money spent, are summed by unit; what other columns of figures hold is said to be left out.
 */
export function draftsOfRegister(
	mapped: MappedTable,
	window: Window
): Drafts & { issues: Issue[] } {
	const issues: Issue[] = [];
	const { table } = mapped;
	const at = columnsOfModels(mapped);
	const { named: shown, counted } = at;
	const told = new RowsTold();
	const unreported: { unit: UnitKey; said: SaidOfModels; a1: string }[] = [];
	const breakdowns = [
		marksOf(mapped, 'field', 'linh vuc'),
		marksOf(mapped, 'subject', 'loai|doi tuong|loai hinh')
	].filter(
		({ columns, written, inSections }) => columns.length > 0 || written !== null || inSections
	);
	const states = new ModelStates(mapped, shown);
	const years = new YearsOfRegister(table, window);
	const asks = years.saysRecognised
		? [...new Set([...states.asks, 'dvk_recognised'])]
		: states.asks;
	const tellsZero = asks.map((measure) => states.tellsZero(measure));
	const unclear: { unit: UnitKey; measure: string; a1: string }[] = [];
	const counts: Counted[] = [];
	const places = new TextsOfGroups();
	const byUnit = new Map<UnitKey, OfUnit>();
	const parts: Dims[] = [{}];
	const numbers = new Map<string, number>();
	const partOf = (part: string): number => {
		let number = numbers.get(part);
		if (number === undefined) numbers.set(part, (number = parts.push(parseDims(part)) - 1));
		return number;
	};
	const count = (unit: UnitKey, of: OfUnit, ask: number, part: number): number => {
		const slot = part * asks.length + ask;
		let number = of.counts[slot];
		if (number === undefined) {
			const measure = asks[ask] as string;
			number = counts.push({ unit, of, measure, dims: parts[part] as Dims, value: 0 }) - 1;
			of.counts[slot] = number;
		}
		return number;
	};
	const memberships = breakdowns.map((marks) => membershipOf(marks, partOf));
	/** The numbers of the parts a row is of, that of the whole first. */
	const ofRow: number[] = [WHOLE];
	// By index here and below: an iterator makes two objects a row, and there are a hundred thousand.
	for (let r = 0; r < table.rows.length; r++) {
		const row = table.rows[r] as TableRow;
		const unit = (mapped.units[r] ?? mapped.unit)?.key ?? null;
		if (row.role !== 'data' || unit === null) continue;
		const named = row.cells[shown]
			? shown
			: row.cells.findIndex((one) => one !== null && one.state !== 'blank');
		const place = placeOfCell(table, row, named);
		if (place === null) continue;
		const said = saidOfModels(row, at);
		const a1 = (counted === null ? null : placeOfCell(table, row, counted)) ?? place;
		if (said.is === 'not-reported') {
			unreported.push({ unit, said, a1 });
			continue;
		}
		const state = states.of(row);
		const { isOfWindow, isRecognised } =
			said.is === 'models' ? years.of(row, state.base, a1) : UNDATED;
		if (!isOfWindow && isRecognised !== true) continue;
		told.add(said, a1, counted !== null);
		let of = byUnit.get(unit);
		if (!of) byUnit.set(unit, (of = { rows: 0, first: '', counts: [] }));
		of.rows++;
		if (said.is !== 'models') {
			for (const [ask, measure] of asks.entries())
				if (measure === state.base || tellsZero[ask]) count(unit, of, ask, WHOLE);
			of.none ??= a1;
			continue;
		}
		const isCounted = state.base !== null || state.reached.length > 0 || isRecognised === true;
		for (let b = 0; b < breakdowns.length; b++) {
			const members = (memberships[b] as (row: TableRow) => Membership)(row);
			ofRow[b + 1] = members.part;
			if (!isCounted || members.members === 1 || breakdowns[b]?.name !== 'field') continue;
			const code = members.members === 0 ? 'no-field' : 'multi-field';
			issues.push({ code, severity: 'warning', sheet: table.sheet, a1 });
		}
		for (const measure of isOfWindow ? state.unclear : [])
			if (measure !== 'dvk_recognised' || isRecognised === null)
				unclear.push({ unit, measure, a1 });
		for (let ask = 0; ask < asks.length; ask++) {
			const measure = asks[ask] as string;
			const isSaid = isOfWindow && (measure === state.base || state.reached.includes(measure));
			const isHeld = measure === 'dvk_recognised' ? (isRecognised ?? isSaid) : isSaid;
			if (!isHeld && !tellsZero[ask]) continue;
			count(unit, of, ask, WHOLE);
			if (!isHeld) continue;
			for (let p = 0; p < ofRow.length; p++) {
				const number = count(unit, of, ask, ofRow[p] as number);
				places.add(number, a1);
				(counts[number] as Counted).value += said.count;
			}
		}
	}
	// Above its models the name of a unit is their heading.
	for (const { unit, said, a1 } of unreported) if (!byUnit.has(unit)) told.add(said, a1, false);
	for (let number = 0; number < counts.length; number++) {
		const { of } = counts[number] as Counted;
		if (of.first === '') of.first = places.firstOf(number) ?? '';
	}
	const open = new Set(unclear.map(({ unit, measure }) => `${unit}|${measure}`));
	const facts: FactDraft[] = [];
	for (let number = 0; number < counts.length; number++) {
		const { unit, of, measure, dims, value } = counts[number] as Counted;
		if (open.size > 0 && open.has(`${unit}|${measure}`)) continue;
		const a1 = places.joined(number, ',') ?? (of.first || (of.none ?? ''));
		facts.push({ unit, measure, dims, window, value, a1, raw: String(value) });
	}
	const asked = Array.from(byUnit, ([unit, { rows }]): Asked => {
		return { unit, window, theme: 'models', cells: rows, filled: rows };
	});
	const summed = sumsOfUnits(mapped, window);
	for (const sum of summed.facts) facts.push(sum);
	return {
		facts,
		asked,
		issues: [
			...issues,
			...years.issues(table.sheet),
			...told.issues(table.sheet),
			...states.issues([...new Set(unclear.map(({ a1 }) => a1))]),
			...summed.issues,
			...columnsLeftOut(mapped, counted, states, years)
		]
	};
}

/** The columns of figures that nothing is taken from and those that tell of states without telling which, told once. */
function columnsLeftOut(
	{ table, columns }: MappedTable,
	counted: number | null,
	states: ModelStates,
	years: YearsOfRegister
): Issue[] {
	const unread = states.unread().filter((heading) => heading !== years.saysRecognised);
	const left = table.columns.flatMap(({ path }, c) => {
		const meaning = columns[c];
		const heading = path.at(-1) ?? '';
		const isLeft =
			c !== counted && !states.isMark(c) && meaning !== undefined && isLeftOutOfRegister(meaning);
		return isLeft && !unread.includes(heading) ? [heading] : [];
	});
	const headings = [...left, ...unread];
	const { sheet } = table;
	return headings.length === 0
		? []
		: [
				{
					code: 'register-columns-left-out',
					severity: unread.length > 0 ? 'warning' : 'note',
					sheet,
					a1: null,
					count: headings.length,
					details: { header: headings.join(', ') }
				}
			];
}
