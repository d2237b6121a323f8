import type { Compare, UnitsView } from './question-words';

/** The question being asked, as it stands in the address: a link shows the same view. */
export interface Question {
	/** Group id, unit key, or '' for all that is loaded. */
	readonly scope: string;
	/** Name of the window, or '' for the latest with reports. */
	readonly period: string;
	readonly unitsAs: UnitsView;
	readonly compare: Compare;
	/** Unit keys picked out; none for all of the scope. */
	readonly units: readonly string[];
	/** Indicator picked out on the exploring page, or ''. */
	readonly indicator: string;
}

const VIEWS: readonly UnitsView[] = ['reported', 'today', 'district'];
const COMPARES: readonly Compare[] = ['previous', 'last-year', 'none'];

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T {
	return allowed.find((item) => item === value) ?? (allowed[0] as T);
}

/** Reads a question from an address; what it does not know falls back to the plain question. */
export function readQuestion(params: URLSearchParams): Question {
	return {
		scope: params.get('scope') ?? '',
		period: params.get('period') ?? '',
		unitsAs: oneOf(params.get('as'), VIEWS),
		compare: oneOf(params.get('vs'), COMPARES),
		units: params.get('units')?.split(',').filter(Boolean) ?? [],
		indicator: params.get('indicator') ?? ''
	};
}

/** Writes a question as the search part of an address, `''` for the plain question. */
export function writeQuestion(question: Question): string {
	const params = new URLSearchParams();
	if (question.scope) params.set('scope', question.scope);
	if (question.period) params.set('period', question.period);
	if (question.unitsAs !== 'reported') params.set('as', question.unitsAs);
	if (question.compare !== 'previous') params.set('vs', question.compare);
	if (question.units.length > 0) params.set('units', question.units.join(','));
	if (question.indicator) params.set('indicator', question.indicator);
	const text = params.toString();
	return text ? `?${text}` : '';
}

/** The unit view as a metric query has it; `latest` is the roster's last day of change. */
export function unitsAsOf(question: Question, latest: string): string {
	return question.unitsAs === 'today' ? latest : 'reported';
}
