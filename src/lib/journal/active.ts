import {
	a1OfNumber,
	dimsText,
	reportAt,
	ReportCollector,
	type Batch,
	type Fact,
	type Report,
	type ReportColumns,
	type WindowKind
} from '$lib/model';
import { parseDimsJson } from './batch-files';
import {
	ColumnBuilder,
	TEXT_COLUMN_NAMES,
	type BatchColumns,
	type CodedColumn,
	type TextColumn
} from './fact-columns';
import type { Entry, Manifest } from './manifest';

/** Which batch a report's numbers come from. */
export interface Origin {
	readonly batch: string;
	/** Batches whose version of this report it took the place of, newest first; undone ones are not among them. */
	readonly supersedes: readonly string[];
}

/** What holds now: of each report the last version that was not undone. */
export interface Active {
	readonly facts: readonly Fact[];
	readonly reports: readonly Report[];
	/** Index into `reports` for each fact. */
	readonly reportOf: readonly number[];
	/** In step with `reports`. */
	readonly origins: readonly Origin[];
}

/** The same as columns: no object a fact. */
export interface ActiveColumns {
	readonly length: number;
	readonly measure: CodedColumn;
	readonly unit: CodedColumn;
	readonly start: CodedColumn;
	readonly end: CodedColumn;
	readonly windowKind: CodedColumn;
	/** `start/end/kind`: one list of the different windows, for what depends on all three. */
	readonly window: CodedColumn;
	/** Texts of `dimsText`. */
	readonly dims: CodedColumn;
	readonly value: Float64Array;
	readonly state: CodedColumn;
	readonly file: CodedColumn;
	readonly hash: CodedColumn;
	readonly sheet: CodedColumn;
	/** `cellNumber` of the cell a figure stands in; −1 where `a1` tells it. */
	readonly cell: Int32Array;
	/** −1 where `cell` tells it. */
	readonly a1: CodedColumn;
	/** −1 where it is the plain text of `value`. */
	readonly raw: CodedColumn;
	readonly reportOf: Int32Array;
	readonly reports: FiledColumns;
	/** For each batch whose reports took the place of earlier ones, of how many. */
	readonly superseding: ReadonlyMap<string, number>;
}

/** Reports with the file each came in. */
export interface FiledColumns extends ReportColumns {
	/** In the order they came in. */
	readonly files: readonly Pick<Batch['file'], 'name' | 'hash'>[];
	/** Index into `files`. */
	readonly file: Int32Array;
}

/** A batch as it came back from its files. */
export interface StoredBatch {
	readonly id: string;
	readonly file: Batch['file'];
	/** Ids of its reports, in step with them. */
	readonly ids: readonly string[];
	readonly reports: ReportColumns;
	readonly columns: BatchColumns | null;
}

/** Batches that were not undone, in order; with `at`, as it was at that ISO date-time. */
export function standing(manifest: Manifest, at?: string): readonly Entry[] {
	const undone = undoneAt(manifest, at);
	return manifest.batches.filter(
		(entry) => !undone.has(entry.id) && (at === undefined || entry.importedAt <= at)
	);
}

/** Ids of the batches that are undone. An undoing without a time counts as just now. */
export function undoneAt(manifest: Manifest, at?: string): ReadonlySet<string> {
	const undone = new Set<string>();
	for (const event of manifest.events) {
		if (at !== undefined && (event.at === null || event.at > at)) continue;
		if (event.kind === 'undo') undone.add(event.batch);
		else undone.delete(event.batch);
	}
	return undone;
}

/** For each report id the batches that hold it, last first. */
export function versionsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
	const versions = new Map<string, readonly string[]>();
	for (const { id, reports } of entries) {
		// Hardly a report has a second version: those of a batch that have none share one list.
		const alone = [id];
		for (const report of reports) {
			const known = versions.get(report);
			if (known === undefined) versions.set(report, alone);
			else if (known[0] !== id) versions.set(report, [id, ...known]);
		}
	}
	return versions;
}

