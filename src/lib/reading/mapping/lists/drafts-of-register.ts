import {
	parseDims,
	type Dims,
	type Issue,
	type MappedTable,
	type Table,
	type TableRow,
	type UnitKey,
	type Window
} from '$lib/model';
import { headerKey, leafKey, membersIn, phraseIn, plainColumn } from '$lib/reference/forms';
import type { Asked, Drafts, FactDraft } from '../ground/fact-draft';
import { isLeftOutOfRegister } from './register-columns';
import { countColumn, RowsTold, saidOfModels, type SaidOfModels } from './register-rows';
import { COUNTED, reached } from './register-status';
import { sumsOfUnits } from './sums-of-register';

const OTHER = 'khac';

interface Counted {
	readonly unit: UnitKey;
	readonly measure: string;
	readonly dims: Dims;
	/** Where its models stand. */
	readonly cells: string[];
	/** How many they are. */
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
	/** Counts by the number of the measure and of the part. */
	readonly counts: Counted[][];
}

interface Marks {
	readonly name: 'field' | 'subject';
	readonly columns: readonly { readonly column: number; readonly member: string }[];
	/** A column that writes the member in words. */
	readonly written: number | null;
}

function marksOf(mapped: MappedTable, name: Marks['name'], written: string): Marks {
	const { columns } = mapped.table;
	const marked = columns.flatMap(({ path, kind }, column) => {
		if (kind === 'personal') return [];
		const leaf = leafKey(path);
		const members =
			name === 'subject' && leaf === 'mo hinh'
				? ['mo-hinh']
				: leaf.startsWith('ten ')
					? []
					: membersIn(leaf, name);
		return members.length === 1 && path.length > 1
			? [{ column, member: members[0] as string }]
			: [];
	});
	const column = columns.findIndex(
		({ path, kind }) =>
			kind !== 'personal' && phraseIn(leafKey(path), written) > 0 && path.length === 1
	);
	return { name, columns: marked, written: column === -1 ? null : column };
}

/** The members a row names by its marks. */
function markedMembers(row: TableRow, { columns }: Marks): readonly string[] {
	const members = new Set<string>();
	for (const { column, member } of columns) {
		const cell = row.cells[column];
		if (!cell || cell.state === 'blank' || cell.state === 'zero') continue;
		if (cell.raw.trim() !== '') members.add(member);
	}
	return [...members];
}

/** What a row says of one breakdown: how many of its members it names, and the part it is counted under. */
interface Membership {
	readonly members: number;
	/** Its number, see {@link draftsOfRegister}. */
	readonly part: number;
}

/** Tells what rows say of a breakdown: by their marks, else by their words, each different text looked at once. */
function membershipOf(
	marks: Marks,
	partOf: (part: string) => number
): (row: TableRow) => Membership {
	const { name, columns, written } = marks;
	const said = (found: readonly string[]): Membership => ({
		members: found.length,
		part: partOf(`${name}=${found.length === 1 ? (found[0] as string) : OTHER}`)
	});
	if (columns.length > 0 || written === null) return (row) => said(markedMembers(row, marks));
	const inWords = memoized((text) => said(membersIn(headerKey(text), name)));
	return (row) => inWords(row.cells[written]?.raw ?? '');
}

function statusColumn(mapped: MappedTable): number | null {
	const column = mapped.table.columns.findIndex(
		({ path, kind }) =>
			kind !== 'personal' &&
			phraseIn(leafKey(path), 'ket qua|trang thai|tinh trang|tinh trang thuc hien') > 0
	);
	return column === -1 ? null : column;
}

function nameColumn(mapped: MappedTable, unitColumn: number): number {
	const column = mapped.table.columns.findIndex(
		({ path, kind }, i) =>
			i !== unitColumn &&
			kind !== 'personal' &&
			phraseIn(leafKey(path), 'ten mo hinh|ten|noi dung|mo hinh') > 0
	);
	return column === -1 ? unitColumn : column;
}

/** What a column of states tells of models; which were recognised, only where its heading or some row speaks of that. */
function measuresSaid({ columns, rows }: Table, status: number): readonly string[] {
	const says = (text: string) =>
		phraseIn(headerKey(text), 'cong nhan|khen thuong|giay khen|duoc khen') > 0;
	const saysRecognised =
		columns[status]?.path.some(says) === true ||
		rows.some(({ role, cells }) => role === 'data' && says(cells[status]?.raw ?? ''));
	return saysRecognised ? COUNTED : COUNTED.filter((measure) => measure !== 'dvk_recognised');
}

/** The number of the part of a breakdown that is the whole of it. */
const WHOLE = 0;

/** The same answers, each worked out once: a register writes a few words again and again. */
function memoized<T>(work: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		let found = known.get(text);
		if (found === undefined) known.set(text, (found = work(text)));
		return found;
	};
}

/**
 * Counts of a register of models, one row a model: registered, recognised, inspected … per unit, in all and by field and subject. A
 * model with two fields, or none, is counted under `khac` and said (`multi-field`, `no-field`). A row that says its unit has none counts
 * zero, one that names none nothing; a column of counts is counted instead of the rows. Figures that add up over models,
 * such as money spent, are summed by unit; what other columns of figures hold is said to be left out.
 */
