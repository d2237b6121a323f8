import { isBodyAlone } from '$lib/reference/units';
import type { GridView } from './grid-view';
import { isIssuingBody, isPlacedDate, isTitleOpening } from './word-cues';

/** A text above a table, with its place. */
export interface HeadLine {
	readonly row: number;
	readonly column: number;
	readonly text: string;
}

const COMMUNE_TYPES = ['xã', 'phường', 'thị trấn', 'đặc khu'];
const HIGHER_TYPES = ['huyện', 'thị xã', 'quận', 'thành phố', 'tỉnh'];
/** Each word as it is, with a capital and in capitals: the case of what follows counts, so no pattern may ignore it. */
const cased = (words: readonly string[]) =>
	words
		.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
		.join('|');
const COMMUNE = cased(COMMUNE_TYPES);
const HIGHER = cased(HIGHER_TYPES);
const COMMITTEE = cased(['ủy ban nhân dân', 'uỷ ban nhân dân', 'UBND']);
const NAME = `(?:\\p{Lu}[\\p{L}'’]*|\\d{1,2})(?:[\\s-]+(?:\\p{Lu}[\\p{L}'’]*|\\d{1,2}))`;

const LEVEL =
	/^(xã|phường|thị trấn|đặc khu|huyện|thị xã|quận|thành phố|tỉnh|tp\.?|tt\.|x\.|p\.)(?!\p{L})/iu;
/** A commune named in running words; no `thị xã`, no `các xã`, no `xã hội`. */
const NAMED_COMMUNE = new RegExp(
	`(?:(?:${COMMITTEE})\\s+)?(?<!(?:${cased(['thị', 'các', 'cấp', 'những', 'số'])})\\s)(?<!\\p{L})(${COMMUNE})\\s+(?!${cased(['hội'])}(?!\\s+\\p{Lu}\\p{Ll}))(\\p{Lu}[\\p{L}'’]*(?:\\s+\\p{Lu}[\\p{L}'’]*){0,3})`,
	'u'
);
const NOT_NAME =
	/\s+(NĂM|QUÝ|THÁNG|KỲ|ĐẦU|CUỐI|GIAI|TỪ|ĐẾN|TRÊN|THEO|CỦA|VÀ|TẠI|ĐỢT|SÁU|CHÍN|TRONG|VỀ|Năm|Quý|Tháng|BÁO CÁO|TỔNG HỢP|BẢNG TỔNG|KẾT QUẢ|HUYỆN|TỈNH)(?!\p{L}).*$/u;
/** The places a commune lies in, written behind its name. */
const PLACES = new RegExp(
	`^(?:\\s*[,(–-]?\\s*(?:${COMMITTEE}\\s+)?(?:${HIGHER})\\s+\\p{Lu}[\\p{L}'’]*(?:\\s+\\p{Lu}[\\p{L}'’]*){0,3}\\)?)+`,
	'u'
);
/** Another name joined to one. */
const SECOND = new RegExp(
	`^(?:\\s*[,;&]\\s*|\\s+(?:${cased(['và'])})\\s+)((?:(?:${COMMUNE})\\s+)?\\p{Lu}[\\p{L}'’]*(?:\\s+\\p{Lu}[\\p{L}'’]*){1,3})`,
	'u'
);
/** Types as they are shortened; `P. NỘI VỤ` is an office. */
const MARK =
	'(?:X|P(?!\\.\\s*(?:NỘI VỤ|TÀI|TƯ PHÁP|VĂN HÓA|VĂN HOÁ|Y TẾ|GIÁO DỤC|KINH TẾ|NÔNG NGHIỆP|LAO ĐỘNG))|TT)\\.\\s*(?=\\S)';
/** A line that names a unit and nothing else but where it lies: `XÃ PHÚ LÝ`, `Xã Phú Lý, huyện Vĩnh Cửu`. */
const OWN_LINE = new RegExp(
	`^(?:(?:${COMMUNE}|${HIGHER}|TT)\\s+|${MARK})(?!(?:${cased(['ủy', 'uỷ', 'đoàn', 'đội', 'hội'])})(?:\\s|$))${NAME}{0,4}\\s*(?=$|[,;.:(–-])`,
	'u'
);
const OTHER_BODY =
	/^(?:ub ?mttq|mttq|(?:ủy|uỷ) ban|mặt trận|hội|đoàn|đảng|ban (?:chấp hành|thường)|bch|chi bộ|công đoàn|liên đoàn|công an|trường|trạm|trung tâm)(?!\p{L})/iu;
