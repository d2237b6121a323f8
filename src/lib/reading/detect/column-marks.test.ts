import { describe, expect, it } from 'vitest';
import { identityOf, markedHeaders } from './column-marks';

const marked = (texts: readonly string[], numbers: readonly string[] = []) => {
	const { paths, identities } = markedHeaders(
		new Map(texts.map((text, i) => [i, text.split(' / ')])),
		numbers
	);
	return {
		paths: [...paths.values()].map((path) => path.join(' / ')),
		identities: [...identities].map(([column, identity]) => `${column}: ${identity}`)
	};
};

describe('markedHeaders', () => {
	it('takes letters and what they add up off the headings', () => {
		expect(marked(['Đơn vị', 'Đăng ký (A)', 'Duy trì (B)', 'Cộng (A+B)', 'Tỷ lệ (B/A)'])).toEqual({
			paths: ['Đơn vị', 'Đăng ký', 'Duy trì', 'Cộng', 'Tỷ lệ'],
			identities: ['1: A', '2: B', '3: A+B', '4: B/A']
		});
	});
	it('takes a row of letters off the headings', () => {
		expect(marked(['Đăng ký / (A)', 'Duy trì / (B)', 'Cộng / (C=A+B)']).paths).toEqual([
			'Đăng ký',
			'Duy trì',
			'Cộng'
		]);
	});
	it('leaves numbers, which keys of headings pass over, where they are', () => {
		const texts = ['Đăng ký (1)', 'Duy trì (2)', 'Cộng (3=1+2)'];
		expect(marked(texts)).toEqual({ paths: texts, identities: ['0: 1', '1: 2', '2: 3=1+2'] });
	});
	it.each([
		[['Loại (A)', 'Loại (B)', 'Loại (C)']],
		[['Đăng ký (B)', 'Duy trì (D)']],
		[['Đăng ký (A)', 'Duy trì']],
		[['Đăng ký', 'Duy trì', 'Cộng (1+2)']],
		[['Đăng ký', 'Duy trì', 'Cộng (A+B)']]
	])('leaves what marks no columns: %s', (texts) => {
		expect(marked(texts)).toEqual({ paths: texts, identities: [] });
	});
	it('knows the numbers of the row below', () => {
		expect(marked(['Đăng ký', 'Duy trì', 'Cộng (1+2)'], ['1', '2', '3']).identities).toEqual([
			'2: 1+2'
		]);
	});
});

it('identityOf puts what both say together', () => {
	expect(identityOf('3', '1+2')).toBe('3=1+2');
	expect(identityOf('3=1+2', '1+2')).toBe('3=1+2');
	expect(identityOf('3', undefined)).toBe('3');
	expect(identityOf('', 'A+B')).toBe('A+B');
	expect(identityOf('', undefined)).toBeNull();
});
