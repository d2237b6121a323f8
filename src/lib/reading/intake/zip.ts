import { inflate, type Sieve } from './inflate';
import { LIMITS } from './limits';
import { hostile, readAt, readLaterAt, Refusal } from './refusal';
import { xmlText } from './xml';

interface Entry {
	readonly compressed: number;
	/** Once inflated, by what the package says. */
	readonly size: number;
	readonly offset: number;
}

/** The parts of a ZIP package, inflated one by one on demand and counted while they are. */
export interface ZipPackage {
	readonly names: readonly string[];
	has(name: string): boolean;
	/** The bytes of a part; null when there is no such part. Refuses a part that grows too large. One after the other. */
	part(name: string): Promise<Uint8Array | null>;
	/** The text of an XML part, see {@link xmlText}, without what a sieve finds needless. */
	text(name: string, sieve?: Sieve): Promise<string | null>;
}

/**
 * Opens a ZIP by its central directory. Refuses, before anything is inflated: too many parts,
 * declared sizes or ratios beyond the caps, duplicate names, names that climb out of the package,
 * ZIP64, and passwords. Sizes are trusted only for refusing; `part` counts what really comes out.
 */
export function openZip(bytes: Uint8Array): ZipPackage {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(bytes, view);
	const count = view.getUint16(end + 10, true);
	const start = view.getUint32(end + 16, true);
	if (count === 0xffff || start === 0xffffffff) throw hostile('zip64');
	if (count > LIMITS.parts) throw hostile('many-parts');

	const entries = new Map<string, Entry>();
	let total = 0;
	for (let at = start, i = 0; i < count; i++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
			throw new Refusal('corrupt');
		const flags = view.getUint16(at + 8, true);
		const compressed = view.getUint32(at + 20, true);
		const size = view.getUint32(at + 24, true);
		const nameLength = view.getUint16(at + 28, true);
		const offset = view.getUint32(at + 42, true);
		const name = new TextDecoder()
			.decode(bytes.subarray(at + 46, at + 46 + nameLength))
			.replaceAll('\\', '/')
			.replace(/^\/+/, '');
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		total += size;
		readAt(name, () => {
			if ([compressed, size, offset].includes(0xffffffff)) throw hostile('zip64');
			if (name.split('/').includes('..')) throw hostile('path');
			if (entries.has(name)) throw hostile('duplicate-part');
			if (flags & 0x2041) throw new Refusal('password');
			checkGrowth(size, compressed);
			if (total > LIMITS.packageBytes) throw hostile('zip-bomb');
		});
		entries.set(name, { compressed, size, offset });
	}

	let inflated = 0;
	async function taken<T>(
		name: string,
		take: (part: Uint8Array) => T,
		sieve?: Sieve
	): Promise<T | null> {
		const entry = entries.get(name);
		if (!entry) return null;
		const room = LIMITS.packageBytes - inflated;
		return readLaterAt(name, () =>
			inflatePart(bytes, view, entry, room, sieve, (part) => {
				inflated += part.length;
				return take(part);
			})
		);
	}
	return {
		names: [...entries.keys()],
		has: (name) => entries.has(name),
		part: (name) => taken(name, (part) => part.slice()),
		text: (name, sieve) => taken(name, xmlText, sieve)
	};
}

function endOfDirectory(bytes: Uint8Array, view: DataView): number {
	for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
		if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x06054b50) return at;
	}
	throw new Refusal('corrupt');
}

function checkGrowth(size: number, compressed: number): void {
	const tooMuch = size > LIMITS.ratioFloor && size > LIMITS.ratio * Math.max(1, compressed);
	if (size > LIMITS.partBytes || tooMuch) throw hostile('zip-bomb');
}

async function inflatePart<T>(
	bytes: Uint8Array,
	view: DataView,
	entry: Entry,
	room: number,
	sieve: Sieve | undefined,
	take: (part: Uint8Array) => T
): Promise<T> {
	const head = entry.offset;
	if (head + 30 > bytes.length || view.getUint32(head, true) !== 0x04034b50)
		throw new Refusal('corrupt');
	const method = view.getUint16(head + 8, true);
	const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
	if (from + entry.compressed > bytes.length) throw new Refusal('corrupt');
	const packed = bytes.subarray(from, from + entry.compressed);
	if (method === 0) return take(packed);
	if (method !== 8) throw new Refusal('corrupt');
	const judge = (size: number) => {
		checkGrowth(size, entry.compressed);
		if (size > room) throw hostile('zip-bomb');
	};
	return inflate({ bytes: packed, size: entry.size, sieve }, judge, take);
}
