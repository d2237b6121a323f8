import { describe, expect, it } from 'vitest';
import { decodeRoster } from './decode-roster';
import { createResolver } from './resolver';
import text from './roster.txt?raw';
import { CANDIDATE_REASONS } from './types';

const roster = decodeRoster(text);
const resolver = createResolver(roster);
const BEFORE = '2024-06-14';
const AFTER = '2026-10-01';

/** `confidence name`, or the reason of the first candidate when it has to be asked. */
function told(written: string, date: string, scope: string | null): string {
	const guess = resolver.resolve(written, { date, scope });
	return guess.key === null
		? `ask ${guess.candidates[0]?.reason ?? 'nothing'}`
		: `${guess.confidence} ${guess.key} ${guess.name}`;
}

describe('spellings of one unit', () => {
	it.each([
		'UBND xã Phú Lý',
		'UBND Xã Phú lý',
		'Ủy ban nhân dân xã Phú Lý',
		'Uỷ ban nhân dân xã Phú Lý',
		'Xã Phú lý',
		'X.Phú Lý',
		'X. Phú Lý',
		'xã Phú Lí',
		'PHÚ LÝ',
		'\u00A0Phú\u00A0\u00A0Lý ',
		'Phú Lý'.normalize('NFD'),
		'Xã Phú Lý (H. Vĩnh Cửu)',
		'xã Phú Lý, huyện Vĩnh Cửu, tỉnh Đồng Nai',
		'xã Phú Lý huyện Vĩnh Cửu',
		'3. Xã Phú Lý',
		'- UBND xã Phú Lý:',
		'Phú Lý (xã)',
		'26173',
		'26173 - Xã Phú Lý',
		'Xã Phú Lý (26173)'
	])('%s is sure inside its province', (written) => {
		expect(told(written, BEFORE, '75')).toBe('sure 26173@2023-01-01 Xã Phú Lý');
		expect(told(written, AFTER, '75')).toBe('sure 26173@2025-07-01 Xã Phú Lý');
	});

	it.each(['Phu Ly', 'phu ly', 'Xa Phu Ly', 'PhuLy', 'Phú Lỳ'])('%s is likely', (written) => {
		expect(told(written, BEFORE, '75')).toBe('likely 26173@2023-01-01 Xã Phú Lý');
	});

	it.each([
		['TT. Gia Ray', BEFORE, '741', 'Thị trấn Gia Ray'],
		['TT Xuân Trường', BEFORE, '364', 'Thị trấn Xuân Trường'],
		['Xuân Trường', BEFORE, '364', 'Thị trấn Xuân Trường'],
		['Xuân Hồng xã', AFTER, '37', 'Xã Xuân Hồng'],
		['Xuan Hong', BEFORE, '364', 'Xã Xuân Hồng'],
		['P. Phổ Minh', BEFORE, '51', 'Phường Phổ Minh'],
		['P04, Quận 3', '2023-06-01', '79', 'Phường 4'],
		['UBND huyện Xuân Trường', BEFORE, '36', 'Huyện Xuân Trường'],
		['Tp.HCM', BEFORE, null, 'Thành phố Hồ Chí Minh'],
		['BRVT', BEFORE, null, 'Tỉnh Bà Rịa - Vũng Tàu'],
		['TT-Huế', BEFORE, null, 'Tỉnh Thừa Thiên Huế'],
		['TT-Huế', AFTER, null, 'ask'],
		['ĐẮC NÔNG', BEFORE, null, 'Tỉnh Đắk Nông'],
		['Bắc Cạn', BEFORE, null, 'Tỉnh Bắc Kạn'],
		['LAO CAI', AFTER, null, 'ask'],
		['Thu Thủy Lien', AFTER, '37', 'ask']
	])('%s on %s in %s is %s', (written, date, scope, name) => {
		expect(told(written, date, scope)).toContain(name);
	});
});

