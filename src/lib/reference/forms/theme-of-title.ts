import type { Theme } from '$lib/model';
import { headerKey } from './header-key';
import { phraseIn } from './phrase';

const WORDS: readonly (readonly [Theme, readonly string[]])[] = [
	['models', ['dan van kheo', 'mo hinh', 'dien hinh', 'chinh quyen than thien']],
	[
		'petitions',
		[
			'tiep cong dan|tiep dan',
			'khieu nai',
			'to cao',
			'xu ly don|don thu|phan loai don',
			'kien nghi phan anh'
		]
	],
	[
		'satisfaction',
		[
			'hai long',
			'thu tuc hanh chinh',
			'mot cua',
			'ho so',
			'dich vu cong',
			'phuc vu hanh chinh cong',
			'cam ket',
			'chat luong phuc vu'
		]
	],
	[
		'campaigns',
		[
			'ra quan',
			'chien dich',
			'tuyen truyen',
			'bao hiem y te',
			'nuoc sach',
			'rac',
			'cham lo|an sinh xa hoi',
			'phong trao',
			'dot cao diem',
			'xa hoi hoa'
		]
	],
	['reporting', ['tinh hinh nop bao cao|theo doi bao cao|gui bao cao']]
];

/** What models are made for bears the name of a movement, and is none of the campaigns. */
const MOVEMENT_OF_MODELS = /phong trao (?:thi dua )?[^a-z]*(?=dan van kheo)/g;

function titleKey(text: string): string {
	return headerKey(text).replace(MOVEMENT_OF_MODELS, '');
}

/** The theme whose words stand most often in a title or sheet name; null when none does or two tie. */
export function themeOfTitle(text: string | null): Theme | null {
	if (text === null) return null;
	return leadingTheme(titleKey(text), (first, second) => first > second);
}

/** Every theme of which a text holds a word. */
export function themesNamed(text: string): ReadonlySet<Theme> {
	const key = titleKey(text);
	return new Set(
		WORDS.flatMap(([theme, all]) =>
			all.some((phrase) => phraseIn(key, phrase) > 0) ? [theme] : []
		)
	);
}

/** So many times the words of every other theme make headers one theme's. Our own line. */
const PLAINLY = 3;

/** The theme that a list of headers together is plainly about; null where it sums up several. */
export function themeOfHeaders(headers: readonly string[]): Theme | null {
	const key = headers.map(headerKey).join(' ');
	return leadingTheme(key, (first, second) => first >= second * PLAINLY);
}

/** How many of the phrases stand in a key. */
function phrasesIn(key: string, phrases: readonly string[]): number {
	let count = 0;
	for (const phrase of phrases) if (phraseIn(key, phrase) > 0) count++;
	return count;
}

/** The theme most of whose words a key holds, where it `leads` the next one by them; null where none does. */
function leadingTheme(
	key: string,
	leads: (first: number, second: number) => boolean
): Theme | null {
	const themes = WORDS.map(([theme, phrases]) => ({ theme, words: phrasesIn(key, phrases) })).sort(
		(a, b) => b.words - a.words
	);
	const [first, second] = themes;
	if (!first || first.words === 0) return null;
	return leads(first.words, second?.words ?? 0) ? first.theme : null;
}
