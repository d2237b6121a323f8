import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m } from './messages/messages.js';

/** Said of several things only. */
const OF_SEVERAL: readonly string[] = [
	'chart_shared_many',
	'review_group_window',
	'attention_not_compared'
];
const COUNTED =
	/\{\w+\} (?:more |other |new |unknown )?(?:units|files|figures|rows|cells|columns|tables|sheets|places)\b/;

const messages: readonly (readonly [id: string, message: unknown])[] = readdirSync(
	'messages/en'
).flatMap((file) =>
	Object.entries(JSON.parse(readFileSync(`messages/en/${file}`, 'utf8')) as object)
);

describe('what is counted in English', () => {
	it('has a form for one wherever a thing is counted', () => {
		const without = messages.filter(
			([id, message]) =>
				typeof message === 'string' && COUNTED.test(message) && !OF_SEVERAL.includes(id)
		);
		expect(without.map(([id]) => id)).toEqual([]);
	});

	it('is one thing or several, be the number written out or not', () => {
		const en = { locale: 'en' } as const;
		expect(m.files_came_of({ facts: '1', units: '1' }, en)).toBe('1 figure of 1 unit');
		expect(m.files_came_of({ facts: '1,001', units: '1' }, en)).toBe('1,001 figures of 1 unit');
		expect(m.import_asking({ count: 1 }, en)).toBe('1 file to review');
		expect(m.import_asking({ count: 0 }, en)).toBe('0 files to review');
	});
});
