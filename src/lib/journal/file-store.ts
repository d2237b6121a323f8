/** Where the journal keeps its files. Paths are plain names with `/` between folders. */
export interface FileStore {
	/** The bytes, all or the first `most` of them, or null when there is no such file. */
	read(path: string, most?: number): Promise<Uint8Array | null>;
	/** Makes or replaces a file whole. */
	write(path: string, bytes: Uint8Array): Promise<void>;
	/** Paths of all files. */
	list(): Promise<readonly string[]>;
	/** Nothing happens when there is no such file. */
	remove(path: string): Promise<void>;
}
