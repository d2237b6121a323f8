import type { Sql, SqlValue } from './sql';

/** How one engine writes values and names. */
export interface Dialect {
	readonly string: (value: string) => string;
	readonly name: (name: string) => string;
}

/** Standard quoting, as DuckDB reads it: quotes doubled, backslash is an ordinary character. */
export const DUCKDB: Dialect = {
	string: (value) =>
		value.includes('\0')
			? `(${value
					.split('\0')
					.map((part) => quoted(part))
					.join(' || chr(0) || ')})`
			: quoted(value),
	name: (name) => `"${name.replaceAll('"', '""')}"`
};

/** The statement as text for an engine; DuckDB unless another dialect is given. */
export function textOf(query: Sql, dialect: Dialect = DUCKDB): string {
	return query.parts
		.map((part) => {
			switch (part.kind) {
				case 'text':
					return part.text;
				case 'name':
					return dialect.name(part.name);
				case 'value':
					return literal(part.value, dialect);
			}
		})
		.join('');
}

function literal(value: SqlValue, dialect: Dialect): string {
	if (value === null) return 'NULL';
	if (typeof value === 'string') return dialect.string(value);
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	// Exponent form is DOUBLE everywhere; `0.1` would be a DECIMAL in DuckDB.
	const text = Number.isSafeInteger(value) ? String(value) : value.toExponential();
	// Without the brackets, `x -${-1}` would open a comment.
	return value < 0 ? `(${text})` : text;
}

function quoted(value: string): string {
	return `'${value.replaceAll("'", "''")}'`;
}
