import type { Meaning, Suggestion, Table } from '$lib/model';
import { headerKey, phraseIn } from '$lib/reference/forms';

type Path = readonly string[];

/** Something that has to say it of words which any office uses. */
interface Need {
	readonly measures: RegExp;
	readonly words: string;
	readonly code: string;
}

const OF_CARE: Need = {
	measures: /^care_/,
	words:
		'cham lo|giup do|an sinh|an sinh xa hoi|qua|tang qua|trao qua|ngheo|ho ngheo|can ngheo|nguoi ngheo|kho khan|xa hoi hoa|tu thien|nhan dao|gia dinh chinh sach|neo don|khuyet tat|hoc bong|dai doan ket',
	code: 'care-not-said'
};
/** Whoever signs what: citizens sign for traffic and fire safety, too. */
const OF_STAFF: Need = {
	measures: /^staff_signed$/,
	words:
		'can bo|cong chuc|vien chuc|nguoi lao dong|cong vu|cong so|dan van|dan van chinh quyen|chinh quyen than thien|chinh quyen than thien vi nhan dan phuc vu|4 xin|4 xin 4 luon 5 khong|bon xin|bon xin bon luon nam khong|4 luon',
	code: 'staff-not-said'
};
const MONEY = 'gia tri|tri gia|kinh phi|so tien|tong tien|tien';

const keyOf = (path: Path) => path.map(headerKey).join(' / ');

/** Whether the figures right before a sum of money are those of another thing, whose money it then is. */
function isOfAnother(
	i: number,
	keys: readonly string[],
	read: readonly Suggestion<Meaning>[]
): boolean {
	for (let before = i - 1; before >= 0; before--) {
		const { value, confidence } = read[before] ?? {};
		const key = keys[before] ?? '';
		if (key === '' || phraseIn(key, MONEY) > 0) continue;
		if (value?.role === 'ignore' && confidence !== 'ask') continue;
		return !(value?.role === 'measure' && OF_CARE.measures.test(value.measure));
	}
	return false;
}

/**
 * `Kinh phí hỗ trợ` and `Số hộ được hỗ trợ` tell of care for people, and `Số người ký cam kết` counts officials, only where something
 * says so: the header, the title, the sheet or the file. Money that says no more than that it was given is asked about, too, where the
 * figures before it are of something else (`Số nhà văn hóa`).
 * @param paths header paths of the columns or lines, in step with what was read; empty for those that hold no figures.
 */
export function askedIfAnyOffice(
	paths: readonly Path[],
	{ title, sheet, unitText }: Table,
	fileName: string,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const keys = paths.map(keyOf);
	const around = [title, unitText, sheet, fileName.replace(/[_.-]+/g, ' ')].map((text) =>
		headerKey(text ?? '')
	);
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, reasons } = suggestion;
		if (value.role !== 'measure') return suggestion;
		const need = [OF_CARE, OF_STAFF].find(({ measures }) => measures.test(value.measure));
		const key = keys[i] ?? '';
		if (!need || phraseIn(key, need.words) > 0) return suggestion;
		const isSaid = around.some((text) => phraseIn(text, need.words) > 0);
		const isOther = value.measure === 'care_value' && isOfAnother(i, keys, read);
		return isSaid && !isOther
			? suggestion
			: { value, confidence: 'ask', reasons: [...reasons, { code: need.code }] };
	});
}
