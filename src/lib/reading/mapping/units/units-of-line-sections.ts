import type { Table, UnitGuess } from '$lib/model';
import { cellText } from '../ground/cell-text';
import type { MappingContext } from '../ground/context';
import { lineColumnsOf } from '../ground/line-path';

const TYPED =
	/^(?:(?:ubnd|(?:ủy|uỷ) ban nhân dân)\s+)?(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|quận|thành phố|tỉnh)\s+\S/iu;

/** What asks about a row by what it stands under and what it says; `offered` is the unit it may be of. */
function asked(words: readonly (string | null)[], offered: UnitGuess | null): UnitGuess {
	const candidates =
		offered?.key == null
			? (offered?.candidates ?? [])
			: [{ key: offered.key, name: offered.name ?? offered.text, reason: 'above' }];
	const text = words.filter((word) => word !== null && word !== '').join(' · ');
	return { text, key: null, name: null, confidence: 'ask', candidates };
}

/** Whether every heading of a unit has a heading of another kind right below it: then those part what is the unit's. */
function areNested({ rows }: Table, names: (section: string | null) => boolean): boolean {
	const headings = rows.flatMap(({ role, section }, r) =>
		role === 'section' && names(section) ? [r] : []
	);
	return headings.every(
		(r) => rows[r + 1]?.role === 'section' && !names(rows[r + 1]?.section ?? null)
	);
}

/**
 * Units of the rows of a table of indicators whose sections name some (`I. Xã Xuân Hồng`), one a row: each is of the unit its section
 * names. Rows of which that cannot be told are asked about: those outside such sections without a unit of the whole table, those below a
 * section of another kind, and all where the table's own unit is another commune. Null for a table without such sections.
 * @param read what a text says of a unit. @param whole the unit of the whole table.
 */
export function unitsOfLineSections(
	table: Table,
	read: (text: string) => UnitGuess,
	whole: () => UnitGuess | null,
	{ resolver, roster }: MappingContext
): readonly (UnitGuess | null)[] | null {
	const isUnit = (section: string | null) =>
		section !== null && TYPED.test(section) && resolver.isUnitName(section);
	if (table.shape !== 'key-value' || !table.rows.some(({ section }) => isUnit(section)))
		return null;
	const own = whole();
	const ownUnit = own?.key == null ? null : roster.byKey(own.key);
	const nested = areNested(table, isUnit);
	const label = lineColumnsOf(table)?.label ?? 0;
	let heading: string | null = null;
	return table.rows.map((row) => {
		if (isUnit(row.section)) heading = row.section;
		if (row.role !== 'data') return null;
		if (heading === null) return own === null ? asked([cellText(row, label)], null) : null;
		const unit = read(heading);
		if (row.section !== heading && !nested)
			return asked(
				[heading, row.section, row.section === null ? cellText(row, label) : null],
				unit
			);
		const isOther = ownUnit?.level === 'commune' && unit.key !== ownUnit.key;
		return isOther && own
			? asked([heading, own.text], {
					...unit,
					key: null,
					candidates: [...unit.candidates, ...own.candidates]
				})
			: unit;
	});
}
