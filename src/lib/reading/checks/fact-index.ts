import { dimsText, type Fact, type Issue, type RuleId, type Severity } from '$lib/model';

/** Facts of one unit in one window with one breakdown kind, by measure id. */
export interface FactGroup {
	readonly unit: string;
	readonly start: string;
	readonly end: string;
	readonly windowKind: Fact['windowKind'];
	readonly dims: string;
	readonly byMeasure: ReadonlyMap<string, Fact>;
}

/** Groups facts by unit, window and breakdown, in order of appearance; of two facts of one measure the first counts. */
export function groupFacts(facts: readonly Fact[]): FactGroup[] {
	const groups = new Map<string, Omit<FactGroup, 'byMeasure'> & { byMeasure: Map<string, Fact> }>();
	for (const fact of facts) {
		const dims = dimsText(fact.dims);
		const id = [fact.unit, fact.start, fact.end, fact.windowKind, dims].join('\u0000');
		const held = groups.get(id) ?? {
			unit: fact.unit,
			start: fact.start,
			end: fact.end,
			windowKind: fact.windowKind,
			dims,
			byMeasure: new Map<string, Fact>()
		};
		if (!held.byMeasure.has(fact.measure)) held.byMeasure.set(fact.measure, fact);
		groups.set(id, held);
	}
	return [...groups.values()];
}

/** An issue at the cell of a fact. */
export function issueAt(
	code: RuleId,
	severity: Severity,
	fact: Fact,
	details: Readonly<Record<string, string | number>> = {}
): Issue {
	return {
		code,
		severity,
		sheet: fact.source.sheet,
		a1: fact.source.a1,
		raw: fact.source.raw,
		details: { measure: fact.measure, found: fact.value, ...details }
	};
}
