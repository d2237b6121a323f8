import type { BookDraft } from './draft';
import { l01 } from './layouts/l01';
import { l02 } from './layouts/l02';
import { l03 } from './layouts/l03';
import { l04 } from './layouts/l04';
import { l05 } from './layouts/l05';
import { l06 } from './layouts/l06';
import { l07 } from './layouts/l07';
import { l08 } from './layouts/l08';
import { l09 } from './layouts/l09';
import { l10 } from './layouts/l10';
import { l11 } from './layouts/l11';
import { l12 } from './layouts/l12';
import { l14 } from './layouts/l14';
import {
	blankOnTop,
	insertedColumn,
	mistakable,
	misspelt,
	reworded,
	warned,
	wrongTotal
} from './mutate';
import type { Format } from './write-book';

export interface CaseSpec {
	readonly folder: string;
	readonly format: Format;
	readonly book: BookDraft;
}

const one = (folder: string, format: Format, book: BookDraft): CaseSpec => ({
	folder,
	format,
	book
});

const L01 = [
	one('l01-plain', 'xlsx', l01()),
	one('l01-blank-rows', 'xlsx', blankOnTop(l01(), 2)),
	one('l01-inserted-column', 'xls', insertedColumn(l01(), 4)),
	one(
		'l01-header-words',
		'ods',
		reworded(l01(), {
			'Đơn vị': 'Tên đơn vị',
			'Tiếp thường xuyên': 'TIẾP THƯỜNG XUYÊN',
			'Ủy quyền tiếp': 'Uỷ quyền tiếp'
		})
	),
	one('l01-unit-misspelt', 'xlsb', misspelt(l01(), 'Xã Xuân Châuu')),
	one('l01-wrong-total', 'xlsx', wrongTotal(l01())),
	one('l01-identity-broken-once', 'xlsx', l01({ broken: true })),
	one('l01-identity-false', 'html', l01({ falseIdentity: true }))
];

const L02 = [
	one('l02-plain', 'xlsx', l02()),
	one('l02-blank-rows', 'xls', blankOnTop(l02())),
	one('l02-inserted-column', 'ods', insertedColumn(l02(), 2)),
	one(
		'l02-header-words',
		'xlsb',
		reworded(l02(), {
			'Đã giải quyết': 'Đã giải quyết\nxong',
			'Số đơn đã xử lý': 'SỐ ĐƠN ĐÃ XỬ LÍ'
		})
	),
	one('l02-unit-misspelt', 'xml2003', misspelt(l02(), 'Xã Xuân Châuu')),
	one('l02-wrong-total', 'xlsx', wrongTotal(l02())),
	one('l02-identity-with-dots', 'xlsx', l02({ falseIdentity: false }))
];

const L03 = [
	one('l03-plain', 'xlsx', l03({ formulas: true, signed: true })),
	one('l03-blank-rows', 'xls', blankOnTop(l03({ signed: true }))),
	one('l03-inserted-column', 'xlsb', insertedColumn(l03(), 2)),
	one(
		'l03-header-words',
		'ods',
		reworded(l03(), { 'Số mô hình đăng ký': 'Số MH đăng ký', 'Cơ quan, đơn vị': 'Đơn vị' })
	),
	one('l03-unit-misspelt', 'csv-semicolon', misspelt(l03(), 'Xã Xuân Châuu')),
	one('l03-wrong-total', 'xlsx', wrongTotal(l03())),
	one('l03-mistakable-unit', 'xlsx', mistakable(l03(), 'Xã Xuân Hồmg')),
	one('l03-agencies', 'xlsx', l03({ agencies: true })),
	one('l03-hidden-row', 'xlsx', l03({ hiddenRow: true, struck: true, restart: true }))
];