describe('what is asked', () => {
	it.each([
		['Đảng ủy xã Phú Lý', BEFORE, '75', 'ask other-body'],
		['xã Xuân Bắc', '2024-10-01', '364', 'ask other-date'],
		['TT. Gia Ray', AFTER, '75', 'ask other-date'],
		['P. Phổ Minh', AFTER, '51', 'ask other-date'],
		['Phường Phú Lý', BEFORE, '75', 'ask other-type'],
		['P.Phú Lý', AFTER, '75', 'ask other-type'],
		['TT. Xuân Lộc', AFTER, '75', 'ask other-type'],
		['X. Gia Ray', BEFORE, '75', 'ask other-type'],
		['Phường Xuân Lộc', AFTER, '42', 'ask other-type'],
		['xã Phú Lý', BEFORE, '36', 'ask other-scope'],
		['26173', BEFORE, '36', 'ask other-scope'],
		['14119', '2024-10-01', '364', 'ask other-date'],
		['Phường 4', BEFORE, '79', 'ask full-name'],
		['Xuân Trường', BEFORE, '36', 'ask bare-name'],
		['Phu Ly', BEFORE, null, 'ask accents'],
		['Xã Phú Lý (H. Xuân Lộc)', BEFORE, '75', 'ask other-place'],
		['xã Phú Lý cũ', BEFORE, '75', 'ask full-name'],
		['26173 - Vĩnh Tân', BEFORE, '75', 'ask code'],
		['Tổng cộng', BEFORE, '75', 'ask nothing'],
		['', BEFORE, '75', 'ask nothing']
	])('%s on %s in %s: %s', (written, date, scope, expected) => {
		expect(told(written, date, scope)).toBe(expected);
	});

	it.each([
		['X. Xuân Lộc', '2026-06-30', 'Phường Xuân Lộc'],
		['Phường Xuân Lộc', '2026-03-31', 'Xã Xuân Lộc'],
		['P. Xuân Lộc', '2026-06-30', 'Phường Xuân Lộc']
	])(
		'takes the type a unit bore before or since for no other unit: %s on %s',
		(text, date, name) => {
			const guess = resolver.resolve(text, { date, scope: '75' });
			expect(guess.name).toBe(name);
			expect(guess.candidates[0]?.reason).toBe(text.startsWith('P.') ? 'full-name' : 'retyped');
		}
	);

	it('knows a province that became a city in the whole country', () => {
		const guess = resolver.resolve('tỉnh Đồng Nai', { date: '2026-06-30', level: 'province' });
		expect(guess.name).toBe('Thành phố Đồng Nai');
	});

	it.each([
		['Xã Bạch Hạ', '40', 'accents'],
		['Xa Nga Thanh', '38', 'accents']
	])('does not bend %s, which is a name of its own, to another in %s', (written, scope, reason) => {
		const date = scope === '38' ? '2025-06-14' : AFTER;
		expect(told(written, date, scope)).toBe(`ask ${reason}`);
	});

	it('offers at most eight units, each once, with a known reason', () => {
		const { candidates } = resolver.resolve('xã Tân Thành', { date: AFTER });
		expect(candidates.length).toBeLessThanOrEqual(8);
		expect(new Set(candidates.map(({ key }) => key)).size).toBe(candidates.length);
		for (const { reason } of candidates) expect(CANDIDATE_REASONS).toContain(reason);
	});

	it('asks where two units stand in one cell, and offers both', () => {
		for (const written of ['Xã Xuân Hồng, Xuân Châu', 'Xuân Hồng, xã Xuân Châu']) {
			const guess = resolver.resolve(written, { date: BEFORE, scope: 'district:364' });
			expect([guess.key, guess.candidates.slice(0, 2).map(({ name }) => name)]).toEqual([
				null,
				['Xã Xuân Hồng', 'Xã Xuân Châu']
			]);
		}
		expect(told('Xã Xuân Hồng, Xuân Trường', BEFORE, 'district:364')).toMatch(
			/^sure .* Xã Xuân Hồng$/
		);
	});

	it('offers what a past unit became', () => {
		const { candidates } = resolver.resolve('xã Xuân Bắc', { date: '2024-10-01', scope: '364' });
		expect(candidates.map(({ name }) => name)).toEqual(['Xã Xuân Bắc', 'Xã Trà Lũ']);
	});

	it('never settles names of one province that differ only by accents', () => {
		for (const [scope, bare] of [
			['19', 'Van Lang'],
			['31', 'Cam Giang'],
			['51', 'Son Ha'],
			['80', 'Tan Thanh']
		] as const)
			expect(resolver.resolve(bare, { date: AFTER, scope }).key).toBeNull();
		expect(told('Cẩm Giàng', AFTER, '31')).toContain('sure');
	});
});

