import type { FactColumns, FactKind } from '$lib/engine/duckdb';
import type { FiledColumns } from '$lib/journal';
import { askedBy, dayNumbers, dutyDays, howMet, REPORTING_MEASURES } from '$lib/metrics';
import type { Asked, DeadlineOf } from '$lib/metrics';
import { dimsText, NO_TEXTS, utf8Texts, type ReportKind, type UnitKey } from '$lib/model';
import { deadlineOf, periodName } from '$lib/reference/calendar';
import type { Expected } from './due';
import { Pairs } from './pairs';

/** The form and theme of what no file says and the reports themselves do. */
const REPORTING = 'reporting';

type Measure = (typeof REPORTING_MEASURES)[number];

/** The places of `REPORTING_MEASURES`. */
const AT = Object.fromEntries(REPORTING_MEASURES.map((measure, at) => [measure, at])) as Record<
	Measure,
	number
>;

/**
 * Facts that no file holds, the reports themselves do ({@link REPORTING_MEASURES}): who was on time, and how complete, as `dueReports`
 * and `metDuties` tell it of single periods. There are a million of them: no object a report, a duty or a fact. Their source is
 * the file of the last report, of those that bear a date if any does, the text its day; of what never came, none. Throws AppError `query-refused` for days that are none.
 */
export function disciplineFacts(
	filed: FiledColumns,
	expected: Expected,
	deadline: DeadlineOf = deadlineOf
): FactColumns {
	const { asked, askedOf } = askedBy(filed.kinds);
	const received = new Received(filed, askedOf, asked.length);
	const due = asked.map(({ theme, window, isDue }) => (isDue ? expected(window.end, theme) : []));
	const duties = due.reduce((sum, units) => sum + units.length, 0);
	const facts = new Facts(filed, asked, duties * 4 + received.length * 2);
	const dayNumber = dayNumbers();
	const days = filed.kinds.map(({ receivedOn }) => dayNumber(receivedOn));
	const dayOf = (report: number) => (report < 0 ? undefined : days[filed.kind[report] as number]);
	for (const [at, { theme, window }] of asked.entries()) {
		const lastDay = dayNumber(deadline(theme, window));
		for (const key of due[at] as readonly UnitKey[]) {
			const unit = facts.unitOf(key);
			const [last, lastDated] = received.lastOf(at, unit);
			const { status, daysLate } = howMet(lastDay, dayOf(last), dayOf(lastDated));
			if (status === 'undated') {
				facts.add(at, AT.rep_undated, unit, 1, last);
				continue;
			}
			const source = lastDated < 0 ? last : lastDated;
			facts.add(at, AT.rep_due, unit, 1, source);
			facts.add(at, AT.rep_received_ontime, unit, status === 'on-time' ? 1 : 0, source);
			facts.add(at, AT.rep_received_late, unit, status === 'late' ? 1 : 0, source);
			if (status !== 'missing') facts.add(at, AT.rep_days_late, unit, daysLate, source);
		}
	}
	received.each((at, unit, required, filled, last) => {
		facts.add(at, AT.cells_required, unit, required, last);
		facts.add(at, AT.cells_filled, unit, filled, last);
	});
	return facts.columns();
}

/** The reports of each unit on what was asked. */
class Received {
	readonly #pairs: Pairs;
	readonly #required: Float64Array;
	readonly #filled: Float64Array;
	readonly #own: Latest;
	/** Of what stands aside in reports on something else. */
	readonly #aside: Latest;
	/** The last of all. */
	readonly #last: Int32Array;
	readonly #units: number;

