import { describe, expect, it } from 'vitest';
import type { Issue } from '$lib/model';
import { issueText, senderText } from '../../src/lib/reading/issue-words';
import { keptIssues } from '../../src/lib/reading/privacy';

function issue(code: Issue['code'], raw: string, details?: Issue['details']): Issue {
	return {
		code,
		severity: 'warning',
		sheet: 'S',
		a1: 'B4',
		raw,
		...(details ? { details } : {})
	};
}

const kept = (one: Issue) => keptIssues([one])[0] as Issue;

describe('a label taken for no unit', () => {
	it.each([
		'Ông Hùng',
		'Bà Lan xóm 4',
		'Y Bhăm Niê',
		'nguyen van hung',
		'Hùng',
		'Cụ Mão',
		'Quềnh',
		'Xóm 4 Hùng'
	])('%s is not kept, its place is', (raw) => {
		const one = kept(issue('unknown-unit', raw, { text: raw }));
		expect(one).toEqual({ code: 'unknown-unit', severity: 'warning', sheet: 'S', a1: 'B4' });
		expect(issueText(one, 'vi')).toContain('B4');
		expect(senderText(one, 'vi')).toContain('ô này');
	});

	it.each([
		'Xã Xuân Hoong',
		'Phường 14',
		'TT Xuan Truong',
		'xa Xuan Hong',
		'Tổng cộng',
		'Công an huyện',
		'Thôn 3',
		'Ban Dân vận Huyện ủy'
	])('%s is kept', (raw) => {
		const one = issue('unknown-unit', raw, { text: raw });
		expect(kept(one)).toEqual(one);
	});

	it('goes where another unit is offered, unless that is what it says', () => {
		const near = { text: 'Lan', expected: 'Xã Lang' };
		expect(kept(issue('ambiguous-unit', 'Lan', near))).not.toHaveProperty('raw');
		const named = issue('ambiguous-unit', 'Xuan Hong', {
			text: 'Xuan Hong',
			expected: 'Xã Xuân Hồng'
		});
		expect(kept(named)).toEqual(named);
	});

	it('beside the name of a place goes alone', () => {
		expect(kept(issue('unknown-unit', 'Xóm 4 (Hùng)')).raw).toBe('Xóm 4 (…)');
	});
});

describe('a label taken for no indicator', () => {
	it.each(['Ông Chuệch', 'Đơn của Quềnh', 'nguyen van hung', 'HÙNG', 'An', 'BÌNH AN'])(
		'%s is not kept',
		(raw) => {
			const one = kept(issue('unknown-column', raw));
			expect(one).not.toHaveProperty('raw');
			expect(issueText(one, 'vi')).toBe(
				'Chưa rõ cột hoặc dòng ở B4 là chỉ tiêu nào. Hãy chọn chỉ tiêu hoặc bỏ qua.'
			);
		}
	);

	it.each(['Số lượt tiếp công dân / Cộng', 'Chủ tịch UBND tiếp', 'Năm sinh', 'TỔNG SỐ ĐƠN'])(
		'%s is kept',
		(raw) => {
			expect(kept(issue('unknown-column', raw)).raw).toBe(raw);
		}
	);

	it('loses what it says besides, below the header it stands under', () => {
		const one = issue('unknown-column', 'Số lượt tiếp công dân / Quềnh', {
			words: 'Quềnh',
			measure: 'tcd_turns'
		});
		expect(kept(one)).toMatchObject({
			raw: 'Số lượt tiếp công dân / …',
			details: { words: '…', measure: 'tcd_turns' }
		});
	});
});

it('other issues stay as they are', () => {
	const one = issue('unread-number', '1o', { header: 'Số lượt' });
	expect(kept(one)).toBe(one);
});
