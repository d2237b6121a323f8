import type { Window } from '$lib/model';
import { isInspectorate, wholePeriodName, readWindow } from '$lib/reference/calendar';
import { headerKey, windowOfHeader } from '$lib/reference/forms';
import { bareKey, readDate } from '$lib/text';
import { saysNotReported } from '../ground/not-reported';
import { shiftedWindow } from './shifted-window';
import { windowOfSection, type SectionWindow } from './window-of-section';

/**
 * What words beside figures say of their time: a window told from the table's (empty for the table's own), `other` for one that is
 * no part of it or cannot be read, `plan` for what was set beforehand, `not-reported` where there are no figures yet.
 */
export type TimeSaid = SectionWindow | 'other' | 'plan' | 'not-reported';

const PLAN =
	/^(?:ke hoach|kh|chi tieu|muc tieu|duoc giao|giao|du kien|uoc|nghi quyet)(?: (?:giao|duoc giao|de ra|phan dau|thuc hien|dat|tinh|ca|nam|quy|thang|ky|\d{1,4}|[ivx]+))*$/;
const RESULT =
	/^(?:(?:ket qua|so|so lieu) )?(?:da )?(?:thuc hien|dat duoc|trong (?:ky|quy|thang|nam)|(?:ky|quy|thang) nay)(?: duoc)?$|^(?:ket qua|th|kq)$/;

/** A window within the table's, or one that ends with it: the year so far. */
function within(own: SectionWindow, table: Window): TimeSaid {
	if (own.yearsBack !== undefined && own.period === undefined) return own;
	const { start, end } = shiftedWindow(table, own);
	const isPart = start >= table.start && end <= table.end;
	return isPart || (start <= table.start && end === table.end) ? own : 'other';
}

/** The period that a header names, a year without a part of it as the whole of it. */
function whole(own: SectionWindow): SectionWindow {
	const { period } = own;
	return period !== undefined && /^20\d\d$/.test(period) ? { ...own, period: `${period}-Y` } : own;
}

function isSame(own: SectionWindow, table: Window): boolean {
	const { start, end } = shiftedWindow(table, own);
	return start === table.start && end === table.end;
}

/** What a text says that may name days or a period in more words than a heading: `đến 30/6/2024`, `từ tháng 1 đến tháng 6`. */
function inDays(text: string, table: Window): TimeSaid | null {
	const day = readDate(text);
	const calendar = isInspectorate(table) ? 'inspectorate' : 'calendar';
	const read = readWindow(text, { calendar, yearHint: Number(table.end.slice(0, 4)) })?.window;
	const end = day ?? (read?.kind === 'as-of' ? read.end : null);
	if (end !== null) return end === table.end ? {} : 'other';
	if (!read) return null;
	if (read.start === table.start && read.end === table.end) return {};
	const name = wholePeriodName(read);
	return name ? within({ period: name, windowKind: read.kind }, table) : 'other';
}

/** What days of their own say of figures: a period by its name, of any others within the table's window no more than that. */
export function timeOfDays(days: Window, table: Window): TimeSaid {
	if (days.start === table.start && days.end === table.end) return {};
	const period = wholePeriodName(days);
	if (period) {
		const { start, end } = shiftedWindow(table, { period });
		return start === days.start && end === days.end ? within({ period }, table) : 'other';
	}
	return days.start >= table.start && days.end <= table.end ? {} : 'other';
}

/** The words of a cell, below a heading of months or quarters with its name before a bare number: `Tháng` over `11`. */
function withKind(key: string, heading: string): string {
	const [, month, quarter] = /^(?:(thang|month)|(quy|quarter))(?= |$)/.exec(heading) ?? [];
	const kind = month ? 'thang ' : quarter ? 'quy ' : '';
	return /^(?:\d|i{1,3}(?![a-z])|iv(?![a-z]))/.test(key) ? `${kind}${key}` : key;
}

/** Whether the period a cell names holds the table's window and more: the year of a report on a quarter. */
export function holdsWindow(text: string, heading: string, table: Window): boolean {
	const own = whole(windowOfHeader([withKind(headerKey(text), heading)]));
	const { start, end } = shiftedWindow(table, own);
	return own.period !== undefined && start <= table.start && end >= table.end;
}

/** Words that tell plans, results and what has added up from one another, and name no period. */
export function isOfState(text: string): boolean {
	const key = headerKey(text);
	const isCounted = /^(?:so |so lieu )?(?:luy ke|cong don)(?: tu dau nam)?$/.test(key);
	return RESULT.test(key) || PLAN.test(key) || isCounted;
}

/**
 * What a cell says under a heading of periods (`Tháng` over `11`, `Kỳ báo cáo` over `Quý IV`), or one of plans and results
 * (`Thực hiện`, `Kế hoạch`, `Lũy kế`); null for words that say nothing of that.
 */
export function timeInCell(text: string, heading: string, table: Window): TimeSaid | null {
	const key = headerKey(text);
	if (key === '') return null;
	if (saysNotReported(bareKey(text))) return 'not-reported';
	if (RESULT.test(key)) return {};
	const said = withKind(key, heading);
	const own = windowOfHeader([said]);
	if (own.period !== undefined && /^20\d\d$/.test(said))
		return own.period === table.end.slice(0, 4) ? {} : 'other';
	if (own.period !== undefined) {
		const named = whole(own);
		return isSame(named, table) ? {} : within(named, table);
	}
	if (PLAN.test(key)) return 'plan';
	const counted = windowOfSection(text, table);
	return Object.keys(counted).length > 0 ? within(counted, table) : inDays(text, table);
}

/** Words of a remark before the period of the figures it is about. */
const ABOUT =
	/^(?:(?:so lieu|ket qua|luy ke|cong don|bao cao|moi|chi|co|tinh|lay|la|cua|trong|den|het|ngay|so)(?: |$))+/;
const PERIOD =
	/^(?:quy (?:i{1,3}|iv|[1-4])|thang (?:1[0-2]|0?[1-9])|(?:1[0-2]|[1-9]) thang(?: dau nam| cuoi nam)?|ca nam|nam 20\d\d)(?:[ /-]+(?:nam )?20\d\d)?(?![a-z\d])/;
const ESTIMATED = /^uoc(?: |$)/;

/**
 * What a remark beside a row, or behind the name of its unit, says of its figures: that they are of another time than the table's
 * (`Số liệu 6 tháng`, `9 tháng`, `Ước cả năm`), set beforehand, or not reported. Null where it says nothing of that.
 */
export function timeInRemark(text: string, table: Window): Exclude<TimeSaid, SectionWindow> | null {
	const key = headerKey(text);
	if (saysNotReported(bareKey(text))) return 'not-reported';
	if (PLAN.test(key)) return ESTIMATED.test(key) ? 'other' : 'plan';
	const about = ABOUT.exec(key)?.[0] ?? '';
	const rest = key.slice(about.length);
	const named = PERIOD.exec(rest)?.[0];
	// `Số quý I, chưa có quý II` takes figures back, which is told of the row.
	if (named !== undefined && (named === rest || (about !== '' && about !== 'so '))) {
		const own = whole(windowOfHeader([named]));
		return isSame(own, table) ? null : 'other';
	}
	if (about === '') return null;
	const day = /^\d{1,2} \d{1,2}(?: \d{4})?(?!\d)/.test(rest) ? inDays(text, table) : null;
	return day === null || (typeof day === 'object' && Object.keys(day).length === 0)
		? null
		: 'other';
}
