/**
 * Writes src/lib/reference/units/roster.txt from a directory with unit_versions.csv, unit_edges.csv,
 * unit_edge_shares.csv, unit_groups.csv and unit_aliases.csv.
 *
 *   npm run -s units -- DIR [--out FILE]
 *
 * The groups are not written: they follow from the edges. The script checks that they do.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { UnitLevel, UnitType, UnitVersion } from '../src/lib/model';
import { decodeRoster } from '../src/lib/reference/units/decode-roster';
import { encodeRoster } from '../src/lib/reference/units/encode-roster';
import { addDays } from '../src/lib/reference/calendar';
import type {
	EdgeKind,
	Roster,
	RosterData,
	ShareKind,
	UnitAlias
} from '../src/lib/reference/units/types';
import { fullNameOf } from '../src/lib/reference/units/unit-type';

const OUT = 'src/lib/reference/units/roster.txt';

type CsvRow = Record<string, string>;

function readCsv(directory: string, name: string): CsvRow[] {
	const text = readFileSync(join(directory, name), 'utf8').replace(/^\uFEFF/, '');
	const { data, errors } = Papa.parse<CsvRow>(text, { header: true, skipEmptyLines: true });
	if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message} in row ${errors[0]?.row}`);
	return data;
}

function field(row: CsvRow, name: string): string {
	const value = row[name];
	if (value === undefined) throw new Error(`column ${name} is missing`);
	return value;
}

function readFacts(directory: string): RosterData {
	const versions = readCsv(directory, 'unit_versions.csv').map((row): UnitVersion => {
		const code = field(row, 'code');
		const validFrom = field(row, 'valid_from');
		const type = field(row, 'type') as UnitType;
		const name = field(row, 'name').normalize('NFC');
		return {
			key: `${code}@${validFrom}`,
			code,
			validFrom,
			validTo: field(row, 'valid_to') || null,
			level: field(row, 'level') as UnitLevel,
			type,
			name,
			fullName: fullNameOf(type, name),
			parentCode: field(row, 'parent_code') || null
		};
	});
	versions.sort((a, b) =>
		a.code === b.code ? order(a.validFrom, b.validFrom) : order(a.code, b.code)
	);
	const ending = new Map(versions.map((unit) => [`${unit.code}@${unit.validTo}`, unit.key]));

	const edgeId = (row: CsvRow) =>
		['from_code', 'from_valid_to', 'to_code', 'to_valid_from']
			.map((name) => field(row, name))
			.join();
	const shares = new Map(
		readCsv(directory, 'unit_edge_shares.csv').map((row) => [edgeId(row), field(row, 'share')])
	);
	const edges = readCsv(directory, 'unit_edges.csv').map((row) => {
		const date = field(row, 'to_valid_from');
		const last = field(row, 'from_valid_to');
		const from = ending.get(`${field(row, 'from_code')}@${last}`);
		if (!from || addDays(date, -1) !== last)
			throw new Error(`edge ${edgeId(row)} hangs in the air`);
		return {
			from,
			to: `${field(row, 'to_code')}@${date}`,
			kind: field(row, 'kind') as EdgeKind,
			share: (shares.get(edgeId(row)) ?? null) as ShareKind | null,
			date,
			legalBasis: field(row, 'legal_basis')
		};
	});
	edges.sort((a, b) => order(a.date, b.date) || order(a.to, b.to) || order(a.from, b.from));

	const aliases = readCsv(directory, 'unit_aliases.csv').map((row) => ({
		unit: `${field(row, 'code')}@${field(row, 'valid_from')}`,
		alias: field(row, 'alias').normalize('NFC'),
		kind: field(row, 'kind') as UnitAlias['kind']
	}));
	const dates = [...new Set(versions.map((unit) => unit.validFrom))].sort();
	return { dates, versions, edges, aliases };
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Lines in which the groups that follow from the edges differ from those in the directory. */
function groupDifferences(directory: string, roster: Roster): string[] {
	const given = new Map(
		readCsv(directory, 'unit_groups.csv').map((row) => [
			`${field(row, 'group_id')} ${field(row, 'member_code')}@${field(row, 'member_valid_from')}`,
			field(row, 'tiling')
		])
	);
	const derived = new Map<string, string>();
	for (const group of roster.groups()) {
		if (group.kind !== 'old-district') continue;
		for (const member of group.members) {
			const unit = roster.byKey(member.key);
			if (unit && unit.validFrom >= '2025-07-01')
				derived.set(
					`${group.id.slice('district:'.length)} ${member.key}`,
					member.exact ? 'exact' : 'shared'
				);
		}
	}
	return [...new Set([...given.keys(), ...derived.keys()])]
		.filter((id) => given.get(id) !== derived.get(id))
		.map((id) => `${id}: ${given.get(id) ?? 'absent'} there, ${derived.get(id) ?? 'absent'} here`);
}

function main(): number {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { out: { type: 'string', default: OUT } }
	});
	const [directory] = positionals;
	if (!directory || positionals.length > 1) {
		process.stderr.write('Usage: npm run -s units -- DIR [--out FILE]\n');
		return 2;
	}
	const facts = readFacts(directory);
	const text = encodeRoster(facts);
	const start = performance.now();
	const roster = decodeRoster(text);
	const decodeMs = performance.now() - start;
	const differences = groupDifferences(directory, roster);
	if (differences.length > 0) {
		process.stderr.write(`The groups do not follow from the edges:\n${differences.join('\n')}\n`);
		return 1;
	}
	writeFileSync(values.out, text);
	process.stdout.write(
		`${values.out}: ${facts.versions.length} versions, ${facts.edges.length} edges, ` +
			`${facts.aliases.length} aliases; ${Buffer.byteLength(text)} bytes, ` +
			`${gzipSync(text, { level: 9 }).length} gzip; decoded in ${decodeMs.toFixed(0)} ms\n`
	);
	return 0;
}

process.exitCode = main();
