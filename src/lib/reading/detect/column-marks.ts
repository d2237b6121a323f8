/** Header paths by sheet column. */
type Paths = ReadonlyMap<number, readonly string[]>;

/** What headers say of the places of their columns. */
export interface MarkedHeaders {
	/** The paths without their letters, which say nothing of what is counted. */
	readonly paths: Paths;
	/** The mark of a column or what it adds up, as a row of column numbers would say it: `A`, `1`, `A+B`, `3=1+2`. */
	readonly identities: ReadonlyMap<number, string>;
}

/** A letter or number in brackets, or a calculation with them, that a header ends with. */
const MARK = String.raw`(?:\p{Lu}|\p{Ll}|\d{1,2})`;
const AT_END = new RegExp(
	String.raw`^(?<words>.*?)\s*[([]\s*(?:(?<own>${MARK})|(?<sum>(?:${MARK}\s*=\s*)?${MARK}(?:\s*[-+:/*x]\s*(?:${MARK}|100)\s*%?)+))\s*[)\]]$`,
	'u'
);

/** Each mark of a calculation in brackets of its own: `[3]=[1]+[2]`. */
const APART = new RegExp(
	String.raw`[([]${MARK}[)\]]\s*=\s*[([]${MARK}[)\]](?:\s*[-+]\s*[([]${MARK}[)\]])+$`,
	'u'
);
/** Letters behind the words without brackets: `Đăng ký mới a`, `Cộng c=a+b`. */
const BARE = /^(?<words>.*\S)\s+(?:(?<own>[a-z])|(?<sum>[a-z]\s*=\s*[a-z](?:\s*\+\s*[a-z])+))$/;

interface Marked {
	readonly column: number;
	readonly path: readonly string[];
	readonly own: string | undefined;
	readonly sum: string | undefined;
}

function markedIn(column: number, path: readonly string[]): Marked | null {
	const text = (path.at(-1) ?? '').replace(APART, (all) => `(${all.replace(/[()[\]]/g, '')})`);
	const { words = '', own, sum } = (AT_END.exec(text) ?? BARE.exec(text))?.groups ?? {};
	if (own === undefined && sum === undefined) return null;
	const rest = words === '' ? path.slice(0, -1) : [...path.slice(0, -1), words];
	return rest.length === 0 ? null : { column, path: rest, own, sum };
}

/** Whether marks are those of columns from left to right: `A`, `B`, `C` or `1`, `2`, `3`. */
function areInOrder(marks: readonly string[]): boolean {
	const [first = ''] = marks;
	const from = /^\d/.test(first) ? 1 : (first.codePointAt(0) ?? 0);
	if (!/^[1Aa]$/.test(first) || marks.length < 2) return false;
	return marks.every((mark, i) =>
		/^\d/.test(first) ? mark === String(from + i) : mark === String.fromCodePoint(from + i)
	);
}

/** Whether a calculation names columns that are known; what it is equal to may be its own. */
function namesKnown(sum: string, known: ReadonlySet<string>): boolean {
	const marks = sum.replace(/^.*=/, '').match(/\p{L}|\d+/gu) ?? [];
	return marks.every((mark) => known.has(mark) || mark === '100' || mark === 'x');
}

/**
 * Headers that end with the letters or numbers of their columns (`Đăng ký mới (A)`, `Duy trì (B)`) or with what they add up of these
 * (`Cộng (A+B)`). Letters that do not run from the first on, or tell headers of the same words apart (`Loại (A)`), are words.
 * @param numbers what the row of column numbers says, where there is one.
 */
export function markedHeaders(paths: Paths, numbers: readonly string[]): MarkedHeaders {
	const marked = [...paths].flatMap(([column, path]) => markedIn(column, path) ?? []);
	const own = marked.filter(({ own: mark }) => mark !== undefined);
	const marks = own.flatMap(({ own: mark }) => mark ?? []);
	const isTold = new Set(own.map(({ path }) => path.join('\n'))).size === own.length;
	const areMarks = isTold && areInOrder(marks);
	const known = new Set([...(areMarks ? marks : []), ...numbers]);
	const used = marked.filter(({ own: mark, sum }) =>
		mark === undefined ? namesKnown(sum ?? '', known) : areMarks
	);
	const lettered = new Map(
		used.flatMap(({ column, path, own: mark, sum }) =>
			/^[\d=\W]*\p{L}/u.test(mark ?? sum ?? '') ? [[column, path] as const] : []
		)
	);
	return {
		paths:
			lettered.size === 0
				? paths
				: new Map(Array.from(paths, ([column, path]) => [column, lettered.get(column) ?? path])),
		identities: new Map(used.map(({ column, own: mark, sum }) => [column, mark ?? sum ?? '']))
	};
}

/**
 * What a row of column numbers and a header together say of a column: the number of the one is what the other adds up (`3` and `1+2`:
 * `3=1+2`); null where neither says anything.
 */
export function identityOf(number: string, mark: string | undefined): string | null {
	if (number === '') return mark ?? null;
	const isSum = mark !== undefined && /\W/.test(mark) && !number.includes('=');
	return isSum ? `${number}=${mark.replace(/^.*=/, '')}` : number;
}
