import * as v from 'valibot';
import {
	reportColumns,
	type Report,
	type ReportColumns,
	type ReportKind,
	type Theme
} from '$lib/model';

const THEMES = [
	'models',
	'satisfaction',
	'petitions',
	'campaigns',
	'reporting',
	'other'
] as const satisfies readonly Theme[];

const DaySchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const KIND = {
	form: v.string(),
	theme: v.picklist(THEMES),
	start: DaySchema,
	end: DaySchema,
	windowKind: v.picklist(['period', 'cumulative', 'as-of']),
	receivedOn: DaySchema,
	undated: v.exactOptional(v.literal(true)),
	comparative: v.exactOptional(v.literal(true)),
	aside: v.exactOptional(v.literal(true)),
	again: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1)))
};
const KindSchema: v.GenericSchema<unknown, ReportKind> = v.object(KIND);

/** An object a report: how they were kept before version 3 of the manifest. */
const ReportSchema: v.GenericSchema<unknown, Report> = v.object({
	...KIND,
	id: v.string(),
	unit: v.string(),
	cellsRequired: v.number(),
	cellsFilled: v.number()
});

const WholeNumbers = v.custom<readonly number[]>(
	(value) => Array.isArray(value) && value.every(isWhole)
);

function isWhole(value: unknown): boolean {
	return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31;
}

const PackedSchema = v.pipe(
	v.object({
		units: v.array(v.string()),
		kinds: v.array(KindSchema),
		unit: WholeNumbers,
		kind: WholeNumbers,
		cellsRequired: WholeNumbers,
		cellsFilled: WholeNumbers
	}),
	v.check(
		({ units, kinds, unit, kind, cellsRequired, cellsFilled }) =>
			[kind, cellsRequired, cellsFilled].every(({ length }) => length === unit.length) &&
			unit.every((place) => place < units.length) &&
			kind.every((place) => place < kinds.length)
	),
	v.transform(({ units, kinds, unit, kind, cellsRequired, cellsFilled }): ReportColumns => ({
		length: unit.length,
		units,
		kinds,
		unit: Int32Array.from(unit),
		kind: Int32Array.from(kind),
		cellsRequired: Int32Array.from(cellsRequired),
		cellsFilled: Int32Array.from(cellsFilled)
	}))
);

/** Reports as they stand in a file, by columns or, in files of before, an object each. */
export const ReportsSchema: v.GenericSchema<unknown, ReportColumns> = v.union([
	v.pipe(
		v.array(ReportSchema),
		v.transform((reports): ReportColumns => reportColumns(reports))
	),
	PackedSchema
]);

/** Plain data that {@link ReportsSchema} takes. Ids are left out: they stand in the manifest. */
export function packReports(reports: readonly Report[]): v.InferInput<typeof PackedSchema> {
	const { units, kinds, unit, kind, cellsRequired, cellsFilled } = reportColumns(reports);
	return {
		units: [...units],
		kinds: [...kinds],
		unit: Array.from(unit),
		kind: Array.from(kind),
		cellsRequired: Array.from(cellsRequired),
		cellsFilled: Array.from(cellsFilled)
	};
}
