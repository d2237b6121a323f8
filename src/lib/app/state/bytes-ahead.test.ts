import { describe, expect, it } from 'vitest';
import { BytesAhead } from './bytes-ahead';

/** A file that tells how often it was fetched. */
function fileOf(text: string) {
	const file = new File([text], text);
	let fetched = 0;
	const arrayBuffer = () => {
		fetched++;
		return text === 'gone' ? Promise.reject(new Error('gone')) : new Blob([text]).arrayBuffer();
	};
	return Object.assign(file, { arrayBuffer, fetched: () => fetched });
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('bytes of files to come', () => {
	it('are fetched once, of so many files and no more', async () => {
		const files = ['a', 'b', 'c'].map(fileOf);
		const ahead = new BytesAhead(2);
		ahead.expect(files);
		ahead.expect(files);
		expect(files.map((file) => file.fetched())).toEqual([1, 1, 0]);
		expect(textOf(await ahead.take(files[1] as File))).toBe('b');
		expect(textOf(await ahead.take(files[2] as File))).toBe('c');
		expect(files.map((file) => file.fetched())).toEqual([1, 1, 1]);
	});

	it('belong to who took them: asked again they are fetched anew', async () => {
		const [file] = ['a'].map(fileOf);
		const ahead = new BytesAhead(1);
		ahead.expect([file as File]);
		const first = await ahead.take(file as File);
		expect(await ahead.take(file as File)).not.toBe(first);
	});

	it('are let go when the file is not awaited any more', async () => {
		const [a, b] = ['a', 'b'].map(fileOf);
		const ahead = new BytesAhead(1);
		ahead.expect([a as File]);
		ahead.expect([b as File]);
		await ahead.take(a as File);
		expect([a?.fetched(), b?.fetched()]).toEqual([2, 1]);
	});

	it('of a file that is gone fail when they are taken, not before', async () => {
		const [file] = ['gone'].map(fileOf);
		const ahead = new BytesAhead(1);
		ahead.expect([file as File]);
		await Promise.resolve();
		await expect(ahead.take(file as File)).rejects.toThrow('gone');
	});
});
