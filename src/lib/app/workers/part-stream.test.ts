import { describe, expect, it } from 'vitest';
import { PartStream } from './part-stream';

async function read<T>(stream: PartStream<T>): Promise<T[]> {
	const seen: T[] = [];
	for await (const part of stream) seen.push(part);
	return seen;
}

describe('a stream of parts', () => {
	it('gives what came before and after reading began, in order', async () => {
		const stream = new PartStream<number>();
		stream.push(1);
		const seen = read(stream);
		await Promise.resolve();
		stream.push(2);
		stream.push(3);
		await Promise.resolve();
		stream.end();
		expect(await seen).toEqual([1, 2, 3]);
	});

	it('ends at once for a reader who comes late', async () => {
		const stream = new PartStream<number>();
		stream.push(1);
		stream.end();
		expect(await read(stream)).toEqual([1]);
	});

	it('fails after what came before', async () => {
		const stream = new PartStream<number>();
		const seen: number[] = [];
		const reading = (async () => {
			for await (const part of stream) seen.push(part);
		})();
		stream.push(1);
		stream.fail(new Error('gone'));
		stream.end();
		await expect(reading).rejects.toThrow('gone');
		expect(seen).toEqual([1]);
	});
});
