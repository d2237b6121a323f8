import { describe, expect, it } from 'vitest';
import { stringsInPieces } from './biff-strings';

const u16 = (n: number) => [n & 255, n >> 8];
const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];
/** A string of one byte a letter with runs of `[first letter, font]`. */
const string = (text: string, ...runs: readonly [number, number][]) => [
	...u16(text.length),
	runs.length === 0 ? 0 : 8,
	...(runs.length === 0 ? [] : u16(runs.length)),
	...[...text].map((letter) => letter.charCodeAt(0)),
	...runs.flatMap(([from, font]) => [...u16(from), ...u16(font)])
];
const RAISED = 1;
const fontOf = (font: number) => ({ struck: false, raised: font === RAISED });
const table = (count: number, ...bytes: readonly number[]) =>
	Uint8Array.from([...u32(count), ...u32(count), ...bytes]);

describe('stringsInPieces', () => {
	it('names the strings with a run of another kind of letters', () => {
		const bytes = table(
			4,
			...string('Xa'),
			...string('121', [2, RAISED]),
			...string('12', [1, 2]),
			...string('151', [2, RAISED])
		);
		expect([...stringsInPieces([bytes], fontOf)]).toEqual([1, 3]);
	});

	it('reads on in the next chunk, whose letters say their width anew', () => {
		const first = table(2, ...u16(4), 0, 65, 66);
		const second = Uint8Array.from([1, 67, 0, 68, 0, ...string('121', [2, RAISED])]);
		expect([...stringsInPieces([first, second], fontOf)]).toEqual([1]);
	});

	it('ends where the chunks do, whatever they claim', () => {
		const bytes = table(4_000_000_000, ...u16(60_000), 8, ...u16(60_000), 65);
		expect([...stringsInPieces([bytes], fontOf)]).toEqual([]);
	});
});
