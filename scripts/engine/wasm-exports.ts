const HEADER = 8;
const EXPORTS = 7;

/** The names of what a WebAssembly module asks for; throws for bytes that are no module. */
export function importedNames(wasm: BufferSource): readonly string[] {
	return WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => name);
}

/** The same WebAssembly module, telling only those of its exports that are kept. */
export function withExports(
	wasm: Uint8Array,
	isKept: (name: string) => boolean
): Uint8Array<ArrayBuffer> {
	const parts = [wasm.subarray(0, HEADER)];
	for (let at = HEADER; at < wasm.length;) {
		const [size, start] = numberAt(wasm, at + 1);
		const end = start + size;
		if (wasm[at] === EXPORTS) parts.push(...exportsSection(wasm.subarray(start, end), isKept));
		else parts.push(wasm.subarray(at, end));
		at = end;
	}
	return joined(parts);
}

function exportsSection(
	section: Uint8Array,
	isKept: (name: string) => boolean
): readonly Uint8Array[] {
	const kept: Uint8Array[] = [];
	const decoder = new TextDecoder();
	const [count, first] = numberAt(section, 0);
	let at = first;
	for (let i = 0; i < count; i++) {
		const [length, name] = numberAt(section, at);
		const kind = name + length;
		const [, end] = numberAt(section, kind + 1);
		if (isKept(decoder.decode(section.subarray(name, kind)))) kept.push(section.subarray(at, end));
		at = end;
	}
	const body = joined([written(kept.length), ...kept]);
	return [Uint8Array.of(EXPORTS), written(body.length), body];
}

/** A number written in seven bits a byte, and where it ends. */
function numberAt(bytes: Uint8Array, from: number): [number: number, end: number] {
	let number = 0;
	let at = from;
	for (let place = 1; ; place *= 128) {
		const byte = bytes[at++];
		if (byte === undefined) throw new Error('a WebAssembly module ends within a number');
		number += (byte & 127) * place;
		if (byte < 128) return [number, at];
	}
}

function written(number: number): Uint8Array {
	const bytes: number[] = [];
	let left = number;
	for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
	return Uint8Array.from([...bytes, left]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
