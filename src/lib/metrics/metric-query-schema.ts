import * as v from 'valibot';
import type { GroupBy, MetricQuery } from '$lib/model';

const DAY = v.pipe(v.string(), v.isoDate());

const GROUP_BY = v.custom<GroupBy>(
	(value) => typeof value === 'string' && /^(unit|parent|window|group:.+|dim:.+)$/s.test(value),
	'groupBy takes unit, parent, window, group:ID, dim:NAME'
);

/**
 * A metric query as it comes from outside: the command line, an address, a saved view. Refuses unknown
 * fields, a range that ends before it starts, the same grouping twice and more than one `group:`.
 */
export const MetricQuerySchema: v.GenericSchema<unknown, MetricQuery> = v.pipe(
	v.strictObject({
		indicator: v.pipe(v.string(), v.minLength(1)),
		groupBy: v.pipe(
			v.array(GROUP_BY),
			v.readonly(),
			v.check((keys) => new Set(keys).size === keys.length, 'the same grouping twice'),
			v.check(
				(keys) => keys.filter((key) => key.startsWith('group:')).length <= 1,
				'more than one group: grouping'
			)
		),
		scope: v.optional(v.pipe(v.string(), v.minLength(1))),
		units: v.optional(v.pipe(v.array(v.string()), v.readonly())),
		start: v.optional(DAY),
		end: v.optional(DAY),
		windowKind: v.optional(v.picklist(['period', 'cumulative', 'as-of'])),
		unitsAs: v.optional(v.union([v.literal('reported'), DAY])),
		compareTo: v.optional(v.picklist(['previous', 'last-year', 'target', 'group'])),
		rank: v.optional(v.literal(true))
	}),
	v.check(
		({ rank, groupBy }) =>
			!rank || (groupBy.length === 1 && /^(unit|parent|group:)/.test(groupBy[0] ?? '')),
		'a ranking takes one grouping: unit, parent or group:ID'
	),
	v.check(
		({ start, end }) => start === undefined || end === undefined || start <= end,
		'the range ends before it starts'
	)
);
