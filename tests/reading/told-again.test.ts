import { describe, expect, it } from 'vitest';
import { formInQueries, type ReadReport } from '$lib/model';
import { issueText, senderText } from '$lib/reading';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD = ['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Giá trị chăm lo, xã hội hóa (triệu đồng)'];
const models = (name: string, ...rows: Row[]) => ({
	name,
	rows: [
		['UBND TỈNH NINH BÌNH'],
		['KẾT QUẢ THỰC HIỆN PHONG TRÀO DÂN VẬN KHÉO QUÝ II NĂM 2026'],
		HEAD,
		...rows
	]
});
const campaign = (name: string, value: number) => ({
	name,
	rows: [
		['UBND XÃ XUÂN HƯNG'],
		['BÁO CÁO KẾT QUẢ CÁC HOẠT ĐỘNG PHONG TRÀO RA QUÂN CHĂM LO QUÝ II NĂM 2026'],
		['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
		[1, 'Số hoạt động ra quân', 'hoạt động', 4],
		[2, 'Số lượt người tham gia', 'lượt', 1229],
		[3, 'Giá trị chăm lo, xã hội hóa', 'triệu đồng', value]
	]
});
const OWN: Row = [1, 'Xã Xuân Hưng', 28, 56.8];

/** What stands of a measure, and which telling of which report it is: the first form `a`, the next `b`. */
function told({ facts, reports, reportOf }: ReadReport, measure = 'care_value') {
	const forms = [...new Set(reports.map(({ form }) => form))];
	return facts.flatMap(({ source, value, measure: of }, i) => {
		const report = reports[reportOf[i] as number];
		if (of !== measure || !report) return [];
		const letter = 'abc'[forms.indexOf(report.form)];
		return [`${source.sheet} ${source.a1} ${value} ${letter}${report.again ?? ''}`];
	});
}

describe('two sheets of a file that give one figure differently', () => {
	it('keep both, each as its own report’s, where they are of different forms', async () => {
		const report = await readSheets([models('Mô hình', OWN), campaign('Ra quân', 45.6)]);
		expect(told(report)).toEqual(['Mô hình D4 56.8 a', 'Ra quân D6 45.6 b']);
		expect(codes(report)).toEqual(['R14 D6']);
		expect(report.issues.map((issue) => issueText(issue, 'vi'))[0]).toContain(
			'hai trang của tệp ghi hai số khác nhau: 45,6 ở D6 và 56,8 (Mô hình!D4).'
		);
		expect(report.issues.map((issue) => issueText(issue, 'vi'))[0]).toContain(
			'Chỉ một trong hai số được tính, số kia được giữ để đối chiếu'
		);
		expect(report.issues.map((issue) => issueText(issue, 'en'))[0]).toContain(
			'45.6 at D6 and 56.8 (Mô hình!D4). Only one of them counts'
		);
		expect(report.issues.map((issue) => senderText(issue, 'vi'))[0]).toContain(
			'và 56,8 (Mô hình!D4)'
		);
		expect(report.ledgers.map(({ ledger }) => ledger.data)).toEqual([1, 3]);
	});

	it('keep both, the second as the same report told again, where they are of one form', async () => {
		const report = await readSheets([
			models('Bản 1', OWN),
			models('Bản 2', [1, 'Xã Xuân Hưng', 28, 61.2]),
			models('Bản 3', [1, 'Xã Xuân Hưng', 28, 60])
		]);
		expect(told(report)).toEqual(['Bản 1 D4 56.8 a', 'Bản 2 D4 61.2 a2', 'Bản 3 D4 60 a3']);
		expect(told(report, 'dvk_registered')).toEqual(['Bản 1 C4 28 a']);
		const ids = report.reports.flatMap(({ id, again }) => (again ? id : []));
		expect(ids).toEqual([ids[0], ids[0]]);
		expect(report.reports.some(({ id, again }) => id === ids[0] && !again)).toBe(true);
		// Until somebody chooses the first of them by name counts.
		const forms = report.reports.filter(({ id }) => id === ids[0]).map((one) => formInQueries(one));
		expect(forms).toEqual([...forms].sort());
	});

	it('are numbered by their sheets, the same for every unit', async () => {
		const HONG = (value: number): Row => [2, 'Xã Xuân Hồng', 7, value];
		const report = await readSheets([
			models('Bản 1', OWN, HONG(1)),
			models('Bản 2', [1, 'Xã Xuân Hưng', 28, 61.2], HONG(1)),
			models('Bản 3', OWN, HONG(2))
		]);
		expect(told(report)).toEqual([
			'Bản 1 D4 56.8 a',
			'Bản 1 D5 1 a',
			'Bản 2 D4 61.2 a2',
			'Bản 3 D5 2 a3'
		]);
	});

	it('keep what the sheet that sums others up says as the one that gives way', async () => {
		const report = await readSheets([
			models('Tổng hợp', [1, 'Xã Xuân Hưng', 28, 61.2], [2, 'Xã Xuân Hồng', 7, 3]),
			campaign('Ra quân', 45.6),
			models('Xuân Hồng', [1, 'Xã Xuân Hồng', 7, 4])
		]);
		expect(told(report)).toEqual([
			'Tổng hợp D4 61.2 a1',
			'Tổng hợp D5 3 a1',
			'Ra quân D6 45.6 b',
			'Xuân Hồng D4 4 a'
		]);
	});

	it('keep a breakdown whole, of which one part differs', async () => {
		const parts = (name: string, economy: number) => ({
			name,
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['UBND XÃ XUÂN HỒNG'],
				['MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
				['TT', 'Lĩnh vực', 'Số mô hình đăng ký'],
				[1, 'Kinh tế', economy],
				[2, 'Văn hóa - xã hội', 4],
				[3, 'Quốc phòng - an ninh', 2],
				[4, 'Hệ thống chính trị', 1]
			] as Row[]
		});
		const report = await readSheets([parts('Bản 1', 5), parts('Bản 2', 6)]);
		const kept = told(report, 'dvk_registered');
		expect(kept.slice(0, 4)).toEqual([
			'Bản 1 C5 5 a',
			'Bản 1 C6 4 a',
			'Bản 1 C7 2 a',
			'Bản 1 C8 1 a'
		]);
		expect(kept.filter((one) => one.startsWith('Bản 2')).slice(0, 4)).toEqual([
			'Bản 2 C5 6 a2',
			'Bản 2 C6 4 a2',
			'Bản 2 C7 2 a2',
			'Bản 2 C8 1 a2'
		]);
	});

	it('are no two where they agree, and a slip where one sheet gives it twice', async () => {
		const same = await readSheets([models('Bản 1', OWN), models('Bản 2', OWN)]);
		expect(told(same)).toEqual(['Bản 1 D4 56.8 a']);
		const twice = await readSheets([models('Bản 1', OWN, [2, 'Xã Xuân Hưng', 28, 61.2])]);
		expect(told(twice)).toEqual(['Bản 1 D4 56.8 a']);
		expect(codes(twice)).toEqual(['R14 D5']);
		expect(twice.issues.map((issue) => issueText(issue, 'vi'))[0]).toContain(
			'Hãy sửa số sai trong tệp'
		);
	});
});
