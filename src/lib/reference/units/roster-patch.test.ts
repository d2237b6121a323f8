import { describe, expect, it } from 'vitest';
import { readRosterFiles } from '../roster-files';
import { decodeRoster } from './decode-roster';
import { restatementTo } from './restatement';
import { createRoster } from './roster';
import { differenceFrom, patchedRoster, problemsOf } from './roster-patch';
import text from './roster.txt?raw';

const roster = decodeRoster(text);
const VERSIONS = 'code,valid_from,valid_to,level,type,name,parent_code\n';
const EDGES = 'from_code,from_valid_to,to_code,to_valid_from,kind,legal_basis\n';

/** Xã Phú Lý joins phường Xuân Lộc on New Year 2027: invented. */
const MERGER = [
	{
		name: 'unit_versions.csv',
		text:
			VERSIONS +
			'26173,2025-07-01,2026-12-31,commune,xa,Phú Lý,75\n' +
			'26425,2026-04-30,2026-12-31,commune,phuong,Xuân Lộc,75\n' +
			'26425,2027-01-01,,commune,phuong,Xuân Lộc,75\n'
	},
	{
		name: 'unit_edges.csv',
		text:
			EDGES +
			'26173,2026-12-31,26425,2027-01-01,full,1/NQ-X\n' +
			'26425,2026-12-31,26425,2027-01-01,full,1/NQ-X\n'
	}
];

describe('a newer roster', () => {
	it('takes the place of what it says otherwise and leaves the rest', () => {
		const read = readRosterFiles(MERGER);
		expect(read.problems).toEqual([]);
		expect(problemsOf(roster, read)).toEqual([]);
		const newer = createRoster(patchedRoster(roster, read));
		expect(newer.versions).toHaveLength(roster.versions.length + 1);
		expect(newer.dates.at(-1)).toBe('2027-01-01');
		expect(newer.activeOf('26173', '2027-01-01')).toBeNull();
		expect(restatementTo(newer, '2027-01-01').get('26173@2023-01-01')).toMatchObject([
			{ target: '26425@2027-01-01', exact: true }
		]);
		expect(newer.at('2026-12-31', 'commune')).toHaveLength(3_321);
		expect(newer.at('2027-01-01', 'commune')).toHaveLength(3_320);
	});

	it('keeps of a whole roster only what is new', () => {
		const asRows = {
			versions: roster.versions.map(({ code, validFrom, validTo, type, name, parentCode }) => ({
				code,
				validFrom,
				validTo,
				type,
				name,
				parentCode
			})),
			edges: roster.edges.map((edge) => ({
				fromCode: edge.from.slice(0, edge.from.indexOf('@')),
				toCode: edge.to.slice(0, edge.to.indexOf('@')),
				date: edge.date,
				kind: edge.kind,
				share: edge.share,
				legalBasis: edge.legalBasis
			}))
		};
		expect(differenceFrom(roster, asRows)).toEqual({ versions: [], edges: [] });
		const renamed = asRows.versions.map((row) =>
			row.code === '26173' && row.validTo === null ? { ...row, name: 'Phú Lý Mới' } : row
		);
		expect(differenceFrom(roster, { ...asRows, versions: renamed }).versions).toMatchObject([
			{ code: '26173', name: 'Phú Lý Mới' }
		]);
	});

	it('is told apart by its columns, and says which cell is wrong', () => {
		const { problems, versions, edges } = readRosterFiles([
			{
				name: 'v.csv',
				text: `${VERSIONS}26173,2027-13-01,,commune,xa,Phú Lý,75\n1,2027-01-01,,commune,xa,A,75\n26173,2027-01-01,,commune,thon,A,75\n`
			},
			{
				name: 'e.csv',
				text: `${EDGES}26173,2026-12-30,26425,2027-01-01,full,x\n26173,2026-12-31,26425,2027-01-01,half,x\n`
			},
			{ name: 'x.csv', text: 'a,b\n1,2\n' }
		]);
		expect([versions, edges]).toEqual([[], []]);
		expect(
			problems.map(({ file, line, code, column, value }) => [file, line, code, column, value])
		).toEqual([
			['v.csv', 2, 'bad-cell', 'valid_from', '2027-13-01'],
			['v.csv', 3, 'bad-cell', 'code', '1'],
			['v.csv', 4, 'bad-cell', 'type', 'thon'],
			['x.csv', 0, 'not-a-roster', '', ''],
			['e.csv', 2, 'bad-cell', 'from_valid_to', '2026-12-30'],
			['e.csv', 3, 'bad-cell', 'kind', 'half']
		]);
	});

	it('is refused where it does not fit together', () => {
		const codesOf = (version: string, edge = '') =>
			problemsOf(
				roster,
				readRosterFiles([
					{ name: 'v.csv', text: VERSIONS + version },
					{ name: 'e.csv', text: EDGES + edge }
				])
			).map(({ code, unit }) => `${code} ${unit}`);
		expect(codesOf('26173,2027-01-01,,commune,xa,Phú Lý,75\n')).toEqual([
			'overlap 26173',
			'begun-from-nothing Xã Phú Lý'
		]);
		expect(codesOf('26173,2025-07-01,2026-12-31,commune,xa,Phú Lý,75\n')).toEqual([
			'ended-without-successor Xã Phú Lý'
		]);
		expect(codesOf('26173,2025-07-01,,commune,xa,Phú Lý,99\n')).toEqual([
			'unknown-parent Xã Phú Lý (26173)'
		]);
		expect(codesOf('', '26173,2026-12-31,26425,2027-01-01,full,x\n')).toEqual([
			'edge-from-nowhere 26173',
			'edge-to-nowhere 26425'
		]);
	});
});
