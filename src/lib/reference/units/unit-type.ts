import type { UnitLevel, UnitType } from '$lib/model';

const WORDS: readonly (readonly [UnitType, string])[] = [
	['tinh', 'Tỉnh'],
	['thanh-pho', 'Thành phố'],
	['quan', 'Quận'],
	['huyen', 'Huyện'],
	['thi-xa', 'Thị xã'],
	['xa', 'Xã'],
	['phuong', 'Phường'],
	['thi-tran', 'Thị trấn'],
	['dac-khu', 'Đặc khu']
];

/** All types, in the order the roster file numbers them. */
export const UNIT_TYPES: readonly UnitType[] = WORDS.map(([type]) => type);

const WORD_OF: ReadonlyMap<UnitType, string> = new Map(WORDS);

/** The full official name: `Xã Phú Lý`, `Phường 4`. */
export function fullNameOf(type: UnitType, name: string): string {
	return `${WORD_OF.get(type)} ${name}`;
}

/** The level a code of the statistics office stands for by its length; null for any other length. */
export function levelOfCode(code: string): UnitLevel | null {
	switch (code.length) {
		case 2:
			return 'province';
		case 3:
			return 'district';
		case 5:
			return 'commune';
		default:
			return null;
	}
}

/** Levels at which units of a type occur. */
export function levelsOfType(type: UnitType): readonly UnitLevel[] {
	switch (type) {
		case 'tinh':
			return ['province'];
		case 'thanh-pho':
			return ['province', 'district'];
		case 'quan':
		case 'huyen':
		case 'thi-xa':
			return ['district'];
		case 'xa':
		case 'phuong':
		case 'thi-tran':
		case 'dac-khu':
			return ['commune'];
	}
}
