import { Inflate, inflateSync } from 'fflate';
import { Refusal } from './refusal';

/** Told after every piece how many bytes came out so far; throws to end it. */
export type GrowthJudge = (size: number) => void;

/** Closes up a piece of bytes, in place, where nobody needs them, and tells how many are left. */
export type Sieve = (piece: Uint8Array) => number;

/** What deflated bytes are said to hold. */
export interface Packed {
	readonly bytes: Uint8Array;
	/** How much is to come out. Not trusted, but nearly always right. */
	readonly size: number;
	/** What nobody needs of it, once it is large: it goes piece by piece, before all of it takes memory. */
	readonly sieve?: Sieve | undefined;
}

/** Packed bytes from here on go through the engine's own inflater; below, starting it takes longer than JavaScript does. */
const LARGE = 1 << 14;
/** Packed bytes given in at a time. They may grow a thousandfold before the judge is asked again. */
const STEP = 1 << 16;
/** Parts are inflated into the same room one after the other: fresh pages of memory cost as much as filling them. */
let room: Uint8Array | null = null;
/** Room for the sheets of nearly all files. */
const USUAL_ROOM = 1 << 20;
/** A larger one is let go of. */
const MOST_KEPT = 1 << 23;

/**
 * What `take` makes of the bytes that deflated ones hold; it must not keep them, they are written over with the next part's. Throws on
 * what is broken or does not end, and ends as soon as the judge refuses: no size told beforehand is trusted. Large parts
 * go through the engine's own `DecompressionStream`, a web standard that browsers and Node have, several times quicker
 * than any JavaScript; whatever it does not take, or is larger than was said, is left to fflate to judge, so that a file
 * is read, or refused, for the same reason everywhere.
 */
export async function inflate<T>(
	packed: Packed,
	judge: GrowthJudge,
	take: (bytes: Uint8Array) => T
): Promise<T> {
	// One byte more than is to come, so that too many are seen.
	const own = takeRoom(packed.size + 1);
	try {
		return take((await inflateInto(own, packed, judge)) ?? inflateBySteps(packed.bytes, judge));
	} finally {
		if (own.length <= MOST_KEPT) room = own;
	}
}

/** The caller's alone until it is put back: files may be read side by side. */
function takeRoom(size: number): Uint8Array {
	const kept = room;
	room = null;
	return kept && kept.length >= size ? kept : new Uint8Array(Math.max(size, USUAL_ROOM));
}

/** Null for what is broken or larger than was said. */
async function inflateInto(
	own: Uint8Array,
	packed: Packed,
	judge: GrowthJudge
): Promise<Uint8Array | null> {
	const { bytes, size } = packed;
	if (bytes.length === 0) return null;
	try {
		if (bytes.length >= LARGE) return await inflateByStream(own.subarray(0, size), packed, judge);
		const { length } = inflateSync(bytes, { out: own.subarray(0, size + 1) });
		judge(length);
		return length > size ? null : own.subarray(0, length);
	} catch (error) {
		if (error instanceof Refusal) throw error;
		return null;
	}
}

/** Null for more than there is room for. */
async function inflateByStream(
	into: Uint8Array,
	{ bytes: packed, sieve = (piece) => piece.length }: Packed,
	judge: GrowthJudge
): Promise<Uint8Array | null> {
	let at = 0;
	const source = new ReadableStream<BufferSource>({
		pull(controller) {
			controller.enqueue(packed.subarray(at, at + STEP) as Uint8Array<ArrayBuffer>);
			at += STEP;
			if (at >= packed.length) controller.close();
		}
	});
	const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	let came = 0;
	let kept = 0;
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		came += read.value.length;
		if (came > into.length) {
			await reader.cancel();
			judge(came);
			return null;
		}
		const left = read.value.subarray(0, sieve(read.value));
		into.set(left, kept);
		kept += left.length;
		judge(came);
	}
	return into.subarray(0, kept);
}

function inflateBySteps(packed: Uint8Array, judge: GrowthJudge): Uint8Array {
	const chunks: Uint8Array[] = [];
	let size = 0;
	let finished = false;
	const stream = new Inflate((chunk, last) => {
		size += chunk.length;
		judge(size);
		chunks.push(chunk);
		finished = last;
	});
	for (let at = 0; at === 0 || at < packed.length; at += STEP)
		stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
	if (!finished) throw new Refusal('corrupt');
	return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
	const whole = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
