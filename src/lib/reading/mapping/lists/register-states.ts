import type { Issue, MappedTable, TableColumn, TableRow } from '$lib/model';
import { headerKey, leafKey, phraseIn, plainColumn } from '$lib/reference/forms';
import { bareKey, remembered, stateOfText } from '$lib/text';
import { cellText } from '../ground/cell-text';
import {
	modelsHeaded,
	NOT_COUNTED,
	saidOfStatus,
	speaksOfRecognition,
	type StatusSaid
} from './register-status';

const RECOGNISED = 'dvk_recognised';
const YES = /^(?:x+|v|✓|✔|☑|√|co|roi|da|da co|1|dat|duoc|yes|y|true)$/;
const NO = /^(?:khong(?: co)?|ko|0|chua(?: co)?|no|n|false)$/;
/** What a cell under `Công nhận` holds where it was done: the decision. */
const BY_DECISION = /^(?:theo )?(?:qd|quyet dinh)(?![a-z])/;
/** Headings that ask when, how or by whom a state was reached. */
const ABOUT_STATE =
	/^(?:cap|quyet dinh|qd|so|ngay|nam|thang|hinh thuc|muc|thoi gian|thoi diem|co quan|van ban|danh hieu|don vi)(?: |$)/;
const CARRIED_ON =
	/^(?:mo hinh |tiep tuc )?(?:duy tri|chuyen tiep)(?: mo hinh)?(?: (?:tu )?(?:nam|cac nam) truoc)?$|^mo hinh cu$/;

/** What {@link CARRIED_ON} may begin with. */
const CARRIES = 'cdmt';

/** Whether a text may say what {@link CARRIED_ON} does, by its first sign: hardly any does of the many that are asked. */
function mayCarryOn(text: string): boolean {
	const code = text.charCodeAt(0);
	if (code >= 48 && code <= 57) return false;
	const small = code | 32;
	return small < 97 || small > 122 || CARRIES.includes(String.fromCharCode(small));
}

function saysCarriedOn(text: string): boolean {
	return mayCarryOn(text) && CARRIED_ON.test(bareKey(text).trim());
}

/** A column headed by a state, with a mark for each model that is in it. */
interface StateColumn {
	readonly column: number;
	readonly measures: readonly string[];
}

/** What a row of a list of models counts for; `base` is null where nothing says whether its model was registered or came further, or it is not to be counted. */
export interface ModelState extends StatusSaid {
	readonly base: string | null;
}

/** The states of the models of a list, as its heading, its sections, a column of states in words and columns of marks tell them. */
export class ModelStates {
	/** What its models may count for. */
	readonly asks: readonly string[];
	readonly #status: number | null;
	readonly #marks: readonly StateColumn[];
	readonly #carryingOn: readonly number[];
	readonly #saysRecognised: boolean;
	readonly #headed = remembered((heading) => modelsHeaded(heading, this.#hasStates));
	readonly #said = remembered(saidOfStatus);
	/** States by what their words say and by their base. */
	readonly #known = new WeakMap<StatusSaid, Map<string | null, ModelState>>();
	/** What somebody said the models below headings in doubt count for. */
	readonly #answers: ReadonlyMap<string, string>;
	/** The headings in doubt, answered or not. */
	readonly #open: ReadonlySet<string>;
	readonly #shown: number;

	constructor(
		private readonly mapped: MappedTable,
		shown: number
	) {
		this.#shown = shown;
		this.#open = new Set((mapped.models ?? []).map(({ heading }) => heading));
		this.#answers = new Map(
			(mapped.models ?? []).flatMap(({ heading, countedAs }) =>
				countedAs === undefined || countedAs === NOT_COUNTED ? [] : [[heading, countedAs] as const]
			)
		);
		const { table } = mapped;
		this.#status = statusColumn(table.columns);
		this.#marks = this.#markColumns();
		this.#carryingOn = this.#columnsCarryingOn();
		this.#saysRecognised = this.#tellsRecognition();
		const asks = new Set<string>();
		const known = new Set<ModelState>();
		for (const row of table.rows) {
			if (row.role !== 'data') continue;
			const state = this.of(row);
			if (known.has(state)) continue;
			// Without marks rows of one state share it.
			if (this.#marks.length === 0) known.add(state);
			const { base, reached, unclear } = state;
			for (const measure of [base ?? [], reached, unclear].flat()) asks.add(measure);
		}
		if (this.tellsZero(RECOGNISED)) asks.add(RECOGNISED);
		this.asks = [...asks];
	}

