/**
 * `npm run cases`: writes the case folders of `tests/cases/`, each one file of a real format and what a right reading of it
 * gives. File and expectation come from one description; the reader is not asked. The same bytes on every run.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectedOf } from './cases/expected';
import { CASES } from './cases/plan';
import { EXTRAS } from './cases/plan-extras';
import { KINDS } from './cases/write-book';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'tests', 'cases');
rmSync(folder, { recursive: true, force: true });
let size = 0;
for (const { folder: name, format, book } of [...CASES, ...EXTRAS]) {
	const kind = KINDS[format];
	const [sheet] = book.sheets;
	if (sheet && kind.sheet) sheet.name = kind.sheet === 'file' ? book.name : kind.sheet;
	if (kind.legacy) book.issues.push({ code: 'legacy-encoding', severity: 'note', at: null });
	const expected = JSON.stringify(expectedOf(book, kind.format, kind.encoding), null, '\t');
	const bytes = kind.bytes(book);
	mkdirSync(join(folder, name), { recursive: true });
	writeFileSync(join(folder, name, `${book.name}.${kind.ending}`), bytes);
	writeFileSync(join(folder, name, 'expected.json'), `${expected}\n`);
	size += bytes.length + expected.length;
}
console.error(`${CASES.length + EXTRAS.length} cases, ${Math.round(size / 1024)} kB`);
