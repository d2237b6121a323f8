import {
	placeOfCell,
	type Issue,
	type MappedTable,
	type Meaning,
	type Suggestion
} from '$lib/model';
import { bareKey } from '$lib/text';
import { columnOfRows } from '../parts/column-of-rows';
import { columnsOfLevels } from './drafts-of-opinions';

/** What only a person has. */
const OF_PERSON =
	/(?:tuoi|do tuoi|nhom tuoi|nam sinh|gioi tinh|nam\/ ?nu|nghe nghiep|trinh do hoc van|noi o|noi cu tru|noi sinh song)(?![a-z])/;
const OPENS = new RegExp(`^${OF_PERSON.source}`);
const ADDRESSED = /(?<![a-z])(?:ong ?[/,(]? ?ba|anh ?[/,(]? ?chi|cua ban)(?![a-z])/;
const COMMUNE = /(?<![a-z])(?:xa|phuong|thi tran|dia ban|dia phuong|noi)(?![a-z])/;
const WORKING = /(?<![a-z])(?:don vi|co quan|cong tac|bao cao|phu trach)(?![a-z])/;
/** Units send a report once, now and then again: more answers a unit than this, over all of them, are those of people. */
const REPORTS = 2;

function asksPerson(path: readonly string[]): boolean {
	const key = bareKey(path.at(-1) ?? '');
	if (WORKING.test(key)) return false;
	return OPENS.test(key) || (ADDRESSED.test(key) && (COMMUNE.test(key) || OF_PERSON.test(key)));
}

/** How many answers each unit gave. */
function answersByUnit({ table, units }: MappedTable): number[] {
	const counts = new Map<string, number>();
	for (const [r, { role }] of table.rows.entries()) {
		const unit = units[r];
		if (role !== 'data' || !unit) continue;
		const id = unit.key ?? unit.text;
		counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return [...counts.values()];
}

/**
 * Whether the answers to an online form are those of people about their commune, and no reports of communes: the form asks what
 * only a person has (`Xã của ông/bà`, `Tuổi`), units have many answers that no period tells apart, or several of level of
 * satisfaction.
 */
export function isOfPeople(mapped: MappedTable): boolean {
	const { table, columns } = mapped;
	if (table.shape !== 'answers') return false;
	if (table.columns.some(({ path }) => asksPerson(path))) return true;
	const unitColumn = columns.findIndex(({ value }) => value.role === 'unit');
	if (unitColumn === -1 || columnOfRows(table, unitColumn) !== null) return false;
	const counts = answersByUnit(mapped);
	const answers = counts.reduce((sum, count) => sum + count, 0);
	if (answers > counts.length * REPORTS) return true;
	const several = counts.filter((count) => count > 1).length;
	return several >= counts.length / 2 && several > 0 && columnsOfLevels(mapped).length > 0;
}

const OF_ONE_PERSON: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'sure',
	reasons: [{ code: 'answers-of-people' }]
};

/** The meanings of the columns of people's answers: what one person wrote is no figure of a unit, whatever its heading. */
export function meaningsOfPeople(mapped: MappedTable): readonly Suggestion<Meaning>[] {
	if (!isOfPeople(mapped)) return mapped.columns;
	return mapped.columns.map((column) =>
		column.value.role === 'measure' || column.confidence === 'ask' ? OF_ONE_PERSON : column
	);
}

/** What is said of people's answers that hold figures, or nothing that could be counted. */
export function peopleIssues(mapped: MappedTable, isCounted: boolean): Issue[] {
	const { table, columns } = mapped;
	const left = columns.findIndex(
		({ reasons }) => reasons[0]?.code === OF_ONE_PERSON.reasons[0]?.code
	);
	const data = table.rows.filter(({ role }) => role === 'data');
	if (left === -1 && isCounted) return [];
	return [
		{
			code: 'answers-of-people',
			severity: 'warning',
			sheet: table.sheet,
			a1: data[0] ? placeOfCell(table, data[0], Math.max(left, 0)) : null,
			count: data.length
		}
	];
}
