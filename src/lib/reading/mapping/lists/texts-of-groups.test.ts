import { expect, test } from 'vitest';
import { TextsOfGroups } from './texts-of-groups';

test('texts of groups told in turns stay in the order of their group', () => {
	const texts = new TextsOfGroups();
	texts.add(0, 'C9');
	texts.add(2, 'C10');
	texts.add(0, 'C11');
	texts.add(0, 'C12');
	expect(texts.joined(0, ',')).toBe('C9,C11,C12');
	expect(texts.joined(2, ',')).toBe('C10');
	expect(texts.firstOf(0)).toBe('C9');
});

test('a group without texts has none, though a later one has', () => {
	const texts = new TextsOfGroups();
	texts.add(3, 'C9');
	expect(texts.joined(1, ',')).toBeNull();
	expect(texts.firstOf(7)).toBeNull();
});

test('texts told after others were asked for count too', () => {
	const texts = new TextsOfGroups();
	texts.add(1, 'C9');
	expect(texts.joined(1, ',')).toBe('C9');
	texts.add(0, 'C10');
	texts.add(1, 'C11');
	expect([texts.joined(0, ','), texts.joined(1, ',')]).toEqual(['C10', 'C9,C11']);
});
