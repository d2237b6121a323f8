/** The tables every query may count on: they always exist, even empty. Names in order, with DuckDB types. */
export const TABLES = {
	fact: {
		fact_id: 'INTEGER',
		measure: 'VARCHAR',
		unit: 'VARCHAR',
		start_date: 'DATE',
		end_date: 'DATE',
		window_kind: 'VARCHAR',
		period: 'VARCHAR',
		dims: 'VARCHAR',
		dim_names: 'VARCHAR',
		value: 'DOUBLE',
		form: 'VARCHAR',
		theme: 'VARCHAR',
		source: 'INTEGER',
		/** `cellNumber` of its cell, −1 where `written` tells it, or there is none. */
		cell: 'INTEGER'
	},
	/** Of facts whose cell is no plain address its name, and of those not written as plain numbers how they are written. */
	written: { fact_id: 'INTEGER', a1: 'VARCHAR', raw: 'VARCHAR' },
	/** The sheets that facts came from; long texts that would stand a thousand times in `fact`. */
	source: { id: 'INTEGER', file: 'VARCHAR', hash: 'VARCHAR', sheet: 'VARCHAR' },
	unit: {
		key: 'VARCHAR',
		code: 'VARCHAR',
		full_name: 'VARCHAR',
		level: 'VARCHAR',
		type: 'VARCHAR',
		parent_code: 'VARCHAR',
		province_code: 'VARCHAR',
		valid_from: 'DATE',
		valid_to: 'DATE'
	},
	group_member: { group_id: 'VARCHAR', unit: 'VARCHAR', exact: 'BOOLEAN' },
	restated: {
		as_of: 'DATE',
		unit: 'VARCHAR',
		target: 'VARCHAR',
		share: 'DOUBLE',
		exact: 'BOOLEAN',
		parts: 'INTEGER',
		same: 'BOOLEAN'
	},
	due: {
		unit: 'VARCHAR',
		theme: 'VARCHAR',
		period: 'VARCHAR',
		start_date: 'DATE',
		end_date: 'DATE'
	}
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/**
 * Columns of `fact` that hold few different texts in a great many rows. Where a load says which texts those are, the
 * engine keeps a number a row, in half the memory; queries see texts all the same.
 */
export const CODED_COLUMNS = [
	'measure',
	'unit',
	'window_kind',
	'period',
	'dims',
	'dim_names',
	'form',
	'theme'
] as const satisfies readonly (keyof (typeof TABLES)['fact'])[];

export type CodedName = (typeof CODED_COLUMNS)[number];

/** The texts of coded columns, while a load makes types of them. */
export const TEXTS = 'text__next';
export const CREATE_TEXTS = `CREATE TABLE "${TEXTS}" ("column" VARCHAR, "text" VARCHAR)`;

/** Two sets of types take turns: those of the tables that stand, and those of the load under way. */
export type Turn = 'even' | 'odd';

export function otherTurn(turn: Turn): Turn {
	return turn === 'even' ? 'odd' : 'even';
}

function typeName(column: CodedName, turn: Turn): string {
	return `fact_${column}_${turn}`;
}

/** Makes the type of a column of the texts in `TEXTS`, in their order: so the numbers sort as the texts. */
export function createType(column: CodedName, turn: Turn): string {
	return `CREATE TYPE "${typeName(column, turn)}" AS ENUM (SELECT DISTINCT "text" FROM "${TEXTS}" WHERE "column" = '${column}' ORDER BY "text")`;
}

export function dropTypes(turn: Turn): string[] {
	return CODED_COLUMNS.map((column) => `DROP TYPE IF EXISTS "${typeName(column, turn)}"`);
}

/** The table itself; `fact` is a view of its table, in which coded columns are texts. */
export function stored(table: TableName): string {
	return table === 'fact' ? 'fact_stored' : table;
}

/** Stays as it is while its table is replaced. Answers with numbers for texts could not be read: the engine sends no lists along. */
export function createFactView(): string {
	const coded: ReadonlySet<string> = new Set(CODED_COLUMNS);
	const columns = Object.keys(TABLES.fact).map((column) =>
		coded.has(column) ? `CAST("${column}" AS VARCHAR) AS "${column}"` : `"${column}"`
	);
	return `CREATE VIEW "fact" AS SELECT ${columns.join(', ')} FROM "${stored('fact')}"`;
}

type Types = Readonly<Record<string, string>>;

/** `CREATE TABLE`, under the name a load fills before it takes the place of the old table. */
export function createTable(table: TableName, name: string): string {
	return createWith(TABLES[table], name);
}

/** `fact` with types of its own for the columns that are `coded`. */
export function createCodedFact(name: string, coded: readonly CodedName[], turn: Turn): string {
	return createWith(factTypes(coded, turn), name);
}

function factTypes(coded: readonly CodedName[], turn: Turn): Types {
	const types = coded.map((column) => [column, `"${typeName(column, turn)}"`]);
	return { ...TABLES.fact, ...Object.fromEntries(types) };
}

function createWith(types: Types, name: string, create = 'CREATE TABLE'): string {
	const columns = Object.entries(types).map(([column, type]) => `"${column}" ${type}`);
	return `${create} "${name}" (${columns.join(', ')})`;
}

/** Facts on their way in: a number for all that many of them share, and one for their unit. */
const ROW_TYPES = {
	fact_id: 'INTEGER',
	kind: 'INTEGER',
	unit: 'INTEGER',
	value: 'DOUBLE',
	source: 'INTEGER',
	cell: 'INTEGER'
};

/** What stands while a load is under way. */
export const STAGES = {
	kind: 'fact_kind__next',
	unit: 'fact_unit__next',
	row: 'fact_row__next'
} as const;

export type Stage = keyof typeof STAGES;

/** Which stage tells a column of `fact`: what is not a fact's own, nor its unit, is told by its kind. */
function stageOf(column: string): Stage {
	return column === 'unit' ? 'unit' : column in ROW_TYPES ? 'row' : 'kind';
}

/** Makes a stage, in the place of an earlier one; texts with the types of `createCodedFact`. */
export function createStage(stage: Stage, coded: readonly CodedName[], turn: Turn): string {
	const told = Object.entries(factTypes(coded, turn)).filter(
		([column]) => stageOf(column) === stage
	);
	const types = stage === 'row' ? ROW_TYPES : { id: 'INTEGER', ...Object.fromEntries(told) };
	return createWith(types, STAGES[stage], 'CREATE OR REPLACE TABLE');
}

export function dropStages(): string[] {
	return Object.values(STAGES).map((name) => `DROP TABLE IF EXISTS "${name}"`);
}

/**
 * Puts the facts of the stages into a table, in their order: with far more facts than kinds and units the engine goes
 * through them one by one, and otherwise (`inOrder`) is made to sort.
 */
export function insertStaged(into: string, inOrder: boolean): string {
	const columns = Object.keys(TABLES.fact).map(
		(column) => `"${STAGES[stageOf(column)]}"."${column}"`
	);
	const { kind, unit, row } = STAGES;
	return [
		`INSERT INTO "${into}" SELECT ${columns.join(', ')} FROM "${row}"`,
		`JOIN "${kind}" ON "${kind}".id = "${row}".kind JOIN "${unit}" ON "${unit}".id = "${row}".unit`,
		...(inOrder ? [`ORDER BY "${row}".rowid`] : [])
	].join(' ');
}