/** Active columns whose breakdowns are still the stored JSON, and the ids of their reports. */
export type Merged = Omit<ActiveColumns, 'dims'> & {
	readonly dimsJson: CodedColumn;
	readonly ids: readonly string[];
};

/** Merges what holds of the batches, in the order they came in. */
export function mergeActive(
	batches: readonly StoredBatch[],
	versions: ReadonlyMap<string, readonly string[]>
): Merged {
	const total = batches.reduce((sum, batch) => sum + (batch.columns?.length ?? 0), 0);
	const builders = Object.fromEntries(
		TEXT_COLUMN_NAMES.map((name) => [name, new ColumnBuilder(total)])
	) as Record<TextColumn, ColumnBuilder>;
	const windows = new ColumnBuilder(total);
	const value = new Float64Array(total);
	const cell = new Int32Array(total);
	const reportOf = new Int32Array(total);
	const reports = new ActiveReports(batches, versions);
	let length = 0;
	for (const batch of batches) {
		const indexes = reports.add(batch);
		const { columns } = batch;
		if (!columns || indexes.every((index) => index < 0)) continue;
		const kept = keptRows(columns, indexes);
		for (const name of TEXT_COLUMN_NAMES) {
			addRows(builders[name], columns.texts[name], kept);
		}
		const { start, end, windowKind } = columns.texts;
		addWindows(windows, [start, end, windowKind], kept);
		for (let i = 0; i < kept.length; i++) {
			const row = kept[i] as number;
			value[length] = columns.value[row] as number;
			cell[length] = columns.cell[row] as number;
			reportOf[length++] = indexes[columns.reportOf[row] as number] as number;
		}
	}
	const { dims: dimsJson, ...texts } = Object.fromEntries(
		TEXT_COLUMN_NAMES.map((name) => [name, builders[name].column()])
	) as Record<TextColumn, CodedColumn>;
	return {
		...texts,
		dimsJson,
		length,
		window: windows.column(),
		value: value.subarray(0, length),
		cell: cell.subarray(0, length),
		reportOf: reportOf.subarray(0, length),
		...reports.made()
	};
}

/** Collects the reports that hold. */
class ActiveReports {
	readonly #versions: ReadonlyMap<string, readonly string[]>;
	readonly #collected: ReportCollector;
	readonly #ids: string[] = [];
	readonly #files: Batch['file'][] = [];
	readonly #file: Int32Array;
	readonly #superseding = new Map<string, number>();

	constructor(batches: readonly StoredBatch[], versions: ReadonlyMap<string, readonly string[]>) {
		const most = batches.reduce((sum, batch) => sum + batch.reports.length, 0);
		this.#versions = versions;
		this.#collected = new ReportCollector(most);
		this.#file = new Int32Array(most);
	}

	/** For each report of a batch its place among those that hold, −1 where a later batch took its place. */
	add({ id, file, ids, reports }: StoredBatch): Int32Array {
		const given = this.#collected.from(reports);
		const places = new Int32Array(reports.length).fill(-1);
		const placeOf = new Map<string, number>();
		const fileAt = this.#files.push(file) - 1;
		let superseding = 0;
		for (let i = 0; i < reports.length; i++) {
			const report = ids[i] as string;
			const chain = this.#versions.get(report) ?? [];
			if (chain[0] !== id) continue;
			const known = placeOf.get(report);
			if (known !== undefined) {
				places[i] = known;
				continue;
			}
			const place = given.take(i);
			placeOf.set(report, place);
			places[i] = place;
			this.#ids.push(report);
			this.#file[place] = fileAt;
			if (chain.length > 1) superseding++;
		}
		if (superseding > 0) this.#superseding.set(id, superseding);
		return places;
	}

	made(): Pick<Merged, 'reports' | 'ids' | 'superseding'> {
		const columns = this.#collected.columns();
		return {
			reports: {
				...columns,
				files: this.#files.map(({ name, hash }) => ({ name, hash })),
				file: this.#file.subarray(0, columns.length)
			},
			ids: this.#ids,
			superseding: this.#superseding
		};
	}
}

