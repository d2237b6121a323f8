import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `count` different files made of the sample reports into `folder`; their paths, numbered by name. */
export function writeWorkbooks(folder: string, count: number): string[] {
	mkdirSync(folder, { recursive: true });
	const names = readdirSync('data')
		.filter((name) => /\.(csv|xls|xlsx)$/.test(name))
		.sort();
	if (names.length === 0) throw new Error('no sample reports in data/');
	return Array.from({ length: count }, (_, i) => {
		const name = names[i % names.length] as string;
		const bytes = variant(readFileSync(join('data', name)), name, Math.floor(i / names.length));
		const path = join(folder, `${String(i + 1).padStart(3, '0')} ${name}`);
		writeFileSync(path, bytes);
		return path;
	});
}

const SECTOR = 512;
const COMMENT_LENGTH_AT = 20;

/** The same workbook in other bytes: blank lines, a comment of the ZIP file, or sectors nothing points to. */
function variant(bytes: Buffer, name: string, number: number): Buffer {
	if (number === 0) return bytes;
	if (name.endsWith('.csv')) return Buffer.concat([bytes, Buffer.from('\r\n'.repeat(number))]);
	if (name.endsWith('.xls')) return Buffer.concat([bytes, Buffer.alloc(SECTOR * number)]);
	const comment = Buffer.from(`bench ${number}`);
	const made = Buffer.concat([bytes, comment]);
	const end = made.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	made.writeUInt16LE(comment.length, end + COMMENT_LENGTH_AT);
	return made;
}