	/** Whether a unit whose models are all short of it counts zero of a measure. */
	tellsZero(measure: string): boolean {
		const isMarked = this.#marks.some(({ measures }) => measures.includes(measure));
		return measure === RECOGNISED && (this.#saysRecognised || isMarked);
	}

	of(row: TableRow): ModelState {
		if (this.#marks.length > 0) return this.#stateOf(row, this.#baseOf(row));
		// Without marks the words of the state and the base are all that matters.
		const said = this.#status === null ? NOTHING : this.#said(cellText(row, this.#status));
		let ofBase = this.#known.get(said);
		if (!ofBase) this.#known.set(said, (ofBase = new Map()));
		const base = this.#baseOf(row);
		let state = ofBase.get(base);
		if (!state) ofBase.set(base, (state = this.#stateOf(row, base)));
		return state;
	}

	#stateOf(row: TableRow, base: string | null): ModelState {
		const reached = new Set<string>();
		const unclear = new Set<string>();
		const add = (said: StatusSaid) => {
			for (const measure of said.reached) reached.add(measure);
			for (const measure of said.unclear) unclear.add(measure);
		};
		if (this.#status !== null) {
			const said = this.#said(cellText(row, this.#status));
			const isTold = (measure: string) => measure !== RECOGNISED || this.#saysRecognised;
			add({ reached: said.reached, unclear: said.unclear.filter(isTold) });
		}
		for (const mark of this.#marks) add(this.#marked(row, mark));
		for (const measure of reached) unclear.delete(measure);
		if (base !== null) reached.delete(base);
		return { base, reached: [...reached], unclear: [...unclear] };
	}

	/** Headings of columns that tell when or by whom models were recognised, where nothing tells that they were. */
	unread(): readonly string[] {
		if (this.asks.includes(RECOGNISED) || this.asks.includes('dvk_awarded')) return [];
		return this.mapped.table.columns.flatMap(({ path, kind }, c) => {
			const isFilled = () => this.#cells(c).some((text) => stateOfText(text) !== 'blank');
			const isSo = kind !== 'personal' && c !== this.#shown && speaksOfRecognition(leafKey(path));
			return isSo && !this.isMark(c) && isFilled() ? [path.at(-1) ?? ''] : [];
		});
	}

	/**
	 * The heading above a row that does not say what its models are, or is of a plan, answered or not; null where it does, or the row
	 * itself.
	 */
	headingInDoubt(row: TableRow, isOfPlan: (heading: string) => boolean): string | null {
		const heading = this.#headingOf(row);
		const isClear = this.#headed(heading) !== null && !isOfPlan(heading);
		return this.#isCarriedOn(row) || isClear ? null : heading;
	}

	/** What is said of models whose state is not clear, with the first of their places and how many there are. */
	issues(places: readonly string[]): Issue[] {
		const { sheet } = this.mapped.table;
		const [a1] = places;
		return a1 === undefined
			? []
			: [{ code: 'models-state-unclear', severity: 'warning', sheet, a1, count: places.length }];
	}

	get #hasStates(): boolean {
		return this.#status !== null || this.#marks.length > 0 || this.#carryingOn.length > 0;
	}

	#isCarriedOn({ role, cells }: TableRow): boolean {
		return role === 'data' && this.#carryingOn.some((c) => saysCarriedOn(cells[c]?.raw ?? ''));
	}

	/** The columns some cell of which says that its model goes on from before. */
	#columnsCarryingOn(): readonly number[] {
		const { columns, rows } = this.mapped.table;
		const isSo = remembered(saysCarriedOn);
		return [...columns.keys()].filter(
			(c) =>
				c !== this.#shown &&
				c !== this.#status &&
				rows.some(({ role, cells }) => {
					const raw = role === 'data' ? cells[c]?.raw : undefined;
					return raw !== undefined && mayCarryOn(raw) && isSo(raw);
				})
		);
	}

	/** Whether a column of marks tells a state. */
	isMark(column: number): boolean {
		return this.#marks.some((one) => one.column === column);
	}

	#cells(column: number): readonly string[] {
		return this.mapped.table.rows.flatMap((row) =>
			row.role === 'data' ? [cellText(row, column)] : []
		);
	}

