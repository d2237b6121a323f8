import type { Table, TableColumn } from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { opensWithUnitType } from '$lib/reference/units';
import type { MappingContext } from '../ground/context';
import { textsOfColumn } from '../ground/cell-text';
import { isColumnOfPeriods } from '../windows/rows-of-periods';
import { provincesAmong } from './level-of-units';
import { headsVillages } from './units-of-sections';

/** Columns that name units nearly as well as the best one are weighed by what they resolve to. */
const CLOSE = 0.2;

interface Contender {
	readonly column: number;
	readonly score: number;
	readonly byHeader: boolean;
	readonly texts: readonly string[];
}

/** The least a column scores that names units. */
const FEWEST = 0.6;
/** What every place in the order of columns counts against one. */
const A_PLACE = 0.001;

/** Whether a text names a unit: figures alone name none. */
function isUnit(text: string, { resolver }: MappingContext): boolean {
	return !/^[\d.,\s%/-]+$/.test(text) && resolver.isUnitName(text);
}

/** What the column's header says of it, null for one that cannot name units. */
function headedAs({ path, kind }: TableColumn): 'unit' | 'other' | null {
	if (kind === 'personal' || kind === 'percent' || kind === 'date' || kind === 'mark') return null;
	const plain = plainColumn(leafKey(path));
	if (plain === 'order' || plain === 'measured-in') return null;
	if (plain === 'unit') return 'unit';
	// `P1` is a number of a case and the first ward.
	if (/(?:^| )id$/.test(leafKey(path))) return null;
	// Many a village bears the name of some commune.
	if (headsVillages(path)) return null;
	// Nearly all of its cells are figures, which name nothing.
	return kind === 'number' ? null : 'other';
}

/** Whether a column may name units, by its header and its kind. */
export function mayNameUnits(column: TableColumn): boolean {
	return headedAs(column) !== null;
}

/**
 * The only column headed as one of units, once so many of its cells name some that no other column can do better; null where
 * that takes a closer look.
 */
function plainlyHeaded(table: Table, context: MappingContext): number | null {
	const headed = [...table.columns.keys()].filter(
		(c) => headedAs(table.columns[c] as TableColumn) === 'unit'
	);
	const [column, second] = headed;
	if (column === undefined || second !== undefined) return null;
	const needed = (table.columns[column]?.index ?? 0) * A_PLACE * table.rows.length;
	let named = 0;
	for (const text of textsOfColumn(table, column)) {
		if (text !== '' && isUnit(text, context)) named++;
		if (named > needed) return column;
	}
	return null;
}

/** How many of the filled texts are so; fewer where they cannot be as many as are needed. */
function numberOf(
	texts: readonly string[],
	filled: number,
	needed: number,
	test: (text: string) => boolean
): number {
	let left = filled;
	let passed = 0;
	for (let r = 0; r < texts.length; r++) {
		const text = texts[r] as string;
		if (text === '') continue;
		if (test(text)) passed++;
		left--;
		if (passed + left < needed) break;
	}
	return passed;
}

/** Asks about each different text once. */
function askedOnce(test: (text: string) => boolean): (text: string) => boolean {
	const known = new Map<string, boolean>();
	return (text) => {
		let isSo = known.get(text);
		if (isSo === undefined) known.set(text, (isSo = test(text)));
		return isSo;
	};
}

function differentOf(texts: readonly string[]): ReadonlySet<string> {
	const different = new Set(texts);
	different.delete('');
	return different;
}

function isCode(text: string): boolean {
	return text.length === 5 && /^\d{5}$/.test(text);
}

/** The columns with this said by their header that name units often enough. */
function contendersOf(
	table: Table,
	context: MappingContext,
	headed: 'unit' | 'other'
): readonly Contender[] {
	return table.columns.flatMap((one, column): Contender[] => {
		if (headedAs(one) !== headed || isColumnOfPeriods(table, column)) return [];
		const { kind, index } = one;
		// Under a heading of questions `Trung bình` is no commune, once the title names whose they are.
		const isOfLines = table.unitText !== null && plainColumn(leafKey(one.path)) === 'line';
		const byHeader = headed === 'unit';
		const texts = textsOfColumn(table, column);
		let filled = 0;
		for (let r = 0; r < texts.length; r++) if (texts[r] !== '') filled++;
		const needed = (FEWEST - (byHeader ? 1 : 0) + index * A_PLACE) * filled - 1;
		const named = numberOf(
			texts,
			filled,
			needed,
			askedOnce((text) => (isOfLines ? opensWithUnitType(text) : isUnit(text, context)))
		);
		const codes = kind === 'number' ? 0 : numberOf(texts, filled, needed, isCode);
		const share = filled === 0 ? 0 : Math.max(named, codes) / filled;
		const score = (byHeader ? 1 : 0) + share - index * A_PLACE;
		return score >= FEWEST ? [{ column, score, byHeader, texts: [...differentOf(texts)] }] : [];
	});
}

/** How many units a column names without doubt, each counted once. */
function sureUnits(texts: readonly string[], date: string, context: MappingContext): number {
	const provinces = provincesAmong(texts, date, context);
	const keys = texts.flatMap((text) => {
		const guess = provinces?.guesses.get(text) ?? context.resolver.resolve(text, { date });
		return guess.confidence === 'sure' && guess.key !== null ? [guess.key] : [];
	});
	return new Set(keys).size;
}

/**
 * The column whose header and cells name administrative units; null when none does well enough. Of several that do it
 * alike (`Ha Noi` beside `Hà Nội`) the one that names the most units without doubt, then the one written with accents.
 */
export function unitColumnOf(table: Table, date: string, context: MappingContext): number | null {
	const plain = plainlyHeaded(table, context);
	if (plain !== null) return plain;
	const headed = contendersOf(table, context, 'unit');
	// No column scores more than one by its cells alone.
	const others = headed.some(({ score }) => score > 1) ? [] : contendersOf(table, context, 'other');
	const contenders = [...headed, ...others].sort((a, b) => b.score - a.score);
	const [best] = contenders;
	const rivals = contenders.filter(
		({ score, byHeader }) =>
			best !== undefined && byHeader === best.byHeader && score > best.score - CLOSE
	);
	if (!best || rivals.length < 2) return best?.column ?? null;
	const weighed = rivals.map(({ column, texts }) => ({
		column,
		sure: sureUnits(texts, date, context),
		accented: texts.some((text) => /[^\p{ASCII}]/u.test(text)) ? 1 : 0
	}));
	weighed.sort((a, b) => b.sure - a.sure || b.accented - a.accented);
	return weighed[0]?.column ?? null;
}
