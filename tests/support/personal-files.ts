import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as XLSX from '@e965/xlsx';

/** One string about a person a place of a file, found nowhere else: what comes out tells where it came from. */
export const MARKS = {
	author: 'Nguyễn Hữu Mốc',
	lastAuthor: 'Trần Thị Sấu',
	manager: 'Lê Văn Ổi',
	company: 'Hộ bà Bùi Thị Me',
	custom: 'Phạm Thị Khế',
	definedName: 'Huynh_Van_Nhot',
	definedValue: '0912345601',
	comment: 'Gọi bà Đặng Thị Chôm 0912345602',
	commentAuthor: 'Phan Văn Mít',
	threaded: 'Hỏi anh Vũ Văn Xoài 0912345603',
	threadedAuthor: 'Võ Thị Lựu',
	sheetName: 'Trịnh Văn Tuyết',
	hiddenSheet: 'Ngô Thị Sim 0912345604',
	hiddenColumn: 'Hoàng Văn Dứa',
	hiddenRow: 'Đỗ Thị Bòng',
	person: 'Dương Văn Quýt',
	phone: '0912345605',
	identity: '036199001237',
	birth: '17/04/1971',
	address: '12/7 ngõ Hàng Hành',
	email: 'cam.tran@example.vn',
	remark: 'Lý Thị Gấc',
	heading: 'Bùi Văn Chanh',
	title: 'Tạ Văn Bưởi',
	signature: 'Đinh Thị Vải',
	petitioner: 'Hồ Thị Thanh Long',
	petition: 'tranh chấp bờ rào với nhà bên',
	petitionAddress: 'xóm Bãi Giữa',
	stray: 'chị Mai Thị Na 0912345606',
	fileName: 'Nguyễn Văn Lê Táo'
} as const;
export type Mark = keyof typeof MARKS;

const UNITS = ['Xã Xuân Hồng', 'Xã Xuân Vinh', 'Xã Xuân Ninh', 'Xã Xuân Phú'];
const M = MARKS;
const P = 'người khác';

const MODELS = [
	['UBND HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH'],
	[`KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024 (ông ${M.title} lập)`],
	[
		'STT',
		'Đơn vị',
		'Số mô hình đăng ký',
		'Số mô hình được công nhận',
		'Người phụ trách',
		'SĐT',
		'Số CCCD',
		'Ngày sinh',
		'Địa chỉ',
		'Email',
		'Ghi chú',
		`Ông ${M.heading} theo dõi`,
		'Đầu mối'
	],
	...UNITS.map((unit, i) => [
		i + 1,
		i === 1 ? `${unit} (${M.stray})` : unit,
		i + 4,
		i + 2,
		i === 2 ? M.hiddenRow : i === 0 ? M.person : 'Nguyễn Văn Tý',
		i === 0 ? M.phone : '',
		i === 0 ? M.identity : '',
		i === 0 ? M.birth : '',
		i === 0 ? M.address : '',
		i === 0 ? M.email : '',
		i === 3 ? `bà ${M.remark} nghỉ phép` : 'tốt',
		P,
		i === 0 ? M.hiddenColumn : 'Trần Văn Dần'
	]),
	['', 'Tổng cộng', 22, 14],
	[],
	['', '', '', '', 'NGƯỜI LẬP BIỂU'],
	['', '', '', '', M.signature]
];

const PETITIONS = [
	['UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG'],
	['DANH SÁCH ĐƠN THƯ QUÝ IV NĂM 2024'],
	[
		'STT',
		'Họ và tên',
		'Địa chỉ',
		'Số điện thoại',
		'Ngày tiếp nhận',
		'Loại đơn',
		'Nội dung đơn',
		'Kết quả giải quyết'
	],
	...['05/10/2024', '17/10/2024', '02/12/2024', '03/12/2024'].map((day, i) => [
		i + 1,
		i === 0 ? M.petitioner : `Trần Văn ${'ABCD'[i]}`,
		i === 0 ? M.petitionAddress : 'xóm 2',
		`09123456${10 + i}`,
		day,
		i === 3 ? 'Tố cáo' : 'Khiếu nại',
		i === 0 ? M.petition : 'về đất',
		i === 1 ? 'Đang giải quyết' : 'Đã giải quyết'
	])
];

function modelBook(): XLSX.WorkBook {
	const sheet = XLSX.utils.aoa_to_sheet(MODELS);
	sheet['!cols'] = Array.from({ length: 13 }, (_, c) => ({ hidden: c === 12 }));
	sheet['!rows'] = Array.from({ length: 12 }, (_, r) => ({ hidden: r === 5 }));
	XLSX.utils.cell_add_comment(sheet.C4 as XLSX.CellObject, M.comment, M.commentAuthor);
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, sheet, `DS ${M.sheetName} 2024`);
	XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(PETITIONS), 'Đơn thư');
	XLSX.utils.book_append_sheet(
		book,
		XLSX.utils.aoa_to_sheet([['Danh bạ'], [M.hiddenSheet]]),
		'Danh bạ'
	);
	book.Workbook = {
		Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }],
		Names: [{ Name: M.definedName, Ref: `"${M.definedValue}"` }]
	};
	book.Props = {
		Author: M.author,
		LastAuthor: M.lastAuthor,
		Manager: M.manager,
		Company: M.company
	};
	book.Custprops = { 'Người soạn': M.custom };
	return book;
}

