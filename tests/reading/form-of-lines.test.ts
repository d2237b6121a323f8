import { expect, it } from 'vitest';
import { readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

async function formOf(...lines: Row[]) {
	const { reports } = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG'],
				['KẾT QUẢ RA QUÂN QUÝ II NĂM 2023'],
				['TT', 'Nội dung', 'Kết quả'],
				...lines
			]
		}
	]);
	return reports.map(({ id }) => id);
}

it('a form of indicators is told by its lines: one with others takes nothing of its place', async () => {
	const events: Row = [1, 'Số hoạt động ra quân', 10];
	const people: Row = [2, 'Số lượt người tham gia ra quân', 500];
	const first = await formOf(events, people);
	expect(first).toHaveLength(1);
	expect(await formOf([1, 'Số hoạt động ra quân', 12], people)).toEqual(first);
	expect(await formOf(people, events)).toEqual(first);
	expect(await formOf(events)).not.toEqual(first);
});
