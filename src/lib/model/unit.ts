export type UnitLevel = 'province' | 'district' | 'commune';
export type UnitType =
	'tinh' | 'thanh-pho' | 'quan' | 'huyen' | 'thi-xa' | 'xa' | 'phuong' | 'thi-tran' | 'dac-khu';

/** `code@valid_from`, such as `26425@2025-07-01`: a code alone is no identity. */
export type UnitKey = string;

/** One unit between two dates. */
export interface UnitVersion {
	readonly key: UnitKey;
	readonly code: string;
	/** ISO; the roster's first day means "then or earlier". */
	readonly validFrom: string;
	/** Last day in force, inclusive, or null while in force. */
	readonly validTo: string | null;
	readonly level: UnitLevel;
	readonly type: UnitType;
	/** The bare name, such as `Phú Lý`. */
	readonly name: string;
	/** With the type word, such as `Xã Phú Lý`. */
	readonly fullName: string;
	readonly parentCode: string | null;
}

/** A set of units that are looked at together: an old district, an emulation cluster, one of the user's own. */
export interface UnitGroup {
	/** `district:364`, `province:36`, or `own:…`. */
	readonly id: string;
	readonly name: string;
	readonly kind: 'old-district' | 'province' | 'own';
	readonly members: readonly { readonly key: UnitKey; readonly exact: boolean }[];
}

/** How units are looked at: as each window had them, or restated to an ISO date. */
export type UnitsAs = 'reported' | (string & {});
