import { AppError } from '$lib/model';
import { deadlineFor } from './deadline';
import { policedWorker } from './inherit-policy';
import type { ReadInput, Reply, Request, TaskKind, Tasks } from './protocol';
import readerUrl from './reader.worker?worker&url';

interface Pending {
	readonly id: number;
	readonly resolve: (output: Tasks[TaskKind]['output']) => void;
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

	/** Has one file read. The bytes are moved to the worker: the caller's copy is gone. */
	ask<K extends TaskKind>(
		kind: K,
		input: ReadInput & { readonly bytes: Uint8Array<ArrayBuffer> },
		signal?: AbortSignal
	): Promise<Tasks[K]['output']> {
		if (this.#pending) throw new Error('one file at a time');
		if (signal?.aborted) return Promise.reject(new AppError('cancelled'));
		const worker = (this.#worker ??= this.#start());
		const id = this.#nextId++;
		const stop = () => this.#abandon(new AppError('cancelled'));
		return new Promise<Tasks[TaskKind]['output']>((resolve, reject) => {
			const timer = setTimeout(
				() => this.#abandon(new AppError('worker-timeout', { file: input.name })),
				deadlineFor(input.bytes.byteLength)
			);
			this.#pending = { id, resolve, reject, timer };
			signal?.addEventListener('abort', stop, { once: true });
			worker.postMessage({ id, kind, input } as Request, [input.bytes.buffer]);
		}).finally(() => signal?.removeEventListener('abort', stop));
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
