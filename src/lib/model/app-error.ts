export const APP_ERRORS = [
	'unreadable-file',
	'storage-full',
	'storage-unavailable',
	'storage-broken',
	'snapshot-broken',
	'snapshot-newer',
	'engine-failed',
	'engine-died',
	'query-refused',
	'worker-died',
	'worker-timeout',
	'cancelled',
	'roster-broken'
] as const;
export type AppErrorCode = (typeof APP_ERRORS)[number];

/** A failure, with a code from a closed list. Branch on `code`, never on the message. */
export class AppError extends Error {
	override readonly name = 'AppError';
	constructor(
		readonly code: AppErrorCode,
		readonly details: Readonly<Record<string, string | number>> = {},
		options?: { cause?: unknown }
	) {
		super(`${code} ${JSON.stringify(details)}`, options);
	}
}

export function isAppError(error: unknown, code?: AppErrorCode): error is AppError {
	return error instanceof AppError && (code === undefined || error.code === code);
}
