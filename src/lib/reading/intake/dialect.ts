import Papa from 'papaparse';

/** How a delimited text separates and quotes its fields. */
export interface Dialect {
	readonly delimiter: string;
	readonly quote: '"' | "'";
	/** Lines at the top that speak to the program, not to the reader: `sep=;`. */
	readonly skippedLines: number;
}

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** Lines looked at: enough for a long preamble, few enough to stay quick. */
const SAMPLE_LINES = 400;

/**
 * Decides the dialect of a text with LF line ends. A delimiter wins by rows of one width, the
 * share of fields that are clean numbers, dates or words, and the number of columns; title lines
 * before the table and a decimal comma inside it weigh little.
 */
export function decideDialect(text: string): Dialect {
	const told = /^sep=(.)\n/i.exec(text);
	const quote = decideQuote(text.slice(0, 200_000));
	if (told?.[1]) return { delimiter: told[1], quote, skippedLines: 1 };
	const sample = headOf(text);
	let best = { delimiter: ',', score: 0 };
	for (const delimiter of DELIMITERS) {
		if (!sample.includes(delimiter)) continue;
		const { data } = Papa.parse<string[]>(sample, {
			delimiter,
			quoteChar: quote,
			newline: '\n',
			preview: SAMPLE_LINES
		});
		const score = scoreOf(data, delimiter);
		if (score > best.score) best = { delimiter, score };
	}
	return { delimiter: best.delimiter, quote, skippedLines: 0 };
}

function headOf(text: string): string {
	let at = 0;
	for (let line = 0; line < SAMPLE_LINES; line++) {
		const next = text.indexOf('\n', at);
		if (next < 0) return text;
		at = next + 1;
	}
	return text.slice(0, at);
}

function scoreOf(rows: readonly (readonly string[])[], delimiter: string): number {
	const filled = rows.filter((row) => row.some((field) => field.trim() !== ''));
	const widths = new Map<number, number>();
	let fields = 0;
	let clean = 0;
	for (const row of filled) {
		if (row.length < 2) continue;
		widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
		for (const field of row) {
			fields++;
			if (isClean(field, delimiter)) clean++;
		}
	}
	const [width, count] = [...widths].sort((a, b) => b[1] * b[0] - a[1] * a[0])[0] ?? [0, 0];
	if (width < 2 || fields === 0) return 0;
	// Lone lines above or below the table are titles and notes; lines of another width are doubt.
	const ragged = [...widths.values()].reduce((sum, n) => sum + n, 0) - count;
	const lone = filled.length - count - ragged;
	const consistency = count / (count + ragged + lone / 4);
	return consistency * (clean / fields) ** 2 * Math.log2(width + 1);
}

/** Whether a field reads as one thing: empty, a number, a date, or words without another delimiter inside. */
function isClean(field: string, delimiter: string): boolean {
	const text = field.trim();
	if (text === '' || /^[-+(]?[\d.,\s\u00a0]*\d\s*[%)]?$/.test(text)) return true;
	if (/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/.test(text)) return true;
	return !DELIMITERS.some(
		(other) => other !== delimiter && (other === ',' ? /,\S/.test(text) : text.includes(other))
	);
}

/** Apostrophes quote only where they stand at both edges of fields and double quotes do not. */
function decideQuote(sample: string): '"' | "'" {
	const edges = (mark: string) =>
		(sample.match(new RegExp(`(?:^|[;,\\t|\\n])${mark}`, 'g'))?.length ?? 0) > 0 &&
		(sample.match(new RegExp(`${mark}(?:$|[;,\\t|\\n])`, 'g'))?.length ?? 0) > 1;
	return !sample.includes('"') && edges("'") ? "'" : '"';
}
