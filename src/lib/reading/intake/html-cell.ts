import { htmlAttribute } from './html-attribute';
import { joinRuns, type Joined, type Run } from './runs';

/** What hides a stretch of a cell's text: sort keys, words for screen readers. */
const UNSEEN =
	/display\s*:\s*none|visibility\s*:\s*hidden|\bclass\s*=\s*["']?[^"'>]*\b(?:sr-only|visually-hidden|d-none)\b|(?:^|\s)hidden(?=[\s=/]|$)/i;
const STRUCK = /line-through/i;
/** Elements that have no end. */
const VOID = /^(?:br|hr|img|input|col|wbr|meta|link)$/;
/** Elements that stand apart from the text around them, though nothing is written between. */
const APART = /^(?:span|a|small|label|button|badge|em|i|option)$/;
/** No page nests deeper inside one cell. */
const DEEPEST = 100;
const NO_TEXT = /\btype\s*=\s*["']?(?:hidden|checkbox|radio|submit|button|image|reset)/i;

interface Opened {
	readonly name: string;
	readonly raised: boolean;
	readonly struck: boolean;
	readonly unseen: boolean;
}

/** A cell of a page while its text is met: what is hidden is left out, footnote signs and crossed-out stretches are told apart. */
export class OpenCell {
	private readonly runs: Run[] = [];
	private readonly open: Opened[] = [];
	/** Whether a tag that parts texts stood since the last one. */
	private isApart = false;
	private isGlued = false;
	private options = 0;
	private chosen = 0;

	constructor(readonly attributes: string) {}

	text(text: string): void {
		if (text === '' || this.open.some(({ unseen }) => unseen)) return;
		const before = this.runs.at(-1)?.text ?? '';
		const raised = this.open.some((one) => one.raised);
		if (this.isApart && !raised && !this.runs.at(-1)?.raised)
			this.isGlued ||= /\d$/.test(before) && /^\d/.test(text);
		this.isApart = false;
		this.runs.push({ text, raised, struck: this.open.some((one) => one.struck) });
	}

	tag(name: string, closing: boolean, attributes: string): void {
		if (name === 'input' && !closing && !NO_TEXT.test(attributes))
			this.text(htmlAttribute(attributes, 'value') ?? '');
		if (VOID.test(name)) return;
		if (APART.test(name)) this.isApart = true;
		if (closing) {
			const at = this.open.findLastIndex((one) => one.name === name);
			if (at !== -1) this.open.length = at;
			return;
		}
		const isOption = name === 'option';
		const isChosen = /(?:^|\s)selected(?=[\s=/]|$)/i.test(attributes);
		if (isOption) {
			// The end of an option may be left out.
			const at = this.open.findLastIndex((one) => one.name === name);
			if (at !== -1) this.open.length = at;
			this.options++;
			if (isChosen) this.chosen++;
		}
		if (this.open.length >= DEEPEST) return;
		this.open.push({
			name,
			raised: name === 'sup' || name === 'sub',
			struck: /^(?:s|strike|del)$/.test(name) || STRUCK.test(attributes),
			unseen: UNSEEN.test(attributes) || (isOption && !isChosen)
		});
	}

	/** What the cell shows. A list of which nothing is chosen shows its first choice, which nobody may have made. */
	joined(): Joined {
		const joined = joinRuns(this.runs);
		if (this.options > 1 && this.chosen !== 1) return { text: `${this.options} …`, inPieces: true };
		return this.isGlued ? { ...joined, inPieces: true } : joined;
	}
}
