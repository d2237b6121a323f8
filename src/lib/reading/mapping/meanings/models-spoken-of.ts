import type { Meaning, Suggestion, Table } from '$lib/model';
import { headerKey, phraseIn } from '$lib/reference/forms';

type Path = readonly string[];

/** What is registered, recognised, kept up and spread, as much else is. */
const OF_MODELS = /^dvk_/;
const MODELS = 'mo hinh|dien hinh|dan van|dan van kheo|guong|guong dien hinh|dvk|mh';

/**
 * `Đăng ký`, `Công nhận` and `Duy trì` count models only where something speaks of models or of dân vận: the header or one before
 * it, the title, the sheet or the file. Elsewhere (`THI ĐUA KHEN THƯỞNG`, `SÁNG KIẾN`) they are asked.
 * @param paths header paths of the columns or lines, in step with what was read; empty for those that hold no figures.
 */
export function askedIfNoModels(
	paths: readonly Path[],
	{ title, sheet, unitText }: Table,
	fileName: string,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const speaks = (text: string | null) => phraseIn(headerKey(text ?? ''), MODELS) > 0;
	let isSaid = [title, unitText, sheet, fileName.replace(/[_.-]+/g, ' ')].some(speaks);
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, reasons } = suggestion;
		isSaid ||= paths[i]?.some(speaks) === true;
		return !isSaid && value.role === 'measure' && OF_MODELS.test(value.measure)
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'models-not-said' }] }
			: suggestion;
	});
}
