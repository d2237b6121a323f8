import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'tonghop-'));
	writeFileSync(
		join(folder, 'mo-hinh.csv'),
		[
			'UBND huyện Xuân Trường;;;',
			'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024;;;',
			'STT;Đơn vị;Số MH đăng ký;Số mô hình được công nhận',
			'1;Xã Xuân Hồng;1.234;-',
			'2;Xã Trà Lũ;05;2',
			'3;TT Xuân Trường;7;'
		].join('\n')
	);
	writeFileSync(join(folder, 'hong.xlsx'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

function tonghop(...args: string[]): { status: number | null; stdout: string; stderr: string } {
	return spawnSync(
		process.execPath,
		['node_modules/tsx/dist/cli.mjs', 'scripts/tonghop.ts', ...args],
		{
			encoding: 'utf8'
		}
	);
}

describe('the command line', () => {
	it('gives facts in the fixed shape', () => {
		const { status, stdout } = tonghop('facts', join(folder, 'mo-hinh.csv'), '--json');
		expect(status).toBe(0);
		const facts = JSON.parse(stdout) as unknown[];
		expect(facts).toHaveLength(5);
		expect(facts[1]).toEqual({
			indicator: 'dvk_recognised',
			unit: '14095@2023-01-01',
			unitName: 'Xã Xuân Hồng',
			start: '2024-10-01',
			end: '2024-12-31',
			windowKind: 'period',
			dims: {},
			value: 0,
			state: 'zero',
			source: { file: 'mo-hinh.csv', sheet: 'mo-hinh', a1: 'D4' }
		});
	});

	it('reads on after a file it cannot read, and says so by its exit code', () => {
		const { status, stdout } = tonghop(
			'read',
			join(folder, 'hong.xlsx'),
			join(folder, 'missing.xlsx'),
			join(folder, 'mo-hinh.csv'),
			'--json'
		);
		expect(status).toBe(1);
		const files = JSON.parse(stdout) as {
			file: string;
			format: string;
			tables: Record<string, unknown>[];
			issues: { code: string }[];
		}[];
		expect(files.map(({ file, tables, issues }) => [file, tables.length, issues[0]?.code])).toEqual(
			[
				['hong.xlsx', 0, 'empty-file'],
				['missing.xlsx', 0, 'unreadable-file'],
				['mo-hinh.csv', 1, undefined]
			]
		);
		expect(files[2]).toMatchObject({
			format: 'csv',
			encoding: 'utf-8',
			tables: [
				{
					sheet: 'mo-hinh',
					headerRows: [3],
					window: { start: '2024-10-01', end: '2024-12-31', kind: 'period' },
					columns: [
						{ col: 'A', path: ['STT'], kind: 'label', indicator: null },
						{ col: 'B', path: ['Đơn vị'], kind: 'label', indicator: null },
						{ col: 'C', path: ['Số MH đăng ký'], kind: 'number', indicator: 'dvk_registered' },
						{ col: 'D', kind: 'number', indicator: 'dvk_recognised' }
					]
				}
			]
		});
		const rows = files[2]?.tables[0]?.rows as { row: number; cells: unknown[] }[];
		expect(rows[2]).toMatchObject({
			row: 6,
			role: 'data',
			unit: { text: 'TT Xuân Trường', key: '14089@2023-01-01', name: 'Thị trấn Xuân Trường' },
			section: null
		});
		expect(rows[2]?.cells[3]).toEqual({ a1: 'D6', raw: '', value: null, state: 'blank' });
	});

	it('refuses wrong usage with nothing on standard output', () => {
		for (const args of [[], ['facts'], ['nothing', 'x.csv'], ['read', 'x.csv', '--yaml']]) {
			const { status, stdout, stderr } = tonghop(...args);
			expect([status, stdout]).toEqual([2, '']);
			expect(stderr).toContain('Usage');
		}
	});
});
