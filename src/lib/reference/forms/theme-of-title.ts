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

/** The theme whose words stand most often in a title or sheet name; null when none does or two tie. */
export function themeOfTitle(text: string | null): Theme | null {
	return text === null ? null : themeOfKey(headerKey(text));
}

/** The same of a list of headers together. */
export function themeOfHeaders(headers: readonly string[]): Theme | null {
	return themeOfKey(headers.map(headerKey).join(' '));
}

function themeOfKey(key: string): Theme | null {
	const scores = WORDS.map(
		([theme, phrases]) =>
			[theme, phrases.filter((phrase) => phraseIn(key, phrase) > 0).length] as const
	).sort((a, b) => b[1] - a[1]);
	const [first, second] = scores;
	if (!first || first[1] === 0 || first[1] === second?.[1]) return null;
	return first[0];
}
