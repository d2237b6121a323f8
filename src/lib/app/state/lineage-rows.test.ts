import { expect, it } from 'vitest';
import { lineageRows } from './lineage-rows';
import { roster } from '../../../../tests/support/reading';

it('draws phường Xuân Lộc under the xã it was and the five communes that made it', () => {
	const { rows, links } = lineageRows(roster, '26425@2026-04-30');
	expect(rows.map(({ unit, depth }) => [unit.fullName, depth])).toEqual([
		['Thị trấn Gia Ray', 0],
		['Xã Xuân Thọ', 0],
		['Xã Xuân Trường', 0],
		['Xã Suối Cát', 0],
		['Xã Xuân Hiệp', 0],
		['Xã Xuân Lộc', 1],
		['Phường Xuân Lộc', 2]
	]);
	expect(links.map(({ from, to }) => [from, to])).toEqual([
		[0, 5],
		[1, 5],
		[2, 5],
		[3, 5],
		[4, 5],
		[5, 6]
	]);
	expect(lineageRows(roster, 'x@y').rows).toEqual([]);
});
