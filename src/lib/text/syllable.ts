import { vietnameseLetter } from './fold-letters';

const ONSETS = 'ngh ng nh gh gi ch kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

const ONSET_SET = new Set(ONSETS);
const LONGEST_ONSET = 3;

/** Toneless rimes after an ordinary onset or none, as Vietnamese spelling has them. */
const RIMES =
	'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ăk âc âm ân âng âp ât âu ây ' +
	'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
	'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
	'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet ' +
	'oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
	'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyt uyu uyn uyp ' +
	'uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y';
const RIME_SET = new Set(RIMES.split(' '));
/** Rimes written with y at the head of a word. */
const BARE_Y = new Set('yên yêm yêt yêu yêng ynh ych'.split(' '));
const AFTER_QU = new Set(
	(
		'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âm ân âng ât âc ây e ec en eng eo et ' +
		'ê êch ên ênh êt i ia in ich inh it iu y ych ynh yt yên yêt yêc yêu yu yp ôc ơ'
	).split(' ')
);
/** Names of the highlands and such, spelt their own way. */
const OTHER_WORDS = new Set('krông kon plei pleiku đak đăk lăk drăk'.split(' '));

const TONES = '\u0301\u0300\u0309\u0303\u0323';
const TONELESS = new Set('ăâđêôơư');
const STOPPED = /(?:c|ch|p|t|k)$/;
const FRONT = /^[ieêy]/;

/** Whether a word is a Vietnamese syllable: an onset, a rime and a tone on its vowel that go together, in either fashion of tone placement. */
export function isSyllable(word: string): boolean {
	if (MET.has(word)) return true;
	const isOne = isSpeltAsSyllable(word);
	if (isOne) {
		if (MET.size >= MOST_MET) MET.clear();
		MET.add(word);
	}
	return isOne;
}

/** Syllables met: the language has no more than some thousands, and they come again and again. */
const MET = new Set<string>();
const MOST_MET = 8192;

function isSpeltAsSyllable(word: string): boolean {
	let letters = '';
	let tone = '';
	let toneAt = -1;
	for (const char of word.toLowerCase().normalize('NFC')) {
		// Neither ASCII nor a letter such as đ, ư or â carries a tone.
		if (char < '\u00c0' || TONELESS.has(char)) {
			letters += char;
			continue;
		}
		const { toneless, tones } = apart(char);
		if (tones !== '') {
			if (toneAt >= 0 || tones.length > 1) return false;
			[tone, toneAt] = [tones, letters.length];
		}
		letters += toneless;
	}
	if (OTHER_WORDS.has(letters) && tone === '') return true;
	for (let length = 0; length <= LONGEST_ONSET; length++) {
		const onset = letters.slice(0, length);
		if (onset !== '' && !ONSET_SET.has(onset)) continue;
		const rime = letters.slice(length);
		if (splitFits(onset, rime, tone) && (tone === '' || mayCarryTone(onset, rime, toneAt - length)))
			return true;
	}
	return false;
}

/** A small letter without its tone, and its tones as combining marks. */
function apart(char: string): { toneless: string; tones: string } {
	const letter = vietnameseLetter(char.charCodeAt(0));
	if (letter?.small === char) return { toneless: letter.toneless, tones: letter.tone };
	const marks = [...char.normalize('NFD')].filter((c) => TONES.includes(c));
	const toneless = char
		.normalize('NFD')
		.replace(marks[0] ?? '', '')
		.normalize('NFC');
	return { toneless, tones: marks.join('') };
}

/**
 * How many of a text's words are Vietnamese syllables. A word is a run of letters together with the
 * Latin-1 signs stuck to it, so that `Tµi` counts as one wrong word and a lone `£` as none.
 */
export function syllableShare(text: string): { valid: number; words: number } {
	let valid = 0;
	let words = 0;
	for (const word of wordsOf(text)) {
		words++;
		if (isSyllable(word)) valid++;
	}
	return { valid, words };
}