/** What tells the reporting unit; none that is sent the report or stands above. */
const TOLD =
	/^(?:tên đơn vị|đơn vị báo cáo|đơn vị|xã\/phường|địa phương)(?! (?:nhận|tiếp nhận|tính|cấp trên|chủ quản|quản lý))(?: [^:]{0,20})?\s*:\s*(.*)$/iu;
const TOLD_BY_TYPE =
	/^(?:xã|phường)\s*[,/(-]\s*(?:xã|phường|thị trấn|đặc khu)[^:]{0,20}:\s*(.*)$/iu;
const BARE_NAME = /^\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*){1,3}$/u;
const MEASURE =
	/đồng|vnđ|^(?:mô hình|lượt|cuộc|đơn|vụ|hộ|người|phiếu|buổi|hồ sơ|cái|công trình)(?!\p{L})/iu;
/** Where a name is to be filled in, and was not. */
const UNFILLED = /^(?:xã|phường|thị trấn|đặc khu)\s*:?\s*[.…_\s]{3,}$/iu;
const DOTS = /^[.…_\s]{3,}$/;
const TYPE_AND_COLON = new RegExp(`(${COMMUNE}|${HIGHER})\\s*:\\s*(?=\\p{L})`, 'gu');

const SHORTENED = new RegExp(`^(?:${MARK}|TT\\s)`, 'u');

/** Whether the text opens with the type of a unit. */
export function opensWithLevel(text: string): boolean {
	return LEVEL.test(text);
}

/** How high the unit stands that a text names first: 0 a commune, 1 a district, 2 a province, 3 what no type tells. */
function heightOf(text: string): number {
	if (SHORTENED.test(text)) return 0;
	const type = new RegExp(`(?<!\\p{L})(?:${HIGHER}|${COMMUNE})(?!\\p{L})`, 'u').exec(text)?.[0];
	if (type === undefined) return 3;
	const small = type.toLowerCase();
	if (COMMUNE_TYPES.includes(small)) return 0;
	return small === 'tỉnh' ? 2 : 1;
}

/** The unit a line with a label tells: `Đơn vị báo cáo: UBND xã Phú Lý`, `Xã: Phú Lý`. */
function toldUnit(view: GridView, lines: readonly HeadLine[]): string | null {
	for (const { text, row, column } of lines) {
		const said = TOLD.exec(text) ?? TOLD_BY_TYPE.exec(text);
		if (!said) continue;
		const here = (said[1] as string).trim();
		if (LEVEL.test(here) || isIssuingBody(here)) return here;
		if (BARE_NAME.test(here) && !MEASURE.test(here)) return here;
		if (here !== '') continue;
		const next = view.columnsOf(row).find((other) => other > column);
		if (next !== undefined) return view.text(row, next);
	}
	return null;
}

/** The lowest body of the page head, and the lowest where several stand in one cell. */
function issuingBody(lines: readonly HeadLine[]): string | null {
	let found: string | null = null;
	for (const line of lines) {
		if (!isIssuingBody(line.text)) continue;
		const below = lines.find((other) => other.column === line.column && other.row === line.row + 1);
		const isOfUnnamed = heightOf(line.text) < 3;
		if (isOfUnnamed || !isBodyAlone(line.text)) found = ownBody(line.text);
		else if (below && LEVEL.test(below.text)) found = `${line.text} ${below.text}`;
	}
	return found;
}

/** The lowest body of a head written in one line: `ỦY BAN NHÂN DÂN - XÃ PHÚ LÝ`, `UBND TỈNH … - SỞ NỘI VỤ`, `UBND HUYỆN … UBND XÃ …`. */
function ownBody(text: string): string {
	const parts = text.split(/\s+[-–—]\s+/);
	const own = parts[parts.length - 1] as string;
	if (parts.length > 1) {
		if (isIssuingBody(own)) return own;
		if (heightOf(own) === 0 && heightOf(parts[0] as string) < 3) return own;
		return LEVEL.test(own) ? parts.join(' ') : text;
	}
	if (heightOf(text) === 0) return text;
	const lower = NAMED_COMMUNE.exec(text);
	return lower && text.endsWith(lower[0]) ? lower[0] : text;
}

