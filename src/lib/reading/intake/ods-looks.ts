import { lookOfFont, type FontFacts, type Look } from './look';
import { attribute, tagsOf } from './xml';

/** What opens and closes styles, and what one says of its letters. */
const STYLES =
	/<(\/?)(style:default-style|style:style|style:text-properties|number:[\w-]+-style)(?=[\s/>])([^<>]*)>/g;
/** How many parents of a style are asked: programs write two. */
const GENERATIONS = 8;

interface Style extends FontFacts {
	readonly parent: string | null;
}

function unquoted(family: string | null): string | undefined {
	return family?.replace(/^'|'$/g, '');
}

function fontOf(properties: string, families: ReadonlyMap<string, string>): FontFacts {
	const font = attribute(properties, 'style:font-name');
	const weight = attribute(properties, 'fo:font-weight');
	const strike = attribute(properties, 'style:text-line-through-style');
	return {
		name:
			font === null
				? unquoted(attribute(properties, 'fo:font-family'))
				: families.get(font) || font,
		bold: weight === null ? undefined : weight === 'bold' || Number(weight) >= 600,
		struck: strike === null ? undefined : strike !== 'none'
	};
}

/** A look by the name of a cell style; null for a cell that names none. */
export type LookOfStyle = (name: string | null) => Look;

/**
 * The looks of the cell styles of an OpenDocument spreadsheet, from its parts (`styles.xml`, then `content.xml`). A style takes
 * what it leaves open from its parent, the last from `Default` and the default style (ODF 1.2, 16.2). Fonts go by the family
 * they declare, which is the name in the program that first wrote them.
 */
export function looksOfOds(parts: readonly string[]): LookOfStyle {
	const families = new Map<string, string>();
	const styles = new Map<string, Style>();
	for (const xml of parts) {
		for (const tag of tagsOf(xml, 'font-face')) {
			const family = unquoted(attribute(tag, 'svg:font-family'));
			families.set(attribute(tag, 'style:name') ?? '', family ?? '');
		}
		let open: { readonly id: string; readonly parent: string | null } | null = null;
		for (const [, closing, kind, rest = ''] of xml.matchAll(STYLES)) {
			if (kind === 'style:text-properties') {
				if (open) styles.set(open.id, { parent: open.parent, ...fontOf(rest, families) });
				continue;
			}
			open = null;
			if (closing || attribute(rest, 'style:family') !== 'table-cell') continue;
			const isNamed = kind === 'style:style';
			const style = {
				id: isNamed ? (attribute(rest, 'style:name') ?? '') : '',
				parent: isNamed ? (attribute(rest, 'style:parent-style-name') ?? '') : null
			};
			styles.set(style.id, { parent: style.parent });
			if (!rest.endsWith('/')) open = style;
		}
	}
	const known = new Map<string, Look>();
	return (name) => {
		const id = name ?? 'Default';
		let look = known.get(id);
		if (look) return look;
		let facts: FontFacts = {};
		let next: Style | undefined = styles.get(id) ?? styles.get('');
		for (let i = 0; next && i < GENERATIONS; i++) {
			facts = {
				name: facts.name ?? next.name,
				bold: facts.bold ?? next.bold,
				struck: facts.struck ?? next.struck
			};
			next = next.parent === null ? undefined : (styles.get(next.parent) ?? styles.get(''));
		}
		known.set(id, (look = lookOfFont(facts)));
		return look;
	};
}
