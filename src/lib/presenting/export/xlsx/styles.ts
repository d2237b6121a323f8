import { xmlText } from './xml-text';
import type { XlsxStyle } from './sheet';

/** Gathers the looks that cells use; each gets the number that stands in the cell's `s`. */
export interface StyleBook {
	/** @param quoted a text that would be a formula if it were typed: it stays text when somebody edits the cell. */
	numberOf(style: XlsxStyle | undefined, quoted: boolean): number;
	xml(): string;
}

class Parts {
	readonly #numbers = new Map<string, number>();
	constructor(first: readonly string[]) {
		for (const xml of first) this.numberOf(xml);
	}
	numberOf(xml: string): number {
		const known = this.#numbers.get(xml);
		if (known !== undefined) return known;
		this.#numbers.set(xml, this.#numbers.size);
		return this.#numbers.size - 1;
	}
	list(tag: string): string {
		return `<${tag} count="${this.#numbers.size}">${[...this.#numbers.keys()].join('')}</${tag}>`;
	}
}

const FIRST_OWN_FORMAT = 164;
const LINE = '<color rgb="FFBFBAAE"/>';
const BORDER = `<border>${['left', 'right', 'top', 'bottom']
	.map((side) => `<${side} style="thin">${LINE}</${side}>`)
	.join('')}<diagonal/></border>`;

function fontXml({ bold, italic, size, color }: XlsxStyle): string {
	return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size ?? 11}"/>${
		color ? `<color rgb="FF${xmlText(color)}"/>` : ''
	}<name val="Times New Roman"/><family val="1"/></font>`;
}

function fillXml(fill: string | undefined): string {
	return fill
		? `<fill><patternFill patternType="solid"><fgColor rgb="FF${xmlText(fill)}"/><bgColor indexed="64"/></patternFill></fill>`
		: '<fill><patternFill patternType="none"/></fill>';
}

export function styleBook(): StyleBook {
	const fonts = new Parts([fontXml({})]);
	const fills = new Parts([
		fillXml(undefined),
		'<fill><patternFill patternType="gray125"/></fill>'
	]);
	const borders = new Parts(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
	const formats = new Map<string, number>();
	const looks = new Parts(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
	const formatOf = (code: string | undefined): number => {
		if (code === undefined) return 0;
		const known = formats.get(code);
		if (known !== undefined) return known;
		formats.set(code, FIRST_OWN_FORMAT + formats.size);
		return FIRST_OWN_FORMAT + formats.size - 1;
	};
	return {
		numberOf(style = {}, quoted) {
			const { wrap, align } = style;
			const parts = [
				['numFmtId', formatOf(style.format), 'applyNumberFormat'],
				['fontId', fonts.numberOf(fontXml(style)), 'applyFont'],
				['fillId', fills.numberOf(fillXml(style.fill)), 'applyFill'],
				['borderId', style.border ? borders.numberOf(BORDER) : 0, 'applyBorder']
			] as const;
			const attributes = parts
				.map(([name, number, apply]) => `${name}="${number}"${number > 0 ? ` ${apply}="1"` : ''}`)
				.join(' ');
			const open = `<xf ${attributes} xfId="0"${quoted ? ' quotePrefix="1"' : ''}`;
			if (!wrap && !align) return looks.numberOf(`${open}/>`);
			const alignment = `${align ? ` horizontal="${align}"` : ''} vertical="${wrap ? 'top' : 'center'}"${wrap ? ' wrapText="1"' : ''}`;
			return looks.numberOf(`${open} applyAlignment="1"><alignment${alignment}/></xf>`);
		},
		xml() {
			const own = [...formats]
				.map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`)
				.join('');
			return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
				own ? `<numFmts count="${formats.size}">${own}</numFmts>` : ''
			}${fonts.list('fonts')}${fills.list('fills')}${borders.list('borders')}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${looks.list('cellXfs')}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
		}
	};
}