const wordsOf = (text: string) => text.replace(/^\P{L}+/u, '');

/** Whether a line opens with a unit and goes on with a title: `XÃ HẢI XUÂN: KẾT QUẢ …`. */
export function titlesUnit(text: string): boolean {
	const own = OWN_LINE.exec(text);
	return own !== null && isTitleOpening(wordsOf(text.slice(own[0].length)));
}

/** The lowest of the lines that name a unit and nothing else; two of one height, which nobody can tell apart, together. */
function lowestOwnLine(lines: readonly HeadLine[]): string | null {
	const named = lines.flatMap(({ text }) => {
		if (isPlacedDate(text)) return [];
		if (UNFILLED.test(text)) return [text];
		const plain = text.replace(TYPE_AND_COLON, '$1 ');
		const own = OWN_LINE.exec(plain);
		if (!own) return [];
		const rest = plain.slice(own[0].length);
		return [/\d|^:/.test(rest) || isTitleOpening(wordsOf(rest)) ? own[0].trim() : plain];
	});
	const height = Math.min(...named.map(heightOf));
	const lowest = [...new Set(named.filter((text) => heightOf(text) === height))];
	return lowest.length === 0 ? null : lowest.join(', ');
}

/** The commune that a text names in running words, with the places written behind it; null where it names none. */
export function communeNamedIn(text: string): string | null {
	const found = NAMED_COMMUNE.exec(text);
	if (!found) return null;
	const type = found[1] as string;
	const name = found[0].replace(NOT_NAME, '').trim();
	if (name.endsWith(type)) return null;
	const rest = text.slice(found.index + name.length);
	const places = PLACES.exec(rest)?.[0];
	if (places !== undefined) return `${name}${places}`;
	const second = ` ${SECOND.exec(rest)?.[1] ?? ''}`.replace(NOT_NAME, '').trim();
	return second === '' ? name : `${name}, ${second}`;
}

/**
 * The unit that the lines above a table speak of, as written: the one a label tells, else the lowest of the page head, else the
 * commune that the title names. A name that was to be filled in and was not stands for itself. Of a head (`UBND HUYỆN …`) and a unit below it (`XÃ …`) it is the lower one.
 */
export function unitOfHead(
	view: GridView,
	lines: readonly HeadLine[],
	title: string | null
): string | null {
	const told = toldUnit(view, lines);
	if (told !== null) return told;
	const body = issuingBody(lines);
	const line = lowestOwnLine(lines);
	if (line !== null && (body === null || heightOf(line) < heightOf(body))) return line;
	const unfilled = body !== null && heightOf(body) === 0 ? undefined : lines.find(isUnfilled);
	if (unfilled) return unfilled.text;
	if (body !== null) return body;
	for (const text of [title, ...lines.map((one) => one.text).filter(isOwnDocument)]) {
		const named = text === null ? null : communeNamedIn(text);
		if (named !== null) return bodyWith(named, lines) ?? named;
	}
	return null;
}

/** Whether a line asks for the reporting unit and was not filled in: the head is of who handed the form out. */
function isUnfilled({ text }: HeadLine): boolean {
	return DOTS.test((TOLD.exec(text) ?? TOLD_BY_TYPE.exec(text))?.[1]?.trim() ?? '');
}

/** The line up to the commune it names, where it is the head of another body of that commune: `HỘI LHPN XÃ XUÂN HỒNG`. */
function bodyWith(named: string, lines: readonly HeadLine[]): string | null {
	for (const { text } of lines) {
		const own = communeNamedIn(text);
		const at = own !== null && named.startsWith(own) ? text.indexOf(own) : -1;
		if (own !== null && at > 0 && OTHER_BODY.test(text)) return text.slice(0, at + own.length);
	}
	return null;
}

/** Whether a line that is no title says whose document this is: an annex, or what goes with a report of its own. */
function isOwnDocument(text: string): boolean {
	return /^(?:phụ lục|biểu|\(?\s*(?:ban hành )?kèm theo báo cáo)(?!\p{L})/iu.test(text);
}
