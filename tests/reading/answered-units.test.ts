import { expect, it } from 'vitest';
import type { ReadReport } from '../../src/lib/model';
import { applyDecisions } from '../../src/lib/reading';
import { context, readLines } from '../support/reading';

const FORMS: Readonly<Record<string, readonly string[]>> = {
	'a form of one commune of a name that several provinces have': [
		'UBND XÃ XUÂN TRƯỜNG',
		'BÁO CÁO QUÝ II NĂM 2026',
		'STT;Nội dung;ĐVT;Kết quả',
		'1;Số lượt tiếp công dân;lượt;5'
	],
	'a form of one commune of the year of the mergers': [
		'UBND XÃ XUÂN GIANG',
		'BÁO CÁO NĂM 2025',
		'STT;Nội dung;ĐVT;Kết quả',
		'1;Số lượt tiếp công dân;lượt;5'
	],
	'a list of communes': [
		'KẾT QUẢ TIẾP CÔNG DÂN QUÝ II NĂM 2026',
		'STT;Đơn vị;Số lượt tiếp công dân',
		'1;Xã Xuân Trường;5',
		'2;Xã Tân Tiến;6'
	]
};

const unitsOf = ({ tables }: ReadReport) =>
	tables.flatMap(({ unit, units, unitsOfColumns = [] }) =>
		[unit, ...units, ...unitsOfColumns].flatMap((guess) => guess ?? [])
	);

it.each(Object.keys(FORMS))(
	'any answer for a unit is taken, and may still be another: %s',
	async (name) => {
		const report = await readLines(...(FORMS[name] ?? []));
		const asked = unitsOf(report).filter(({ confidence }) => confidence === 'ask');
		expect(asked.length).toBeGreaterThan(0);
		for (const { text, candidates } of asked)
			for (const { key } of candidates) {
				const decided = applyDecisions(report, new Map([[0, { units: { [text]: key } }]]), context);
				const again = unitsOf(decided).find((one) => one.text === text);
				expect(again?.key).toBe(key);
				const keys = again?.candidates.map((one) => one.key) ?? [];
				expect(new Set(keys).size).toBe(keys.length);
				expect(keys).toContain(key);
			}
	}
);
