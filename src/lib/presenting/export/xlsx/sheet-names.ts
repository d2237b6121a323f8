const LONGEST = 31;

function fitting(name: string, ending: string): string {
	const room = LONGEST - ending.length;
	const cut = name.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
	return `${cut.trimEnd()}${ending}`;
}

/** The names as a spreadsheet program takes them: no `[]:*?/\`, at most 31 characters, none empty, none twice. */
export function sheetNames(wanted: readonly string[]): string[] {
	const taken = new Set<string>();
	return wanted.map((name) => {
		const clean =
			name
				.replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ')
				.replace(/^'+|'+$/g, '')
				.trim() || 'Sheet';
		let fit = fitting(clean, '');
		for (let i = 2; taken.has(fit.toLowerCase()); i++) fit = fitting(clean, ` (${i})`);
		taken.add(fit.toLowerCase());
		return fit;
	});
}
