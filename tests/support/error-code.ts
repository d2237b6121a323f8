import { isAppError } from '../../src/lib/model';

/** The code of the AppError a call fails with; words of its own where it fails otherwise or not at all. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
	try {
		await call;
	} catch (error) {
		return isAppError(error) ? error.code : `not an AppError: ${String(error)}`;
	}
	return 'no error';
}
