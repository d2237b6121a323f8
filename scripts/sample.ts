/**
 * `npm run sample`: writes the sample reports of `data/` and their answers in `tests/fixtures/`.
 * Invented figures for real units, the same bytes on every run.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answersText, headlinesText } from './sample/answers';
import { bytesOf } from './sample/files';
import { sampleFiles } from './sample/plan';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const data = join(root, 'data');
const fixtures = join(root, 'tests', 'fixtures');

const files = sampleFiles();
const facts = files.flatMap(({ pages }) => pages.flatMap((page) => page.facts));

mkdirSync(data, { recursive: true });
mkdirSync(fixtures, { recursive: true });
for (const old of readdirSync(data)) {
	if (/\.(csv|xlsx?)$/.test(old)) rmSync(join(data, old));
}
let size = 0;
for (const { name, format, pages } of files) {
	const bytes = bytesOf(pages, format);
	size += bytes.length;
	writeFileSync(join(data, name), bytes);
}
writeFileSync(join(fixtures, 'sample-truth.json'), answersText(facts));
writeFileSync(join(fixtures, 'sample-truth.md'), headlinesText(facts));
console.error(`${files.length} files, ${facts.length} facts, ${Math.round(size / 1024)} kB`);
