import type { Merge, Window } from '$lib/model';
import { a1Of, columnLetters, formatDate } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { writeXlsx, type XlsxCell, type XlsxSheet, type XlsxValidation } from '../xlsx';

/** What a column of a blank form takes. */
export type BlankHolds = 'order' | 'unit' | 'count' | 'amount' | 'percent' | 'words';

export interface BlankLayout {
	/** As it stands over the table. */
	readonly title: string;
	readonly columns: readonly {
		/** Header texts from the top down. */
		readonly path: readonly string[];
		readonly holds: BlankHolds;
	}[];
}

export interface BlankFormInput {
	readonly layout: BlankLayout;
	readonly window: Window;
	/** The place all units lie in, such as `Huyện Xuân Trường, Tỉnh Nam Định`; empty when they share none. */
	readonly place: string;
	/** Names of the units to fill in for, in order; unmistakable within `place`. */
	readonly units: readonly string[];
}

const HEAD_TOP = 4;
const HEAD = { bold: true, wrap: true, align: 'center', border: true, fill: 'E3EEEE' } as const;
const BODY = { border: true } as const;
const ASIDE = { italic: true, color: '5B6673' } as const;

/** Header rows of the paths, with the cells that have to be merged across and down. */
function headerOf(paths: readonly (readonly string[])[]): { rows: XlsxCell[][]; merges: Merge[] } {
	const depth = Math.max(...paths.map((path) => path.length));
	const merges: Merge[] = [];
	const rows = Array.from({ length: depth }, (_, level) =>
		paths.map((path, column): XlsxCell => {
			const own = path.slice(0, level + 1).join('\u0000');
			const sameAs = (other: readonly string[] | undefined) =>
				other !== undefined &&
				other.length > level &&
				other.slice(0, level + 1).join('\u0000') === own &&
				path.length > level + 1 &&
				other.length > level + 1;
			if (level < path.length && !sameAs(paths[column - 1])) {
				let right = column;
				while (sameAs(paths[right + 1])) right++;
				const bottom = level === path.length - 1 ? depth - 1 : level;
				if (right > column || bottom > level)
					merges.push({
						top: HEAD_TOP + level,
						bottom: HEAD_TOP + bottom,
						left: column,
						right
					});
				return { value: path[level] ?? null, style: HEAD };
			}
			return { value: null, style: HEAD };
		})
	);
	return { rows, merges };
}

function validationOf(holds: BlankHolds, range: string, units: string): XlsxValidation | null {
	switch (holds) {
		case 'count':
			return {
				range,
				allow: { kind: 'whole', min: 0 },
				title: m.blank_whole_title({}, { locale: 'vi' }),
				message: m.blank_whole_text({}, { locale: 'vi' })
			};
		case 'amount':
			return {
				range,
				allow: { kind: 'decimal', min: 0 },
				title: m.blank_number_title({}, { locale: 'vi' }),
				message: m.blank_number_text({}, { locale: 'vi' })
			};
		case 'percent':
			return {
				range,
				allow: { kind: 'decimal', min: 0, max: 100 },
				title: m.blank_percent_title({}, { locale: 'vi' }),
				message: m.blank_percent_text({}, { locale: 'vi' })
			};
		case 'unit':
			return {
				range,
				allow: { kind: 'one-in', place: units },
				title: m.blank_unit_title({}, { locale: 'vi' }),
				message: m.blank_unit_text({}, { locale: 'vi' })
			};
		case 'order':
		case 'words':
			return null;
	}
}

const WIDTHS: Readonly<Record<BlankHolds, number>> = {
	order: 6,
	unit: 28,
	count: 13,
	amount: 15,
	percent: 13,
	words: 24
};

function aside(name: string, lines: readonly string[]): XlsxSheet {
	return {
		name,
		widths: [100],
		rows: lines.map((line, i) => [
			{ value: line, style: i === 0 ? { bold: true, size: 14 } : { wrap: true } }
		])
	};
}

/**
 * An empty form to hand out, as XLSX: title block with place and window, one row a unit with its name filled in, cells that
 * take only what belongs there, a sheet that says how to fill it in and one that lists the units. Always in Vietnamese: it is
 * for the communes, and read back by its words.
 */
export function blankForm({ layout, window, place, units }: BlankFormInput): Uint8Array {
	const { columns, title } = layout;
	const header = headerOf(columns.map(({ path }) => path));
	const first = HEAD_TOP + header.rows.length;
	const last = first + Math.max(units.length, 1) - 1;
	const list = m.blank_units_sheet({}, { locale: 'vi' });
	const places = `'${list}'!$A$2:$A$${units.length + 1}`;
	const right = columns.length - 1;
	const span = m.blank_window(
		{ start: formatDate(window.start), end: formatDate(window.end) },
		{ locale: 'vi' }
	);
	const rows = [
		[
			{
				value: place
					? m.blank_place({ place: place.toLocaleUpperCase('vi') }, { locale: 'vi' })
					: null,
				style: { bold: true }
			}
		],
		[{ value: title, style: { bold: true, size: 14, align: 'center' } as const }],
		[{ value: span, style: { ...ASIDE, align: 'center' } as const }],
		[],
		...header.rows,
		...units.map((unit, i) =>
			columns.map(({ holds }): XlsxCell => ({
				value: holds === 'unit' ? unit : holds === 'order' ? i + 1 : null,
				style: holds === 'count' || holds === 'amount' ? { ...BODY, format: '#,##0.##' } : BODY
			}))
		)
	];
	return writeXlsx([
		{
			name: m.blank_sheet({}, { locale: 'vi' }),
			rows,
			merges: [
				{ top: 1, bottom: 1, left: 0, right },
				{ top: 2, bottom: 2, left: 0, right },
				...header.merges
			],
			widths: columns.map(({ holds }) => WIDTHS[holds]),
			freeze: {
				rows: first,
				columns: columns.findIndex(({ holds }) => holds === 'unit') + 1
			},
			landscape: true,
			validations: columns.flatMap(({ holds }, column) => {
				const rule = validationOf(
					holds,
					`${a1Of(first, column)}:${columnLetters(column)}${last + 1}`,
					places
				);
				return rule ? [rule] : [];
			})
		},
		aside(m.blank_how_sheet({}, { locale: 'vi' }), m.blank_how({}, { locale: 'vi' }).split('\n')),
		aside(list, [m.blank_units_head({}, { locale: 'vi' }), ...units])
	]);
}
