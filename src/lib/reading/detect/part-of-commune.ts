import { isVillageName, villageAtEnd } from '$lib/reference/units';
import { communeNamedIn, type HeadLine } from './unit-of-head';

/** A body of a commune that reports for itself, at the end of the text before the commune's name. */
const BODY =
	/(?<!\p{L})(?:công an|hội (?:liên hiệp phụ nữ|lhpn|phụ nữ|nông dân|nd|ccb|cựu chiến binh|người cao tuổi|chữ thập đỏ)|đoàn (?:thanh niên|tncs)[\p{L} ]{0,20}|(?:ủy ban |uỷ ban |ub ?)?mttq(?: việt nam| vn)?|(?:ủy ban |uỷ ban )?mặt trận tổ quốc(?: việt nam)?|trạm y tế|ban chqs|ban chỉ huy quân sự|trường (?:thcs|th|mn|tiểu học|mầm non|trung học cơ sở))\s*$/iu;
const LABEL = /^[^:]{0,30}:\s*/u;

/**
 * The part of a commune that the lines above a table narrow it to, with the commune's name as written: one of its villages or
 * another of its bodies (`XÓM 5 XÃ XUÂN HỒNG`, `BÁO CÁO CỦA CÔNG AN XÃ XUÂN HỒNG`). Null where they speak of the whole.
 */
export function partOfCommune(lines: readonly HeadLine[], title: string | null): string | null {
	for (const text of [...lines.map((line) => line.text), title ?? '']) {
		const plain = text.replace(LABEL, '');
		if (isVillageName(plain)) return plain;
		const named = communeNamedIn(text);
		if (named === null) continue;
		const at = text.indexOf(named);
		const before = text.slice(0, Math.max(0, at));
		const start = Math.max(villageAtEnd(before), BODY.exec(before)?.index ?? -1);
		if (start >= 0) return text.slice(start, at + named.length);
	}
	return null;
}
