import type { Dims, Theme } from '$lib/model';

/** Names of the breakdowns a measure may have. */
export type DimensionName =
	'field' | 'subject' | 'kind' | 'reception' | 'occasion' | 'level' | 'award' | 'group' | 'channel';

/**
 * One way a form words a measure. Phrases are keys of `headerKey`, with `|` between synonyms; every
 * phrase has to stand in the header path, whole words only.
 */
export interface HeaderRule {
	/** Measure id; an indicator's id when `rate` is set. */
	readonly measure: string;
	readonly all: readonly string[];
	/** These have to stand in the last header text. */
	readonly leaf?: readonly string[];
	readonly none?: readonly string[];
	/** None of these may stand in the last header text. */
	readonly leafNone?: string;
	/** The last header text says nothing else but where and when: `Số hộ` counts households, `Số hộ kinh doanh` others. */
	readonly alone?: true;
	/** Only in a table of this theme: the words alone would not say enough. */
	readonly theme?: Theme;
	/** Its words are said of any work: under a heading of another theme they mean something else. So are those of rules with a `theme`. */
	readonly general?: true;
	/** With `theme`: the table's theme has to be known to be this one. */
	readonly onlyThere?: true;
	/** A phrase that has to stand in the title of the table. */
	readonly title?: string;
	readonly dims?: Dims;
	/** Breakdowns that may be read from the rest of the path. */
	readonly by?: readonly DimensionName[];
	readonly rate?: true;
}
