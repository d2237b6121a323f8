import { dimsText, type Meaning, type Suggestion } from '$lib/model';
import { hashText } from '$lib/text';

/**
 * The form of a table whose rows are indicators: its header (`TT | Nội dung | Kết quả`) is that of many reports, so the measures of
 * its lines tell it apart. A report with other lines is another one and takes nothing of the first's place.
 */
export function formOfLines(fingerprint: string, lines: readonly Suggestion<Meaning>[]): string {
	const measures = lines.flatMap(({ value }) =>
		value.role === 'measure' ? [`${value.measure}|${dimsText(value.dims)}`] : []
	);
	return measures.length === 0
		? fingerprint
		: hashText(`${fingerprint}\n${[...new Set(measures)].sort().join('\n')}`);
}
