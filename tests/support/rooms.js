/** @param {string[]} rooms of mapping */
const mapping = (...rooms) => ({
	rooms: ['model', 'text', 'reference', ...rooms.map((room) => `reading/mapping/${room}`)],
	packages: []
});

/**
 * Who may import whom, from left to right along the way of the data. The one list that both the
 * architecture test and ESLint read.
 *
 * `rooms` names folders of src/lib; `packages` are the outside packages a room may lean on.
 *
 * @type {Record<string, { rooms: string[], packages: string[] }>}
 */
export const ROOMS = {
	model: { rooms: [], packages: [] },
	text: { rooms: ['model'], packages: [] },
	reference: { rooms: ['model', 'text'], packages: ['valibot', 'papaparse'] },
	'reading/intake': { rooms: ['model', 'text'], packages: ['@e965/xlsx', 'papaparse', 'fflate'] },
	'reading/detect': { rooms: ['model', 'text', 'reference'], packages: [] },
	'reading/privacy': { rooms: ['model', 'text', 'reference'], packages: [] },
	'reading/mapping/ground': mapping(),
	'reading/mapping/windows': mapping('ground'),
	'reading/mapping/parts': mapping('ground'),
	'reading/mapping/figures': mapping('ground', 'windows', 'parts'),
	'reading/mapping/units': mapping('ground', 'windows', 'parts', 'figures'),
	'reading/mapping/lists': mapping('ground', 'parts', 'figures', 'units'),
	'reading/mapping/meanings': mapping('ground', 'windows', 'parts', 'figures', 'lists'),
	'reading/mapping': mapping('ground', 'windows', 'parts', 'figures', 'units', 'lists', 'meanings'),
	'reading/checks': { rooms: ['model', 'text', 'reference'], packages: [] },
	reading: {
		rooms: [
			'model',
			'text',
			'reference',
			'reading/intake',
			'reading/detect',
			'reading/privacy',
			'reading/mapping',
			'reading/checks'
		],
		packages: []
	},
	journal: { rooms: ['model'], packages: ['apache-arrow', 'fflate', 'valibot'] },
	'engine/sql': { rooms: ['model'], packages: [] },
	'engine/duckdb': {
		rooms: ['model', 'engine/sql'],
		packages: ['@duckdb/duckdb-wasm', 'apache-arrow']
	},
	'engine/clickhouse': { rooms: ['model', 'engine/sql'], packages: ['apache-arrow'] },
	'metrics/statistics': { rooms: ['model'], packages: [] },
	metrics: {
		rooms: ['model', 'engine/sql', 'reference', 'metrics/statistics'],
		packages: ['valibot']
	},
	'presenting/charts': { rooms: ['model', 'text', 'reference'], packages: ['echarts'] },
	'presenting/narrative': { rooms: ['model', 'text', 'reference'], packages: [] },
	'presenting/export': {
		rooms: ['model', 'text', 'reference', 'presenting/charts'],
		packages: ['@e965/xlsx', 'fflate']
	},
	app: {
		rooms: [
			'model',
			'text',
			'reference',
			'reading',
			'journal',
			'engine/sql',
			'engine/duckdb',
			'metrics',
			'metrics/statistics',
			'presenting/charts',
			'presenting/narrative',
			'presenting/export'
		],
		packages: [
			'svelte',
			'@duckdb/duckdb-wasm',
			'echarts',
			'bits-ui',
			'@lucide/svelte',
			'@fontsource/be-vietnam-pro',
			'valibot'
		]
	}
};

/** Rooms where nothing impure may happen: no runes, DOM, clock, random source, network. */
export const PURE_ROOMS = Object.keys(ROOMS).filter((room) => room !== 'app');

/** What a pure room may not touch, with what to do instead. Read by ESLint. */
export const IMPURE_GLOBALS = [
	{ name: 'fetch', message: 'Take the bytes as a parameter; app/ or scripts/ fetches them.' },
	{ name: 'XMLHttpRequest', message: 'Nothing leaves this machine.' },
	{ name: 'WebSocket', message: 'Nothing leaves this machine.' },
	{ name: 'localStorage', message: 'Keep device preferences in app/state.' },
	{ name: 'document', message: 'The DOM belongs to app/ui.' },
	{ name: 'window', message: 'The DOM belongs to app/ui.' },
	{ name: 'navigator', message: 'Take the capability as a parameter.' }
];