	constructor(filed: FiledColumns, askedOf: Int32Array, asked: number) {
		const { length, kinds, kind, unit, units } = filed;
		this.#units = units.length;
		this.#pairs = new Pairs(asked, units.length);
		this.#required = new Float64Array(length);
		this.#filled = new Float64Array(length);
		this.#own = noneYet(length);
		this.#aside = noneYet(length);
		this.#last = new Int32Array(length).fill(-1);
		const isLater = (one: number, other: number) =>
			other < 0 ||
			(kinds[kind[one] as number] as ReportKind).receivedOn >
				(kinds[kind[other] as number] as ReportKind).receivedOn;
		for (let row = 0; row < length; row++) {
			const of = kind[row] as number;
			const at = askedOf[of] as number;
			if (at < 0) continue;
			const pair = this.#pairs.numberOf(at, unit[row] as number);
			this.#required[pair] =
				(this.#required[pair] as number) + (filed.cellsRequired[row] as number);
			this.#filled[pair] = (this.#filled[pair] as number) + (filed.cellsFilled[row] as number);
			if (isLater(row, this.#last[pair] as number)) this.#last[pair] = row;
			const { last, lastDated } = kinds[of]?.aside ? this.#aside : this.#own;
			if (isLater(row, last[pair] as number)) last[pair] = row;
			if (kinds[of]?.undated) continue;
			if (isLater(row, lastDated[pair] as number)) lastDated[pair] = row;
		}
	}

	get length(): number {
		return this.#pairs.length;
	}

	/**
	 * The last report of a unit, and the last that bears a date: −1 for none. What stands aside in reports on something else only where
	 * there is nothing else.
	 */
	lastOf(asked: number, unit: number): readonly [last: number, lastDated: number] {
		const pair = unit < this.#units ? this.#pairs.find(asked, unit) : -1;
		if (pair < 0) return NOTHING;
		const { last, lastDated } = (this.#own.last[pair] as number) < 0 ? this.#aside : this.#own;
		return [last[pair] as number, lastDated[pair] as number];
	}

	each(
		take: (asked: number, unit: number, required: number, filled: number, last: number) => void
	): void {
		for (let pair = 0; pair < this.#pairs.length; pair++)
			take(
				this.#pairs.leftOf(pair),
				this.#pairs.rightOf(pair),
				this.#required[pair] as number,
				this.#filled[pair] as number,
				this.#last[pair] as number
			);
	}
}

const NOTHING = [-1, -1] as const;

/** The last report of each pair, and the last that bears a date: −1 for none. */
interface Latest {
	readonly last: Int32Array;
	readonly lastDated: Int32Array;
}

function noneYet(length: number): Latest {
	return { last: new Int32Array(length).fill(-1), lastDated: new Int32Array(length).fill(-1) };
}

/** Collects the facts. */
class Facts {
	readonly #filed: FiledColumns;
	readonly #kinds: readonly FactKind[];
	readonly #units: Map<UnitKey, number>;
	readonly #kind: Int32Array;
	readonly #unit: Int32Array;
	readonly #value: Float64Array;
	/** The report each is of, −1 where none came. */
	readonly #report: Int32Array;
	#length = 0;

	constructor(filed: FiledColumns, asked: readonly Asked[], most: number) {
		this.#filed = filed;
		this.#kinds = asked.flatMap(kindsOf);
		this.#units = new Map(filed.units.map((unit, number) => [unit, number]));
		this.#kind = new Int32Array(most);
		this.#unit = new Int32Array(most);
		this.#value = new Float64Array(most);
		this.#report = new Int32Array(most);
	}

	/** The number of a unit; those of the reports are the first. */
	unitOf(key: UnitKey): number {
		let number = this.#units.get(key);
		if (number === undefined) this.#units.set(key, (number = this.#units.size));
		return number;
	}

	add(asked: number, measure: number, unit: number, value: number, report: number): void {
		const row = this.#length++;
		this.#kind[row] = asked * REPORTING_MEASURES.length + measure;
		this.#unit[row] = unit;
		this.#value[row] = value;
		this.#report[row] = report;
	}

	columns(): FactColumns {
		const { kinds, kind, files, file } = this.#filed;
		const length = this.#length;
		const sheets = [...files, { name: '', hash: '' }];
		const texts = ['', ...new Set(kinds.map(({ receivedOn }) => receivedOn))];
		const textOf = kinds.map(({ receivedOn }) => texts.indexOf(receivedOn));
		const [sheet, codes, rows] = [
			new Int32Array(length),
			new Int32Array(length),
			new Int32Array(length)
		];
		for (let row = 0; row < length; row++) {
			const report = this.#report[row] as number;
			rows[row] = row;
			sheet[row] = report < 0 ? files.length : (file[report] as number);
			codes[row] = report < 0 ? 0 : (textOf[kind[report] as number] as number);
		}
		return {
			length,
			kinds: this.#kinds,
			kind: this.#kind.subarray(0, length),
			units: [...this.#units.keys()],
			unit: this.#unit.subarray(0, length),
			value: this.#value.subarray(0, length),
			sheets: sheets.map(({ name, hash }) => ({ file: name, hash, sheet: '' })),
			sheet,
			cell: new Int32Array(length).fill(-1),
			a1: { rows: new Int32Array(), values: NO_TEXTS, codes: new Int32Array() },
			raw: { rows, values: utf8Texts(texts), codes }
		};
	}
}

/** A kind a measure, in the order of `REPORTING_MEASURES`. */
function kindsOf({ theme, window }: Asked): readonly FactKind[] {
	const { start, end } = dutyDays(window);
	const period = periodName({ start, end, kind: 'period' });
	return REPORTING_MEASURES.map((measure) => ({
		measure,
		start,
		end,
		windowKind: 'period',
		period,
		dims: dimsText({ theme }),
		form: REPORTING,
		theme: REPORTING
	}));
}
