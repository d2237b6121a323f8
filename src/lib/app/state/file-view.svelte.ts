import { SvelteSet } from 'svelte/reactivity';
import type { FileFilter } from './file-list';

const ALL: FileFilter = { state: '', theme: '', search: '' };

/** What somebody looks at in the list of files, for as long as he is on its page: drawn anew in another language it is the same. */
export class FileView {
	/** Key of the file that is looked at; null where nobody chose one. */
	chosen = $state<string | null>(null);
	#filter = $state.raw(ALL);
	/** Groups whose files are shown one by one. */
	readonly unfolded = new SvelteSet<string>();

	/** Which files are listed. */
	get filter(): FileFilter {
		return this.#filter;
	}

	/** Lists other files. */
	narrow(change: Partial<FileFilter>): void {
		this.#filter = { ...this.#filter, ...change };
	}

	/** Looks at all files, and at none. */
	forget(): void {
		this.chosen = null;
		this.#filter = ALL;
		this.unfolded.clear();
	}
}
