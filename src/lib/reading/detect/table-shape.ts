import type { TableShape } from '$lib/model';
import { bareKey } from '$lib/text';
import {
	isCaseList,
	isDirectory,
	isListOfPeople,
	isOfPetitions,
	isTitledListOfPeople
} from './case-list';
import {
	askedOnce,
	isIndicatorHeader,
	isMeasureHeader,
	isRowNumberHeader,
	isUnitHeader
} from './column-cues';

/** What the shape is decided by: header paths in column order, and where names and figures stand. */
export interface ShapeEvidence {
	readonly paths: readonly (readonly string[])[];
	readonly labelPath: readonly string[];
	/** Paths of the columns with figures. */
	readonly valuePaths: readonly (readonly string[])[];
	/** What stands above the table, and the names of its sheet and file. */
	readonly title: string;
	/** What stands in its columns of words. */
	readonly words: () => Iterable<string>;
}

const LEVELS =
	/^(rat hai long|hai long|binh thuong|khong hai long|rat khong hai long|chua hai long|rat tot|tot|chua tot)/;
const MODEL_NAME = /^ten (mo hinh|cong trinh|phan viec|dien hinh|guong|tap the, ca nhan)/;
const UNIT_NAME = /^(xa|phuong|thi tran|dac khu|huyen|thi xa|quan|tt|p|x|ubnd|tx)(\.| )\s?\S/;
const SERIES =
	/^(trong ky|luy ke|ke hoach|thuc hien|ket qua|so lieu|nam |quy |thang |cung ky|ty le|ti le|dat|chi tieu|giao|muc|so luong|gia tri|tong|tang|so sanh|uoc|ghi chu|diem|t(?:1[0-2]|[1-9])(?!\d)|q(?:[1-4]|i{1,3}|iv)(?![a-z\d])|[\d])/;

const keysOf = askedOnce((path): readonly string[] => path.map(bareKey));

/** How the table is laid out. Units down is the answer when nothing speaks for another. */
export function shapeOf(evidence: ShapeEvidence): TableShape {
	const parts = evidence.paths.map(keysOf);
	const leaves = parts.map((path) => path[path.length - 1] ?? '');
	if (/^(dau thoi gian|timestamp)/.test(leaves[0] ?? '')) return 'answers';
	if (isCaseList(evidence.paths))
		return isOfPetitions(evidence.paths, evidence.title, evidence.words) ? 'case-list' : 'people';
	const isOfPeople =
		isListOfPeople(evidence.paths) ||
		isDirectory(evidence.paths, evidence.valuePaths) ||
		isTitledListOfPeople(evidence.paths, evidence.title);
	if (isOfPeople && !holdsOpinions(evidence.words())) return 'people';
	const levels = new Set(parts.flat().filter((text) => LEVELS.test(text)));
	if (levels.size >= 3 && !isUnitHeader(evidence.labelPath)) return 'survey';
	if (leaves.some((leaf) => MODEL_NAME.test(leaf))) return 'register';
	if (!indicatorsDown(evidence)) return 'units-down';
	const groups = new Set(
		evidence.valuePaths.map((path) => bareKey(path[0] ?? '')).filter((text) => text !== '')
	);
	const named = evidence.valuePaths.flat().filter((text) => UNIT_NAME.test(bareKey(text)));
	if (new Set(named).size >= 2) return 'units-across';
	const nested = evidence.valuePaths.filter((path) => path.length >= 2);
	const unnamed = [...groups].filter((text) => !SERIES.test(text));
	if (nested.length >= 4 && unnamed.length >= 2) return 'units-across';
	return nested.length === 0 && unnamed.length >= 3 ? 'units-across' : 'key-value';
}

/** Whether some cell is a level of satisfaction, in any words: then people answered. */
function holdsOpinions(words: Iterable<string>): boolean {
	for (const word of words) if (/hài lòng/iu.test(word)) return true;
	return false;
}

/** Whether the rows are indicators rather than units. */
export function indicatorsDown(evidence: Pick<ShapeEvidence, 'paths' | 'labelPath'>): boolean {
	if (isCaseList(evidence.paths) || isListOfPeople(evidence.paths)) return false;
	if (isIndicatorHeader(evidence.labelPath)) return true;
	if (isUnitHeader(evidence.labelPath) || isRowNumberHeader(evidence.labelPath)) return false;
	return evidence.paths.some(isMeasureHeader);
}
