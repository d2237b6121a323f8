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

/** What many facts have in common; `id` is its number, from 0 on. */
const KIND_COLUMNS = [
	'measure',
	'start_date',
	'end_date',
	'window_kind',
	'period',
	'dims',
	'dim_names',
	'form',
	'theme'
] as const satisfies readonly (keyof (typeof TABLES)['fact'])[];

const { fact, due, ...REST } = TABLES;

/**
 * The tables that stand in the engine. `fact` is a view, of facts that are numbers only and of what they are numbers of; and so is `due`, of
 * windows and the lists of units that had to report, for most windows the same.
 */
export const STORED = {
	fact_row: {
		fact_id: fact.fact_id,
		kind: 'INTEGER',
		unit: 'INTEGER',
		value: fact.value,
		source: fact.source,
		cell: fact.cell
	},
	fact_kind: {
		id: 'INTEGER',
		...(Object.fromEntries(KIND_COLUMNS.map((column) => [column, fact[column]])) as Pick<
			typeof fact,
			(typeof KIND_COLUMNS)[number]
		>)
	},
	fact_unit: { id: 'INTEGER', unit: fact.unit },
	due_window: {
		list: 'INTEGER',
		theme: due.theme,
		period: due.period,
		start_date: due.start_date,
		end_date: due.end_date
	},
	due_unit: { list: 'INTEGER', unit: due.unit },
	...REST
} as const;

export type TableName = keyof typeof STORED;
export const TABLE_NAMES = Object.keys(STORED) as TableName[];

/** The name a load fills before it takes the place of the old table. */
export function nextOf(table: TableName): string {
	return `${table}__next`;
}

export function createTable(table: TableName, name: string): string {
	const columns = Object.entries(STORED[table]).map(([column, type]) => `"${column}" ${type}`);
	return `CREATE TABLE "${name}" (${columns.join(', ')})`;
}

/** They stay as they are while their tables are replaced. */
export function createViews(): string[] {
	const ofFact = Object.keys(fact).map((column) => `${tableOf(column)}."${column}"`);
	const ofDue = Object.keys(due).map((column) =>
		column === 'unit' ? 'due_unit.unit' : `due_window."${column}"`
	);
	return [
		`CREATE VIEW "fact" AS SELECT ${ofFact.join(', ')} FROM fact_row
JOIN fact_kind ON fact_kind.id = fact_row.kind JOIN fact_unit ON fact_unit.id = fact_row.unit`,
		`CREATE VIEW "due" AS SELECT ${ofDue.join(', ')} FROM due_window JOIN due_unit ON due_unit.list = due_window.list`
	];
}

function tableOf(column: string): TableName {
	if (column === 'unit') return 'fact_unit';
	return column in STORED.fact_kind ? 'fact_kind' : 'fact_row';
}

/**
 * Asks of the tables that a load has filled whether every fact (`are_known`) has its kind and unit, each told once: `fact` would
 * leave out one that has none, and show one twice whose kind was told twice.
 */
export function askKnown(): string {
	const [row, kind, unit] = [nextOf('fact_row'), nextOf('fact_kind'), nextOf('fact_unit')];
	const isNumbered = (name: string) =>
		`(SELECT count(*) = 0 OR (count(DISTINCT id) = count(*) AND min(id) = 0 AND max(id) = count(*) - 1) FROM "${name}")`;
	const below = (column: string, name: string) =>
		`coalesce(min("${column}") >= 0 AND max("${column}") < (SELECT count(*) FROM "${name}"), TRUE)`;
	return `SELECT ${isNumbered(kind)} AND ${isNumbered(unit)} AND (SELECT ${below('kind', kind)} AND ${below('unit', unit)} FROM "${row}") AS are_known`;
}