function written(bookType: XLSX.BookType): Uint8Array {
	return new Uint8Array(
		XLSX.write(modelBook(), { type: 'array', bookType, bookSST: true }) as ArrayBuffer
	);
}

function withParts(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void) {
	const parts = unzipSync(bytes);
	change(parts);
	return zipSync(parts, { level: 6 });
}

const REL = 'http://schemas.microsoft.com/office/2017/10/relationships';

/** A threaded comment on D5, with the person who wrote it in a part of its own, as Excel 365 writes them. */
function withThreadedComment(bytes: Uint8Array): Uint8Array {
	return withParts(bytes, (parts) => {
		parts['xl/threadedComments/threadedComment1.xml'] = strToU8(
			`<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="D5" personId="{P}" id="{T}"><text>${M.threaded}</text></threadedComment></ThreadedComments>`
		);
		parts['xl/persons/person.xml'] = strToU8(
			`<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="${M.threadedAuthor}" id="{P}" userId="x" providerId="None"/></personList>`
		);
		const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
		const known = strFromU8(parts[rels] as Uint8Array);
		parts[rels] = strToU8(
			known.replace(
				'</Relationships>',
				`<Relationship Id="rIdT" Type="${REL}/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`
			)
		);
	});
}

const record = (type: number, body: Uint8Array) => {
	const head = new Uint8Array(4);
	new DataView(head.buffer).setUint16(0, type, true);
	new DataView(head.buffer).setUint16(2, body.length, true);
	return Buffer.concat([head, body]);
};
const wide = (text: string) => Buffer.from(text, 'utf16le');

/** NOTE and TXO records at the end of the last sheet: SheetJS writes no comments into BIFF. */
function withNote(bytes: Uint8Array): Uint8Array {
	const container = XLSX.CFB.read(bytes, { type: 'buffer' });
	const entry = XLSX.CFB.find(container, '/Workbook');
	if (!entry) throw new Error('no workbook stream');
	const stream = Buffer.from(entry.content as Uint8Array);
	const note = record(
		0x1c,
		Buffer.concat([
			Buffer.from([1, 0, 0, 0, 0, 0, 1, 0, M.commentAuthor.length, 0, 1]),
			wide(M.commentAuthor)
		])
	);
	const head = Buffer.alloc(18);
	head.writeUInt16LE(M.comment.length, 10);
	const text = record(0x1b6, head);
	const letters = record(0x3c, Buffer.concat([Buffer.from([1]), wide(M.comment)]));
	const content = Buffer.concat([stream.subarray(0, -4), text, letters, note, stream.subarray(-4)]);
	entry.content = content;
	entry.size = content.length;
	return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
}

/** An annotation with its author, and who made the document: SheetJS writes neither into OpenDocument. */
function withAnnotation(bytes: Uint8Array): Uint8Array {
	return withParts(bytes, (parts) => {
		const content = strFromU8(parts['content.xml'] as Uint8Array);
		const first = /(<table:table-cell[^>]*office:value="4"[^>]*>)/.exec(content)?.[1] as string;
		parts['content.xml'] = strToU8(
			content.replace(
				first,
				`${first}<office:annotation><dc:creator>${M.commentAuthor}</dc:creator><text:p>${M.comment}</text:p></office:annotation>`
			)
		);
		parts['meta.xml'] = strToU8(
			`<?xml version="1.0"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><meta:initial-creator>${M.author}</meta:initial-creator><dc:creator>${M.lastAuthor}</dc:creator><meta:user-defined meta:name="Người soạn">${M.custom}</meta:user-defined></office:meta></office:document-meta>`
		);
	});
}

function csv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
	return new TextEncoder().encode(
		`\uFEFF${rows.map((row) => row.map((field) => `"${field}"`).join(',')).join('\r\n')}\r\n`
	);
}

/** Files with the marks wherever a format has a place for them, by file name. The names differ: each is a file of its own. */
export function personalFiles(): ReadonlyMap<string, Uint8Array> {
	const named = (ending: string, bytes: Uint8Array, i: number) =>
		[`Đơn ông ${M.fileName}, bản ${i}.${ending}`, bytes] as const;
	return new Map([
		named('xlsx', withThreadedComment(written('xlsx')), 1),
		named('xls', withNote(written('biff8')), 2),
		named('ods', withAnnotation(written('ods')), 3),
		named('xlsb', written('xlsb'), 4),
		named('xls', written('xlml'), 5),
		named('csv', csv(MODELS), 6),
		named('csv', csv(PETITIONS), 7)
	]);
}
