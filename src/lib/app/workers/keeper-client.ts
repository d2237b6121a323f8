import type { TablePart } from '$lib/engine/duckdb';
import type { EncodedBatch } from '$lib/journal';
import { AppError } from '$lib/model';
import type { HistoryEntry, KeptFigures } from '../state/kept-figures';
import { policedWorker } from './inherit-policy';
import type {
	BatchNotes,
	FiguresPart,
	KeeperReply,
	KeeperRequest,
	KeeperTask,
	KeeperTasks
} from './keeper-protocol';
import { PartStream } from './part-stream';
import { END_REHEARSAL } from './protocol';
import keeperUrl from './keeper.worker?worker&url';

interface Pending {
	readonly resolve: (output: KeeperTasks[KeeperTask]['output']) => void;
	readonly reject: (error: AppError) => void;
	readonly onPart: (part: FiguresPart) => void;
}

/** The worker that writes imports down and reads the figures in use, made anew after it died. Every call settles. */
export class KeeperClient {
	#worker: Worker | null = null;
	readonly #pending = new Map<number, Pending>();
	readonly #rehearsed: TablePart[] = [];
	readonly #rehearsal = Promise.withResolvers<readonly TablePart[]>();
	#nextId = 1;

	/** Adds files to the journal. Their bytes are moved to the worker: the caller's are gone. */
	async append(batches: readonly EncodedBatch[]): Promise<void> {
		const buffers = batches.flatMap(({ files }) => files.map(({ bytes }) => bytes.buffer));
		await this.#ask('append', batches, buffers as ArrayBuffer[]);
	}

	/**
	 * What is in use as the journal stands now, and the engine's tables of it: the first of them come while the next are
	 * made.
	 */
	figures(): { readonly figures: Promise<KeptFigures>; readonly tables: PartStream<TablePart> } {
		const tables = new PartStream<TablePart>();
		const history: HistoryEntry[] = [];
		const figures = this.#ask('figures', null, [], (part) => {
			if ('table' in part) tables.push(part);
			else history.push(...part.history);
		}).then((figures) => ({ ...figures, history }));
		figures.then(
			() => tables.end(),
			(error: unknown) => tables.fail(error)
		);
		return { figures, tables };
	}

	/** Tables of nobody's figures, for the engine to rehearse with; none where the journal holds figures or files came before. */
	get rehearsedTables(): Promise<readonly TablePart[]> {
		return this.#rehearsal.promise;
	}

	/** Leaves the machine to the readers: there are files. */
	endRehearsal(): void {
		this.#rehearsal.resolve([]);
		this.#worker?.postMessage(END_REHEARSAL);
	}

	/** What is told of kept batches, by id. */
	notes(ids: readonly string[]): Promise<ReadonlyMap<string, BatchNotes>> {
		return this.#ask('notes', ids);
	}

	close(): void {
		this.#worker?.terminate();
		this.#fail(new AppError('cancelled'));
	}

	#ask<K extends KeeperTask>(
		kind: K,
		input: KeeperTasks[K]['input'],
		moved: Transferable[] = [],
		onPart: (part: FiguresPart) => void = () => undefined
	): Promise<KeeperTasks[K]['output']> {
		const worker = (this.#worker ??= this.#start());
		const id = this.#nextId++;
		return new Promise((resolve, reject) => {
			this.#pending.set(id, { resolve: resolve as Pending['resolve'], reject, onPart });
			worker.postMessage({ id, kind, input } as KeeperRequest, moved);
		});
	}

	#start(): Worker {
		const worker = policedWorker(keeperUrl, 'module');
		worker.onmessage = ({ data }: MessageEvent<KeeperReply>) => {
			if ('rehearsed' in data) {
				if (data.rehearsed) this.#rehearsed.push(data.rehearsed);
				else this.#rehearsal.resolve(this.#rehearsed.splice(0));
				return;
			}
			const pending = this.#pending.get(data.id);
			if (!pending) return;
			if ('part' in data) {
				pending.onPart(data.part);
				return;
			}
			this.#pending.delete(data.id);
			if (data.ok) pending.resolve(data.output);
			else pending.reject(new AppError(data.error.code, data.error.details));
		};
		const die = (message: string) => {
			worker.terminate();
			if (this.#worker === worker) this.#fail(new AppError('worker-died', { message }));
		};
		worker.onerror = (event) => die(event.message ?? '');
		worker.onmessageerror = () => die('message');
		return worker;
	}

	#fail(error: AppError): void {
		this.#worker = null;
		this.#rehearsal.resolve([]);
		for (const { reject } of this.#pending.values()) reject(error);
		this.#pending.clear();
	}
}
