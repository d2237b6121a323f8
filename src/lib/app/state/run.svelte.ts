import { AppError, isAppError } from '$lib/model';

export type RunState<T> =
	| { readonly status: 'idle' }
	| { readonly status: 'running'; readonly last: T | null }
	| { readonly status: 'ready'; readonly value: T }
	| { readonly status: 'failed'; readonly error: AppError };

/** An answer that is asked for again and again: late answers to an older asking are dropped. */
export class Run<T> {
	#state = $state.raw<RunState<T>>({ status: 'idle' });
	#number = 0;
	#abort: AbortController | null = null;

	get state(): RunState<T> {
		return this.#state;
	}

	/** The value to draw: the answer, or the last one while a new one is on its way. */
	get value(): T | null {
		if (this.#state.status === 'ready') return this.#state.value;
		return this.#state.status === 'running' ? this.#state.last : null;
	}

	/** Shows a value that was kept from before, until the first real answer. */
	show(value: T): void {
		if (this.#state.status !== 'ready') this.#state = { status: 'running', last: value };
	}

	/** Drops the value shown and what is on its way: the next answer is to something neither says anything of. */
	forget(): void {
		this.#number++;
		this.#abort?.abort();
		this.#state = { status: 'idle' };
	}

	async ask(work: (signal: AbortSignal) => Promise<T>): Promise<void> {
		const number = ++this.#number;
		this.#abort?.abort();
		const abort = (this.#abort = new AbortController());
		this.#state = { status: 'running', last: this.value };
		try {
			const value = await work(abort.signal);
			if (number === this.#number) this.#state = { status: 'ready', value };
		} catch (error) {
			if (number !== this.#number) return;
			this.#state = {
				status: 'failed',
				error: isAppError(error) ? error : new AppError('engine-failed', {}, { cause: error })
			};
		}
	}
}
