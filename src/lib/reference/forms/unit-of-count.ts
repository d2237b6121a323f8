import { readMoneyUnit } from '$lib/text';
import { MEASURES } from '../indicators';
import { headerKey } from './header-key';
import { phraseIn } from './phrase';

/** Kinds of things that counts are told in, with the units of measure that stand for them. */
const KINDS = {
	people: 'nguoi|luot nguoi|khau|nhan khau|dai bieu|can bo|hoc vien|cong dan|nguoi dan',
	turns: 'luot',
	events: 'cuoc|buoi|lan|dot|hoi nghi|hoat dong|lop|phien|ky|ngay|chien dich',
	cases: 'vu|vu viec|vu an',
	petitions: 'don|don thu|thu',
	households: 'ho|luot ho|ho gia dinh|gia dinh|ho dan',
	models: 'mo hinh|dien hinh',
	forms: 'phieu',
	dossiers: 'ho so|thu tuc',
	papers: 'van ban|bai|tin|tin bai|cong van',
	money: 'kinh phi|so tien|tien|thanh tien'
} as const;
type Kind = keyof typeof KINDS;

/** What figures of a measure may be told in, by the catalogue's unit of it; those that are told in many ways are not here. */
const TOLD_IN: ReadonlyMap<string, readonly Kind[]> = new Map([
	['lượt', ['turns', 'people', 'dossiers']],
	['lượt người', ['people', 'turns']],
	['người', ['people', 'turns']],
	['hoạt động', ['events', 'turns']],
	['cuộc', ['events', 'turns']],
	['kỳ', ['events', 'turns']],
	['vụ việc', ['cases', 'petitions']],
	['đơn', ['petitions', 'cases']],
	['hộ', ['households']],
	['lượt hộ', ['households', 'turns']],
	['mô hình', ['models']],
	['phiếu', ['forms', 'people', 'turns']],
	['hồ sơ', ['dossiers', 'turns']]
]);

const BRACKETS = /\s*\(([^()]*)\)\s*$/;

/** The kinds of things that a unit of measure names, as a whole; `vụ/người` names two. */
function kindsOf(unit: string): readonly Kind[] {
	if (readMoneyUnit(unit) !== null) return ['money'];
	return unit.split(/[/,;]/).flatMap((part) => {
		const key = headerKey(part.replace(/^\s*(?:đvt|đơn vị(?: tính)?)\s*:/iu, ''));
		const kinds = Object.keys(KINDS) as Kind[];
		return kinds.filter((kind) => KINDS[kind].split('|').includes(key));
	});
}

/** The kinds of counted things that a unit of measure names; empty for money and for what nobody knows. */
export function countedKinds(unit: string): readonly string[] {
	return kindsOf(unit).filter((kind) => kind !== 'money');
}

/** A heading without the unit of measure in brackets at its end: `Kết quả (lượt)` is `Kết quả`. */
export function withoutUnitOfCount(text: string): string {
	const inner = BRACKETS.exec(text)?.[1];
	return inner !== undefined && kindsOf(inner).length > 0 ? text.replace(BRACKETS, '') : text;
}

/** The unit of measure that a heading of figures names and nothing else (`Số người`, `Kinh phí`), or in brackets; null for none. */
export function unitInHeading(text: string): string | null {
	const inner = BRACKETS.exec(text)?.[1];
	if (inner !== undefined && kindsOf(inner).length > 0) return inner;
	const own = headerKey(text).replace(/^(?:tong )?so (?:luong )?(?!tien)/, '');
	return kindsOf(own).length > 0 ? own : null;
}

/** Whether a unit of measure can be none of a measure's: households of people, meetings of petitions. Unknown units never are. */
export function contradictsMeasure(unit: string, measure: string): boolean {
	const told = TOLD_IN.get(MEASURES.get(measure)?.unitVi ?? '');
	const kinds = kindsOf(unit);
	return (
		told !== undefined &&
		kinds.length > 0 &&
		!kinds.some((kind) => told.includes(kind)) &&
		phraseIn(headerKey(MEASURES.get(measure)?.unitVi ?? ''), headerKey(unit)) === 0
	);
}
