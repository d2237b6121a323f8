const KEY = 'tonghop-kept';
const AT_MOST = 24;

/** What an answer holds true for: the state of the journal and the language it is written in. */
export interface AnswerStamp {
	readonly revision: number;
	readonly locale: string;
}

/** Answers kept beside the journal, so that the next opening draws before the engine is up. */
export class KeptAnswers {
	#before: ReadonlyMap<string, unknown> = new Map();
	#since = new Map<string, unknown>();

	/** Takes up the answers of the last opening, when they still hold. */
	restore(stamp: AnswerStamp): void {
		const text = localStorage.getItem(KEY);
		if (!text) return;
		try {
			const kept = JSON.parse(text) as AnswerStamp & { readonly answers: [string, unknown][] };
			if (kept.revision === stamp.revision && kept.locale === stamp.locale)
				this.#before = new Map(kept.answers);
		} catch {
			localStorage.removeItem(KEY);
		}
	}

	/** The answer of the last opening; null when there was none. */
	get<T>(key: string): T | null {
		return (this.#before.get(key) as T | undefined) ?? null;
	}

	keep(key: string, answer: unknown, stamp: AnswerStamp): void {
		this.#since.set(key, answer);
		try {
			localStorage.setItem(
				KEY,
				JSON.stringify({ ...stamp, answers: [...this.#since].slice(-AT_MOST) })
			);
		} catch {
			localStorage.removeItem(KEY);
		}
	}

	/** The figures have changed: what was answered from the earlier ones is not kept on. */
	outdate(): void {
		this.#since.clear();
	}

	/** Leaves nothing behind. */
	erase(): void {
		this.#before = new Map();
		this.#since.clear();
		localStorage.removeItem(KEY);
	}
}
