import type { Confidence, Meaning, Reason, Suggestion, Theme } from '$lib/model';
import { readMoneyUnit, remembered } from '$lib/text';
import { INDICATORS } from '../indicators';
import { areCompared } from './compared-figures';
import { scaleOfCount } from './count-scale';
import { dimsOfPath } from './dimensions';
import { headerKey } from './header-key';
import type { HeaderRule } from './header-rule';
import { dimsOfTitle, doubtsOf } from './other-work';
import { perPart } from './per-part';
import { headingOfOtherMatter } from './matter-of-heading';
import { phraseIn } from './phrase';
import { plainColumn } from './plain-columns';
import { CAMPAIGN_RULES } from './rules-campaigns';
import { MODEL_RULES } from './rules-models';
import { PETITION_RULES } from './rules-petitions';
import { SERVICE_RULES } from './rules-service';
import { windowOfHeader } from './window-of-header';
import { fieldOfTitle, saysMore, wordsLeftOver } from './words-left-over';

export const HEADER_RULES: readonly HeaderRule[] = [
	...MODEL_RULES,
	...SERVICE_RULES,
	...PETITION_RULES,
	...CAMPAIGN_RULES
];

/** What is known around a header and may settle what it means. */
export interface HeaderContext {
	/** Unit of measure of the column or line: `%`, `nghìn đồng`, `lượt`. */
	readonly unitOfMeasure?: string | null;
	/** Title of the table: forms of one petition kind name the kind only there. */
	readonly title?: string | null;
	/** The cells hold percentages. */
	readonly percent?: boolean;
	/** The header or line itself is in money, not only what else stands in the table. */
	readonly money?: boolean;
}

const RATE_WORDS =
	'ty le|%|phan tram|chi so hai long|chi so|diem trung binh|bo chi so phuc vu|diem';
/** What is worked out over many things and counts none of them. */
const NO_COUNT = 'trung vi|binh quan|trung binh|so ngay doi|so ngay cho';
/** Work of others that uses the same words: voters' petitions to the councils, blood, pensions, farming, conciliation. */
const OTHER_TOPICS = 'cu tri|hien mau|bao hiem xa hoi|bhxh|khuyen nong|hoa giai';
/** What was not, or not yet: a rule that does not say so itself counts what was. */
const NOT_SO =
	'chua|khong|du kien|ke hoach|phan dau|de nghi cong nhan|de nghi khen thuong|can nhan rong';
/** The name of a programme, `4 xin, 4 luôn, 5 không`, which denies nothing. */
const FIVE_NOES = /\b(?:5|nam) khong\b/g;
/** What counts early and timely together. */
const ON_TIME: ReadonlySet<string> = new Set(['dossiers_resolved_ontime', 'svc_ontime_rate']);
/** A share of a plan that was reached: nothing the catalogue knows. */
const OF_PLAN =
	/^(?:ty le |% )?(?:dat|hoan thanh)(?: ty le| %| ke hoach| chi tieu| giao| nam| so voi)*$/;
/** Titles of tables in which points are given. */
const SCORING =
	'cham diem|bang diem|diem so|tu cham|thang diem|diem tu danh gia|tinh diem|766|bo chi so';
const MONEY_MEASURES: ReadonlySet<string> = new Set(['care_value', 'dvk_funding']);

/** Whether a header or its unit of measure speaks of a share or a score and not of a count. */
export function isRateHeader(path: readonly string[], context: HeaderContext = {}): boolean {
	const leaf = headerKey(path.at(-1) ?? '');
	return (
		context.percent === true ||
		headerKey(context.unitOfMeasure ?? '').includes('%') ||
		phraseIn(leaf, RATE_WORDS) > 0 ||
		leaf.includes('%')
	);
}

interface Hit {
	readonly rule: HeaderRule;
	readonly score: number;
	readonly byTheme: boolean;
}

function scoreOf(
	title: string,
	rule: HeaderRule,
	key: string,
	leaf: string,
	theme: Theme | undefined
): Hit | null {
	if (rule.theme !== undefined && theme !== undefined && theme !== rule.theme) return null;
	if (rule.onlyThere && theme === undefined) return null;
	let score = 0;
	for (const phrase of rule.all) {
		const length = phraseIn(key, phrase);
		if (length === 0) return null;
		score += length + phraseIn(leaf, phrase);
	}
	for (const phrase of rule.leaf ?? []) {
		const length = phraseIn(leaf, phrase);
		if (length === 0) return null;
		score += length;
	}
	if (rule.none?.some((phrase) => phraseIn(key, phrase) > 0)) return null;
	if (rule.title !== undefined && phraseIn(title, rule.title) === 0) return null;
	if (rule.leafNone !== undefined && phraseIn(leaf, rule.leafNone) > 0) return null;
	if (rule.alone && saysMore(rule, key.split(' / '))) return null;
	return { rule, score, byTheme: rule.theme !== undefined };
}

