import { newDraft, putCell, type CellBudget, type SheetDraft } from './draft';
import { LIMITS } from './limits';
import { hostile } from './refusal';
import { OpenCell } from './html-cell';
import { htmlAttribute } from './html-attribute';
import type { Joined } from './runs';
import { unescapeXml } from './xml';

/** Elements whose content is no text of the page. One that is never closed goes on to the end. */
const SKIPPED =
	/<(script|style|head|xml|noscript|template)(?=[\s>])[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<!\[[\s\S]*?(?:\]>|$)/gi;
/** A table of one text inside a cell: the cell's own text in a frame. */
const FRAMED =
	/(<t[dh](?=[\s>])[^<>]*>\s*)<table(?=[\s>])[^<>]*>\s*(?:<tbody>\s*)?<tr(?=[\s>])[^<>]*>\s*<t[dh](?=[\s>])[^<>]*>([^<]*)<\/t[dh]>\s*<\/tr>\s*(?:<\/tbody>\s*)?<\/table>/gi;
const HIDDEN = /display\s*:\s*none/i;

/**
 * Reads an HTML page saved under a workbook's name into one sheet, as a spreadsheet program opens it:
 * tables below each other, a line of text between them as a row of one cell. Spans become merges.
 * Markup is scanned, never run.
 */
export function readHtml(html: string, budget: CellBudget): SheetDraft[] {
	const draft = newDraft(titleOf(html), false);
	const scan = new TableScan(draft, budget);
	const source = html.replace(SKIPPED, '').replace(FRAMED, '$1$2');
	let from = 0;
	for (const match of source.matchAll(
		/<(\/?)([a-z][a-z0-9]*)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>/gi
	)) {
		scan.text(source.slice(from, match.index));
		scan.tag((match[2] ?? '').toLowerCase(), match[1] === '/', match[3] ?? '');
		from = match.index + match[0].length;
	}
	scan.text(source.slice(from));
	scan.endCell();
	return [draft];
}

function titleOf(html: string): string {
	const name = /<x:Name>([^<]{1,31})<\/x:Name>/i.exec(html)?.[1];
	return name ? unescapeXml(name).trim() : 'Sheet1';
}

class TableScan {
	private row = 0;
	private column = 0;
	private rowOpen = false;
	private cell: OpenCell | null = null;
	private loose = '';
	private depth = 0;
	private coverLeft = 1_000_000;
	/** Columns still covered from above, by row. */
	private readonly covered = new Map<number, Set<number>>();

	constructor(
		private readonly draft: SheetDraft,
		private readonly budget: CellBudget
	) {}

	text(source: string): void {
		const text = unescapeXml(source).replace(/[ \t\r\n]+/g, ' ');
		if (this.cell) this.cell.text(text);
		else if (!this.rowOpen) this.loose += text;
	}

	tag(name: string, closing: boolean, attributes: string): void {
		this.cell?.tag(name, closing, attributes);
		switch (name) {
			case 'table':
				this.endRow();
				this.depth += closing ? -1 : 1;
				break;
			case 'tr':
				this.endRow();
				if (!closing) {
					this.flushLoose();
					this.rowOpen = true;
					if (HIDDEN.test(attributes)) this.draft.hiddenRows.add(this.row);
				}
				break;
			case 'td':
			case 'th':
				this.endCell();
				if (!closing && this.depth > 0) {
					if (!this.rowOpen) this.flushLoose();
					this.rowOpen = true;
					this.cell = new OpenCell(attributes);
				}
				break;
			case 'br':
				this.break();
				break;
			case 'p':
			case 'div':
			case 'h1':
			case 'h2':
			case 'h3':
			case 'h4':
			case 'li':
			case 'center':
				if (this.cell === null && !this.rowOpen) this.flushLoose();
				else this.break();
		}
	}

	endCell(): void {
		const cell = this.cell;
		this.cell = null;
		if (!cell) {
			this.flushLoose();
			return;
		}
		while (this.covered.get(this.row)?.has(this.column)) this.column++;
		const across = span(htmlAttribute(cell.attributes, 'colspan'), LIMITS.columns - this.column);
		const down = span(htmlAttribute(cell.attributes, 'rowspan'), 10_000);
		this.put(this.row, this.column, cell.joined(), htmlAttribute(cell.attributes, 'x:num'));
		if (across > 1 || down > 1)
			this.draft.merges.push({
				top: this.row,
				left: this.column,
				bottom: this.row + down - 1,
				right: this.column + across - 1
			});
		for (let r = this.row + 1; r < this.row + down; r++) {
			let columns = this.covered.get(r);
			if (!columns) this.covered.set(r, (columns = new Set()));
			for (let c = this.column; c < this.column + across; c++) {
				if (--this.coverLeft < 0) throw hostile('spans');
				columns.add(c);
			}
		}
		this.column += across;
	}

	private endRow(): void {
		this.endCell();
		if (!this.rowOpen) return;
		this.covered.delete(this.row);
		this.rowOpen = false;
		this.row++;
		this.column = 0;
	}

	private break(): void {
		if (this.cell) this.cell.text('\n');
		else if (!this.rowOpen) this.loose += '\n';
	}

	private flushLoose(): void {
		const lines = this.loose.split('\n').filter((line) => tidy(line) !== '');
		this.loose = '';
		for (const line of lines) this.put(this.row++, 0, { text: line }, null);
	}

	private put(row: number, column: number, source: Joined, number: string | null): void {
		const raw = tidy(source.text);
		if (raw === '') return;
		const value = number ? Number(number) : NaN;
		putCell(
			this.draft,
			row,
			column,
			Number.isFinite(value)
				? { raw, type: 'number', value }
				: {
						raw,
						type: 'text',
						value: raw,
						...(source.struck ? { struck: true } : {}),
						...(source.inPieces ? { inPieces: true } : {})
					},
			this.budget
		);
	}
}

function tidy(text: string): string {
	return text
		.split('\n')
		.map((line) => line.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, ''))
		.join('\n')
		.replace(/^\n+|\n+$/g, '');
}

function span(text: string | null, most: number): number {
	const number = Math.floor(Number(text ?? 1));
	return Number.isFinite(number) ? Math.max(1, Math.min(number, most)) : 1;
}
