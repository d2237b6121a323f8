import { unescapeXml } from './xml';

/** The value of an attribute, null when it is absent; HTML lets it go without quotes and in capitals. */
export function htmlAttribute(tag: string, name: string): string | null {
	const match = new RegExp(
		`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
		'i'
	).exec(tag);
	return match ? unescapeXml(match[1] ?? match[2] ?? match[3] ?? '') : null;
}
