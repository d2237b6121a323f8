export { ident, isSql, join, sql } from './sql';
export type { Separator, Sql, SqlPart, SqlValue } from './sql';
export { DUCKDB, textOf } from './text-of';
export type { Dialect } from './text-of';
export type { QueryBackend, ResultRow, ResultTable, ResultValue } from './query-backend';
