import type { ColumnKind, Window } from '../../src/lib/model';
import { fullNameOf, keyOf, type SampleUnit } from '../sample/units';
import type { Put, SheetDraft } from './draft';
import { a1Of } from './move';

export interface MeasureColumn {
	readonly role: 'measure';
	readonly path: readonly string[];
	readonly measure: string;
	readonly dims?: Readonly<Record<string, string>>;
	readonly factor?: number;
	/** What the column says of its own window. */
	readonly says?: string;
	readonly window?: Window;
	readonly kind?: ColumnKind;
	/** What the reader should make of it, where that is not its measure. */
	readonly means?: string;
	/** Asked or ignored: its cells give no facts. */
	readonly mute?: true;
}

export interface PlainColumn {
	readonly role: 'order' | 'unit' | 'text' | 'rate';
	readonly path: readonly string[];
	/** For rates: columns whose figures it divides. */
	readonly of?: readonly [numerator: number, denominator: number];
	readonly text?: (unit: SampleUnit, index: number) => Put | null;
}

export type Column = MeasureColumn | PlainColumn;

export interface Group {
	readonly mark?: string;
	readonly name?: string;
	readonly units: readonly SampleUnit[];
	/** The section's row carries its own sums. */
	readonly summed?: true;
}

export interface UnitsDownSpec {
	/** First header row. */
	readonly top: number;
	readonly left?: number;
	readonly title: string | null;
	readonly window: Window;
	readonly columns: readonly Column[];
	/** `merged`, or the lines of a header split over rows, per column. */
	readonly header?: 'merged' | 'gaps' | 'stacked';
	/** The row of column numbers, text by column. */
	readonly numbers?: readonly Put[];
	readonly groups: readonly Group[];
	/** The figure of a unit; null for a blank. */
	readonly value: (unit: SampleUnit, column: number) => number | null;
	/** What stands in the file for a figure; the figure itself unless said. */
	readonly written?: (value: number, unit: SampleUnit, column: number) => Put;
	readonly nameOf?: (unit: SampleUnit, index: number) => string;
	readonly total?: { readonly at: 'first' | 'last'; readonly name: string };
	/** Sums as formulas. */
	readonly formulas?: true;
	/** Order numbers begin anew in every group. */
	readonly restart?: true;
}

/** Writes the header rows for the paths of columns; equal texts side by side are one. Gives the number of rows. */
export function writeHeader(
	sheet: SheetDraft,
	top: number,
	left: number,
	paths: readonly (readonly string[])[],
	manner: 'merged' | 'gaps' | 'stacked' = 'merged'
): number {
	if (manner === 'stacked') {
		const lines = paths.map((path) => (path[0] ?? '').split('\n'));
		const depth = Math.max(...lines.map((each) => each.length));
		lines.forEach((each, c) =>
			each.forEach((line, i) => {
				if (line !== '') sheet.put(top + i, left + c, line);
			})
		);
		for (let i = 0; i < depth; i++) sheet.fates.set(top + i, 'header');
		return depth;
	}
	const depth = Math.max(...paths.map((path) => path.length));
	for (let level = 0; level < depth; level++) {
		sheet.fates.set(top + level, 'header');
		for (let c = 0; c < paths.length; c++) {
			const path = paths[c] as readonly string[];
			const text = path[level];
			if (text === undefined) continue;
			const same = (other: readonly string[] | undefined) =>
				other !== undefined &&
				other.length > level + 1 &&
				path.length > level + 1 &&
				path.slice(0, level + 1).every((part, i) => other[i] === part);
			if (same(paths[c - 1])) continue;
			let end = c;
			while (same(paths[end + 1])) end++;
			sheet.put(top + level, left + c, text);
			if (manner === 'gaps') continue;
			const bottom = path.length === level + 1 ? top + depth - 1 : top + level;
			sheet.merge(top + level, left + c, bottom, left + end);
		}
	}
	return depth;
}

const pathShown = (path: readonly string[]) => path.map((text) => text.replace(/\s+/g, ' ').trim());

function meansOf(column: Column): string {
	if (column.role === 'unit') return 'unit';
	if (column.role !== 'measure') return '-';
	if (column.means !== undefined) return column.means;
	const dims = Object.entries(column.dims ?? {})
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, member]) => `${name}=${member}`)
		.join('|');
	return [
		`${column.measure}${dims === '' ? '' : `{${dims}}`}`,
		...(column.factor === undefined ? [] : [`×${column.factor}`]),
		...(column.says === undefined ? [] : [column.says])
	].join(' ');
}

function kindOf(column: Column): ColumnKind {
	if (column.role === 'measure') return column.kind ?? 'number';
	if (column.role === 'rate') return 'percent';
	return column.role === 'text' ? 'text' : 'label';
}

