import type { Theme } from '$lib/model';
import { headerKey, pathKey } from './header-key';
import { phraseIn } from './phrase';

export interface KnownForm {
	readonly id: string;
	readonly theme: Theme;
	/** Phrases of the title, each of which has to stand there. */
	readonly title: readonly string[];
	/** Phrases that have to stand somewhere in the headers. */
	readonly headers: readonly string[];
	readonly without?: readonly string[];
}

/**
 * Official petition forms by generation. Circular 02/2021/TT-TTCP and 01/2024/TT-TTCP share most titles, so
 * the words of the headers decide, never the positions of columns. The first that fits counts: 01/XLD stands last,
 * for its title stands at the head of those of 02 to 04/XLD.
 */
export const KNOWN_FORMS: readonly KnownForm[] = [
	{
		id: 'tcd-01',
		theme: 'petitions',
		title: ['ket qua tiep cong dan thuong xuyen'],
		headers: ['so luot tiep', 'uy quyen tiep']
	},
	{
		id: 'tcd-02-2021',
		theme: 'petitions',
		title: ['phan loai xu ly don qua tiep cong dan'],
		headers: []
	},
	{ id: 'xld-02', theme: 'petitions', title: ['xu ly don khieu nai'], headers: [] },
	{ id: 'xld-03', theme: 'petitions', title: ['xu ly don to cao'], headers: [] },
	{ id: 'xld-04', theme: 'petitions', title: ['xu ly don kien nghi phan anh'], headers: [] },
	{
		id: 'kqgq-01',
		theme: 'petitions',
		title: ['ket qua giai quyet khieu nai thuoc tham quyen'],
		headers: []
	},
	{
		id: 'kqgq-02',
		theme: 'petitions',
		title: ['thi hanh quyet dinh giai quyet khieu nai'],
		headers: []
	},
	{
		id: 'kqgq-03',
		theme: 'petitions',
		title: ['ket qua giai quyet to cao thuoc tham quyen'],
		headers: []
	},
	{ id: 'kqgq-04', theme: 'petitions', title: ['thuc hien ket luan', 'to cao'], headers: [] },
	{
		id: 'xld-01-2024',
		theme: 'petitions',
		title: ['tong hop ket qua xu ly don'],
		headers: ['chua xu ly']
	},
	{
		id: 'xld-01-2021',
		theme: 'petitions',
		title: ['tong hop ket qua xu ly don'],
		headers: ['nhieu nguoi dung ten'],
		without: ['chua xu ly']
	}
];

/** The official form with this title and these header paths, or null. */
export function formOf(
	title: string | null,
	paths: readonly (readonly string[])[]
): KnownForm | null {
	if (title === null) return null;
	const key = headerKey(title);
	const headers = paths.map(pathKey).join(' / ');
	return (
		KNOWN_FORMS.find(
			(form) =>
				form.title.every((phrase) => phraseIn(key, phrase) > 0) &&
				form.headers.every((phrase) => phraseIn(headers, phrase) > 0) &&
				(form.without ?? []).every((phrase) => phraseIn(headers, phrase) === 0)
		) ?? null
	);
}
