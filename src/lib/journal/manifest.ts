import * as v from 'valibot';
import { AppError, type FormMemory } from '$lib/model';
import { PackedIdsSchema, packIds, unpackIds } from './packed-ids';

/** Raise when a file written now could not be read by the program of before. 2: ids of reports are packed. 3: reports are. */
export const MANIFEST_VERSION = 3;
const EARLIER_VERSIONS = [1, 2] as const;

const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const EntrySchema = v.object({
	id: v.string(),
	importedAt: v.string(),
	file: v.object({ name: v.string(), hash: v.string(), size: v.number() }),
	/** Ids of its reports, in order. */
	reports: v.union([v.array(v.string()), v.pipe(PackedIdsSchema, v.transform(unpackIds))]),
	facts: CountSchema,
	issues: CountSchema,
	/** SHA-256 of the facts file, null for a batch without facts. */
	factsFile: v.nullable(HashSchema),
	/** SHA-256 of the file with reports, issues and ledgers. */
	restFile: HashSchema
});

const EventSchema = v.object({
	kind: v.picklist(['undo', 'redo']),
	batch: v.string(),
	/** ISO date-time, null when the caller told none. */
	at: v.nullable(v.string())
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const areMeanings = (value: unknown) =>
	isRecord(value) &&
	Object.values(value).every((one) => isRecord(one) && typeof one.role === 'string');

const MemorySchema = v.custom<FormMemory>(
	(value) =>
		isRecord(value) &&
		typeof value.fingerprint === 'string' &&
		typeof value.form === 'string' &&
		typeof value.theme === 'string' &&
		areMeanings(value.meanings) &&
		(value.figures === undefined || areMeanings(value.figures)) &&
		(value.models === undefined || isRecord(value.models)) &&
		Array.isArray(value.own)
);

const ManifestSchema = v.object({
	format: v.literal('tonghop-journal'),
	version: v.pipe(
		v.picklist([...EARLIER_VERSIONS, MANIFEST_VERSION]),
		v.transform(() => MANIFEST_VERSION)
	),
	/** Grows with every write, also over an erased journal. */
	revision: CountSchema,
	/** In the order they came in. */
	batches: v.array(EntrySchema),
	/** What was undone and redone, in order. */
	events: v.array(EventSchema),
	memories: v.array(MemorySchema),
	settings: v.custom<Settings>(isRecord)
});

export type JsonValue =
	string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type Settings = Readonly<Record<string, JsonValue>>;
export type Entry = v.InferOutput<typeof EntrySchema>;
export type UndoEvent = v.InferOutput<typeof EventSchema>;
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** A journal that holds nothing. */
export function emptyManifest(revision: number): Manifest {
	return {
		format: 'tonghop-journal',
		version: MANIFEST_VERSION,
		revision,
		batches: [],
		events: [],
		memories: [],
		settings: {}
	};
}

/** How many bytes of a manifest's file stand before the JSON. */
export const HEAD_LENGTH = 65;

/** Entries written before, in UTF-8: each is written again with every import that follows it. */
const written = new WeakMap<Entry, Uint8Array>();

function entryBytes(entry: Entry): Uint8Array {
	let bytes = written.get(entry);
	if (!bytes) {
		const json = JSON.stringify({ ...entry, reports: packIds(entry.reports) });
		written.set(entry, (bytes = new TextEncoder().encode(json)));
	}
	return bytes;
}

/** The manifest as a file: its SHA-256, a line break, JSON. All of it is written with every import, so it is kept short. */
export async function encodeManifest(manifest: Manifest): Promise<Uint8Array> {
	const { batches, ...rest } = manifest;
	const text = new TextEncoder();
	const comma = text.encode(',');
	const pieces = [
		text.encode(`${JSON.stringify(rest).slice(0, -1)},"batches":[`),
		...batches.flatMap((entry, i) => (i === 0 ? [entryBytes(entry)] : [comma, entryBytes(entry)])),
		text.encode(']}')
	];
	const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, HEAD_LENGTH));
	let at = HEAD_LENGTH;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	text.encodeInto(`${await sha256(bytes.subarray(HEAD_LENGTH))}\n`, bytes);
	return bytes;
}

/** Inverse of {@link encodeManifest}; null for bytes that are broken. Throws `snapshot-newer` for a later version. */
export async function decodeManifest(bytes: Uint8Array): Promise<Manifest | null> {
	const head = headOf(bytes);
	const body = bytes.subarray(HEAD_LENGTH);
	if (!head.endsWith('\n') || `${await sha256(body)}\n` !== head) return null;
	const json = parseJson(body);
	if (isRecord(json) && typeof json.version === 'number' && json.version > MANIFEST_VERSION) {
		throw new AppError('snapshot-newer', { version: json.version, known: MANIFEST_VERSION });
	}
	const parsed = v.safeParse(ManifestSchema, json);
	return parsed.success ? parsed.output : null;
}

/** What stands before the JSON of a manifest's file: the same for the same manifest only. */
export function headOf(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes.subarray(0, HEAD_LENGTH));
}

/** JSON in bytes, undefined when it is none. */
export function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return undefined;
	}
}

/** Lower-case hex SHA-256. */
export async function sha256(bytes: Uint8Array): Promise<string> {
	const sum = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
	return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
