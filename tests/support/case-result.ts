import type {
	Issue,
	MappedTable,
	Meaning,
	ReadReport,
	Suggestion,
	UnitGuess,
	Window
} from '../../src/lib/model';
import { dimsText } from '../../src/lib/model';

/** What a case folder expects of its file, and what reading it gave, in one shape and one order. */
export interface CaseResult {
	readonly format: string;
	readonly encoding: string;
	readonly tables: readonly CaseTable[];
	readonly facts: readonly string[];
	readonly issues: readonly string[];
	readonly ledgers: readonly string[];
}

export interface CaseTable {
	readonly sheet: string;
	readonly range: string;
	readonly title: string | null;
	/** 1-based. */
	readonly header: readonly number[];
	readonly window: string | null;
	readonly unit: string | null;
	readonly columns: readonly string[];
	readonly rows: readonly string[];
}

export function windowText({ start, end, kind }: Window): string {
	return `${start}..${end} ${kind}`;
}

/** `14095@2023-01-01`, with `~` before it when it was likely only; `?` when it has to be asked. */
export function unitText(guess: Pick<UnitGuess, 'key' | 'confidence'> | null): string {
	if (guess === null) return '';
	if (guess.key === null) return guess.confidence === 'sure' ? 'none' : '?';
	return `${guess.confidence === 'sure' ? '' : '~'}${guess.key}`;
}

/** `dvk_registered{field=kinh-te} ×0.001 cumulative -1y`; `-` for what is ignored, `?` for what is asked. */
export function meaningText({
	value,
	confidence
}: Pick<Suggestion<Meaning>, 'value' | 'confidence'>): string {
	if (confidence === 'ask') return '?';
	if (value.role === 'ignore') return '-';
	if (value.role === 'dimension') return `by ${value.name}`;
	if (value.role === 'unit') return 'unit';
	const dims = dimsText(value.dims);
	return [
		value.measure === '' ? 'value' : `${value.measure}${dims === '' ? '' : `{${dims}}`}`,
		...(value.over === undefined ? [] : [`/ ${value.over}`]),
		...(value.factor === 1 ? [] : [`×${value.factor}`]),
		...(value.windowKind === undefined ? [] : [value.windowKind]),
		...(value.period === undefined ? [] : [value.period]),
		...(value.yearsBack === undefined ? [] : [`-${value.yearsBack}y`])
	].join(' ');
}

export function columnLetters(index: number): string {
	let letters = '';
	for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return letters;
}

function tableOf(mapped: MappedTable): CaseTable {
	const { table } = mapped;
	return {
		sheet: table.sheet,
		range: table.range,
		title: table.title,
		header: table.headerRows.map((row) => row + 1),
		window: mapped.window.value ? windowText(mapped.window.value) : null,
		unit: mapped.unit ? unitText(mapped.unit) : null,
		columns: table.columns.map(({ index, kind, path }, c) =>
			columnText(
				columnLetters(index),
				kind,
				mapped.columns[c] ? meaningText(mapped.columns[c]) : '-',
				path
			)
		),
		rows: table.rows.map(({ index, role, section }, r) =>
			rowText(
				index + 1,
				role,
				unitText(mapped.units[r] ?? null),
				role === 'data' && mapped.lines[r] ? meaningText(mapped.lines[r]) : '',
				section
			)
		)
	};
}

export function columnText(
	letters: string,
	kind: string,
	means: string,
	path: readonly string[]
): string {
	return `${letters} ${kind} ${means} | ${path.join(' › ')}`;
}

export function rowText(
	row: number,
	role: string,
	unit: string,
	line: string,
	section: string | null
): string {
	const words = [String(row), role, unit, line].filter((word) => word !== '').join(' ');
	return section === null ? words : `${words} | ${section}`;
}

export function issueText({
	code,
	severity,
	sheet,
	a1
}: Pick<Issue, 'code' | 'severity' | 'sheet' | 'a1'>): string {
	return `${code} ${severity} ${sheet ?? '*'}!${a1 ?? '*'}`;
}

/** One line a fact: place, meaning, unit, window, value and whether a zero was reported. */
export function factText(fact: {
	readonly sheet: string;
	readonly a1: string;
	readonly measure: string;
	readonly dims: Readonly<Record<string, string>>;
	readonly unit: string;
	readonly window: Window;
	readonly value: number;
}): string {
	const dims = dimsText(fact.dims);
	const what = `${fact.measure}${dims === '' ? '' : `{${dims}}`}`;
	return `${fact.sheet}!${fact.a1} ${what} ${fact.unit} ${windowText(fact.window)} = ${fact.value}`;
}

export function ledgerText(
	sheet: string,
	ledger: {
		rowsIn: number;
		data: number;
		leftOut: Readonly<Record<string, number>>;
		inError: number;
	}
): string {
	const left = Object.entries(ledger.leftOut)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([reason, rows]) => `${reason} ${rows}`);
	return `${sheet}: ${ledger.rowsIn} = ${[`imported ${ledger.data}`, ...left, `error ${ledger.inError}`].join(' + ')}`;
}

/** The part of a reading that a case folder speaks of. Facts and issues are in alphabetical order. */
export function resultOf(read: ReadReport): CaseResult {
	return {
		format: read.workbook.format,
		encoding: read.workbook.encoding,
		tables: read.tables.map(tableOf),
		facts: read.facts
			.map(({ source, measure, dims, unit, start, end, windowKind, value }) =>
				factText({
					sheet: source.sheet,
					a1: source.a1,
					measure,
					dims,
					unit,
					window: { start, end, kind: windowKind },
					value
				})
			)
			.sort(),
		issues: read.issues.map(issueText).sort(),
		ledgers: read.ledgers.map(({ sheet, ledger }) => ledgerText(sheet, ledger))
	};
}
