/** The real units the samples speak of; names, codes and dates are facts of the unit lists, the figures are invented. */
export interface SampleUnit {
	readonly code: string;
	readonly validFrom: string;
	/** Last day, or null while in force. */
	readonly validTo: string | null;
	readonly type: 'Xã' | 'Phường' | 'Thị trấn';
	readonly name: string;
	/** Smallest pieces of land it is made of; figures are drawn for these and added. */
	readonly parts: readonly string[];
	/** Who it stands under, as a title block says it. */
	readonly place: string;
	readonly home: 'xuan-truong' | 'phu-ly' | 'xuan-loc' | 'duc-pho';
}

type Row = readonly [
	code: string,
	from: string,
	to: string | null,
	type: SampleUnit['type'],
	name: string,
	parts: string
];

const START = '2023-01-01';
const BEFORE_2024 = '2024-08-31';
const IN_2024 = '2024-09-01';
const BEFORE_2025 = '2025-06-30';
const IN_2025 = '2025-07-01';

const XUAN_TRUONG: readonly Row[] = [
	['14089', START, BEFORE_2025, 'Thị trấn', 'Xuân Trường', '14089'],
	['14092', START, BEFORE_2025, 'Xã', 'Xuân Châu', '14092'],
	['14095', START, BEFORE_2025, 'Xã', 'Xuân Hồng', '14095'],
	['14098', START, BEFORE_2025, 'Xã', 'Xuân Thành', '14098'],
	['14101', START, BEFORE_2025, 'Xã', 'Xuân Thượng', '14101'],
	['14104', START, BEFORE_2024, 'Xã', 'Xuân Phong', '14104'],
	['14104', IN_2024, BEFORE_2025, 'Xã', 'Xuân Giang', '14104 14107 14113'],
	['14107', START, BEFORE_2024, 'Xã', 'Xuân Đài', '14107'],
	['14110', START, BEFORE_2025, 'Xã', 'Xuân Tân', '14110'],
	['14113', START, BEFORE_2024, 'Xã', 'Xuân Thủy', '14113'],
	['14116', START, BEFORE_2025, 'Xã', 'Xuân Ngọc', '14116'],
	['14119', START, BEFORE_2024, 'Xã', 'Xuân Bắc', '14119'],
	['14122', START, BEFORE_2024, 'Xã', 'Xuân Phương', '14122'],
	['14122', IN_2024, BEFORE_2025, 'Xã', 'Trà Lũ', '14119 14122 14131'],
	['14125', START, BEFORE_2025, 'Xã', 'Thọ Nghiệp', '14125'],
	['14128', START, BEFORE_2025, 'Xã', 'Xuân Phú', '14128'],
	['14131', START, BEFORE_2024, 'Xã', 'Xuân Trung', '14131'],
	['14134', START, BEFORE_2025, 'Xã', 'Xuân Vinh', '14134'],
	['14137', START, BEFORE_2024, 'Xã', 'Xuân Kiên', '14137'],
	['14140', START, BEFORE_2024, 'Xã', 'Xuân Tiến', '14140'],
	['14143', START, BEFORE_2025, 'Xã', 'Xuân Ninh', '14143'],
	['14146', START, BEFORE_2024, 'Xã', 'Xuân Hòa', '14146'],
	['14146', IN_2024, BEFORE_2025, 'Xã', 'Xuân Phúc', '14137 14140 14146']
];

const NINH_BINH: readonly Row[] = [
	['14089', IN_2025, null, 'Xã', 'Xuân Trường', '14089 14116 14143 14137 14140 14146'],
	['14095', IN_2025, null, 'Xã', 'Xuân Hồng', '14092 14095 14098 14101'],
	['14104', IN_2025, null, 'Xã', 'Xuân Giang', '14104 14107 14113 14110 14128'],
	['14122', IN_2025, null, 'Xã', 'Xuân Hưng', '14119 14122 14131 14125 14134']
];

const PHU_LY: readonly Row[] = [['26173', START, BEFORE_2025, 'Xã', 'Phú Lý', 'phu-ly']];
const PHU_LY_AFTER: readonly Row[] = [['26173', IN_2025, null, 'Xã', 'Phú Lý', 'phu-ly']];
const GIA_RAY: readonly Row[] = [['26425', START, BEFORE_2025, 'Thị trấn', 'Gia Ray', 'gia-ray']];
const GIA_RAY_PARTS = 'gia-ray xuan-tho xuan-truong-dong-nai suoi-cat xuan-hiep';
const XUAN_LOC: readonly Row[] = [
	['26425', IN_2025, '2026-04-29', 'Xã', 'Xuân Lộc', GIA_RAY_PARTS],
	['26425', '2026-04-30', null, 'Phường', 'Xuân Lộc', GIA_RAY_PARTS]
];
const PHO_MINH: readonly Row[] = [['21463', START, BEFORE_2025, 'Phường', 'Phổ Minh', 'pho-minh']];
const DUC_PHO: readonly Row[] = [
	['21439', IN_2025, null, 'Phường', 'Đức Phổ', 'pho-minh nguyen-nghiem pho-hoa pho-vinh pho-ninh']
];

function unitsOf(rows: readonly Row[], place: string, home: SampleUnit['home']): SampleUnit[] {
	return rows.map(([code, validFrom, validTo, type, name, parts]) => ({
		code,
		validFrom,
		validTo,
		type,
		name,
		parts: parts.split(' '),
		place,
		home
	}));
}

export const UNITS: readonly SampleUnit[] = [
	...unitsOf(XUAN_TRUONG, 'huyện Xuân Trường, tỉnh Nam Định', 'xuan-truong'),
	...unitsOf(NINH_BINH, 'tỉnh Ninh Bình', 'xuan-truong'),
	...unitsOf(PHU_LY, 'huyện Vĩnh Cửu, tỉnh Đồng Nai', 'phu-ly'),
	...unitsOf(PHU_LY_AFTER, 'tỉnh Đồng Nai', 'phu-ly'),
	...unitsOf(GIA_RAY, 'huyện Xuân Lộc, tỉnh Đồng Nai', 'xuan-loc'),
	...unitsOf(XUAN_LOC, 'tỉnh Đồng Nai', 'xuan-loc'),
	...unitsOf(PHO_MINH, 'thị xã Đức Phổ, tỉnh Quảng Ngãi', 'duc-pho'),
	...unitsOf(DUC_PHO, 'tỉnh Quảng Ngãi', 'duc-pho')
];

/** `code@valid_from`. */
export function keyOf(unit: SampleUnit): string {
	return `${unit.code}@${unit.validFrom}`;
}

/** The official full name, such as `Xã Phú Lý`. */
export function fullNameOf(unit: SampleUnit): string {
	return `${unit.type} ${unit.name}`;
}

/** Who reports for a home on the last day of a window, in the order of the codes. */
export function unitsAt(home: SampleUnit['home'], date: string): SampleUnit[] {
	return UNITS.filter(
		(unit) =>
			unit.home === home &&
			unit.validFrom <= date &&
			(unit.validTo === null || unit.validTo >= date)
	);
}

/** Where a unit stands on a date: Đồng Nai is a city of the centre since 30/04/2026. */
export function placeOf(unit: SampleUnit, date: string): string {
	return date >= '2026-04-30'
		? unit.place.replace('tỉnh Đồng Nai', 'thành phố Đồng Nai')
		: unit.place;
}
