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

/** A refusal of a file built to exhaust the machine; `what` names the trick. */
export function hostile(what: string): Refusal {
	return new Refusal('hostile', { what });
}
