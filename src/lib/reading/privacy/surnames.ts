/** Surnames that one more capitalised word makes a name of. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
	'nguyễn trần lê phạm huỳnh phan bùi đặng'.split(' ')
);

/** Surnames that in a run of capitalised words of three and more speak for a person by themselves. */
export const TELLING_SURNAMES: ReadonlySet<string> = new Set(
	'nguyễn trần lê phạm huỳnh phan bùi đặng hoàng vũ võ đỗ ngô'.split(' ')
);

/** The same and those that are ordinary words as well (`hồ sơ`, `lý do`, `đoàn thể`). */
export const SURNAMES: ReadonlySet<string> = new Set([
	...TELLING_SURNAMES,
	...'hồ dương lý đinh trương mai đoàn trịnh lâm phùng tạ châu hà tô vương quách'.split(' ')
]);

/** Rarer ones that need a middle name or a form of address beside them: most open names of places and bodies too. */
export const RARE_SURNAMES: ReadonlySet<string> = new Set([
	...SURNAMES,
	...'cao đào đàm lương lưu triệu tống thái kiều nông mạc hứa từ thân bế lò vi la lục văn tăng hồng giang khổng nghiêm âu chu kim quan thạch sơn danh tòng lường cầm đồng thân thiều ninh'.split(
		' '
	)
]);

/** Surnames of the northern uplands that a single `A` makes a name of: `Giàng A Páo`. */
export const UPLAND_SURNAMES: ReadonlySet<string> = new Set(
	'giàng sùng vàng thào hạng lầu mùa vừ cứ hờ lý ly má mã tráng lù lừ phàng chang cháng sồng thàng'.split(
		' '
	)
);

/** Surnames that cannot be mistaken even where accents are left out. */
export const BARE_SURNAMES: ReadonlySet<string> = new Set(['nguyen', 'tran', 'pham', 'huynh']);

/** {@link TELLING_SURNAMES} without their marks, but for those that are then words of any report (`đang`, `phản ánh`, `vụ`, `do`). */
export const BARE_TELLING: ReadonlySet<string> = new Set([
	...BARE_SURNAMES,
	...'le bui hoang vo ngo'.split(' ')
]);
