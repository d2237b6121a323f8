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

/** Collects the reports that hold: of each the last version. */
export class ActiveReports {
	readonly #versions: Versions;
	readonly #collected: ReportCollector;
	readonly #ids: string[] = [];
	readonly #files: Batch['file'][] = [];
	readonly #file: Int32Array;
	readonly #superseding = new Map<string, number>();

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
			if (chain[0] !== id) continue;
			const { again } = kindAt(reports, i);
			// Hardly any report is told again, and a text made for each of a hundred thousand costs more than all else here.
			const telling = again === undefined ? report : `${report} ${again}`;
			const known = placeOf.get(telling);
			if (known !== undefined) {
				places[i] = known;
				continue;
			}
			const place = given.take(i);
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
