import {
	isLoneTotal,
	type Decisions,
	type MappedTable,
	type Meaning,
	type Suggestion,
	type Table,
	type TableRow,
	type UnitGuess
} from '$lib/model';
import {
	headerKey,
	leafKey,
	membersIn,
	plainColumn,
	type DimensionName
} from '$lib/reference/forms';
import { bareKey, isPeriodName } from '$lib/text';
import { cellText } from '../ground/cell-text';
import { compareRow } from '../ground/compare-row';
import type { MappingContext } from '../ground/context';
import type { FactDraft } from '../ground/fact-draft';
import { grouped } from '../ground/grouped';
import { rowsWithDetails } from '../parts/detail-rows';
import { withoutParts } from '../parts/part-rows';
import { decidedUnit } from './decided-unit';
import { oddOfSurvey, surveyLabel, weighsAll, withSurveyRows } from './rows-of-survey';
import { columnsToAdd } from './unit-totals';
import { withRoles } from '../ground/with-roles';
import { villageColumn } from './units-of-sections';
import { isTotalOfVillages, isTyped, oddVillages } from './village-rows';
import { namedAs } from './whole-unit-rows';

const IN_DOUBT = 'row-in-doubt';
/** A row further from the sum of the others than this, up or down, is not taken for it. */
const NEAR = 1.2;

interface Rows {
	readonly table: Table;
	readonly units: readonly (UnitGuess | null)[];
}

/** Whether a guess asks if a row is a part of the unit of its table at all. */
export function isRowInDoubt(guess: UnitGuess | null): boolean {
	return guess?.candidates[0]?.reason === IN_DOUBT;
}

/** Figures without those of units of which some row is in doubt: their sums would lack it or hold it wrongly. */
export function withoutDoubted(
	{ units }: Pick<MappedTable, 'units'>,
	facts: readonly FactDraft[]
): readonly FactDraft[] {
	const open = new Set(
		units.flatMap((guess) =>
			guess && guess.confidence === 'ask' && isRowInDoubt(guess)
				? guess.candidates.map(({ key }) => key)
				: []
		)
	);
	return open.size === 0 ? facts : facts.filter(({ unit }) => !open.has(unit));
}

/** The guess of a row that may be no part of its unit; as somebody answered it. */
function asked(
	text: string,
	owner: UnitGuess,
	decisions: Decisions | null,
	context: MappingContext
): UnitGuess {
	const { key, name } = owner;
	const candidates = key === null ? [] : [{ key, name: name ?? owner.text, reason: IN_DOUBT }];
	return decidedUnit(
		{ text, key: null, name: null, confidence: 'ask', candidates },
		decisions,
		context
	);
}

/** Whether a row is nearly the sum of at least two others, in two columns or more. */
function isNearSum(
	row: TableRow,
	others: readonly TableRow[],
	columns: readonly number[]
): boolean {
	if (others.length < 2) return false;
	const { agree, differ, couldHold, farthest } = compareRow(row, others, columns);
	return agree + differ >= Math.min(2, columns.length) && couldHold && farthest <= NEAR;
}

const OPENS_TOTAL = /^(?:tổng|cộng(?! đồng)|ts|t\.? ?cộng|toàn bộ|σ|∑)(?!\p{L})/iu;
const NO_PART =
	/^(?:ke hoach|chi tieu|muc tieu|cung ky|so (?:voi|sanh)|luy ke|binh quan|trung binh|chenh lech|nam truoc|ky truoc)(?![a-z])/;

/** What the rows of a table that is of one unit, or of one a section, are parts of. */
interface Kind {
	/** The column that names the rows. */
	readonly label: number;
	readonly isTotal: (text: string) => boolean;
	/** Which of some rows are not of the kind of the others. */
	readonly odd: (rows: readonly { text: string; numbered: boolean }[]) => readonly boolean[];
	/** Whether the words of a row say without doubt that it is of the kind, whatever its figures. */
	readonly isSure: (text: string) => boolean;
	/** What a row is known as, null for other words. */
	readonly memberOf: (text: string) => string | null;
}