export function draftsOfRegister(
	mapped: MappedTable,
	window: Window
): Drafts & { issues: Issue[] } {
	const issues: Issue[] = [];
	const { table } = mapped;
	const unitColumn = mapped.columns.findIndex(({ value }) => value.role === 'unit');
	const shown = nameColumn(mapped, Math.max(unitColumn, 0));
	const status = statusColumn(mapped);
	const counted = countColumn(table, shown);
	const apart = new Set(
		table.columns.flatMap(({ path }, c) =>
			c === unitColumn || plainColumn(leafKey(path)) === 'order' ? [c] : []
		)
	);
	const told = new RowsTold();
	const unreported: { unit: UnitKey; said: SaidOfModels; a1: string }[] = [];
	const breakdowns = [
		marksOf(mapped, 'field', 'linh vuc'),
		marksOf(mapped, 'subject', 'loai|doi tuong|loai hinh')
	].filter(({ columns, written }) => columns.length > 0 || written !== null);
	const asks = status === null ? ['dvk_registered'] : measuresSaid(table, status);
	const counts: Counted[] = [];
	const byUnit = new Map<UnitKey, OfUnit>();
	const parts: Dims[] = [{}];
	const partOf = memoized((part) => parts.push(parseDims(part)) - 1);
	const count = (unit: UnitKey, of: OfUnit, ask: number, part: number): Counted => {
		const ofMeasure = (of.counts[ask] ??= []);
		let held = ofMeasure[part];
		if (!held) {
			held = { unit, measure: asks[ask] as string, dims: parts[part] as Dims, cells: [], value: 0 };
			ofMeasure[part] = held;
			counts.push(held);
		}
		return held;
	};
	const reachedBy = memoized((text) => {
		const measures = reached(headerKey(text));
		return asks.map((measure) => measures.includes(measure));
	});
	const memberships = breakdowns.map((marks) => membershipOf(marks, partOf));
	const ofRow: Membership[] = [];
	for (const [r, row] of table.rows.entries()) {
		const unit = (mapped.units[r] ?? mapped.unit)?.key ?? null;
		const cell = row.cells[shown] ?? row.cells.find((one) => one && one.state !== 'blank') ?? null;
		if (row.role !== 'data' || unit === null || !cell) continue;
		const said = saidOfModels(row, { named: shown, counted, apart });
		const { a1 } = counted === null ? cell : (row.cells[counted] ?? cell);
		if (said.is === 'not-reported') {
			unreported.push({ unit, said, a1 });
			continue;
		}
		told.add(said, a1, counted !== null);
		let of = byUnit.get(unit);
		if (!of) byUnit.set(unit, (of = { rows: 0, first: '', counts: [] }));
		of.rows++;
		if (said.is !== 'models') {
			for (const [ask, measure] of asks.entries())
				if (measure === 'dvk_registered' || measure === 'dvk_recognised')
					count(unit, of, ask, WHOLE);
			of.none ??= a1;
			continue;
		}
		for (let b = 0; b < breakdowns.length; b++) {
			const members = (memberships[b] as (row: TableRow) => Membership)(row);
			ofRow[b] = members;
			if (members.members === 1 || breakdowns[b]?.name !== 'field') continue;
			const code = members.members === 0 ? 'no-field' : 'multi-field';
			issues.push({ code, severity: 'warning', sheet: table.sheet, a1 });
		}
		const isReached = reachedBy(status === null ? '' : (row.cells[status]?.raw ?? ''));
		for (let ask = 0; ask < asks.length; ask++) {
			const isHeld = isReached[ask] === true;
			if (!isHeld && asks[ask] !== 'dvk_recognised') continue;
			count(unit, of, ask, WHOLE);
			if (!isHeld) continue;
			for (const part of [WHOLE, ...ofRow.map((one) => one.part)]) {
				const held = count(unit, of, ask, part);
				held.cells.push(a1);
				held.value += said.count;
			}
		}
	}
	// Above its models the name of a unit is their heading.
	for (const { unit, said, a1 } of unreported) if (!byUnit.has(unit)) told.add(said, a1, false);
	for (const { unit, cells } of counts) {
		const of = byUnit.get(unit) as OfUnit;
		if (of.first === '' && cells[0] !== undefined) of.first = cells[0];
	}
	const firstOf = (unit: UnitKey) => byUnit.get(unit)?.first || (byUnit.get(unit)?.none ?? '');
	const models = counts.map(({ unit, measure, dims, cells, value }): FactDraft => {
		const a1 = cells.length === 0 ? firstOf(unit) : cells.join(',');
		return { unit, measure, dims, window, value, a1, raw: String(value) };
	});
	const asked = Array.from(byUnit, ([unit, { rows }]): Asked => {
		return { unit, window, theme: 'models', cells: rows, filled: rows };
	});
	const summed = sumsOfUnits(mapped, window);
	return {
		facts: [...models, ...summed.facts],
		asked,
		issues: [
			...issues,
			...told.issues(table.sheet),
			...summed.issues,
			...columnsLeftOut(mapped, counted)
		]
	};
}

/** The columns of figures that nothing is taken from, told once. */
function columnsLeftOut({ table, columns }: MappedTable, counted: number | null): Issue[] {
	const left = table.columns.filter((_, c) => {
		const meaning = columns[c];
		return c !== counted && meaning !== undefined && isLeftOutOfRegister(meaning);
	});
	const header = left.map(({ path }) => path.at(-1) ?? '').join(', ');
	const { sheet } = table;
	return left.length === 0
		? []
		: [
				{
					code: 'register-columns-left-out',
					severity: 'note',
					sheet,
					a1: null,
					count: left.length,
					details: { header }
				}
			];
}
