import { expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { batchOf } from '../src/lib/app/workers/outcome';
import { memoryStore, openJournal } from '../src/lib/journal';
import { bareKey } from '../src/lib/text';
import { readSheets } from './support/reading';

const HEAD = ['STT', 'Đơn vị', 'Số lượt tiếp', 'Số người được tiếp', 'Số vụ việc'];
const TITLE = 'KẾT QUẢ TIẾP CÔNG DÂN QUÝ I NĂM 2024';
const PEOPLE = [
	'Ông Hùng',
	'Bà Lan xóm 4',
	'Y Bhăm Niê',
	'nguyen van hung',
	'Hùng',
	'Cụ Mão',
	'Quềnh'
];
const SOUGHT = ['hung', 'lan', 'bham', 'mao', 'quenh', 'chuech'];

/** What the journal and an exported snapshot of it hold, in words. */
async function keptWords(rows: (string | number | null)[][]): Promise<string> {
	const report = await readSheets([{ name: 'TCD', rows }]);
	expect(report.facts.length).toBeGreaterThan(0);
	const journal = await openJournal(memoryStore());
	await journal.append(batchOf(report));
	const parts = Object.entries(unzipSync(await journal.snapshot()));
	return parts.map(([name, bytes]) => `${name} ${new TextDecoder().decode(bytes)}`).join('\n');
}

/** Names that stand in a text as words, accents or none. */
function namesIn(text: string): string[] {
	const words = new Set(bareKey(text).match(/[a-z]+/g));
	return SOUGHT.filter((name) => words.has(name));
}

it('keeps nobody who stands among the units of a table', async () => {
	const people = PEOPLE.map((name, i) => [i + 2, name, 1, 1, 1]);
	const kept = await keptWords([
		[TITLE],
		['HUYỆN XUÂN TRƯỜNG'],
		HEAD,
		[1, 'Xã Xuân Hồng', 9, 10, 6],
		...people
	]);
	expect(kept).toContain('unknown-unit');
	expect(namesIn(kept)).toEqual([]);
});

it('keeps nobody who stands among the indicators of a table', async () => {
	const kept = await keptWords([
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['UBND XÃ XUÂN HỒNG'],
		[TITLE],
		['STT', 'Chỉ tiêu', 'Số liệu'],
		[1, 'Số lượt tiếp công dân', 23],
		[2, 'Số người được tiếp', 24],
		[3, 'Đơn của Quềnh', 2],
		[4, 'Ông Hùng', 1],
		[5, 'nguyen van hung', 1]
	]);
	expect(kept).toContain('unknown-column');
	expect(namesIn(kept)).toEqual([]);
});

it('keeps nobody who heads a column', async () => {
	const kept = await keptWords([
		[TITLE],
		['HUYỆN XUÂN TRƯỜNG'],
		['STT', 'Đơn vị', 'Số lượt tiếp', 'Ông Chuệch', 'Quềnh'],
		[1, 'Xã Xuân Hồng', 9, 10, 6],
		[2, 'Xã Xuân Ngọc', 9, 10, 6]
	]);
	expect(kept).toContain('unknown-column');
	expect(namesIn(kept)).toEqual([]);
});
