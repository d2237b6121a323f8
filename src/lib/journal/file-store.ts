/** Where the journal keeps its files. Paths are plain names with `/` between folders. */
export interface FileStore {
	/** The bytes, all or those from one place up to another, or null when there is no such file. */
	read(path: string, part?: Part): Promise<Uint8Array | null>;
	/** Makes or replaces a file whole. */
	write(path: string, bytes: Uint8Array): Promise<void>;
	/** Makes many files; after a failure some of them may be there. */
	writeAll(files: readonly NamedBytes[]): Promise<void>;
	/** Paths of all files. */
	list(): Promise<readonly string[]>;
	/** Nothing happens for a file that is not there. */
	removeAll(paths: readonly string[]): Promise<void>;
}

export interface Part {
	readonly from: number;
	readonly to: number;
}

export interface NamedBytes {
	readonly path: string;
	readonly bytes: Uint8Array;
}