/** Whether the header counts what was done before its time and not what was done in it. */
function saysEarlyOnly(keys: readonly string[]): boolean {
	return keys.some((key) => phraseIn(key, 'truoc han') > 0 && phraseIn(key, 'dung') === 0);
}

/** Whether the header says that something was not so, and the rule does not. */
function saysOtherwise({ all, leaf: last = [] }: HeaderRule, leaf: string): boolean {
	const own = [...all, ...last]
		.flatMap((phrase) => phrase.split('|'))
		.filter((phrase) => phraseIn(leaf, phrase) > 0);
	const said = leaf.replace(FIVE_NOES, ' ');
	return NOT_SO.split('|').some(
		(word) => phraseIn(said, word) > 0 && !own.some((phrase) => phraseIn(phrase, word) > 0)
	);
}

/** Points given for a share are no share: `Tỷ lệ hồ sơ nộp trực tuyến (điểm)`, every rate below `Chấm điểm …`. */
function isInPoints(
	{ measure }: HeaderRule,
	leaf: string,
	title: string,
	{ unitOfMeasure }: HeaderContext
): boolean {
	if (INDICATORS.get(measure)?.unitVi !== '%') return false;
	const says = phraseIn(leaf, 'diem') > 0 && phraseIn(leaf, 'diem phan tram|diem %') === 0;
	return (
		(says && phraseIn(leaf, 'ty le|%') > 0) ||
		headerKey(unitOfMeasure ?? '') === 'diem' ||
		(phraseIn(title, SCORING) > 0 && !leaf.includes('%'))
	);
}

/** Whether figures of a measure are sums of money. */
export function isMoneyMeasure(measure: string): boolean {
	return MONEY_MEASURES.has(measure);
}

/**
 * The factor to million đồng of the unit of money that a header names, the lowest text first, or the unit of its table; null
 * where neither names one.
 */
export function statedMoney(
	path: readonly string[],
	unitOfMeasure: string | null | undefined
): { readonly factor: number; readonly text: string } | null {
	for (const text of [...path].reverse().concat(unitOfMeasure ?? [])) {
		const unit = readMoneyUnit(text);
		if (unit) return { factor: unit.factorToMillion, text };
	}
	return null;
}

/** The factor from money as the cells hold it to million đồng; 1 when nobody says, with that as the reason. */
function moneyFactor(
	path: readonly string[],
	context: HeaderContext
): { factor: number; reason: Reason } {
	const stated = statedMoney(path, context.unitOfMeasure);
	return stated
		? { factor: stated.factor, reason: { code: 'money-unit', details: { text: stated.text } } }
		: { factor: 1, reason: { code: 'money-unit-missing' } };
}

function ignored(code: string, confidence: Confidence): Suggestion<Meaning> {
	return { value: { role: 'ignore' }, confidence, reasons: [{ code }] };
}

/**
 * What a header path means: the measure with its breakdown, read from the words of the whole path. A rate gives the
 * id of its indicator. `sure` when the words alone say it, `likely` when the theme had to help, `ask` (and to be
 * ignored) when no rule or two rules fit alike, when the header denies what the rule counts, or says more than the measure
 * and its breakdowns are (`Số hồ sơ đất đai tiếp nhận`): then its figures are of a part.
 * @param path header texts from the top down.
 * @param theme theme of the table, when it is known.
 */
export function measureOfHeader(
	path: readonly string[],
	theme?: Theme,
	context: HeaderContext = {}
): Suggestion<Meaning> {
	return answerTo(JSON.stringify([path, theme ?? null, context]));
}

/** Hundreds of files of a form ask the same of each header, and every rule is tried to answer. */
const answerTo = remembered((asked): Suggestion<Meaning> => {
	const [path, theme, context] = JSON.parse(asked) as [string[], Theme | null, HeaderContext];
	return meaningOf(path, theme ?? undefined, context);
});

