import type { IssueDetails, ReadIssueCode } from '$lib/model';

/** Why a file cannot be read. Thrown inside this room only; `readWorkbook` turns it into an issue. */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	constructor(
		readonly code: ReadIssueCode,
		readonly details: IssueDetails = {}
	) {
		super(code);
	}
}

/**
 * What `read` gives; a refusal on the way is told with the place it happened at, a sheet's name or a
 * part of the package, unless a nearer place is known.
 */
export function readAt<T>(place: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw placedAt(place, error);
	}
}

/** {@link readAt} of what is read bit by bit. */
export async function readLaterAt<T>(place: string, read: () => Promise<T>): Promise<T> {
	try {
		return await read();
	} catch (error) {
		throw placedAt(place, error);
	}
}

function placedAt(place: string, error: unknown): unknown {
	if (!(error instanceof Refusal) || error.details['place'] !== undefined) return error;
	return new Refusal(error.code, { ...error.details, place: place.slice(0, 80) });
}

/** A refusal of a file built to exhaust the machine; `what` names the trick. */
export function hostile(what: string): Refusal {
	return new Refusal('hostile', { what });
}
