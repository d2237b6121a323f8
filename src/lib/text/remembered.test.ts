import { expect, it } from 'vitest';
import { remembered } from './remembered';

it('asks once for each text, and again for what is too long or long forgotten', () => {
	const asked: string[] = [];
	const of = remembered((text) => {
		asked.push(text);
		return text.toUpperCase();
	});
	expect([of('a'), of('a'), of('b')]).toEqual(['A', 'A', 'B']);
	expect(asked).toEqual(['a', 'b']);
	const long = 'x'.repeat(401);
	expect([of(long), of(long)]).toEqual([long.toUpperCase(), long.toUpperCase()]);
	expect(asked).toEqual(['a', 'b', long, long]);
	for (let i = 0; i < 4096; i++) of(String(i));
	expect(of('a')).toBe('A');
	expect(asked.filter((text) => text === 'a')).toHaveLength(2);
});

it('takes no text for something objects already have', () => {
	expect(remembered((text) => [text])('__proto__')).toEqual(['__proto__']);
});
