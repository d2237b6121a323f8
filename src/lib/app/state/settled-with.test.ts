import { describe, expect, it } from 'vitest';
import type { Decisions } from '$lib/model';
import { applyDecisions } from '$lib/reading';
import { contextAfter, countSettled } from './settled-with';
import { context, readSheets } from '../../../../tests/support/reading';
import type { Row } from '../../../../tests/support/xlsx-bytes';

const read = (quarter: string, name: string, scale = 1) => {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		[`KẾT QUẢ DÂN VẬN KHÉO ${quarter} NĂM 2024`],
		['STT', 'Đơn vị', 'Kinh phí hỗ trợ mô hình'],
		[1, 'Xã Xuân Hồng', 45.5 * scale],
		[2, name, 62 * scale]
	];
	return readSheets([{ name: 'Sheet1', rows }]);
};

const MONEY: Decisions = {
	meanings: {
		'Kinh phí hỗ trợ mô hình': {
			role: 'measure',
			measure: 'care_value',
			dims: {},
			factor: 1
		}
	}
};

async function settled(
	given: Decisions,
	from: Awaited<ReturnType<typeof read>>,
	others: (typeof from)[]
) {
	const decisions = new Map([[0, given]]);
	const after = contextAfter(context, applyDecisions(from, decisions, context), decisions, {});
	return countSettled(
		{ report: from, decisions, shareWindow: false },
		others.map((report) => ({ report, decisions: new Map() })),
		after,
		new AbortController().signal
	);
}

describe('how many files come in with one that is answered', () => {
	it('are those that ask no more, not all of its form', async () => {
		const from = await read('QUÝ I', 'Xã Xuân Ninh');
		const others = [
			await read('QUÝ II', 'Xã Xuân Ninh', 1.2),
			await read('QUÝ III', 'Xã Xuân Ninh', 1_000_000),
			await read('QUÝ IV', 'Khối dân vận')
		];
		expect(await settled(MONEY, from, others)).toBe(1);
	});

	it('are those too that only ask of a unit whose name was answered', async () => {
		const from = await read('QUÝ I', 'Khối dân vận');
		const [candidate] = (await read('QUÝ I', 'Xã Xuân Ninh')).tables[0]?.units.slice(-1) ?? [];
		const key = candidate?.key ?? '';
		const others = [await read('QUÝ II', 'Khối dân vận')];
		expect(key).not.toBe('');
		expect(await settled({ ...MONEY, units: { 'Khối dân vận': key } }, from, others)).toBe(1);
		expect(await settled(MONEY, from, others)).toBe(0);
	});
});
