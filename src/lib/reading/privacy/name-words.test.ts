import { describe, expect, it } from 'vitest';
import { nameWords } from './name-words';

const styles = (text: string) => nameWords(text).map(({ text: word, style }) => `${word}:${style}`);

describe('nameWords', () => {
	it('takes words apart by their capitals', () => {
		expect(styles('Ông Nguyễn Văn An')).toEqual([
			'Ông:title',
			'Nguyễn:title',
			'Văn:title',
			'An:title'
		]);
		expect(styles('NguyenVanAn')).toEqual(['Nguyen:title', 'Van:title', 'An:title']);
		expect(styles('UBND xã, Giàng A Páo')).toEqual([
			'UBND:upper',
			'xã:lower',
			'Giàng:title',
			'A:title',
			'Páo:title'
		]);
		expect(styles('ĐBQHội')).toEqual(['ĐBQ:upper', 'Hội:title']);
		expect(styles('ĐHội')).toEqual(['Đ:title', 'Hội:title']);
	});

	it('tells where each stands', () => {
		expect(nameWords(' bà Hoa')).toEqual([
			{ text: 'bà', lower: 'bà', style: 'lower', at: 1, end: 3 },
			{ text: 'Hoa', lower: 'hoa', style: 'title', at: 4, end: 7 }
		]);
	});

	it('reads texts with rare signs alike', () => {
		for (const text of ['Trần Bình ABc ÔÔng 12a', 'NgÔ đỨc', 'aB', 'É', 'ǅ ʰ ª'])
			expect(nameWords(`${text} \u{1F600}`)).toEqual(nameWords(text));
		expect(nameWords('').length).toBe(0);
	});
});