	#markColumns(): readonly StateColumn[] {
		return this.mapped.table.columns.flatMap(({ path, kind }, column): StateColumn[] => {
			const leaf = leafKey(path);
			const isOther = column === this.#shown || column === this.#status || kind === 'personal';
			if (isOther || plainColumn(leaf) !== null || ABOUT_STATE.test(leaf)) return [];
			const { reached } = saidOfStatus(path.at(-1) ?? '');
			if (reached.length === 0) return [];
			const texts = this.#cells(column).map((text) => bareKey(text).trim());
			const isMarked = texts.some((text) => YES.test(text) || BY_DECISION.test(text));
			const isCount = texts.some((text) => /^\d/.test(text) && !YES.test(text) && !NO.test(text));
			return isMarked && !isCount ? [{ column, measures: reached }] : [];
		});
	}

	#marked(row: TableRow, { column, measures }: StateColumn): StatusSaid {
		const text = cellText(row, column);
		const key = bareKey(text).trim();
		if (key === '' || NO.test(key) || stateOfText(text) === 'blank') return NOTHING;
		if (YES.test(key) || BY_DECISION.test(key)) return { reached: measures, unclear: [] };
		const heading = this.mapped.table.columns[column]?.path.at(-1) ?? '';
		const own = this.#said(text);
		if (own.reached.length > 0) return own;
		// `Chưa` below `Công nhận` is as good as said at length.
		const atLength = this.#said(`${text} ${heading}`);
		return atLength.reached.length > 0 ? { reached: [], unclear: measures } : NOTHING;
	}

	/** Whether the column of states speaks of recognition, in its heading or in some row. */
	#tellsRecognition(): boolean {
		const status = this.#status;
		if (status === null) return false;
		const { path } = this.mapped.table.columns[status] as TableColumn;
		return path.some(speaksOfRecognition) || this.#cells(status).some(speaksOfRecognition);
	}

	#headingOf({ section }: TableRow): string {
		return modelsHeading(section, this.mapped.table.title);
	}

	#baseOf(row: TableRow): string | null {
		if (this.#isCarriedOn(row)) return 'dvk_maintained';
		const heading = this.#headingOf(row);
		return this.#open.has(heading) ? (this.#answers.get(heading) ?? null) : this.#headed(heading);
	}
}

/** The heading of the models of a section: its own where it speaks of their state, else the title. */
export function modelsHeading(section: string | null, title: string | null): string {
	return section !== null && SPEAKS.test(headerKey(section)) ? section : (title ?? '');
}

const NOTHING: StatusSaid = { reached: [], unclear: [] };
/** Sections that part models by their state: those of communes and fields do not. */
const SPEAKS = /(?:^| )(?:dang ky|cong nhan|khen thuong|nhan rong|duy tri|hieu qua)(?: |$)/;

function statusColumn(columns: readonly TableColumn[]): number | null {
	const column = columns.findIndex(
		({ path, kind }) =>
			kind !== 'personal' &&
			phraseIn(leafKey(path), 'ket qua|trang thai|tinh trang|tinh trang thuc hien') > 0
	);
	return column === -1 ? null : column;
}