/** For the engine: breakdowns in their canonical text. */
export function activeColumnsOf({ dimsJson, ...columns }: Merged): ActiveColumns {
	const values = dimsJson.values.map((json) => dimsText(parseDimsJson(json)));
	return { ...columns, dims: { values, codes: dimsJson.codes } };
}

/** For everyone else: an object a fact. */
export function activeOf(merged: Merged, versions: ReadonlyMap<string, readonly string[]>): Active {
	return {
		facts: factsOf({ ...merged, texts: { ...merged, dims: merged.dimsJson } }),
		reports: merged.ids.map((id, i) => reportAt(merged.reports, i, id)),
		reportOf: Array.from(merged.reportOf),
		origins: merged.ids.map((id) => {
			const [batch = '', ...supersedes] = versions.get(id) ?? [];
			return { batch, supersedes };
		})
	};
}

/** Rows of columns as facts; `dims` as the stored JSON. */
export function factsOf({
	length,
	texts,
	cell,
	value
}: Pick<BatchColumns, 'length' | 'texts' | 'cell' | 'value'>): Fact[] {
	const dims = texts.dims.values.map(parseDimsJson);
	return Array.from({ length }, (_, row) => ({
		measure: at(texts.measure, row),
		unit: at(texts.unit, row),
		start: at(texts.start, row),
		end: at(texts.end, row),
		windowKind: at(texts.windowKind, row) as WindowKind,
		dims: dims[texts.dims.codes[row] as number] as Fact['dims'],
		value: value[row] as number,
		state: at(texts.state, row) as Fact['state'],
		source: {
			file: at(texts.file, row),
			hash: at(texts.hash, row),
			sheet: at(texts.sheet, row),
			a1: (cell[row] as number) < 0 ? at(texts.a1, row) : a1OfNumber(cell[row] as number),
			raw: (texts.raw.codes[row] as number) < 0 ? String(value[row]) : at(texts.raw, row)
		}
	}));
}

function keptRows(columns: BatchColumns, indexes: Int32Array): Int32Array {
	const rows = new Int32Array(columns.length);
	let kept = 0;
	for (let row = 0; row < columns.length; row++) {
		if ((indexes[columns.reportOf[row] as number] as number) >= 0) rows[kept++] = row;
	}
	return rows.subarray(0, kept);
}

function addRows(builder: ColumnBuilder, column: CodedColumn, rows: Int32Array): void {
	const [alone] = column.values;
	if (alone === undefined) {
		builder.addNone(rows.length);
		return;
	}
	if (column.values.length === 1 && !column.codes.includes(-1)) {
		builder.repeat(alone, rows.length);
		return;
	}
	const translated = new Int32Array(column.values.length).fill(-1);
	for (let i = 0; i < rows.length; i++) {
		const code = column.codes[rows[i] as number] as number;
		if (code < 0) {
			builder.addNone();
			continue;
		}
		if (translated[code] === -1) {
			translated[code] = builder.codeOf(column.values[code] as string);
		}
		builder.push(translated[code] as number);
	}
}

/** Start, end and kind of each row as one text; rows of one window follow one another. */
function addWindows(
	builder: ColumnBuilder,
	columns: readonly [CodedColumn, CodedColumn, CodedColumn],
	rows: Int32Array
): void {
	const textAt = (row: number) => columns.map((column) => at(column, row)).join('/');
	if (rows.length > 0 && columns.every(({ values }) => values.length === 1)) {
		builder.repeat(textAt(0), rows.length);
		return;
	}
	const [start, end, kind] = columns.map(({ codes }) => codes) as [
		Int32Array,
		Int32Array,
		Int32Array
	];
	let before = -1;
	let code = -1;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] as number;
		const isSame =
			before >= 0 &&
			start[row] === start[before] &&
			end[row] === end[before] &&
			kind[row] === kind[before];
		if (!isSame) code = builder.codeOf(textAt(row));
		builder.push(code);
		before = row;
	}
}

function at(column: CodedColumn, row: number): string {
	return column.values[column.codes[row] as number] as string;
}