function kindOf(table: Table, columns: readonly Suggestion<Meaning>[]): Kind | null {
	const villages = villageColumn(table);
	if (villages !== -1)
		return {
			label: villages,
			isTotal: isTotalOfVillages,
			odd: oddVillages,
			isSure: isTyped,
			memberOf: () => null
		};
	if (table.shape === 'survey')
		return {
			label: surveyLabel(table),
			isTotal: () => false,
			odd: oddOfSurvey,
			isSure: weighsAll,
			memberOf: () => null
		};
	const label = columns.findIndex(
		({ value, confidence }) => value.role === 'dimension' && confidence !== 'ask'
	);
	const { value } = columns[label] ?? {};
	if (value?.role !== 'dimension' || value.name === 'rows') return null;
	const memberOf = (text: string) => {
		const members = membersIn(headerKey(text), value.name as DimensionName);
		return members.length === 1 ? (members[0] ?? null) : null;
	};
	return {
		label,
		isTotal: (text) => memberOf(text) === null && OPENS_TOTAL.test(text.normalize('NFC')),
		odd: (rows) => {
			const numbered = rows.filter((row) => row.numbered).length * 2 > rows.length;
			return rows.map((row) => {
				if (memberOf(row.text) !== null || row.text === '') return false;
				if (/khac(?![a-z])/.test(bareKey(row.text))) return false;
				return (
					isPeriodName(row.text) || NO_PART.test(bareKey(row.text)) || (numbered && !row.numbered)
				);
			});
		},
		isSure: (text) => memberOf(text) !== null,
		memberOf
	};
}

/**
 * A table of the villages of one unit, of the kinds and fields of its figures, or of what a survey of it asks, where every row of data is one of them: totals in
 * words are totals, details below a row whose figures they add up to are left out, and rows of other words, or near the sum of the others, are asked
 * about: `Năm 2023` among villages would be added to them. Other tables stay as they are.
 * @param whole the unit of the table.
 */
export function withRowsInDoubt(
	{ table: counted, units }: Rows,
	whole: UnitGuess | null,
	columns: readonly Suggestion<Meaning>[],
	decisions: Decisions | null,
	context: MappingContext
): Rows {
	const isSurvey = counted.shape === 'survey';
	const kind = isSurvey || counted.shape === 'units-down' ? kindOf(counted, columns) : null;
	const isOfSection = (r: number) => !isSurvey && units[r]?.text === counted.rows[r]?.section;
	if (!kind || counted.rows.some((_, r) => units[r] && !isOfSection(r)))
		return { table: counted, units };
	const added = columnsToAdd(counted, columns);
	const table = isSurvey ? withSurveyRows(counted, added) : counted;
	const order = table.columns.findIndex(({ path }) => plainColumn(leafKey(path)) === 'order');
	const isNumbered = (row: TableRow) => order !== -1 && cellText(row, order) !== '';
	const textOf = (row: TableRow) => cellText(row, kind.label);
	const isTotal = (row: TableRow) =>
		row.role === 'data' && !isLoneTotal(row) && !isNumbered(row) && kind.isTotal(textOf(row));
	const rows = table.rows.map((row): TableRow =>
		isTotal(row)
			? { ...row, role: 'total', reasons: [...row.reasons, { code: 'total-by-words' }] }
			: row
	);
	const totalled = withRoles(table, rows);

	const left = new Set<TableRow>();
	const doubted = new Set<TableRow>();
	const details = rowsWithDetails(totalled, kind.label, added);
	for (const { head, details: below, sums } of details) {
		if (sums === 'apart') continue;
		if (sums === 'doubt') for (const row of below) doubted.add(row);
		else if (
			kind.memberOf(textOf(head)) === null &&
			below.every((row) => kind.memberOf(textOf(row)))
		)
			left.add(head);
		else for (const row of below) left.add(row);
	}
	const heads = new Set(details.flatMap(({ head, sums }) => (sums === 'apart' ? [head] : [])));
	const belowAny = new Set(details.flatMap(({ details: below }) => below));

	const ownerAt = (r: number) => units[r] ?? whole;
	const alike = rows.flatMap((row, r) => {
		if (row.role !== 'data' || isLoneTotal(row)) return [];
		if (left.has(row) || heads.has(row) || belowAny.has(row)) return [];
		const owner = ownerAt(r);
		if (owner?.name && namedAs(row, table, owner.name) !== null) return [];
		return [{ row, unit: owner?.key ?? '' }];
	});
	for (const members of grouped(alike, ({ unit }) => unit).values()) {
		const group = members.map(({ row }) => row);
		const odd = kind.odd(group.map((row) => ({ text: textOf(row), numbered: isNumbered(row) })));
		for (const [i, row] of group.entries()) {
			const isEdge = i === 0 || i === group.length - 1;
			const maySum = !odd[i] && isEdge && !kind.isSure(textOf(row));
			const isSum =
				maySum &&
				isNearSum(
					row,
					group.filter((one) => one !== row),
					added
				);
			if (odd[i] || isSum) doubted.add(row);
		}
	}
	const kept = rows.flatMap((row, r) => (left.has(row) ? [] : [{ row, r }]));
	return {
		table: withoutParts(totalled, left, kind.label),
		units: kept.map(({ row, r }) => {
			const owner = ownerAt(r);
			return doubted.has(row) && owner?.key
				? asked(textOf(row) || `${r + 1}`, owner, decisions, context)
				: (units[r] ?? null);
		})
	};
}
