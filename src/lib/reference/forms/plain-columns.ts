import { phraseIn } from './phrase';

const UNIT_WORDS: ReadonlySet<string> = new Set(
	'don vi|don vi loai don|don vi linh vuc|ten don vi|xa phuong|xa phuong thi tran|ten xa|ten xa phuong|dia phuong|dia ban|co quan don vi|don vi hanh chinh|ten dia phuong|xa|phuong|don vi bao cao|noi gui|ubnd xa|ten co quan don vi|don vi dang ky|khu pho|ten don vi dia phuong|dia danh|don vi dia phuong|ubnd xa phuong|xa thi tran|ubnd cac xa phuong|ward|ward name|commune|commune name|district|district name'.split(
		'|'
	)
);
const ORDER_WORDS: ReadonlySet<string> = new Set(
	'stt|tt|so tt|so thu tu|thu tu|so tt so|ma so|ms'.split('|')
);
const TEXT_WORDS: ReadonlySet<string> = new Set(
	'tang giam|tang giam %|tang giam so voi cung ky|so sanh|so sanh %|% so sanh|so sanh % so voi cung ky|so sanh cung ky %|so sanh cung ky|so sanh voi cung ky|so voi cung ky|so voi cung ky nam truoc|so voi nam truoc|chenh lech|ghi chu|nguon|nguon so lieu|ten mo hinh|nguoi phu trach|hang|ky hieu|ma|nhiem vu|ghi chu khac'.split(
		'|'
	)
);
const LINE_WORDS: ReadonlySet<string> = new Set(
	'chi tieu|noi dung|tieu chi|noi dung chi tieu|ten chi tieu|danh muc|cau hoi|noi dung khao sat|noi dung danh gia'.split(
		'|'
	)
);
const MEASURED_IN: ReadonlySet<string> = new Set('dvt|don vi tinh'.split('|'));

/** Places in an order of merit: `Xếp hạng`, `Thứ hạng thi đua toàn huyện`. */
const RANK =
	/^(?:xep(?: thu)? (?:hang|loai|thu|bac)|thu hang|hang thi dua|vi thu)(?: (?:thi dua|chung|cuoi nam|toan (?:huyen|tinh|cum|thanh pho)|trong (?:huyen|tinh|cum)))*$/;

export type PlainColumn = 'unit' | 'order' | 'text' | 'line' | 'measured-in';

/** Whether a header key says that a figure beside it is repeated in words: `Bằng chữ: Ba mươi triệu đồng`. */
export function isAmountInWords(key: string): boolean {
	return /^(?:so tien )?(?:viet |ghi )?bang chu(?: |$)/.test(key);
}

/** What a header that holds no figures is for: the whole text has to be one of the known words. Null when unknown. */
export function plainColumn(key: string): PlainColumn | null {
	if (MEASURED_IN.has(key)) return 'measured-in';
	if (ORDER_WORDS.has(key)) return 'order';
	if (UNIT_WORDS.has(key)) return 'unit';
	if (LINE_WORDS.has(key)) return 'line';
	if (TEXT_WORDS.has(key) || RANK.test(key)) return 'text';
	if (phraseIn(key, 'ghi chu') > 0) return 'text';
	return null;
}
