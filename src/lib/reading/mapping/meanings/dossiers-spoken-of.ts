import type { Meaning, Suggestion, Table } from '$lib/model';
import { headerKey, phraseIn } from '$lib/reference/forms';

type Path = readonly string[];
type Counted = 'dossiers' | 'others';

/** What is counted by its time limit, as documents, reflections and tasks are too. */
const OF_DOSSIERS = /^(?:dossiers_|svc_(?:received|ontime_rate|online_rate)$)/;
const DOSSIERS =
	'ho so|thu tuc|thu tuc hanh chinh|mot cua|dich vu cong|hanh chinh cong|tra ket qua|bo phan tiep nhan';
const OTHERS =
	'van ban|vb|cong van|phan anh|kien nghi|nhiem vu|cong viec|don|don thu|khieu nai|to cao|y kien|vu viec|vu an|tin bao|ket luan|chi dao';
/** Records of office work, which no citizen hands in. */
const OFFICE_RECORDS = 'ho so cong viec|ho so luu tru';
/** Words that are spelt like a petition or a task and are none: `Đơn vị`, `Thực hiện nhiệm vụ cải cách hành chính`. */
const NEITHER =
	/\bdon (?:vi|gian|doc|phuong)\b|\b(?:thuc hien|cong tac|ket qua) nhiem vu\b|\bchi dao dieu hanh\b/g;

/** What a text counts; null where it names nothing counted, or both. */
function countedBy(text: string): Counted | null {
	const key = text.replace(NEITHER, ' ');
	if (phraseIn(key, OFFICE_RECORDS) > 0) return 'others';
	const [dossiers, others] = [phraseIn(key, DOSSIERS) > 0, phraseIn(key, OTHERS) > 0];
	return dossiers === others ? null : dossiers ? 'dossiers' : 'others';
}

/** What a table counts by its title, else by the sheet and the file it stands in. */
function countedIn({ title, sheet, unitText }: Table, fileName: string): Counted | null {
	const places = [title, unitText, sheet, fileName.replace(/[_.-]+/g, ' ')];
	return places.map((text) => countedBy(headerKey(text ?? ''))).find((said) => said) ?? null;
}

/**
 * `Quá hạn`, `Đang xử lý trong hạn` and `Tỷ lệ đúng hạn` count dossiers only where something says so: the header, the last one
 * before it that names a thing counted, else the title. They are asked elsewhere, as under `Văn bản đến`.
 * @param paths header paths of the columns or lines, in step with what was read; empty for those that hold no figures.
 */
export function askedIfNoDossiers(
	paths: readonly Path[],
	table: Table,
	fileName: string,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const keys = paths.map((path) => path.map(headerKey).join(' / '));
	const own = keys.map(countedBy);
	const isOnly = own.includes('dossiers') && !own.includes('others');
	let counted = countedIn(table, fileName) ?? (isOnly ? 'dossiers' : null);
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, reasons } = suggestion;
		counted = own[i] ?? counted;
		const isDoubted =
			value.role === 'measure' &&
			OF_DOSSIERS.test(value.measure) &&
			counted !== 'dossiers' &&
			phraseIn(keys[i] ?? '', DOSSIERS) === 0;
		return isDoubted
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'dossiers-not-said' }] }
			: suggestion;
	});
}
