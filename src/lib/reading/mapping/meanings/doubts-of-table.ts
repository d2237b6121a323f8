import type { Meaning, Suggestion, Table } from '$lib/model';
import { fileStem, type MappingContext } from '../ground/context';
import { askedIfAnyOffice } from './care-and-staff';
import { askedByTitle } from './doubtful-title';
import { unlessSettled } from './doubted-together';
import { askedIfNotSaid } from './what-is-counted';
import type { Headers } from './headers';
import { askedIfSharesOfLevels } from './levels-as-shares';
import { askedIfNoModels } from './models-spoken-of';
import { askedIfScaleInPart } from './scale-in-part';
import { askedIfOffScale } from './scale-in-doubt';
import { askedIfShownInScale } from './shown-in-scale';
import { askedIfThousandsLost } from './thousands-lost';

/** What was read of columns or lines, asked where the table around them or their figures make it doubtful. */
export function askedByTable(
	table: Table,
	file: MappingContext['file'],
	headers: Headers,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const name = fileStem(file);
	const doubted = unlessSettled(read, (known) => {
		const spokenOf = askedIfNoModels(
			headers.paths,
			table,
			name,
			askedIfAnyOffice(
				headers.paths,
				table,
				name,
				askedIfNotSaid(headers.paths, table, name, known)
			)
		);
		return askedIfSharesOfLevels(
			table.title,
			headers,
			askedIfOffScale(
				headers,
				askedIfThousandsLost(table, headers, askedIfShownInScale(headers, spokenOf))
			)
		);
	});
	return unlessSettled(askedByTitle(table, file, headers, doubted), (known) =>
		askedIfScaleInPart(headers.paths, known)
	);
}
