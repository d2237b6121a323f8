import { figuresOf, type FigureId } from './figures';
import type { Format } from './files';
import { calendarWindow, inspectorateWindow, type Heading } from './heading';
import { TITLES, type SampleTheme } from './labels';
import type { Hand, Page } from './page';
import {
	calendarDays,
	daysAfter,
	inspectorateDays,
	QUARTERS,
	type Days,
	type Quarter
} from './quarters';
import type { RosterRow, SideColumn } from './roster-table';
import { fullNameOf, placeOf, unitsAt, type SampleUnit } from './units';

/** One file to write. */
export interface SampleFile {
	readonly name: string;
	readonly format: Format;
	readonly pages: readonly Page[];
}

export const NUMBERS: Hand = { figures: 'number', zero: '0' };
export const DASHES: Hand = { figures: 'number', zero: '-' };
export const PADDED: Hand = { figures: 'padded', zero: '-' };
export const TEXT: Hand = { figures: 'text', zero: '0' };

/** On-time reports are signed two days after the window; late ones twenty-four. */
export const PROMPT_DAYS = 2;
export const LATE_DAYS = 24;

/** @throws RangeError when no sample quarter has that name. */
export function quarterOf(name: string): Quarter {
	const found = QUARTERS.find((quarter) => quarter.name === name);
	if (found === undefined) throw new RangeError(`no sample quarter ${name}`);
	return found;
}

/** Petitions are counted in the inspectorate's quarter, all else in the calendar's. */
export function daysOf(theme: SampleTheme, quarter: Quarter): Days {
	return theme === 'petitions' ? inspectorateDays(quarter) : calendarDays(quarter);
}

/** File names cannot hold every sign, so sheets and files end alike. */
export const EXTENSIONS: Readonly<Record<Format, string>> = {
	xlsx: '.xlsx',
	xls: '.xls',
	'csv-utf8': '.csv',
	'csv-1258': '.csv'
};

function windowText(theme: SampleTheme, quarter: Quarter): string {
	const days = daysOf(theme, quarter);
	return theme === 'petitions' ? inspectorateWindow(days) : calendarWindow(quarter, days);
}

/** The heading of huyện Xuân Trường's collecting office. */
export function districtHeading(
	theme: SampleTheme,
	quarter: Quarter,
	number: number,
	subject = TITLES[theme]
): Heading {
	return {
		issuer: [
			'ỦY BAN NHÂN DÂN HUYỆN XUÂN TRƯỜNG',
			'PHÒNG NỘI VỤ',
			`Số: ${String(number).padStart(2, '0')}/BC-PNV`
		],
		title: `${subject} quý ${quarter.roman} năm ${quarter.year} - huyện Xuân Trường, tỉnh Nam Định`,
		window: windowText(theme, quarter),
		signedAt: 'Xuân Trường',
		signedOn: daysAfter(daysOf(theme, quarter).end, PROMPT_DAYS),
		signer: 'TRƯỞNG PHÒNG',
		recipients: ['Sở Nội vụ tỉnh Nam Định', 'UBND huyện (để báo cáo)', 'Lưu: VT']
	};
}

/** The heading over the four communes that followed the district, collected by the province. */
export function clusterHeading(theme: SampleTheme, quarter: Quarter, number: number): Heading {
	return {
		issuer: ['ỦY BAN NHÂN DÂN TỈNH NINH BÌNH', 'SỞ NỘI VỤ', `Số: ${number}/BC-SNV`],
		title: `${TITLES[theme]} quý ${quarter.roman} năm ${quarter.year} - Cụm thi đua số 7, tỉnh Ninh Bình`,
		window: windowText(theme, quarter),
		signedAt: 'Ninh Bình',
		signedOn: daysAfter(daysOf(theme, quarter).end, PROMPT_DAYS + 1),
		signer: 'GIÁM ĐỐC',
		recipients: ['UBND tỉnh (để báo cáo)', 'UBND các xã trong cụm', 'Lưu: VT']
	};
}

/** The heading of one commune's own report. */
export function communeHeading(
	unit: SampleUnit,
	theme: SampleTheme,
	quarter: Quarter,
	daysToSign = PROMPT_DAYS
): Heading {
	const days = daysOf(theme, quarter);
	const name = `${unit.type.toLowerCase()} ${unit.name}`;
	return {
		issuer: ['ỦY BAN NHÂN DÂN', fullNameOf(unit).toUpperCase(), 'Số:       /BC-UBND'],
		title: `${TITLES[theme]} quý ${quarter.roman} năm ${quarter.year} - ${name}, ${placeOf(unit, days.end)}`,
		window: windowText(theme, quarter),
		signedAt: unit.name,
		signedOn: daysAfter(days.end, daysToSign),
		signer: 'TM. ỦY BAN NHÂN DÂN - CHỦ TỊCH',
		recipients: ['Cơ quan tổng hợp cấp trên', 'Lưu: VT']
	};
}

export function rowsOf(units: readonly SampleUnit[], quarter: Quarter): RosterRow[] {
	return units.map((unit) => ({ unit, figures: figuresOf(unit, quarter) }));
}

/** The communes of huyện Xuân Trường that report on a theme: 20 until August 2024, then 14, then four. */
export function districtRows(theme: SampleTheme, quarter: Quarter): RosterRow[] {
	return rowsOf(unitsAt('xuan-truong', daysOf(theme, quarter).end), quarter);
}

export function rate(words: string, numerator: FigureId, denominator: FigureId): SideColumn {
	return { path: words.split(' > '), rate: [numerator, denominator] };
}

/** Ways people write one unit's name. */
export const UNIT_TEXTS = {
	full: fullNameOf,
	capitals: (unit: SampleUnit) => ` ${fullNameOf(unit).toUpperCase()}`,
	office: (unit: SampleUnit) => `UBND ${unit.type.toLowerCase()} ${unit.name}`,
	short: (unit: SampleUnit) =>
		`${{ Xã: 'X.', Phường: 'P.', 'Thị trấn': 'TT.' }[unit.type]} ${unit.name}`,
	bare: (unit: SampleUnit) => (unit.type === 'Thị trấn' ? fullNameOf(unit) : unit.name)
} as const;
