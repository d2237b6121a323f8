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
import { CountsOfUnits } from './counts-of-units';
import { isLeftOutOfRegister } from './register-columns';
import { columnsOfModels, RowsTold, saidOfModels, type SaidOfModels } from './register-rows';
import { marksOf, membershipOf, type Membership } from './register-breakdowns';
import { ModelStates } from './register-states';
import { sumsOfUnits } from './sums-of-register';
import { UNDATED, YearsOfRegister } from './years-of-register';

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
	const counts = new CountsOfUnits();
	const parts: Dims[] = [{}];
	const numbers = new Map<string, number>();
	const partOf = (part: string): number => {
		let number = numbers.get(part);
		if (number === undefined) numbers.set(part, (number = parts.push(parseDims(part)) - 1));
		return number;
	};
	const slotOf = (ask: number, part: number) => part * asks.length + ask;
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
		const of = counts.addRow(unit);
		if (said.is !== 'models') {
			for (const [ask, measure] of asks.entries())
				if (measure === state.base || tellsZero[ask]) counts.ask(of, slotOf(ask, WHOLE));
			counts.tellNone(of, a1);
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
		for (let u = 0; isOfWindow && u < state.unclear.length; u++) {
			const measure = state.unclear[u] as string;
			if (measure !== 'dvk_recognised' || isRecognised === null)
				unclear.push({ unit, measure, a1 });
		}
		for (let ask = 0; ask < asks.length; ask++) {
			const measure = asks[ask] as string;
			const isSaid = isOfWindow && (measure === state.base || state.reached.includes(measure));
			const isHeld = measure === 'dvk_recognised' ? (isRecognised ?? isSaid) : isSaid;
			if (!isHeld && !tellsZero[ask]) continue;
			if (!isHeld) counts.ask(of, slotOf(ask, WHOLE));
			else
				for (let p = 0; p < ofRow.length; p++)
					counts.add(of, slotOf(ask, ofRow[p] as number), said.count, a1);
		}
	}
	// Above its models the name of a unit is their heading.
	for (const { unit, said, a1 } of unreported) if (!counts.has(unit)) told.add(said, a1, false);
	const open = new Set(unclear.map(({ unit, measure }) => `${unit}|${measure}`));
	const facts: FactDraft[] = [];
	for (const { unit, slot, value, a1 } of counts.all()) {
		const measure = asks[slot % asks.length] as string;
		const dims = parts[Math.floor(slot / asks.length)] as Dims;
		if (open.size > 0 && open.has(`${unit}|${measure}`)) continue;
		facts.push({ unit, measure, dims, window, value, a1, raw: String(value) });
	}
	const asked = counts.rows().map(({ unit, rows }): Asked => {
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
