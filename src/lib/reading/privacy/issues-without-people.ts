import type { Issue, Table } from '$lib/model';
import { detailsSaid } from './details-said';

/**
 * The issues of a table without people in what they quote. Those of columns that are dropped (by their letters) lose the text of
 * their cell, and what tells of figures in such a column is left out: nobody has to mend what is not kept.
 */
export function issuesWithoutPeople(
	{ issues, headerRows }: Table,
	dropped: ReadonlySet<string>,
	strip: (text: string) => string
): Issue[] {
	const bodyTop = Math.max(-1, ...headerRows) + 1;
	return issues.flatMap((issue): Issue[] => {
		const [, letters = '', row = '0'] = /^([A-Z]+)(\d*)/.exec(issue.a1 ?? '') ?? [];
		if (!dropped.has(letters)) return [withoutWords(issue, strip)];
		const isOfFigures = issue.details?.header !== undefined && Number(row) > bodyTop;
		return isOfFigures ? [] : [withoutWords(withoutRaw(issue), strip)];
	});
}

function withoutRaw(issue: Issue): Issue {
	const bare: Partial<Issue> & { raw?: string } = { ...issue };
	delete bare.raw;
	return bare as Issue;
}

/** The issue without people in what it quotes. */
function withoutWords(issue: Issue, strip: (text: string) => string): Issue {
	const { raw, details } = issue;
	return {
		...issue,
		...(raw === undefined ? {} : { raw: strip(raw) }),
		...(details === undefined ? {} : { details: detailsSaid(details, strip) })
	};
}
