import type { AppErrorCode, ReadReport } from '$lib/model';
import type { ReadProgress } from '$lib/reading';
import type { FileTold } from '../workers/outcome';

export type ImportStatus =
	'waiting' | 'reading' | 'ask' | 'copy' | 'imported' | 'known' | 'nothing' | 'refused' | 'stopped';

export interface ImportItem {
	readonly id: number;
	readonly name: string;
	readonly status: ImportStatus;
	/** How far it is, while it is read and once that takes a moment. */
	readonly progress: ReadProgress | null;
	/** The whole of it, sheets too, while it waits for an answer. */
	readonly report: ReadReport | null;
	/** What is told of it, once it is read. */
	readonly told: FileTold | null;
	/** Name of the file of the same bytes that waits for an answer, of a copy. */
	readonly copyOf?: string;
	readonly failure: AppErrorCode | null;
	readonly batch: string | null;
}

/** Files that are still to be read or answered. */
const OPEN: ReadonlySet<ImportStatus> = new Set(['waiting', 'reading', 'stopped', 'ask']);

/** Whether something is still to become of a file: it is not read yet, or waits for an answer. */
export function isOpen({ status }: Pick<ImportItem, 'status'>): boolean {
	return OPEN.has(status);
}

/** How long what becomes of files waits to be shown, in milliseconds: hundreds change within a second. */
const SHOWN_AFTER = 150;
/** The same for a long list: it takes longer to draw, and its bar moves on by less. */
const LONG_SHOWN_AFTER = 300;
const LONG = 100;

/** Files on their way in, as they are now and as they are shown: what looks at them is drawn anew a few times a second at most. */
export class ImportList {
	#now = new Map<number, ImportItem>();
	#shown = $state.raw<readonly ImportItem[]>([]);
	#timer: ReturnType<typeof setTimeout> | null = null;

	/** As shown; whoever draws them reads this. */
	get shown(): readonly ImportItem[] {
		return this.#shown;
	}
	/** Those shown that wait for an answer. */
	get asking(): readonly ImportItem[] {
		return this.#shown.filter((item) => item.status === 'ask');
	}
	/** As they are, in the order they came. */
	get now(): readonly ImportItem[] {
		return [...this.#now.values()];
	}
	get(id: number): ImportItem | null {
		return this.#now.get(id) ?? null;
	}

	/** The file that waits for an answer with these bytes, or null. */
	askingWith(hash: string): ImportItem | null {
		const isSame = ({ status, report }: ImportItem) =>
			status === 'ask' && report?.workbook.hash === hash;
		return this.now.find(isSame) ?? null;
	}

	/** Replaces all; shown at once. */
	replace(items: readonly ImportItem[]): void {
		this.#now = new Map(items.map((item) => [item.id, item]));
		this.show();
	}

	/** Changes one that is there; shown soon. */
	patch(id: number, change: Partial<ImportItem>): void {
		const item = this.#now.get(id);
		if (!item) return;
		this.#now.set(id, { ...item, ...change });
		const delay = this.#now.size > LONG ? LONG_SHOWN_AFTER : SHOWN_AFTER;
		this.#timer ??= setTimeout(() => this.show(), delay);
	}

	/** Shows all as they are. */
	show(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		this.#shown = this.now;
	}
}