const L04 = [
	one('l04-plain', 'xlsx', l04()),
	one('l04-blank-rows', 'xlsx', blankOnTop(l04(), 3)),
	one('l04-inserted-column', 'xls', insertedColumn(l04({}), 3)),
	one('l04-unit-named-once', 'csv-bom', l04({ named: 'once' })),
	one('l04-unit-forgotten', 'csv-semicolon', l04({ named: 'all-but-one' })),
	one('l04-unit-misspelt', 'xls', misspelt(l04(), 'Xã Xuân Châuu')),
	one(
		'l04-header-words',
		'xlsx',
		reworded(l04(), {
			KT: 'Kinh tế',
			'VH-XH': 'Văn hóa – xã hội',
			'Thời gian đăng ký': 'Ngày đăng ký'
		})
	)
];

const L05 = [
	one('l05-plain', 'xls', l05()),
	one('l05-ghost-range', 'xlsx', l05({ ghost: true })),
	one('l05-blank-rows', 'ods', blankOnTop(l05())),
	one('l05-inserted-column', 'xls', insertedColumn(l05(), 3)),
	one('l05-header-words', 'xlsb', l05({ otherWords: true })),
	one('l05-unit-misspelt', 'tsv-utf16', misspelt(l05(), ' XÃ XUÂN CHÂUU')),
	one('l05-wrong-total', 'xls', wrongTotal(l05()))
];

const L06 = [
	one('l06-plain', 'xls-tcvn3', l06()),
	one('l06-biff5', 'xls-biff5-tcvn3', l06()),
	one('l06-capital-font', 'xls-tcvn3-capitals', l06({ capitals: true })),
	one('l06-capital-font-xlsb', 'xlsb-tcvn3-capitals', l06({ capitals: true })),
	one('l06-capital-font-ods', 'ods-tcvn3-capitals', l06({ capitals: true, sound: true })),
	one('l06-capital-font-xml2003', 'xml2003-tcvn3-capitals', l06({ capitals: true })),
	one('l06-vni-ods', 'ods-vni', l06({ sound: true })),
	one('l06-vni', 'xls-vni', l06()),
	one('l06-blank-rows', 'xls-tcvn3', blankOnTop(l06())),
	one('l06-inserted-column', 'xls-biff5-tcvn3', insertedColumn(l06(), 4)),
	one('l06-header-words', 'xls-vni', reworded(l06(), { 'Số mô hình đăng ký': 'Số MH đăng ký' })),
	one('l06-unit-misspelt', 'xls-tcvn3', misspelt(l06(), 'Xã Xuân Châuu'))
];

const L07 = [
	one('l07-plain', 'xlsx-mixed', l07()),
	one('l07-blank-rows', 'xlsx-mixed', blankOnTop(l07(), 2)),
	one('l07-inserted-column', 'xlsx-mixed', insertedColumn(l07(), 3)),
	one(
		'l07-header-words',
		'xlsx-mixed',
		reworded(l07(), { 'Số mô hình đăng ký': 'SỐ MÔ HÌNH\nĐĂNG KÍ' })
	),
	one('l07-unit-misspelt', 'xlsx-mixed', misspelt(l07(), 'Xã Xuân Châuu'))
];

const L08 = [
	one('l08-plain', 'csv-1258', l08()),
	one('l08-twin-utf8', 'csv-english', l08('en')),
	one('l08-utf16', 'tsv-utf16', l08()),
	one('l08-tcvn3', 'csv-tcvn3', l08()),
	one('l08-vni', 'csv-vni', l08()),
	one('l08-blank-rows', 'csv-1258', blankOnTop(l08(), 2)),
	one('l08-inserted-column', 'csv-bom', insertedColumn(l08(), 2)),
	one(
		'l08-header-words',
		'csv-1258',
		reworded(l08(), { 'Số lượt người tham gia': 'SỐ LƯỢT NGƯỜI\nTHAM GIA' })
	),
	one('l08-unit-misspelt', 'csv-semicolon', misspelt(l08(), 'Xã Xuân Châuu'))
];

