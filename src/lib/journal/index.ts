export { Journal, openJournal } from './journal';
export type { JournalEntry } from './journal';
export type { Active, ActiveColumns, Origin } from './active';
export type { CodedColumn } from './fact-columns';
export type { FileStore } from './file-store';
export { memoryStore } from './memory-store';
export { opfsStore } from './opfs-store';
export { SNAPSHOT_EXTENSION } from './snapshot';
export type { JsonValue, Settings } from './manifest';