function meaningOf(
	path: readonly string[],
	theme: Theme | undefined,
	context: HeaderContext
): Suggestion<Meaning> {
	const keys = path.map(headerKey).filter((key) => key !== '');
	const leaf = keys.at(-1) ?? '';
	if (keys.length === 0) return ignored('no-header', 'ask');
	const plain = plainColumn(leaf);
	if (plain === 'unit')
		return { value: { role: 'unit' }, confidence: 'sure', reasons: [{ code: 'unit-header' }] };
	if (plain !== null) return ignored(`${plain}-header`, 'sure');
	if (areCompared(path)) return ignored('text-header', 'sure');

	const key = keys.join(' / ');
	const rate = isRateHeader(path, context);
	if (rate && OF_PLAN.test(leaf)) return ignored('rate-header', 'ask');
	const title = headerKey(context.title ?? '');
	if (phraseIn(leaf, OTHER_TOPICS) > 0) return ignored('unknown-column', 'ask');
	if (!rate && phraseIn(key, NO_COUNT) > 0) return ignored('unknown-column', 'ask');
	const hits = HEADER_RULES.filter((rule) => (rule.rate === true) === rate)
		.filter((rule) => rate || context.money !== true || MONEY_MEASURES.has(rule.measure))
		.map((rule) => scoreOf(title, rule, key, leaf, theme))
		.filter((hit) => hit !== null)
		.sort((a, b) => b.score - a.score || Number(a.byTheme) - Number(b.byTheme));
	const [best] = hits;
	if (!best) return ignored(rate ? 'rate-header' : 'unknown-column', 'ask');
	const rival = hits.find(
		(hit) =>
			hit.rule.measure !== best.rule.measure || hit.rule.dims?.level !== best.rule.dims?.level
	);
	const { rule } = best;
	const by = rule.by ?? [];
	const dims = { ...dimsOfPath(keys, by), ...rule.dims };
	const kindOfTitle =
		by.includes('kind') && dims.kind === undefined ? dimsOfPath([title], ['kind']) : {};
	const money = MONEY_MEASURES.has(rule.measure) ? moneyFactor(path, context) : null;
	const tied = rival !== undefined && rival.score === best.score;
	const otherwise = saysOtherwise(rule, leaf);
	const narrower =
		wordsLeftOver(rule, path) ||
		fieldOfTitle(rule, context.title) ||
		(rate ? '' : perPart(path, context.unitOfMeasure, MONEY_MEASURES.has(rule.measure)));
	const isEarlyOnly = ON_TIME.has(rule.measure) && saysEarlyOnly(keys);
	const isLevel = rule.measure === 'sat_index' && keys.includes('hai long');
	const inPoints = rate && isInPoints(rule, leaf, title, context);
	const scale = money || rate ? null : scaleOfCount(path, context.unitOfMeasure, rule.measure);
	const inScale = scale !== null && 'doubted' in scale ? scale.doubted : null;
	const lacksUnit = money?.reason.code === 'money-unit-missing';
	const heading = headingOfOtherMatter(rule, path);
	const doubts = [
		...doubtsOf(rule, keys, context.title),
		...(heading === null ? [] : [{ code: 'heading-of-other-work', details: { words: heading } }])
	];
	const isAsked =
		[tied, otherwise, narrower !== '', isEarlyOnly, isLevel, lacksUnit, inPoints].includes(true) ||
		inScale !== null ||
		doubts.length > 0;
	return {
		value: {
			role: 'measure',
			measure: rule.measure,
			dims: { ...kindOfTitle, ...dimsOfTitle(rule, context.title), ...dims },
			factor: money?.factor ?? (scale && 'factor' in scale ? scale.factor : 1),
			...windowOfHeader(keys)
		},
		confidence: isAsked ? 'ask' : best.byTheme && theme === undefined ? 'likely' : 'sure',
		reasons: [
			{ code: 'header-words', details: { words: rule.all.join(', ') } },
			...(best.byTheme ? [{ code: 'theme-words' }] : []),
			...(otherwise ? [{ code: 'says-otherwise' }] : []),
			...(narrower === '' ? [] : [{ code: 'words-left-over', details: { words: narrower } }]),
			...(isEarlyOnly ? [{ code: 'early-only' }] : []),
			...(inPoints ? [{ code: 'rate-in-points' }] : []),
			...(isLevel ? [{ code: 'two-meanings', details: { other: 'answers_level' } }] : []),
			...(tied ? [{ code: 'two-meanings', details: { other: rival.rule.measure } }] : []),
			...(inScale === null ? [] : [{ code: 'count-scale', details: { text: inScale } }]),
			...doubts,
			...(money ? [money.reason] : [])
		]
	};
}
