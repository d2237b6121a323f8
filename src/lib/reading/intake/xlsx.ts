import type { ZipPackage } from './zip';
import { newDraft, type CellBudget, type SheetDraft } from './draft';
import { withoutEmptyRows } from './empty-stretches';
import { LIMITS } from './limits';
import { hostile, readAt, Refusal } from './refusal';
import { readSharedStrings } from './xlsx-strings';
import { readSheetXml, type RowTeller } from './xlsx-sheet';
import { readStyles } from './xlsx-styles';
import { attribute, innerOf, tagsOf } from './xml';

/** How one part of a package points to another. */
export interface Relation {
	readonly id: string;
	/** Last word of the relation's type: `worksheet`, `styles`, `comments`, … */
	readonly type: string;
	readonly target: string;
}

/** What a package says about itself before its sheets are read. */
export interface OfficeWorkbook {
	/** Path of the workbook part. */
	readonly main: string;
	readonly binary: boolean;
	readonly macros: boolean;
	readonly externalLinks: number;
}

/** Finds the workbook part of an Office package; null when the package holds none (a document, slides). */
export async function officeWorkbook(zip: ZipPackage): Promise<OfficeWorkbook | null> {
	const relations = await relationsOf(zip, '');
	const root = relations.find((relation) => relation.type === 'officeDocument')?.target;
	const main = [root, 'xl/workbook.xml', 'xl/workbook.bin'].find(
		(path) => path !== undefined && zip.has(path) && /workbook[^/]*$/i.test(path)
	);
	if (main === undefined) return null;
	return {
		main,
		binary: main.endsWith('.bin'),
		macros: zip.names.some(
			(name) => /vbaProject\.bin$/i.test(name) || /(^|\/)macrosheets\//i.test(name)
		),
		externalLinks: zip.names.filter((name) => /\/externalLinks\/[^/]+\.(xml|bin)$/.test(name))
			.length
	};
}

/** The worksheets of an XLSX package in their order; chart, dialog and macro sheets are left out. */
export async function readXlsx(
	zip: ZipPackage,
	main: string,
	budget: CellBudget,
	onRows: RowTeller
): Promise<{ drafts: SheetDraft[]; date1904: boolean }> {
	const workbook = (await textOf(zip, main)) ?? '';
	const properties = tagsOf(workbook, 'workbookPr')[0] ?? '';
	const date1904 = ['1', 'true'].includes(attribute(properties, 'date1904') ?? '');
	const relations = await relationsOf(zip, main);
	const pathOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
	const context = {
		strings: readSharedStrings((await textOf(zip, pathOf('sharedStrings'))) ?? ''),
		styles: readStyles((await textOf(zip, pathOf('styles'))) ?? ''),
		date1904,
		budget
	};
	const tags = tagsOf(innerOf(workbook, 'sheets') ?? '', 'sheet');
	if (tags.length > LIMITS.sheets) throw hostile('many-sheets');
	const drafts: SheetDraft[] = [];
	let before = 0;
	for (const tag of tags) {
		const id = attribute(tag, '\\w+:id');
		const relation = relations.find((r) => r.id === id);
		if (relation?.type !== 'worksheet') continue;
		const xml = await zip.text(relation.target, withoutEmptyRows);
		if (xml === null) throw new Refusal('corrupt');
		const state = attribute(tag, 'state') ?? 'visible';
		const draft = newDraft(attribute(tag, 'name') ?? '', state !== 'visible');
		const ofSheet = {
			...context,
			onRows: (rows: number, of: number) => onRows(before + rows, before + of)
		};
		readAt(draft.name, () => readSheetXml(xml, draft, ofSheet));
		before += draft.rows.length;
		draft.comments = await countComments(zip, relation.target);
		drafts.push(draft);
	}
	if (tags.length === 0) throw new Refusal('corrupt');
	return { drafts, date1904 };
}

async function countComments(zip: ZipPackage, sheet: string): Promise<number> {
	let count = 0;
	for (const relation of await relationsOf(zip, sheet))
		if (relation.type === 'comments')
			count += tagsOf((await textOf(zip, relation.target)) ?? '', 'comment').length;
	return count;
}

function textOf(zip: ZipPackage, path: string | undefined): Promise<string | null> {
	return path === undefined ? Promise.resolve(null) : zip.text(path);
}

/** The relations of a part (`''` for the package), targets as paths inside the package. */
export async function relationsOf(zip: ZipPackage, part: string): Promise<Relation[]> {
	const cut = part.lastIndexOf('/') + 1;
	const folder = part.slice(0, cut);
	const xml = await textOf(zip, `${folder}_rels/${part.slice(cut)}.rels`);
	if (xml === null) return [];
	return tagsOf(xml, 'Relationship')
		.filter((tag) => attribute(tag, 'TargetMode') !== 'External')
		.map((tag) => ({
			id: attribute(tag, 'Id') ?? '',
			type: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '',
			target: resolvePath(folder, attribute(tag, 'Target') ?? '')
		}));
}

function resolvePath(folder: string, target: string): string {
	const steps: string[] = [];
	const path = target.startsWith('/') ? target.slice(1) : folder + target;
	for (const step of path.replaceAll('\\', '/').split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.' && step !== '') steps.push(step);
	}
	return steps.join('/');
}
