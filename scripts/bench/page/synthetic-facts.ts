import type { EngineData, FactColumns, FactKind } from '$lib/engine/duckdb';
import { windowOf } from '$lib/reference/calendar';
import { NO_TEXTS, type Theme } from '$lib/model';
import { randomOf } from '../../sample/random';

/** What one unit reports in one quarter, as measure and breakdown; a measure with both has its total first. */
const REPORTS: readonly (readonly [theme: Theme, rows: readonly (readonly [string, string])[]])[] =
	[
		[
			'models',
			[
				['dvk_registered', ''],
				...['he-thong', 'kinh-te', 'quoc-phong', 'van-hoa'].map(
					(field) => ['dvk_registered', `field=${field}`] as const
				),
				...totals('dvk_maintained', 'dvk_implemented', 'dvk_inspected', 'dvk_recognised'),
				...totals('dvk_awarded')
			]
		],
		[
			'satisfaction',
			[
				...[1, 2, 3, 4, 5].map((level) => ['answers_level', `level=${level}`] as const),
				...totals('sat_respondents', 'forms_issued', 'feedback_received', 'feedback_ontime'),
				...totals('dossiers_online')
			]
		],
		[
			'petitions',
			[
				...['gq_in_competence', 'gq_resolved'].flatMap((measure) =>
					['khieu-nai', 'to-cao', 'kien-nghi-phan-anh'].map(
						(kind) => [measure, `kind=${kind}`] as const
					)
				),
				...totals('tcd_turns', 'tcd_people', 'don_received', 'don_backlog'),
				...totals('gq_time_kept', 'gq_time_not_kept')
			]
		],
		[
			'campaigns',
			totals('cd_events', 'cd_participants', 'tt_sessions', 'tt_attendees', 'bodies_obliged')
		]
	];

const QUARTERS = [2022, 2023, 2024].flatMap((year) =>
	[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
);
/** The quarter that is asked for, and the one it is compared with. */
export const ASKED = '2024-Q4';
export const BEFORE = '2024-Q3';

const ROWS_A_QUARTER = REPORTS.reduce((sum, [, rows]) => sum + rows.length, 0);
/** Share of reports that never came. */
const MISSING = 0.03;
const UNITS_A_DISTRICT = 15;
const DISTRICTS_A_PROVINCE = 10;
const LARGEST = 400;

/** About `size` facts of as many units as that takes over three years, from a fixed seed, with who had to report. */
export function syntheticFacts(size: number): EngineData & {
	readonly factColumns: readonly [FactColumns];
} {
	const random = randomOf('bench');
	const count = Math.round(size / (QUARTERS.length * ROWS_A_QUARTER * (1 - MISSING)));
	const units = Array.from({ length: count }, (_, i) => unitOf(i));
	const windows = QUARTERS.map((name) => windowOf(name, 'calendar', 'period'));
	const themes = REPORTS.map(([theme]) => theme);
	const rows = REPORTS.flatMap(([, of], theme) =>
		of.map(([measure, dims]) => ({ measure, dims, theme }))
	);
	const capacity = count * QUARTERS.length * ROWS_A_QUARTER;
	const codes = () => new Int32Array(capacity);
	const of = { kind: codes(), unit: codes(), file: codes(), cell: codes() };
	const value = new Float64Array(capacity);
	const files: string[] = [];
	let length = 0;
	for (let quarter = 0; quarter < QUARTERS.length; quarter++) {
		for (let unit = 0; unit < count; unit++) {
			const came = themes.map(() => random() >= MISSING);
			const file = themes.map((theme, i) =>
				came[i] ? files.push(`${QUARTERS[quarter]}-${unit}-${theme}.xlsx`) - 1 : -1
			);
			rows.forEach(({ theme }, row) => {
				if (!came[theme]) return;
				const number = Math.floor(random() * LARGEST);
				of.kind[length] = quarter * rows.length + row;
				of.unit[length] = unit;
				of.file[length] = file[theme] as number;
				of.cell[length] = row + 4;
				value[length++] = number;
			});
		}
	}
	const filled = (all: Int32Array) => all.subarray(0, length);
	const none = { rows: new Int32Array(), values: NO_TEXTS, codes: new Int32Array() };
	const kinds = windows.flatMap(({ start, end }, quarter) =>
		rows.map(({ measure, dims, theme }): FactKind => {
			const named = themes[theme] as Theme;
			const period = QUARTERS[quarter] as string;
			const form = `form-${named}`;
			return { measure, start, end, windowKind: 'period', period, dims, form, theme: named };
		})
	);
	return {
		facts: [],
		factColumns: [
			{
				length,
				kinds,
				kind: filled(of.kind),
				units: units.map(({ key }) => key),
				unit: filled(of.unit),
				value: value.subarray(0, length),
				sheets: files.map((file) => ({ file, hash: `hash of ${file}`, sheet: 'Sheet1' })),
				sheet: filled(of.file),
				cell: filled(of.cell),
				a1: none,
				raw: none
			}
		],
		units,
		groups: units.map((unit) => ({
			groupId: `district:${unit.parentCode}`,
			unit: unit.key,
			exact: true
		})),
		restated: units.map((unit) => ({
			asOf: '2025-07-01',
			unit: unit.key,
			target: unit.key,
			share: 1,
			exact: true,
			parts: 1,
			same: true
		})),
		due: windows.flatMap(({ start, end }, quarter) =>
			themes.map((theme) => ({
				theme,
				period: QUARTERS[quarter] as string,
				start,
				end,
				units: units.map(({ key }) => key)
			}))
		)
	};
}

function totals(...measures: string[]): (readonly [string, string])[] {
	return measures.map((measure) => [measure, ''] as const);
}

function unitOf(i: number): EngineData['units'][number] {
	const code = String(10_000 + i);
	const district = Math.floor(i / UNITS_A_DISTRICT);
	return {
		key: `${code}@2004-07-01`,
		code,
		validFrom: '2004-07-01',
		validTo: '2025-06-30',
		level: 'commune',
		type: 'xa',
		name: `Số ${i}`,
		fullName: `Xã Số ${i}`,
		parentCode: String(1000 + district),
		provinceCode: String(10 + Math.floor(district / DISTRICTS_A_PROVINCE))
	};
}
