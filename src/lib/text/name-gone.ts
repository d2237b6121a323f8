/** What stands in a text where a person's name was. */
export const NAME_GONE = '…';

/** Whether nothing but a person's name stood in a text: nothing is left to tell what it heads. */
export function isNameGone(text: string): boolean {
	return text.trim() === NAME_GONE;
}
