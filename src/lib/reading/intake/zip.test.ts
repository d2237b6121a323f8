import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits';
import { Refusal } from './refusal';
import { openZip } from './zip';

const DIRECTORY_ENTRY = 0x02014b50;
/** Packed, more than is inflated at once. */
const LARGE = 80_000;

/** Bytes that do not pack, from a fixed seed, so that a part is large when packed too. */
function noise(length: number): Uint8Array {
	let state = 1;
	return Uint8Array.from({ length }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state >>> 24;
	});
}

function zipOf(parts: Zippable): Uint8Array {
	return zipSync(parts, { level: 6 });
}

/** The package with a 32-bit number of every entry of its directory changed. */
function withDirectory(
	bytes: Uint8Array,
	offset: number,
	change: (value: number) => number
): Uint8Array {
	const changed = bytes.slice();
	const view = new DataView(changed.buffer);
	for (let at = 0; at + 46 < changed.length; at++)
		if (view.getUint32(at, true) === DIRECTORY_ENTRY)
			view.setUint32(at + offset, change(view.getUint32(at + offset, true)), true);
	return changed;
}

/** The length of a part, else why it is refused; of other errors `readWorkbook` too says that the file is corrupt. */
async function verdict(bytes: Uint8Array, name = 'a'): Promise<unknown> {
	try {
		return (await openZip(bytes).part(name))?.length ?? null;
	} catch (error) {
		return error instanceof Refusal ? (error.details['what'] ?? error.code) : 'corrupt';
	}
}

describe('parts of a package', () => {
	it('give back what was packed, however large', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 2 * LARGE }),
				fc.integer({ min: 0, max: 400_000 }),
				async (noisy, repeated) => {
					const bytes = new Uint8Array(noisy + repeated).fill(65);
					bytes.set(noise(noisy));
					const zip = openZip(zipOf({ a: bytes, b: strToU8('b') }));
					expect(Buffer.compare((await zip.part('a')) as Uint8Array, bytes)).toBe(0);
					expect(await zip.part('b')).toEqual(strToU8('b'));
				}
			),
			{ numRuns: 15, seed: 7 }
		);
	});

	it('come out whole whatever size the directory says, and side by side', async () => {
		const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(50_000) + String(noise(LARGE / 4)));
		const small = texts.map((text) => text.slice(49_000, 51_000));
		const said = [(size: number) => size, () => 10, (size: number) => size + 5_000];
		const read = [...texts, ...small].map((text, i) =>
			openZip(withDirectory(zipOf({ a: strToU8(text) }), 24, said[i % 3] as (typeof said)[0])).text(
				'a'
			)
		);
		expect((await Promise.all(read)).every((text, i) => text === [...texts, ...small][i])).toBe(
			true
		);
	});

	it('are refused while they grow, whatever the directory says', async () => {
		const bomb = new Uint8Array(LARGE + 24 * 2 ** 20);
		bomb.set(noise(LARGE));
		const packed = zipOf({ a: bomb });
		expect(packed.length * LIMITS.ratio).toBeLessThan(bomb.length);
		expect(await verdict(withDirectory(packed, 24, () => 10))).toBe('zip-bomb');
	});

	it('are refused once all of them together grow too large', async () => {
		const stored = new Uint8Array(59 * 2 ** 20);
		const large = new Uint8Array(LARGE + 6 * 2 ** 20);
		large.set(noise(LARGE));
		const zip = openZip(zipOf({ a: [stored, { level: 0 }], b: large }));
		for (let i = 0; i < 5; i++) expect((await zip.part('a'))?.length).toBe(stored.length);
		await expect(zip.part('b')).rejects.toMatchObject({ details: { what: 'zip-bomb' } });
	});

	it('are corrupt when large ones end early or hold a broken block', async () => {
		const packed = zipOf({ a: noise(2 * LARGE) });
		const short = withDirectory(packed, 20, (compressed) => compressed - 5_000);
		expect(await verdict(short)).toBe('corrupt');
		const broken = packed.slice();
		broken[31] = 0xff;
		expect(await verdict(broken)).toBe('corrupt');
	});

	it('may be followed by bytes that are none of theirs', async () => {
		const bytes = noise(2 * LARGE);
		const longer = withDirectory(
			zipOf({ a: bytes, b: [noise(500), { level: 0 }] }),
			20,
			(compressed) => (compressed > 500 ? compressed + 100 : compressed)
		);
		expect(await verdict(longer)).toBe(bytes.length);
	});
});
