import { describe, expect, it } from 'vitest';
import type { UnitVersion } from '$lib/model';
import { decodeRoster } from './decode-roster';
import { createResolver } from './resolver';
import text from './roster.txt?raw';

const SEED = 4_271_965;
const VARIANTS = 8_000;
const DATES = ['2023-12-14', '2024-06-14', '2024-12-14', '2025-06-14', '2025-12-14', '2026-10-31'];

const roster = decodeRoster(text);
const resolver = createResolver(roster);

/** Mulberry32: the same run every time. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const MARKS = new Map([
	['xa', ['X.', 'X. ', 'x ']],
	['phuong', ['P.', 'P. ', 'F.']],
	['thi-tran', ['TT.', 'TT ', 'TT. ']],
	['dac-khu', ['ĐK ', 'ĐK. ']]
]);
const NEW_TONE: readonly (readonly [RegExp, string])[] = [
	[/òa(?=\s|$)/g, 'oà'],
	[/óa(?=\s|$)/g, 'oá'],
	[/ỏa(?=\s|$)/g, 'oả'],
	[/ọa(?=\s|$)/g, 'oạ'],
	[/(?<!q)ùy(?=\s|$)/g, 'uỳ'],
	[/(?<!q)úy(?=\s|$)/g, 'uý'],
	[/(?<!q)ủy(?=\s|$)/g, 'uỷ'],
	[/(?<!q)ụy(?=\s|$)/g, 'uỵ']
];
const bare = (name: string) =>
	name
		.normalize('NFD')
		.replace(/[\u0300-\u036F]/g, '')
		.replace(/đ/g, 'd')
		.replace(/Đ/g, 'D');

type Make = (unit: UnitVersion, random: () => number) => string;
const pick = <T>(items: readonly T[], random: () => number) =>
	items[Math.floor(random() * items.length)] as T;
const parentName = (unit: UnitVersion, date: string) =>
	roster.parentOf(unit.key, date)?.fullName ?? '';

/** How people write a commune, each a way to get it nearly right. */
const WAYS: readonly (readonly [string, (date: string) => Make])[] = [
	['official', () => (unit) => unit.fullName],
	['committee', () => (unit) => `UBND ${unit.fullName}`],
	['committee in full', () => (unit) => `Ủy ban nhân dân ${unit.fullName.toLowerCase()}`],
	['committee, other tone', () => (unit) => `Uỷ ban nhân dân ${unit.fullName}`],
	['abbreviated', () => (unit, r) => pick(MARKS.get(unit.type) ?? [''], r) + unit.name],
	['lower case', () => (unit) => unit.fullName.toLowerCase()],
	['capitals', () => (unit) => unit.fullName.toUpperCase()],
	[
		'last word lower',
		() => (unit) => unit.fullName.replace(/\s(\S)(\S*)$/, (_, a, b) => ` ${a.toLowerCase()}${b}`)
	],
	['bare', () => (unit) => unit.name],
	['hard spaces', () => (unit) => `\u00A0${unit.fullName.replaceAll(' ', '\u00A0 ')} `],
	['decomposed', () => (unit) => unit.fullName.normalize('NFD')],
	[
		'new tone',
		() => (unit) => NEW_TONE.reduce((name, [old, mark]) => name.replace(old, mark), unit.fullName)
	],
	[
		'i for y',
		() => (unit) =>
			unit.fullName
				.replace(/([hklmst])ý/g, '$1í')
				.replace(/([hklmst])ỹ/g, '$1ĩ')
				.replace(/([hklmst])ỳ/g, '$1ì')
	],
	['no accents', () => (unit) => bare(unit.fullName)],
	['sheet name', () => (unit) => bare(unit.name)],
	['numbered', () => (unit, r) => `${1 + Math.floor(r() * 30)}. ${unit.fullName}`],
	[
		'type after',
		() => (unit) => `${unit.name} ${unit.fullName.slice(0, -unit.name.length - 1).toLowerCase()}`
	],
	['with its parent', (date) => (unit) => `${unit.fullName} (${parentName(unit, date)})`],
	[
		'comma and parent',
		(date) => (unit) => `${unit.fullName}, ${parentName(unit, date).toLowerCase()}`
	],
	['code', () => (unit) => unit.code],
	['code and name', () => (unit) => `${unit.code} - ${unit.name}`],
	[
		'a letter lost',
		() => (unit, r) => {
			const at = 1 + Math.floor(r() * (unit.name.length - 1));
			return unit.type === 'phuong' && /^\d+$/.test(unit.name)
				? unit.fullName
				: unit.fullName.slice(0, -unit.name.length) +
						unit.name.slice(0, at) +
						unit.name.slice(at + 1);
		}
	]
];

