import { Refusal } from './refusal';

/** One record of a binary part, by the places of its bytes. */
export interface BinaryRecord {
	readonly type: number;
	/** Where its head begins. */
	readonly begin: number;
	readonly body: number;
	readonly end: number;
}

/** The records of a binary part of a workbook, in order. Refuses as corrupt a part that ends within one. */
export function* recordsOf(data: Uint8Array): Generator<BinaryRecord> {
	let at = 0;
	while (at < data.length) {
		const begin = at;
		let type = data[at++] ?? 0;
		if (type & 0x80) type = (type & 0x7f) | (((data[at++] ?? 0) & 0x7f) << 7);
		let length = 0;
		for (let i = 0; i < 4; i++) {
			const byte = data[at++] ?? 0;
			length |= (byte & 0x7f) << (7 * i);
			if (!(byte & 0x80)) break;
		}
		const body = at;
		at += length;
		if (at > data.length) throw new Refusal('corrupt');
		yield { type, begin, body, end: at };
	}
}

/** A view of all bytes of a part. */
export function viewOf(data: Uint8Array): DataView {
	return new DataView(data.buffer, data.byteOffset, data.byteLength);
}
