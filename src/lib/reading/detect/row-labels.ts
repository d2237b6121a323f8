import { bareKey, isPeriodName } from '$lib/text';
import {
	isCarriedLine,
	isGroupName,
	isSubtotalWord,
	isSumOfSections,
	isTotalWord,
	mayOpenWith,
	nameAddedUp
} from './word-cues';

/** What the name of a row says by its words alone, whatever stands in the row. Nearly every name says nothing of all this. */
export interface LabelCues {
	/** It is the name of a window and nothing else: `Quý II năm 2024`, `Lũy kế từ đầu năm`, `Cùng kỳ năm trước`. */
	readonly isPeriod: boolean;
	readonly isTotal: boolean;
	readonly isSubtotal: boolean;
	readonly isCarried: boolean;
	readonly isGroup: boolean;
	/** It is the total of a list by naming its period: `Tổng quý II`. */
	readonly isTotalOfPeriod: boolean;
	/** It weighs the list as a whole: an average, the year before, the rise, what has added up. */
	readonly weighsList: boolean;
	/** The name whose parts the row adds up. */
	readonly addsUp: string | null;
}

const YEAR = String.raw`(?:(?: ?[/-] ?| )(?:nam )?20\d\d)?`;
const PERIOD = new RegExp(
	String.raw`^(?:(?:so lieu|ket qua|thuc hien) )?(?:(?:quy |q ?)(?:i{1,3}|iv|[1-4])|thang (?:1[0-2]|0?[1-9])|(?:1[0-2]|[2-9]) thang(?: dau nam)?|6 thang cuoi nam|ca nam|nam(?= 20))${YEAR}$`
);
const UP_TO = /^(?:(?:so|so lieu|ket qua) )?(?:luy ke|cong don|tu dau nam)(?: [^;:]{0,40})?$/;
const YEAR_BEFORE = /^(?:so lieu )?cung ky(?: nam (?:truoc|20\d\d))?$/;
const AVERAGE =
	/^(?:binh quan|trung binh)(?: ?(?:[/(:].*|chung|(?:cac|ca|moi|cua|toan|tren|1|mot) .*))?$/;
const COMPARISON =
	/^(?:(?:so (?:sanh )?(?:voi )?)?(?:cung ky|(?:ky|quy|thang|nam) truoc)(?:$|[ (:,/])|so sanh(?:$|[ (:])|(?:(?:ty|ti) le |muc |so )?tang ?(?:[(+,/-]|$|giam)|(?:(?:ty|ti) le |muc |so )?giam ?(?:[(+,/-]|$|so voi)|chenh lech(?:$|[ (:])|(?:luy ke|cong don)(?:$|[ (:]))/;
const SUM_OF = /^(?:tổng|cộng)(?: cộng| số)?\s+/iu;

/** What the name of a row says. */
export function cuesOfLabel(text: string): LabelCues {
	return {
		isPeriod: isPeriodLabel(text),
		isTotal: isTotalWord(text),
		isSubtotal: isSubtotalWord(text),
		isCarried: isCarriedLine(text),
		isGroup: isGroupName(text),
		isTotalOfPeriod: SUM_OF.test(text) && isPeriodName(text.replace(SUM_OF, '')),
		weighsList: weighsList(text),
		addsUp: nameAddedUp(text)
	};
}

/** Whether a name among indicators says that a row adds others up: `Tổng số lượt` counts something of its own. */
export function addsUpAlone(label: string): boolean {
	return /cộng/iu.test(label) || isSumOfSections(label);
}

function isPeriodLabel(text: string): boolean {
	const first = text.charCodeAt(0);
	const isNumbered = first >= 48 && first <= 57;
	if (text.length > 60 || !(isNumbered || mayOpenWith(text, 'sktqcnl'))) return false;
	const key = bareKey(text)
		.replace(/^(?:\d{1,2} ?[.)]|[-+*•]) ?/, '')
		.replace(/[ :.]+$/, '');
	return PERIOD.test(key) || UP_TO.test(key) || YEAR_BEFORE.test(key);
}

function weighsList(text: string): boolean {
	// Xã Trung Bình is a commune, written as names are.
	if (text === 'Trung Bình' || !mayOpenWith(text, 'btscktqnmgl')) return false;
	const key = bareKey(text).replace(/^[-+*•] ?/, '');
	return AVERAGE.test(key) || COMPARISON.test(key);
}