interface Tally {
	asked: number;
	answered: number;
	right: number;
}

function tallyOf(seed: number, scopeOf: (unit: UnitVersion, date: string) => string) {
	const random = randomFrom(seed);
	const byWay = new Map<string, Tally>();
	const wrong: string[] = [];
	let sureAndWrong = 0;
	for (let n = 0; n < VARIANTS; n++) {
		const date = pick(DATES, random);
		const unit = pick(roster.at(date, 'commune'), random);
		const [way, make] = pick(WAYS, random);
		const written = make(date)(unit, random);
		const scope = scopeOf(unit, date);
		const guess = resolver.resolve(written, { date, scope });
		const tally = byWay.get(way) ?? { asked: 0, answered: 0, right: 0 };
		byWay.set(way, tally);
		tally.asked++;
		if (guess.key === null) continue;
		tally.answered++;
		if (guess.key === unit.key) tally.right++;
		else {
			wrong.push(`${written} (${date}, ${scope}): ${guess.name} for ${unit.fullName}`);
			if (guess.confidence === 'sure') sureAndWrong++;
		}
	}
	const all = [...byWay.values()];
	const sum = (name: keyof Tally) => all.reduce((total, tally) => total + tally[name], 0);
	return {
		byWay,
		wrong,
		sureAndWrong,
		precision: sum('right') / sum('answered'),
		recall: sum('right') / sum('asked')
	};
}

function show(title: string, result: ReturnType<typeof tallyOf>): void {
	const lines = [...result.byWay].map(
		([way, { asked, answered, right }]) =>
			`  ${way}: ${right} right, ${answered - right} wrong of ${asked}`
	);
	process.stdout.write(
		`${title} (seed ${SEED}): precision ${(100 * result.precision).toFixed(2)} %, ` +
			`recall ${(100 * result.recall).toFixed(2)} %, sure and wrong ${result.sureAndWrong}\n` +
			`${lines.join('\n')}\n${result.wrong.map((line) => `  ! ${line}\n`).join('')}`
	);
}

describe(`${VARIANTS} written variants`, () => {
	it('bounded by province and date: 99 % precise at 95 % recall', () => {
		const result = tallyOf(SEED, (unit, date) => roster.provinceOf(unit.key, date)?.code ?? '');
		show('By province', result);
		expect(result.precision).toBeGreaterThanOrEqual(0.99);
		expect(result.recall).toBeGreaterThanOrEqual(0.95);
		expect(result.sureAndWrong).toBe(0);
	});

	it('bounded by district while there were districts: better still', () => {
		const result = tallyOf(SEED + 1, (unit) => unit.parentCode ?? '');
		show('By parent', result);
		expect(result.precision).toBeGreaterThanOrEqual(0.995);
		expect(result.recall).toBeGreaterThanOrEqual(0.96);
	});

	it('settles nothing that is not there: other bodies, past units, units of elsewhere, totals', () => {
		const random = randomFrom(SEED + 2);
		const settled: string[] = [];
		const date = '2026-10-31';
		for (let n = 0; n < 1_000; n++) {
			const unit = pick(roster.at('2024-06-14', 'commune'), random);
			const now = roster.at(date, 'commune');
			const home = pick(roster.at(date, 'province'), random).code;
			const absent =
				roster.provinceOf(unit.key)?.code !== home && !now.some((one) => one.name === unit.name);
			for (const written of [
				`Đảng ủy ${unit.fullName.toLowerCase()}`,
				`Công an ${unit.fullName.toLowerCase()}`,
				...(absent ? [unit.fullName] : []),
				pick(['Tổng cộng', 'Toàn tỉnh', 'Cộng', 'Người lập biểu', 'Ghi chú', 'Khối xã'], random)
			]) {
				const guess = resolver.resolve(written, { date, scope: home });
				if (guess.key !== null)
					settled.push(`${written} in ${home}: ${guess.name} (${guess.candidates[0]?.reason})`);
			}
		}
		expect(settled).toEqual([]);
	});
});
