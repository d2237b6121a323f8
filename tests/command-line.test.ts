import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../scripts/cli/main';
import { xlsxBytes } from './support/xlsx-bytes';

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

/** Two quarters of two communes in a folder and one below it, the second quarter twice. */
function reportFolder(): string {
	const reports = join(folder, 'bao-cao');
	mkdirSync(join(reports, 'quy-4'), { recursive: true });
	const report = (quarter: string, rows: readonly string[]) =>
		[
			'UBND huyện Xuân Trường;;;',
			`KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ ${quarter} NĂM 2024;;;`,
			'STT;Đơn vị;Số MH đăng ký;Số mô hình được công nhận',
			...rows
		].join('\n');
	const fourth = report('IV', ['1;Xã Xuân Hồng;20;15', '2;Xã Trà Lũ;5;2']);
	writeFileSync(join(reports, 'quy-3.csv'), report('III', ['1;Xã Xuân Hồng;10;4']));
	writeFileSync(join(reports, 'quy-4', 'quy-4.csv'), fourth);
	writeFileSync(join(reports, 'quy-4', 'ban-sao.csv'), fourth);
	writeFileSync(join(reports, 'ghi-chu.docx'), 'not a report');
	return reports;
}

/** The same without a process of its own, which takes seconds to start. */
async function inProcess(...args: string[]): Promise<ReturnType<typeof tonghop>> {
	let [stdout, stderr] = ['', ''];
	const spies = [
		vi.spyOn(process.stdout, 'write').mockImplementation(((text: string, done: () => void) => {
			stdout += text;
			done();
			return true;
		}) as typeof process.stdout.write),
		vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
			stderr += String(text);
			return true;
		})
	];
	try {
		const status = await main(args);
		return { status, stdout, stderr };
	} finally {
		for (const spy of spies) spy.mockRestore();
	}
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
				['mo-hinh.csv', 1, 'dash-read']
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

	it('tells prose from a table, in words, and reads on', async () => {
		const notes = join(folder, 'ghi-chu.md');
		writeFileSync(
			notes,
			'# Ghi chú\n\nHọp ngày 12/3, có xã Xuân Hồng, Trà Lũ, và 3 đơn vị khác.\n\n- Việc 1, giao xã.\n- Việc 2.\n'
		);
		const { status, stdout } = await inProcess('read', notes, '--json');
		const [file] = JSON.parse(stdout) as {
			tables: unknown[];
			issues: { code: string; message: string }[];
		}[];
		expect(status).toBe(1);
		expect(file?.tables).toEqual([]);
		expect(file?.issues).toHaveLength(1);
		expect(file?.issues[0]?.message).toMatch(/không phải bảng tính \(văn bản thường.*Hãy thả/);
	});

	it('leaves a list with one row a petition out, as the app does, unless asked for its counts', async () => {
		const list = join(folder, 'don-thu.csv');
		writeFileSync(
			list,
			[
				'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG',
				'DANH SÁCH ĐƠN THƯ QUÝ IV NĂM 2024',
				'STT;Họ và tên;Ngày tiếp nhận;Loại đơn;Kết quả giải quyết',
				'1;Trần Văn Mẫu;05/10/2024;Khiếu nại;Đã giải quyết',
				'2;Lê Thị Thử;17/10/2024;Tố cáo;Đang giải quyết',
				'3;Phạm Văn Ví;02/12/2024;Tố cáo;Đang giải quyết'
			].join('\n')
		);
		const plain = await inProcess('facts', list, '--json');
		expect([plain.status, JSON.parse(plain.stdout)]).toEqual([0, []]);
		const [file] = JSON.parse((await inProcess('read', list, '--json')).stdout) as {
			issues: { code: string; count: number }[];
		}[];
		expect(file?.issues).toContainEqual(
			expect.objectContaining({ code: 'case-list-left-out', count: 3 })
		);
		const counted = await inProcess('facts', list, '--json', '--count-lists');
		const facts = JSON.parse(counted.stdout) as { dims: object; value: number }[];
		expect(facts.find(({ dims }) => Object.keys(dims).length === 0)?.value).toBe(3);
	});

	it('gives a figure that two sheets give differently once, as it counts', async () => {
		const sheet = (name: string, registered: number) => ({
			name,
			rows: [
				['UBND XÃ XUÂN HƯNG'],
				['KẾT QUẢ PHONG TRÀO DÂN VẬN KHÉO QUÝ II NĂM 2026'],
				['STT', 'Đơn vị', 'Số mô hình đăng ký'],
				[1, 'Xã Xuân Hưng', registered]
			]
		});
		const two = join(folder, 'hai-trang.xlsx');
		writeFileSync(two, xlsxBytes(sheet('Bản 1', 28), sheet('Bản 2', 31)));
		const { stdout } = await inProcess('facts', two, '--json');
		const facts = JSON.parse(stdout) as { value: number; source: { sheet: string } }[];
		expect(facts.map(({ value, source }) => [source.sheet, value])).toEqual([['Bản 1', 28]]);
	});

	it('refuses wrong usage with nothing on standard output', async () => {
		expect(tonghop()).toMatchObject({ status: 2, stdout: '' });
		for (const args of [
			['facts'],
			['nothing', 'x.csv'],
			['read', 'x.csv', '--yaml'],
			['build', folder],
			['build', join(folder, 'missing'), '--out', 'x'],
			['query', 'x.tonghop', '--json'],
			['query', '--metric', '{}']
		]) {
			const { status, stdout, stderr } = await inProcess(...args);
			expect([status, stdout]).toEqual([2, '']);
			expect(stderr).toContain('Usage');
		}
	});

	it('explains itself when asked, and that is no failure', async () => {
		for (const args of [['--help'], ['read', '--help'], ['help']]) {
			const { status, stdout } = await inProcess(...args);
			expect(status).toBe(0);
			expect(stdout).toContain('Usage');
		}
	});

	it('builds one snapshot of a folder and answers queries from it', async () => {
		const out = join(folder, 'so-lieu.tonghop');
		const built = await inProcess('build', reportFolder(), '--out', out);
		expect([built.status, built.stdout]).toEqual([0, '']);
		expect(built.stderr).toContain('2 of 3 files, 6 facts');
		const ask = (metric: unknown) => ['query', out, '--metric', JSON.stringify(metric), '--json'];
		const recognition = ask({
			indicator: 'dvk_recognition_rate',
			groupBy: ['window'],
			windowKind: 'period'
		});
		const answer = tonghop(...recognition);
		expect(answer.status).toBe(0);
		const rows = JSON.parse(answer.stdout) as Record<string, unknown>[];
		// Of the fourth quarter 15 + 2 of 20 + 5, not the mean of 75 % and 40 %.
		expect(rows).toMatchObject([
			{
				keys: { window: '2024-07-01/2024-09-30/period' },
				value: 40,
				numerator: 4,
				denominator: 10
			},
			{
				keys: { window: '2024-10-01/2024-12-31/period' },
				value: 68,
				numerator: 17,
				denominator: 25
			}
		]);
		expect(Object.keys(rows[1] ?? {})).toEqual(
			expect.arrayContaining(
				'keys value numerator denominator low high unitsReporting unitsDue suppressed breakInSeries'.split(
					' '
				)
			)
		);
		const completeness = await inProcess(...ask({ indicator: 'rep_completeness', groupBy: [] }));
		expect(JSON.parse(completeness.stdout)).toMatchObject([{ value: 100, unitsReporting: 2 }]);
	});

	it.each([
		['{"indicator":', 'not JSON'],
		['[]', 'not a JSON object'],
		['{"indicator":"nonsense","groupBy":[]}', 'unknown-indicator'],
		['{"indicator":"tcd_turns","groupBy":["planet"]}', 'groupBy takes unit, parent, window'],
		['{"indicator":"par_score","groupBy":[]}', 'never-aggregated']
	])('refuses the query %s, saying why', async (metric, why) => {
		const out = join(folder, 'trong.tonghop');
		const empty = join(folder, 'khong-co-gi');
		mkdirSync(empty, { recursive: true });
		if (metric.startsWith('{"indicator":"')) await inProcess('build', empty, '--out', out);
		const { status, stdout, stderr } = await inProcess('query', out, '--metric', metric, '--json');
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(why);
	});

	it('says when a snapshot cannot be had', async () => {
		const broken = join(folder, 'hong.tonghop');
		writeFileSync(broken, 'not a snapshot');
		const metric = '{"indicator":"tcd_turns","groupBy":[]}';
		for (const [file, why] of [
			[broken, 'snapshot-broken'],
			[join(folder, 'missing.tonghop'), 'ENOENT']
		] as const) {
			const { status, stdout, stderr } = await inProcess(
				'query',
				file,
				'--metric',
				metric,
				'--json'
			);
			expect([status, stdout]).toEqual([1, '']);
			expect(stderr).toContain(why);
		}
	});
});
