import { toWindows1252Bytes } from './windows-bytes';

/**
 * The text whose UTF-8 bytes were once read as windows-1252 (`Há»™i` for Hội), or null when the text
 * is no such thing. Undone once only.
 */
export function undoDoubleUtf8(s: string): string | null {
	if (!/[\u00c2-\u00f4][\u0080-\uffff]/.test(s)) return null;
	const bytes = toWindows1252Bytes(s);
	if (!bytes) return null;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
	} catch {
		return null;
	}
}
