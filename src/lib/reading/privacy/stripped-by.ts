import { opensWithUnitType } from '$lib/reference/units';
import { withoutNamed } from './names-across';
import { withoutPeople } from './without-people';

const MOST_KEPT = 10_000;
const LONGEST_KEPT = 200;

/** Headers and names of units that name nobody, by who tells units: the same ones stand in file after file. */
const NAMING_NOBODY = new WeakMap<(text: string) => boolean, Set<string>>();

function namingNobody(isUnitName: (text: string) => boolean): Set<string> {
	let texts = NAMING_NOBODY.get(isUnitName);
	if (!texts) NAMING_NOBODY.set(isUnitName, (texts = new Set()));
	return texts;
}

function keep(text: string, texts: Set<string>): void {
	if (text.length > LONGEST_KEPT) return;
	if (texts.size >= MOST_KEPT) texts.clear();
	texts.add(text);
}

/** The longest that units are called. */
const LONGEST_UNIT = 40;

/** Whether a text is the type and the name of a unit in words and spaces alone: nothing else stands beside them. */
function isBareUnit(text: string, isUnitName: (text: string) => boolean): boolean {
	return (
		text.length <= LONGEST_UNIT &&
		opensWithUnitType(text) &&
		/^[\p{L} ]+$/u.test(text) &&
		isUnitName(text)
	);
}

/**
 * {@link withoutPeople}, each different text worked out once: the same words stand in a file again and again. Beyond the file
 * nothing but names of units is remembered.
 * @param names those that the file is known to hold ({@link namesAcross}); they may grow while it is read.
 */
export function strippedBy(
	isUnitName: (text: string) => boolean,
	names: ReadonlySet<string> = new Set()
): (text: string) => string {
	const known = new Map<string, string>();
	const nobody = namingNobody(isUnitName);
	return (written) => {
		const text = names.size === 0 ? written : withoutNamed(written, names);
		let rest = known.get(text);
		if (rest !== undefined) return rest;
		if (nobody.has(text)) return text;
		known.set(text, (rest = withoutPeople(text, isUnitName)));
		if (rest === text && isBareUnit(text, isUnitName)) keep(text, nobody);
		return rest;
	};
}

/** A header as `strip` leaves it. One that names nobody is remembered beyond the file. */
export function headerWithoutPeople(
	header: string,
	isUnitName: (text: string) => boolean,
	strip: (text: string) => string
): string {
	const rest = strip(header);
	if (rest === header) keep(header, namingNobody(isUnitName));
	return rest;
}
