import { AppError, type UnitVersion } from '$lib/model';
import { createRoster } from './roster';
import { addDays } from '../calendar';
import { ALIAS_KINDS, EDGE_LETTERS, IN_FORCE, ROSTER_MAGIC, ROSTER_VERSION } from './roster-format';
import type { Roster, RosterData, UnitAlias, UnitEdge } from './types';
import { UNIT_TYPES, fullNameOf, levelOfCode } from './unit-type';

const SECTIONS = ['[dates]', '[acts]', '[units]', '[edges]', '[aliases]'] as const;

/** The roster that a roster file holds. Throws AppError `roster-broken` with the line where the text stops making sense. */
export function decodeRoster(text: string): Roster {
	return createRoster(readRosterData(text));
}

/** The facts of a roster file, unindexed. Throws like {@link decodeRoster}. */
export function readRosterData(text: string): RosterData {
	const lines = text.split('\n');
	const [magic, version, ...counts] = (lines[0] ?? '').split(' ');
	if (magic !== ROSTER_MAGIC || version !== ROSTER_VERSION) throw broken(1);

	const starts = SECTIONS.map((section) => lines.indexOf(section));
	const linesOf = (index: number): readonly [first: number, end: number] => {
		const start = starts[index] ?? -1;
		const end = starts[index + 1] ?? (lines.at(-1) === '' ? lines.length - 1 : lines.length);
		if (start < 0 || end < start) throw broken(start + 1);
		return [start + 1, end];
	};

	const dates = lines.slice(...linesOf(0));
	const acts = lines.slice(...linesOf(1));
	const lastDays = dates.map((date, at) => {
		if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw broken(linesOf(0)[0] + at + 1);
		return addDays(date, -1);
	});
	const versions = readUnits(lines, linesOf(2), dates, lastDays);
	const ending = new Map<string, UnitVersion>();
	for (const unit of versions) if (unit.validTo) ending.set(`${unit.code}@${unit.validTo}`, unit);
	const starting = new Set(versions.map((unit) => unit.key));

	const keyAt = (short: string, line: number): { key: string; at: number } => {
		const at = short.charCodeAt(short.length - 1) - 0x61;
		const key = `${short.slice(0, -1)}@${dates[at]}`;
		if (!starting.has(key)) throw broken(line + 1);
		return { key, at };
	};
	const kinds = new Map(EDGE_LETTERS.map((entry) => [entry[0], entry]));

	const edges: UnitEdge[] = [];
	const [firstEdge, endEdges] = linesOf(3);
	for (let line = firstEdge; line < endEdges; line++) {
		const [target = '', basis = '', sources = ''] = (lines[line] as string).split('\t');
		const { key: to, at } = keyAt(target, line);
		const legalBasis = readBasis(basis, acts);
		if (legalBasis === null) throw broken(line + 1);
		for (const source of sources.split(' ')) {
			const letter = /[A-Za-z]$/.test(source) ? source.slice(-1) : '';
			const from = ending.get(`${source.slice(0, source.length - letter.length)}@${lastDays[at]}`);
			const kind = kinds.get(letter);
			if (!from || !kind) throw broken(line + 1);
			edges.push({
				from: from.key,
				to,
				kind: kind[1],
				share: kind[2],
				date: dates[at] as string,
				legalBasis
			});
		}
	}

	const aliases: UnitAlias[] = [];
	const [firstAlias, endAliases] = linesOf(4);
	for (let line = firstAlias; line < endAliases; line++) {
		const [target = '', kindAt = '', alias = ''] = (lines[line] as string).split('\t');
		const kind = ALIAS_KINDS[Number(kindAt)];
		if (!kind || !alias) throw broken(line + 1);
		aliases.push({ unit: keyAt(target, line).key, alias, kind });
	}

	if ([versions, edges, aliases].some((part, index) => part.length !== Number(counts[index])))
		throw broken(lines.length);
	return { dates, versions, edges, aliases };
}

function readUnits(
	lines: readonly string[],
	[first, end]: readonly [number, number],
	dates: readonly string[],
	lastDays: readonly string[]
): UnitVersion[] {
	const versions: UnitVersion[] = [];
	let code = '';
	let parent = '';
	let name = '';
	for (let line = first; line < end; line++) {
		const [ownCode, marks = '', ownParent = '', ownName] = (lines[line] as string).split('\t');
		if (ownCode) code = ownCode;
		if (ownParent !== '=') parent = ownParent;
		if (ownName) name = ownName;
		const validFrom = dates[marks.charCodeAt(0) - 0x61];
		const validTo = marks[1] === IN_FORCE ? null : lastDays[marks.charCodeAt(1) - 0x61];
		const type = UNIT_TYPES[Number(marks[2])];
		const level = levelOfCode(code);
		if (!validFrom || validTo === undefined || !type || !level || !name) throw broken(line + 1);
		versions.push({
			key: `${code}@${validFrom}`,
			code,
			validFrom,
			validTo,
			level,
			type,
			name,
			fullName: fullNameOf(type, name),
			parentCode: parent === '' ? null : parent
		});
	}
	return versions;
}

function readBasis(text: string, acts: readonly string[]): string | null {
	const [actAt = '', clause] = text.split(':');
	const act = acts[Number.parseInt(actAt, 36)];
	if (!act) return null;
	if (!clause) return act;
	const [article, number] = clause.includes('.') ? clause.split('.') : ['1', clause];
	return `${act} Đ${article} k${number}`;
}

function broken(line: number): AppError {
	return new AppError('roster-broken', { line });
}