describe('without a scope', () => {
	it('is sure of a full name that occurs once, and only likely of a bare one', () => {
		expect(told('Xã Phú Lý', BEFORE, null)).toContain('sure');
		expect(told('Trà Lũ', '2024-10-01', null)).toContain('likely');
		expect(told('Xã Tân Thành', AFTER, null)).toBe('ask full-name');
	});

	it('reads a district beside the name as the scope', () => {
		expect(told('Xã Xuân Hồng - huyện Xuân Trường - tỉnh Nam Định', BEFORE, null)).toBe(
			'sure 14095@2023-01-01 Xã Xuân Hồng'
		);
	});
});

describe('a name with its place written out', () => {
	it('is every commune itself, where a province and a city share a name too', () => {
		const date = '2024-06-30';
		const wrong = roster.at(date, 'commune').flatMap(({ key, fullName }) => {
			const [parent, province] = [roster.parentOf(key, date), roster.provinceOf(key, date)];
			const text = `${fullName}, ${parent?.fullName}, ${province?.fullName}`;
			const guess = resolver.resolve(text, { date });
			return guess.key === key && guess.confidence === 'sure' ? [] : [text];
		});
		expect(wrong).toEqual([]);
	});
});

describe('scope', () => {
	it('may be a group, an ended district or one of the user’s own', () => {
		expect(told('Xuân Hồng', AFTER, 'district:364')).toContain('sure 14095@2025-07-01');
		expect(told('Xuân Hồng', AFTER, '364')).toContain('sure 14095@2025-07-01');
		expect(told('Xuân Hồng', BEFORE, 'province:37')).toContain('sure 14095@2023-01-01');
		const own = createResolver(roster, {
			scope: 'own:1',
			groups: [
				{
					id: 'own:1',
					name: 'Cụm 1',
					kind: 'own',
					members: [{ key: '26173@2025-07-01', exact: true }]
				}
			]
		});
		expect(own.resolve('Phu Ly', { date: AFTER }).key).toBe('26173@2025-07-01');
		expect(own.resolve('Xuân Hồng', { date: AFTER }).candidates[0]?.reason).toBe('other-scope');
	});

	it('takes a type word that changed since as likely', () => {
		expect(told('Xã Xuân Lộc', AFTER, '75')).toBe('likely 26425@2026-04-30 Phường Xuân Lộc');
	});

	it('keeps levels apart when asked to', () => {
		const options = { date: BEFORE, scope: '36' };
		expect(resolver.resolve('Xuân Trường', { ...options, level: 'district' }).key).toBe(
			'364@2023-01-01'
		);
		expect(resolver.resolve('Xuân Trường', { ...options, level: 'commune' }).key).toBe(
			'14089@2023-01-01'
		);
	});
});

describe('what the analyst taught', () => {
	const taught = createResolver(roster, {
		aliases: new Map([
			['Đơn vị số 7', '26173@2023-01-01'],
			['Xuân Trường', '364@2023-01-01'],
			['Cơ sở cũ', '14119@2023-01-01']
		])
	});

	it('settles what would be asked', () => {
		expect(taught.resolve('đơn vị số 7', { date: BEFORE, scope: '75' }).key).toBe(
			'26173@2023-01-01'
		);
		expect(taught.resolve('Xuân Trường', { date: BEFORE, scope: '36' }).key).toBe('364@2023-01-01');
	});

	it('follows the same unit to other dates, and no further', () => {
		expect(taught.resolve('Đơn vị số 7', { date: AFTER, scope: '75' }).key).toBe(
			'26173@2025-07-01'
		);
		expect(taught.resolve('Cơ sở cũ', { date: AFTER, scope: '37' }).key).toBeNull();
	});
});

describe('isUnitName', () => {
	it('knows unit names of any date, not those of people', () => {
		expect(resolver.isUnitName('Gia Ray')).toBe(true);
		expect(resolver.isUnitName('UBND xã phú lý')).toBe(true);
		expect(resolver.isUnitName('Nguyễn Thị Minh Hạnh')).toBe(false);
	});
});
