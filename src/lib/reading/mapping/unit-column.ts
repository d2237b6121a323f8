import type { Table } from '$lib/model';
import { headerKey, plainColumn } from '$lib/reference/forms';
import type { MappingContext } from './context';
import { cellText } from './cell-text';
import { provincesAmong } from './level-of-units';

/** Columns that name units nearly as well as the best one are weighed by what they resolve to. */
const CLOSE = 0.2;

interface Contender {
	readonly column: number;
	readonly score: number;
	readonly byHeader: boolean;
	readonly texts: readonly string[];
}

function contendersOf(table: Table, context: MappingContext): Contender[] {
	const rows = table.rows.filter((row) => row.role === 'data');
	return table.columns.flatMap(({ path, kind, index }, column): Contender[] => {
		if (kind === 'personal' || kind === 'percent' || kind === 'date' || kind === 'mark') return [];
		const plain = plainColumn(headerKey(path.at(-1) ?? ''));
		if (plain === 'order' || plain === 'measured-in') return [];
		const byHeader = plain === 'unit';
		// Nearly all of its cells are figures, which name nothing.
		if (kind === 'number' && !byHeader) return [];
		const counts = new Map<string, number>();
		for (const row of rows) {
			const text = cellText(row, column);
			if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
		}
		const cellsWith = (test: (text: string) => boolean) => {
			let cells = 0;
			for (const [text, count] of counts) if (test(text)) cells += count;
			return cells;
		};
		const filled = cellsWith(() => true);
		const named = cellsWith(
			(text) => !/^[\d.,\s%-]+$/.test(text) && context.resolver.isUnitName(text)
		);
		const codes = kind === 'number' ? 0 : cellsWith((text) => /^\d{5}$/.test(text));
		const share = filled === 0 ? 0 : Math.max(named, codes) / filled;
		const score = (byHeader ? 1 : 0) + share - index * 0.001;
		return score >= 0.6 ? [{ column, score, byHeader, texts: [...counts.keys()] }] : [];
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
	const contenders = contendersOf(table, context).sort((a, b) => b.score - a.score);
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
