import { AppError, type FormMemory, type ReadReport } from '$lib/model';
import type { UnitSettings } from '../state/unit-settings';
import { deadlineFor } from './deadline';
import { policedWorker } from './inherit-policy';
import type { Reply, Request } from './protocol';
import readerUrl from './reader.worker?worker&url';

interface Pending {
	readonly id: number;
	readonly resolve: (report: ReadReport) => void;
	readonly reject: (error: AppError) => void;
	readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * One reading worker, thrown away when it dies, hangs or is stopped, and made anew for the next
 * file. One file at a time; every call settles.
 */
export class ReaderClient {
	#worker: Worker | null = null;
	#pending: Pending | null = null;
	#nextId = 1;

	/** Starts the worker ahead of the first file. */
	warm(): void {
		this.#worker ??= this.#start();
	}

	/** Reads one file. The bytes are moved to the worker: the caller's copy is gone. */
	read(
		name: string,
		bytes: Uint8Array<ArrayBuffer>,
		memories: readonly FormMemory[],
		today: string,
		units: UnitSettings,
		signal?: AbortSignal,
		withGrids = false
	): Promise<ReadReport> {
		if (this.#pending) throw new Error('one file at a time');
		if (signal?.aborted) return Promise.reject(new AppError('cancelled'));
		const worker = (this.#worker ??= this.#start());
		const id = this.#nextId++;
		return new Promise<ReadReport>((resolve, reject) => {
			const timer = setTimeout(
				() => this.#abandon(new AppError('worker-timeout', { file: name })),
				deadlineFor(bytes.byteLength)
			);
			this.#pending = { id, resolve, reject, timer };
			signal?.addEventListener('abort', () => this.#abandon(new AppError('cancelled')), {
				once: true
			});
			const request: Request = {
				id,
				kind: 'read',
				input: { name, bytes, memories, today, units, withGrids }
			};
			worker.postMessage(request, [bytes.buffer]);
		});
	}

	close(): void {
		this.#abandon(new AppError('cancelled'));
		this.#worker?.terminate();
		this.#worker = null;
	}

	#start(): Worker {
		const worker = policedWorker(readerUrl, 'module');
		worker.onmessage = (event: MessageEvent<Reply>) => {
			const pending = this.#pending;
			if (!pending || pending.id !== event.data.id) return;
			this.#settle();
			if (event.data.ok) pending.resolve(event.data.output);
			else
				pending.reject(new AppError(event.data.error.code, { message: event.data.error.message }));
		};
		worker.onerror = (event) => {
			this.#abandon(new AppError('worker-died', { message: event.message ?? '' }));
			// Also one that died before its first file.
			if (this.#worker === worker) this.#worker = null;
		};
		worker.onmessageerror = () => this.#abandon(new AppError('worker-died'));
		return worker;
	}

	#settle(): void {
		if (this.#pending) clearTimeout(this.#pending.timer);
		this.#pending = null;
	}

	#abandon(error: AppError): void {
		const pending = this.#pending;
		if (!pending) return;
		this.#settle();
		this.#worker?.terminate();
		this.#worker = null;
		pending.reject(error);
	}
}
