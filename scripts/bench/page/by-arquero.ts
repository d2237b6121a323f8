import { table, type ColumnTable } from 'arquero';
import type { EngineData, FactColumns, FactKind } from '$lib/engine/duckdb';
import { GROUPINGS, HEADLINES, questionName, type AnswerRow, type Answers } from './answer';
import { ASKED, BEFORE } from './synthetic-facts';

/** The columns these questions need, as Arquero reads them fastest: plain arrays of texts and numbers. */
export interface ArqueroTables {
	readonly facts: ColumnTable;
	readonly due: ColumnTable;
}

/** Arquero's tables of the facts and of who had to report. */
export function arqueroOf(
	data: EngineData & { factColumns: readonly [FactColumns] }
): ArqueroTables {
	const { length, kinds, kind, units, unit, value } = data.factColumns[0];
	const ofKinds = <T>(of: (kind: FactKind) => T) =>
		Array.from({ length }, (_, row) => of(kinds[kind[row] as number] as FactKind));
	return {
		facts: table({
			measure: ofKinds(({ measure }) => measure),
			unit: Array.from({ length }, (_, row) => units[unit[row] as number] as string),
			kind: ofKinds(({ windowKind }) => windowKind),
			period: ofKinds(({ period }) => period),
			dims: ofKinds(({ dims }) => dims),
			value
		}),
		due: table({
			unit: data.due.flatMap(({ units }) => units),
			theme: data.due.flatMap(({ theme, units }) => units.map(() => theme)),
			period: data.due.flatMap(({ period, units }) => units.map(() => period))
		})
	};
}

interface Formula {
	readonly theme: string;
	/** The facts it is made of. */
	readonly rows: string;
	readonly numerator: string;
	readonly denominator: string | null;
}

const FORMULAS: Readonly<Record<string, Formula>> = {
	dvk_registered: {
		theme: 'models',
		rows: `d.measure === 'dvk_registered' && d.dims === ''`,
		numerator: 'sum(d.value)',
		denominator: null
	},
	sat_index: {
		theme: 'satisfaction',
		rows: `d.measure === 'answers_level'`,
		numerator: `sum(d.dims === 'level=4' || d.dims === 'level=5' ? d.value : 0)`,
		denominator: 'sum(d.value)'
	},
	gq_resolved_rate: {
		theme: 'petitions',
		rows: `(d.measure === 'gq_resolved' || d.measure === 'gq_in_competence')`,
		numerator: `sum(d.measure === 'gq_resolved' ? d.value : 0)`,
		denominator: `sum(d.measure === 'gq_in_competence' ? d.value : 0)`
	},
	cd_participants: {
		theme: 'campaigns',
		rows: `d.measure === 'cd_participants' && d.dims === ''`,
		numerator: 'sum(d.value)',
		denominator: null
	}
};

/** The same answers as the app's engine gives, from one pass over the facts for each question. */
export function answersByArquero(tables: ArqueroTables): Answers {
	return new Map(
		HEADLINES.flatMap((indicator) =>
			GROUPINGS.map((groupBy) => [
				questionName(indicator, groupBy),
				answer(tables, FORMULAS[indicator] as Formula, groupBy.includes('unit'))
			])
		)
	);
}

interface Figures {
	readonly unit?: string;
	readonly period: string;
	readonly n: number;
	readonly d: number | null;
	readonly reporting: number;
}

function answer(tables: ArqueroTables, formula: Formula, byUnit: boolean): readonly AnswerRow[] {
	const keys = byUnit ? ['unit'] : [];
	const figures = tables.facts
		.filter(
			`d => ${formula.rows} && d.kind === 'period' && (d.period === '${ASKED}' || d.period === '${BEFORE}')`
		)
		.groupby('period', ...keys)
		.rollup({
			n: `d => ${formula.numerator}`,
			...(formula.denominator === null ? {} : { d: `d => ${formula.denominator}` }),
			reporting: 'd => distinct(d.unit)'
		})
		.objects() as Figures[];
	const due = tables.due
		.filter(`d => d.theme === '${formula.theme}' && d.period === '${ASKED}'`)
		.groupby(...keys)
		.rollup({ due: 'd => distinct(d.unit)' })
		.objects() as { unit?: string; due: number }[];
	const at = (period: string) =>
		new Map(figures.filter((row) => row.period === period).map((row) => [row.unit ?? '', row]));
	const now = at(ASKED);
	const before = at(BEFORE);
	return due.map(({ unit = '', due }) => {
		const row = now.get(unit);
		const earlier = before.get(unit);
		return {
			unit,
			value: row ? valueOf(row) : null,
			numerator: row?.n ?? null,
			denominator: row?.d ?? null,
			compared: earlier ? valueOf(earlier) : null,
			reporting: row?.reporting ?? 0,
			due
		};
	});
}

function valueOf({ n, d }: Figures): number | null {
	if (d === null || d === undefined) return n;
	return d === 0 ? null : (n / d) * 100;
}
