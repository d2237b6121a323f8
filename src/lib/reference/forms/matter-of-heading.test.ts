import { describe, expect, it } from 'vitest';
import { measureOfHeader } from './measure-of-header';

const asked = (path: readonly string[]) => {
	const { confidence, reasons } = measureOfHeader(path, 'campaigns');
	const doubt = reasons.find(({ code }) => code === 'heading-of-other-work');
	return confidence === 'ask' ? (doubt?.details?.words ?? null) : null;
};

describe('a heading over words that are said of any work', () => {
	it.each([
		['Đối thoại với nhân dân', 'Số người tham gia'],
		['Đối thoại với nhân dân', 'Số hộ được hỗ trợ'],
		['Tiếp công dân', 'Số hộ được hỗ trợ'],
		['Cải cách hành chính', 'Số người tham gia'],
		['Khảo sát, lấy ý kiến', 'Số lượt người tham gia']
	])('makes them doubtful where it names another matter: %s › %s', (heading, words) => {
		expect(asked([heading, words])).toBe(heading);
	});

	it.each([
		['Ra quân', 'Số người tham gia'],
		['Hoạt động', 'Số người tham gia'],
		['Đối thoại, ra quân', 'Số người tham gia'],
		['Chăm lo an sinh xã hội', 'Số hộ được hỗ trợ'],
		['Đối thoại với nhân dân', 'Số cuộc'],
		['Đối thoại với nhân dân', 'Số người tham gia ra quân']
	])('does not where it, or they, name their own: %s › %s', (heading, words) => {
		expect(measureOfHeader([heading, words], 'campaigns').confidence).not.toBe('ask');
	});
});
