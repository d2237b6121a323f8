import { INDICATORS, MEASURES } from '../indicators';
import { headerKey } from './header-key';

/** Words that say of a figure that it is a rate, and of when. */
const RATE_WORDS: ReadonlySet<string> = new Set(
	'ty le ti phan tram dat so voi tren tong chung hoan thanh thuc hien ket qua ke hoach chi tieu trong ky nam quy thang theo cua cac va tinh bang duoc da luong'.split(
		' '
	)
);

/** The words by which the catalogue names a rate and what it is made of. */
function wordsOf(indicator: string): ReadonlySet<string> {
	const known = INDICATORS.get(indicator);
	const terms =
		known?.formula.kind === 'ratio'
			? [...known.formula.numerator, ...known.formula.denominator]
			: [];
	const names = [
		known?.vi,
		known?.shortVi,
		...terms.map(({ measure }) => MEASURES.get(measure)?.vi)
	];
	return new Set(names.flatMap((name) => headerKey(name ?? '').split(/[^a-z0-9]+/)));
}

/** Whether the lowest text of a rate's header has words that are none of this rate's: `Tỷ lệ hộ tham gia` is none of models recognised. */
export function saysOtherRate(path: readonly string[], indicator: string): boolean {
	const words = headerKey(path.at(-1) ?? '')
		.split(/[^a-z0-9]+/)
		.filter((word) => /[a-z]/.test(word) && !RATE_WORDS.has(word));
	const known = wordsOf(indicator);
	return words.some((word) => !known.has(word));
}
