import { kindAt, ReportCollector, type Batch, type ReportColumns } from '$lib/model';
import type { StoredFacts } from './stored-facts';
import type { Versions } from './versions';

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
	readonly facts: StoredFacts | null;
}

/** The batches, of which none holds a report, that held an earlier version of one that bears no date. */
export function batchesBefore(
	batches: readonly StoredBatch[],
	versions: Versions
): ReadonlySet<string> {
	const before = new Set<string>();
	for (const { id, ids, reports } of batches) {
		if (versions.areAllAlone(id) || !reports.kinds.some(({ undated }) => undated)) continue;
		ids.forEach((report, i) => {
			const [last, ...earlier] = versions.of(report);
			if (last === id && kindAt(reports, i).undated) for (const other of earlier) before.add(other);
		});
	}
	for (const { id } of batches) before.delete(id);
	return before;
}

/** Collects the reports that hold: of each the last version, with the day of the version before where it bears none. */
export class ActiveReports {
	readonly #versions: Versions;
	readonly #collected: ReportCollector;
	readonly #ids: string[] = [];
	readonly #files: Batch['file'][] = [];
	readonly #file: Int32Array;
	readonly #superseding = new Map<string, number>();
	/** The day that the last earlier version to bear a date bears, by report. */
	readonly #borneBefore = new Map<string, string>();

	constructor(batches: readonly StoredBatch[], versions: Versions) {
		const most = batches.reduce((sum, batch) => sum + batch.reports.length, 0);
		this.#versions = versions;
		this.#collected = new ReportCollector(most);
		this.#file = new Int32Array(most);
	}

	/** For each report of a batch its place among those that hold, −1 where a later batch took its place. */
	add(batch: StoredBatch): Int32Array {
		const fileAt = this.#files.push(batch.file) - 1;
		return this.#versions.areAllAlone(batch.id)
			? this.#addAll(batch, fileAt)
			: this.#addThoseThatHold(batch, fileAt);
	}

	made(): {
		readonly reports: FiledColumns;
		/** In step with `reports`. */
		readonly ids: readonly string[];
		/** For each batch whose reports took the place of earlier ones, of how many units. */
		readonly superseding: ReadonlyMap<string, number>;
	} {
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

	#addAll({ ids, reports }: StoredBatch, fileAt: number): Int32Array {
		const given = this.#collected.from(reports);
		const places = new Int32Array(reports.length);
		for (let i = 0; i < reports.length; i++) {
			const place = given.take(i);
			places[i] = place;
			this.#ids.push(ids[i] as string);
			this.#file[place] = fileAt;
		}
		return places;
	}

	#addThoseThatHold({ id, ids, reports }: StoredBatch, fileAt: number): Int32Array {
		const given = this.#collected.from(reports);
		const places = new Int32Array(reports.length).fill(-1);
		const placeOf = new Map<string, number>();
		const superseding = new Set<number>();
		for (let i = 0; i < reports.length; i++) {
			const report = ids[i] as string;
			const chain = this.#versions.of(report);
			const { again, undated, receivedOn } = kindAt(reports, i);
			if (chain[0] !== id) {
				if (!undated) this.#borneBefore.set(report, receivedOn);
				continue;
			}
			// Hardly any report is told again, and a text made for each of a hundred thousand costs more than all else here.
			const telling = again === undefined ? report : `${report} ${again}`;
			const known = placeOf.get(telling);
			if (known !== undefined) {
				places[i] = known;
				continue;
			}
			// A mended copy without a date does not undo that the unit reported on the day of the copy before.
			const place = given.take(i, undated ? this.#borneBefore.get(report) : undefined);
			placeOf.set(telling, place);
			places[i] = place;
			this.#ids.push(report);
			this.#file[place] = fileAt;
			if (chain.length > 1) superseding.add(reports.unit[i] as number);
		}
		if (superseding.size > 0) this.#superseding.set(id, superseding.size);
		return places;
	}
}
