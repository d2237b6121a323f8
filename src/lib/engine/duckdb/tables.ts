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

/** `CREATE TABLE`, under the name a load fills before it takes the place of the old table. */
export function createTable(table: TableName, name: string): string {
	const columns = Object.entries(TABLES[table]).map(([column, type]) => `"${column}" ${type}`);
	return `CREATE TABLE "${name}" (${columns.join(', ')})`;
}
