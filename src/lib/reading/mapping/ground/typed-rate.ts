import { INDICATORS } from '$lib/reference/indicators';

/** Whether an id names a rate and not a count: such facts are shown, never put together. */
export function isTypedRate(id: string): boolean {
	const kind = INDICATORS.get(id)?.formula.kind;
	return kind === 'ratio' || kind === 'typed';
}
