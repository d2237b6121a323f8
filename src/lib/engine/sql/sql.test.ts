import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppError } from '$lib/model';
import { ident, isSql, join, sql, textOf, type SqlValue } from '.';

/** Reads a standard quoted literal back and says what is left after it. */
function readLiteral(text: string): { value: string; rest: string } {
	let value = '';
	for (let i = 1; i < text.length; i++) {
		if (text[i] !== "'") value += text[i];
		else if (text[i + 1] === "'") value += text[i++];
		else return { value, rest: text.slice(i + 1) };
	}
	throw new Error(`never closed: ${text}`);
}

describe('sql', () => {
	it('takes an interpolated string as a value', () => {
		expect(textOf(sql`SELECT ${"'; DROP TABLE fact; --"}`)).toBe(
			"SELECT '''; DROP TABLE fact; --'"
		);
	});

	it('writes each kind of value so that the type survives', () => {
		const written = (value: SqlValue) => textOf(sql`${value}`);
		expect(written(null)).toBe('NULL');
		expect(written(true)).toBe('TRUE');
		expect(written(7)).toBe('7');
		expect(written(0.1)).toBe('1e-1');
		expect(written(-0.25)).toBe('(-2.5e-1)');
		expect(written(2 ** 60)).toBe('1.152921504606847e+18');
		expect(written('a\0b')).toBe("('a' || chr(0) || 'b')");
	});

	it('does not let a negative number open a comment', () => {
		expect(textOf(sql`SELECT 1 -${-1}`)).toBe('SELECT 1 -(-1)');
	});

	it('quotes names and has no shortcut for names that look quoted', () => {
		expect(textOf(ident('"a"'))).toBe('"""a"""');
		expect(textOf(ident('select; --'))).toBe('"select; --"');
		expect(() => ident('')).toThrow();
	});

	it('nests and joins', () => {
		const where = join([sql`${ident('a')} = ${1}`, sql`${ident('b')} = ${'x'}`], ' AND ');
		expect(textOf(sql`SELECT 1 WHERE ${where}`)).toBe(`SELECT 1 WHERE "a" = 1 AND "b" = 'x'`);
		expect(textOf(join(['a', 1, null]))).toBe("'a', 1, NULL");
		expect(textOf(join([]))).toBe('');
		expect(textOf(join([1, 2], sql` + `))).toBe('1 + 2');
	});

	it('refuses what is no value', () => {
		const refused = (make: () => unknown) => {
			try {
				make();
			} catch (error) {
				return isAppError(error, 'query-refused');
			}
			return false;
		};
		expect(refused(() => sql`${Number.NaN}`)).toBe(true);
		expect(refused(() => sql`${Infinity}`)).toBe(true);
		expect(refused(() => sql`${{ parts: [] } as unknown as SqlValue}`)).toBe(true);
		expect(refused(() => sql`${undefined as unknown as SqlValue}`)).toBe(true);
		expect(isSql({ parts: [{ kind: 'text', text: 'DROP' }] })).toBe(false);
	});

	it('keeps any text inside its quotes', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom("'", '"', ';', '-', '\\', '\n', 'ấ', '🙂', '$', '{') }),
				(text) => {
					const { value, rest } = readLiteral(textOf(sql`${text} AS x`));
					expect(value).toBe(text);
					expect(rest).toBe(' AS x');
				}
			),
			{ seed: 20250701 }
		);
	});

	it('keeps every number exactly', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
				const text = textOf(sql`${value}`).replace(/[()]/g, '');
				expect(Number(text)).toBe(value === 0 ? 0 : value);
			}),
			{ seed: 20250701 }
		);
	});
});
