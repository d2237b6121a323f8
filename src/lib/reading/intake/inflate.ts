import { Inflate } from 'fflate';
import { Refusal } from './refusal';

/** Told after every piece how many bytes came out so far; throws to end it. */
export type GrowthJudge = (size: number) => void;

/** Packed bytes given in at a time. They may grow a thousandfold before the judge is asked again. */
const STEP = 1 << 16;

/**
 * What deflated bytes hold. Throws on what is broken or does not end, and ends as soon as the judge refuses: no size told
 * beforehand is trusted. Large parts go through the engine's own `DecompressionStream`, a web standard that browsers
 * and Node have, several times quicker than any JavaScript; whatever it does not take is left to fflate to judge, so
 * that a file is read, or refused, for the same reason everywhere.
 */
export async function inflate(packed: Uint8Array, judge: GrowthJudge): Promise<Uint8Array> {
	if (packed.length <= STEP) return inflateBySteps(packed, judge);
	try {
		return await inflateByStream(packed, judge);
	} catch (error) {
		if (error instanceof Refusal) throw error;
		return inflateBySteps(packed, judge);
	}
}

async function inflateByStream(packed: Uint8Array, judge: GrowthJudge): Promise<Uint8Array> {
	let at = 0;
	const source = new ReadableStream<BufferSource>({
		pull(controller) {
			controller.enqueue(packed.slice(at, at + STEP));
			at += STEP;
			if (at >= packed.length) controller.close();
		}
	});
	const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		size += read.value.length;
		try {
			judge(size);
		} catch (refusal) {
			await reader.cancel(refusal);
			throw refusal;
		}
		chunks.push(read.value);
	}
	return joined(chunks, size);
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
