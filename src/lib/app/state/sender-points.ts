import type { Issue } from '$lib/model';
import { senderText } from '$lib/reading';
import type { SenderPoint } from '$lib/presenting/export';

const rowOf = (a1: string | null) => Number(/\d+/.exec(a1 ?? '')?.[0] ?? 0);

/** Issues as points to ask the sender about, in the order of the file; always in Vietnamese, the sender's language. */
export function senderPoints(
	issues: readonly Issue[],
	sheets: readonly string[] = []
): readonly SenderPoint[] {
	const place = ({ sheet }: SenderPoint) => (sheet === null ? -1 : sheets.indexOf(sheet));
	return issues
		.flatMap((issue): SenderPoint[] => {
			const text = senderText(issue, 'vi');
			if (text === null) return [];
			const { sheet, a1, raw = '', severity } = issue;
			return [{ sheet, a1, raw, must: severity === 'error', text }];
		})
		.sort((a, b) => place(a) - place(b) || rowOf(a.a1) - rowOf(b.a1));
}
