import { phraseIn } from './phrase';

const UNIT_WORDS =
	'don vi|ten don vi|xa phuong|xa phuong thi tran|ten xa|ten xa phuong|dia phuong|dia ban|co quan don vi|don vi hanh chinh|ten dia phuong|xa|phuong|don vi bao cao|noi gui|ubnd xa|ten co quan don vi|don vi dang ky|khu pho|ten don vi dia phuong|dia danh|don vi dia phuong|ubnd xa phuong|xa thi tran|ubnd cac xa phuong';
const ORDER_WORDS = 'stt|tt|so tt|so thu tu|so tt so|ma so|ms';
const TEXT_WORDS =
	'tang giam|tang giam %|tang giam so voi cung ky|so sanh|so sanh %|% so sanh|so sanh % so voi cung ky|so sanh cung ky %|so sanh cung ky|so sanh voi cung ky|so voi cung ky|so voi cung ky nam truoc|so voi nam truoc|chenh lech|ghi chu|nguon|nguon so lieu|ten mo hinh|nguoi phu trach|xep hang|xep loai|hang|thu hang|ky hieu|ma|nhiem vu|ghi chu khac';
const LINE_WORDS =
	'chi tieu|noi dung|tieu chi|noi dung chi tieu|ten chi tieu|danh muc|cau hoi|noi dung khao sat|noi dung danh gia';
const MEASURED_IN = 'dvt|don vi tinh';

export type PlainColumn = 'unit' | 'order' | 'text' | 'line' | 'measured-in';

/** What a header that holds no figures is for: the whole text has to be one of the known words. Null when unknown. */
export function plainColumn(key: string): PlainColumn | null {
	const whole = (words: string) => words.split('|').includes(key);
	if (whole(MEASURED_IN)) return 'measured-in';
	if (whole(ORDER_WORDS)) return 'order';
	if (whole(UNIT_WORDS)) return 'unit';
	if (whole(LINE_WORDS)) return 'line';
	if (whole(TEXT_WORDS) || phraseIn(key, 'ghi chu') > 0) return 'text';
	return null;
}