/** A table with units down and measures across: writes it and its truth. Gives the first row below it. */
export function unitsDown(sheet: SheetDraft, spec: UnitsDownSpec): number {
	const { top, left = 0, columns, groups } = spec;
	const depth = writeHeader(
		sheet,
		top,
		left,
		columns.map(({ path }) => path),
		spec.header
	);
	const header = Array.from({ length: depth }, (_, i) => top + i);
	let row = top + depth;
	if (spec.numbers) {
		const isIdentity = spec.numbers.some((text) => String(text).includes('='));
		spec.numbers.forEach((text, c) => {
			if (text !== '') sheet.put(row, left + c, text);
		});
		sheet.fates.set(row, isIdentity ? 'identity' : 'column-numbers');
		row++;
	}
	const label = columns.findIndex(({ role }) => role === 'unit');
	const rows: {
		row: number;
		role: 'data' | 'total' | 'subtotal' | 'section';
		unit?: string;
		section?: string | null;
	}[] = [];
	const dataRows: { row: number; group: number; unit: SampleUnit }[] = [];
	const sumRow = (
		at: number,
		name: string,
		of: readonly number[],
		values: (column: number) => number
	) => {
		columns.forEach((column, c) => {
			if (column.role !== 'measure') return;
			const value = values(c);
			const formula =
				spec.formulas && of.length > 0
					? `SUM(${a1Of([Math.min(...of), left + c])}:${a1Of([Math.max(...of), left + c])})`
					: undefined;
			sheet.put(at, left + c, formula === undefined ? value : { value, formula });
		});
		sheet.put(at, left + label, name);
	};
	const valueAt = (unit: SampleUnit, c: number) => spec.value(unit, c) ?? 0;
	const all = groups.flatMap(({ units }) => units);
	const sum = (units: readonly SampleUnit[]) => (c: number) => {
		const total = units.reduce((added, unit) => added + valueAt(unit, c), 0);
		return Math.round(total * 1000) / 1000;
	};
	const totalAt = (at: number) => {
		sumRow(at, spec.total?.name ?? '', [], sum(all));
		sheet.fates.set(at, 'total');
		rows.push({ row: at, role: 'total' });
		const first = columns.findIndex(({ role }) => role === 'measure');
		sheet.marks.set('total', [at, left + first]);
	};
	if (spec.total?.at === 'first') totalAt(row++);
	let order = 0;
	groups.forEach((group, g) => {
		const section = group.name ?? null;
		if (spec.restart) order = 0;
		if (group.name !== undefined) {
			const at = row++;
			const role = group.summed ? 'subtotal' : 'section';
			if (group.summed) {
				const span = group.units.map((_, i) => at + 1 + i);
				sumRow(at, group.name, span, sum(group.units));
			} else sheet.put(at, left + label, group.name);
			if (group.mark !== undefined && label > 0) sheet.put(at, left, group.mark);
			sheet.fates.set(at, role);
			rows.push({ row: at, role, section });
		}
		for (const unit of group.units) {
			const at = row++;
			const index = dataRows.length;
			dataRows.push({ row: at, group: g, unit });
			sheet.fates.set(at, 'data');
			rows.push({ row: at, role: 'data', unit: keyOf(unit), section });
			if (index === 1) sheet.marks.set('unit', [at, left + label]);
			order++;
			columns.forEach((column, c) => {
				const place = left + c;
				if (column.role === 'order') sheet.put(at, place, order);
				else if (column.role === 'unit')
					sheet.put(at, place, (spec.nameOf ?? fullNameOf)(unit, index));
				else if (column.role === 'text') {
					const text = column.text?.(unit, index) ?? null;
					if (text !== null) sheet.put(at, place, text);
				} else if (column.role === 'rate') {
					const [numerator = 0, denominator = 0] = column.of ?? [];
					const below = valueAt(unit, denominator);
					if (column.text) {
						const text = column.text(unit, index);
						if (text !== null) sheet.put(at, place, text);
					} else if (below !== 0)
						sheet.put(at, place, {
							value: (valueAt(unit, numerator) / below) * 100,
							format: '0.0',
							...(spec.formulas
								? {
										formula: `${a1Of([at, left + numerator])}/${a1Of([at, left + denominator])}*100`
									}
								: {})
						});
				} else if (column.role === 'measure') {
					const value = spec.value(unit, c);
					if (value === null) return;
					const factor = column.factor ?? 1;
					const shown = spec.written?.(value, unit, c) ?? value;
					sheet.put(at, place, shown);
					if (column.mute) return;
					sheet.facts.push({
						cells: [[at, place]],
						measure: column.measure,
						dims: column.dims ?? {},
						unit: keyOf(unit),
						window: column.window ?? spec.window,
						value: Number((value * factor).toPrecision(12))
					});
				}
			});
		}
	});
	if (spec.total?.at === 'last') totalAt(row++);
	sheet.tables.push({
		top,
		left,
		bottom: row - 1,
		right: left + columns.length - 1,
		title: spec.title,
		header,
		window: spec.window,
		columns: columns.map((column, c) => ({
			column: left + c,
			kind: kindOf(column),
			means: meansOf(column),
			path: spec.header === 'stacked' ? [pathShown(column.path).join(' ')] : pathShown(column.path)
		})),
		rows
	});
	return row;
}