const L09 = [
	one('l09-plain', 'xlsx', l09()),
	one('l09-blank-rows', 'xls', blankOnTop(l09())),
	one(
		'l09-unit-misspelt',
		'xlsx',
		warned(reworded(l09(), { 'Xã Xuân Châu': 'Xã Xuân Châuu' }), 'unit-read-as', [2, 5])
	),
	one('l09-inserted-column', 'xlsb', insertedColumn(l09(), 2)),
	one(
		'l09-header-words',
		'ods',
		reworded(l09(), { 'Lũy kế': 'Luỹ kế từ đầu năm', 'Chỉ tiêu': 'Nội dung' })
	),
	one('l09-two-windows-only', 'csv', l09({ lastYear: false }))
];

const L10 = [
	one('l10-plain', 'xlsx', l10()),
	one('l10-summary-of-formulas', 'xlsx', l10({ summary: true })),
	one('l10-extra-lines', 'xlsx', l10({ extra: true })),
	one('l10-copied-report', 'xlsx', l10({ copied: true })),
	one('l10-blank-rows', 'xls', blankOnTop(l10())),
	one('l10-inserted-column', 'xlsx', insertedColumn(l10(), 2)),
	one(
		'l10-unit-misspelt',
		'xlsx',
		misspelt(l10(), 'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒMG', 'whole')
	),
	one('l10-header-words', 'xlsb', reworded(l10(), { 'Kết quả': 'Số liệu' }))
];

const L11 = [
	one('l11-plain', 'xlsx', l11()),
	one('l11-broken-question', 'xls', l11({ broken: true })),
	one('l11-fractions', 'ods', l11({ fractions: true })),
	one('l11-inserted-column', 'xlsb', insertedColumn(l11(), 12)),
	one(
		'l11-header-words',
		'xls',
		reworded(l11(), {
			'Nội dung': 'Nội dung đánh giá',
			Tổng: 'Tổng số',
			'Rất hài lòng': 'RẤT HÀI LÒNG'
		})
	),
	one(
		'l11-unit-misspelt',
		'xlsx',
		misspelt(l11(), 'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒMG', 'whole')
	),
	one('l11-blank-rows', 'xlsx', blankOnTop(l11(), 2))
];

const L12 = [
	one('l12-plain', 'xlsx', l12()),
	one('l12-blank-rows', 'xls', blankOnTop(l12())),
	one('l12-inserted-column', 'xlsx', insertedColumn(l12(), 2, 'personal')),
	one(
		'l12-unit-misspelt',
		'xlsx',
		misspelt(l12(), 'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒMG', 'whole')
	),
	one(
		'l12-header-words',
		'xlsb',
		reworded(l12(), { 'Chủ đơn': 'Người nộp đơn', 'Số CCCD': 'CCCD/CMND' })
	)
];

const L13 = [
	one('l13-html', 'html', l03({ signed: true })),
	one('l13-xml2003', 'xml2003', l03({ signed: true })),
	one('l13-blank-rows', 'html', blankOnTop(l03())),
	one('l13-inserted-column', 'xml2003', insertedColumn(l03(), 2)),
	one('l13-unit-misspelt', 'html', misspelt(l03(), 'Xã Xuân Châuu')),
	one('l13-wrong-total', 'html', wrongTotal(l03()))
];

const L14 = [
	one('l14-plain', 'csv-bom', l14()),
	one(
		'l14-header-words',
		'csv-bom',
		reworded(l14(), { 'Tên đơn vị': 'Xã, phường', 'Địa chỉ email': 'Email' })
	),
	one('l14-unit-misspelt', 'csv-bom', misspelt(l14(), 'Xã Xuân Hồmg')),
	one('l14-inserted-column', 'csv-bom', insertedColumn(l14(), 3, 'personal'))
];

/** Every case folder, in the order of the layouts. */
export const CASES: readonly CaseSpec[] = [
	...L01,
	...L02,
	...L03,
	...L04,
	...L05,
	...L06,
	...L07,
	...L08,
	...L09,
	...L10,
	...L11,
	...L12,
	...L13,
	...L14
];