/** What a sign of text in normal form C is to a word: a letter of it, another part of it, or none. */
const LETTER = 1;
const PART = 2;
const LISTED = 0x2028;
/** Signs that may be another one in normal form C, or make one with their neighbour. */
const UNLISTED = 3;
const SIGNS = Uint8Array.from({ length: LISTED }, (_, code) => {
	const isComposed = code < 0x300 || (code >= 0x1ea0 && code <= 0x1ef9) || code >= 0x2010;
	if (!isComposed) return UNLISTED;
	const sign = String.fromCharCode(code);
	if (/\p{L}/u.test(sign)) return LETTER;
	return /[\p{M}\u00a1-\u00ae\u00b5-\u00be\u00d7\u00f7]/u.test(sign) ? PART : 0;
});

/** The words {@link syllableShare} counts. */
export function wordsOf(text: string): string[] {
	const words: string[] = [];
	let first = -1;
	let hasLetter = false;
	// Told sign by sign: every different text of a file comes by here, and a pattern costs several times as much.
	for (let at = 0; at <= text.length; at++) {
		const code = at < text.length ? text.charCodeAt(at) : 32;
		const sign = code < LISTED ? SIGNS[code] : UNLISTED;
		if (sign === UNLISTED) return wordsByPattern(text);
		if (sign !== 0) {
			if (first === -1) first = at;
			if (sign === LETTER) hasLetter = true;
			continue;
		}
		if (hasLetter) words.push(text.slice(first, at));
		first = -1;
		hasLetter = false;
	}
	return words;
}

function wordsByPattern(text: string): string[] {
	return (
		text.normalize('NFC').match(/[\p{L}\p{M}\u00a1-\u00ae\u00b5-\u00be\u00d7\u00f7]+/gu) ?? []
	).filter((word) => /\p{L}/u.test(word));
}

/** Every syllable the test lets through, NFC, lower case, each once: for tests and generators. */
export function validSyllables(): string[] {
	const all = new Set<string>();
	for (const onset of ['', ...ONSETS])
		for (const rime of [...RIME_SET, ...BARE_Y, ...AFTER_QU])
			for (const tone of ['', ...TONES])
				if (splitFits(onset, rime, tone)) all.add(onset + withTone(rime, tone));
	return [...all];
}

function splitFits(onset: string, rime: string, tone: string): boolean {
	const isRime =
		onset === 'qu' ? AFTER_QU.has(rime) : RIME_SET.has(rime) || (onset === '' && BARE_Y.has(rime));
	if (!isRime || (STOPPED.test(rime) && tone !== '\u0301' && tone !== '\u0323')) return false;
	if (onset === '' || onset === 'qu') return true;
	if (onset === 'k' || onset === 'gh' || onset === 'ngh')
		return FRONT.test(rime) && (onset === 'k' || rime !== 'y');
	if (onset === 'c' || onset === 'ng') return !FRONT.test(rime);
	if (onset === 'g') return !/^[eêy]/.test(rime);
	if (onset === 'gi') return !/^[iy]/.test(rime);
	return true;
}

/** Whether a tone may stand over a rime's letter: the main vowel, either vowel of open oa, oe, uy, and the u of `qúy`. */
function mayCarryTone(onset: string, rime: string, at: number): boolean {
	if (at === mainVowel(rime)) return true;
	if (onset === 'qu' && rime === 'y') return at === -1;
	return at === 0 && /^(?:oa|oe|uy)$/.test(rime);
}

/** Puts a tone on a rime's main vowel, the modern way (hoà, thuý). */
function withTone(rime: string, tone: string): string {
	const at = mainVowel(rime);
	return (rime.slice(0, at + 1) + tone + rime.slice(at + 1)).normalize('NFC');
}

function mainVowel(rime: string): number {
	const hatted = Math.max(...[...'ăâêôơ'].map((vowel) => rime.lastIndexOf(vowel)));
	if (hatted >= 0) return hatted;
	if (rime.startsWith('ư')) return 0;
	const vowels = /^[^bcdghklmnpqrstvx]+/.exec(rime)?.[0].length ?? 1;
	if (vowels > 2) return 1;
	return vowels === rime.length && !/^(?:oa|oe|uy)$/.test(rime) ? 0 : vowels - 1;
}
