import { AppError } from '$lib/model';
import type { ReadProgress } from '$lib/reading';
import { deadlineFor, silenceFor } from './deadline';
import { policedWorker } from './inherit-policy';
import { END_REHEARSAL } from './protocol';
import type { ReadInput, Reply, Request, TaskKind, Tasks } from './protocol';
import readerUrl from './reader.worker?worker&url';

interface Pending {
	readonly id: number;
	readonly resolve: (output: Tasks[TaskKind]['output']) => void;
	readonly reject: (error: AppError) => void;
	readonly onProgress: (progress: ReadProgress) => void;
	readonly deadline: ReturnType<typeof setTimeout>;
	/** Starts anew with every sign of life. */
	readonly silence: {
		readonly length: number;
		readonly giveUp: () => void;
		timer: ReturnType<typeof setTimeout>;
	};
}

/** Whoever waits for a file. */
export interface Watching {
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: ReadProgress) => void;
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

	/** Leaves the machine to whoever reads now: a worker that waits for its first file does nothing more until it comes. */
	endRehearsal(): void {
		this.#worker?.postMessage(END_REHEARSAL);
	}

	/** Has one file read. The bytes are moved to the worker: the caller's copy is gone. */
	ask<K extends TaskKind>(
		kind: K,
		input: ReadInput & { readonly bytes: Uint8Array<ArrayBuffer> },
		{ signal, onProgress = () => undefined }: Watching = {}
	): Promise<Tasks[K]['output']> {
		if (this.#pending) throw new Error('one file at a time');
		if (signal?.aborted) return Promise.reject(new AppError('cancelled'));
		const worker = (this.#worker ??= this.#start());
		const id = this.#nextId++;
		const stop = () => this.#abandon(new AppError('cancelled'));
		return new Promise<Tasks[TaskKind]['output']>((resolve, reject) => {
			const size = input.bytes.byteLength;
			const giveUp = () => this.#abandon(new AppError('worker-timeout', { file: input.name }));
			const deadline = setTimeout(giveUp, deadlineFor(size));
			const length = silenceFor(size);
			const silence = { length, giveUp, timer: setTimeout(giveUp, length) };
			this.#pending = { id, resolve, reject, onProgress, deadline, silence };
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
			const reply = event.data;
			if (!pending || pending.id !== reply.id) return;
			if ('progress' in reply) {
				const { silence } = pending;
				clearTimeout(silence.timer);
				silence.timer = setTimeout(silence.giveUp, silence.length);
				pending.onProgress(reply.progress);
				return;
			}
			this.#settle();
			if (reply.ok) pending.resolve(reply.output);
			else pending.reject(new AppError(reply.error.code, { message: reply.error.message }));
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
		clearTimeout(this.#pending?.deadline);
		clearTimeout(this.#pending?.silence.timer);
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
