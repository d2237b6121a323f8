import { AppError } from '$lib/model';

/** What may stand between `${` and `}` as a value. */
export type SqlValue = string | number | boolean | null;

/** One piece of a statement: written by us, a value, or a quoted name. */
export type SqlPart =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'value'; readonly value: SqlValue }
	| { readonly kind: 'name'; readonly name: string };

/** SQL that was written in this program. Made only by {@link sql}, {@link ident} and {@link join}. */
class SqlFragment {
	readonly #parts: readonly SqlPart[];
	constructor(parts: readonly SqlPart[]) {
		this.#parts = parts;
	}
	get parts(): readonly SqlPart[] {
		return this.#parts;
	}
}

export type Sql = SqlFragment;

/** Separators that {@link join} takes as plain text. */
export type Separator =
	', ' | ' AND ' | ' OR ' | ' and ' | ' or ' | ' || ' | ' UNION ALL ' | '\n' | ',\n' | ' ' | '';

/**
 * SQL text in which an interpolated string, number, boolean or null is a *value*: it is escaped and
 * can never become a keyword or a name. Nested `Sql` is taken as it is. Refuses NaN and infinities.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | SqlValue)[]): Sql {
	const parts: SqlPart[] = [];
	strings.forEach((text, i) => {
		if (text !== '') parts.push({ kind: 'text', text });
		if (i < values.length) parts.push(...partsOf(values[i] as Sql | SqlValue));
	});
	return new SqlFragment(parts);
}

/** A name of a table or column, always quoted. Names are constants of this program, never text of a file. */
export function ident(name: string): Sql {
	if (name === '' || name.includes('\0')) {
		throw new AppError('query-refused', { reason: 'bad-identifier' });
	}
	return new SqlFragment([{ kind: 'name', name }]);
}

/** The parts with `separator` between them; plain values stay values. Nothing for no parts. */
export function join(parts: readonly (Sql | SqlValue)[], separator: Separator | Sql = ', '): Sql {
	const between: readonly SqlPart[] =
		typeof separator === 'string' ? [{ kind: 'text', text: separator }] : separator.parts;
	return new SqlFragment(
		parts.flatMap((part, i) => (i === 0 ? partsOf(part) : [...between, ...partsOf(part)]))
	);
}

/** True for what {@link sql}, {@link ident} and {@link join} made. */
export function isSql(value: unknown): value is Sql {
	return value instanceof SqlFragment;
}

function partsOf(value: Sql | SqlValue): readonly SqlPart[] {
	if (isSql(value)) return value.parts;
	if (typeof value === 'number' && !Number.isFinite(value)) {
		throw new AppError('query-refused', { reason: 'not-finite' });
	}
	if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
		return [{ kind: 'value', value }];
	}
	throw new AppError('query-refused', { reason: `not-a-value: ${typeof value}` });
}
