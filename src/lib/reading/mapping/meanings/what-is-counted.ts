import type { Meaning, Suggestion, Table } from '$lib/model';
import { headerKey, phraseIn } from '$lib/reference/forms';

type Path = readonly string[];
type Counted = 'dossiers' | 'petitions' | 'others';

/** What is counted by its time limit, as documents, reflections and tasks are too. */
const OF_DOSSIERS = /^(?:dossiers_|svc_(?:received|ontime_rate|online_rate)$)/;
const OF_PETITIONS = /^(?:don|gq)_/;
const DOSSIERS =
	'ho so|thu tuc|thu tuc hanh chinh|mot cua|dich vu cong|hanh chinh cong|tra ket qua|bo phan tiep nhan';
const PETITIONS =
	'don|don thu|khieu nai|to cao|phan anh|kien nghi|vu viec|so vu|y kien|tiep cong dan|tiep dan';
const OTHERS = 'van ban|vb|cong van|nhiem vu|cong viec|vu an|tin bao|ket luan|chi dao|mo hinh';
/** Records of office work, which no citizen hands in. */
const OFFICE_RECORDS = 'ho so cong viec|ho so luu tru';
/** Words that are spelt like a petition or a task and are none: `Đơn vị`, `Thực hiện nhiệm vụ cải cách hành chính`. */
const NEITHER =
	/\bdon (?:vi|gian|doc|phuong)\b|\b(?:thuc hien|cong tac|ket qua) nhiem vu\b|\bchi dao dieu hanh\b/g;

/** What a text counts; null where it names nothing counted, or several things. */
function countedBy(text: string): Counted | null {
	const key = text.replace(NEITHER, ' ');
	if (phraseIn(key, OFFICE_RECORDS) > 0) return 'others';
	const named = (
		[
			['dossiers', DOSSIERS],
			['petitions', PETITIONS],
			['others', OTHERS]
		] as const
	).filter(([, words]) => phraseIn(key, words) > 0);
	return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** What a table counts by its title, else by the sheet and the file it stands in. */
function countedIn({ title, sheet, unitText }: Table, fileName: string): Counted | null {
	const places = [title, unitText, sheet, fileName.replace(/[_.-]+/g, ' ')];
	return places.map((text) => countedBy(headerKey(text ?? ''))).find((said) => said) ?? null;
}

/** What a measure counts that words of time and of progress alone stand for, and by which words; null for any other. */
function neededBy({
	value,
	confidence,
	reasons
}: Suggestion<Meaning>): { counted: Counted; words: string; code: string } | null {
	if (value.role !== 'measure') return null;
	if (OF_DOSSIERS.test(value.measure))
		return { counted: 'dossiers', words: DOSSIERS, code: 'dossiers-not-said' };
	// A theme that is known speaks of petitions itself.
	const isByTheme = confidence === 'likely' && reasons.some(({ code }) => code === 'theme-words');
	return isByTheme && OF_PETITIONS.test(value.measure)
		? { counted: 'petitions', words: PETITIONS, code: 'petitions-not-said' }
		: null;
}

/**
 * `Quá hạn`, `Đang xử lý trong hạn` and `Tỷ lệ đúng hạn` count dossiers, `Tồn kỳ trước` and `Đã giải quyết` petitions, only where
 * something says so: the header, the last one before it that names a thing counted, else the title. They are asked elsewhere, as
 * under `Văn bản đến`.
 * @param paths header paths of the columns or lines, in step with what was read; empty for those that hold no figures.
 */
export function askedIfNotSaid(
	paths: readonly Path[],
	table: Table,
	fileName: string,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const keys = paths.map((path) => path.map(headerKey).join(' / '));
	const own = keys.map(countedBy);
	const told = new Set(own.filter((counted) => counted !== null));
	const only = told.size === 1 ? ([...told][0] ?? null) : null;
	let counted = countedIn(table, fileName) ?? only;
	return read.map((suggestion, i): Suggestion<Meaning> => {
		counted = own[i] ?? counted;
		const need = neededBy(suggestion);
		if (need === null || counted === need.counted || phraseIn(keys[i] ?? '', need.words) > 0)
			return suggestion;
		const { value, reasons } = suggestion;
		return { value, confidence: 'ask', reasons: [...reasons, { code: need.code }] };
	});
}
