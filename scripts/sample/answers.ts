import type { TrueFact } from './page';

function orderOf(fact: TrueFact): string {
	return [
		fact.source.file,
		fact.source.sheet,
		fact.indicator,
		JSON.stringify(fact.dims),
		fact.unit
	].join('\u0000');
}

/**
 * The answers as JSON, one fact a line, in a fixed order.
 * @throws Error when two cells say the same thing: every figure comes from one file only.
 */
export function answersText(facts: readonly TrueFact[]): string {
	const seen = new Map<string, string>();
	for (const { indicator, unit, start, end, dims, source } of facts) {
		const what = [indicator, unit, start, end, JSON.stringify(dims)].join('|');
		const where = `${source.file} ${source.sheet} ${source.a1}`;
		const before = seen.get(what);
		if (before !== undefined) throw new Error(`${what} stands in ${before} and in ${where}`);
		seen.set(what, where);
	}
	const sorted = facts
		.map((fact) => [orderOf(fact), fact] as const)
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return `[\n${sorted.map(([, fact]) => JSON.stringify(fact)).join(',\n')}\n]\n`;
}

type Pick = (fact: TrueFact) => boolean;

const DISTRICT_CODES = /^14(089|09[258]|10[1478]|11[0369]|12[258]|13[1478]|14[036])@|^141(22|28)@/;

function isDistrict(fact: TrueFact): boolean {
	return DISTRICT_CODES.test(fact.unit);
}

function sumLine(
	facts: readonly TrueFact[],
	words: string,
	indicator: string,
	dims: string,
	pick: Pick
): string {
	const found = facts.filter(
		(fact) => fact.indicator === indicator && JSON.stringify(fact.dims) === dims && pick(fact)
	);
	const sum = found.reduce((total, fact) => total + fact.value, 0);
	return `| ${words} | \`${indicator}\`${dims === '{}' ? '' : ` ${dims}`} | ${sum} | ${found.length} |`;
}

/** The main numbers and the planted faults, for people. */
export function headlinesText(facts: readonly TrueFact[]): string {
	const during =
		(end: string): Pick =>
		(fact) =>
			isDistrict(fact) && fact.end === end;
	const lines: string[] = [];
	for (const [name, calendar, inspectorate] of [
		['Q3/2024', '2024-09-30', '2024-09-14'],
		['Q4/2024', '2024-12-31', '2024-12-14'],
		['Q3/2026', '2026-09-30', '2026-09-14']
	] as const) {
		for (const [id, dims] of [
			['dvk_registered', '{}'],
			['dvk_maintained', '{}'],
			['dvk_implemented', '{}'],
			['dvk_recognised', '{}'],
			['agencies_obliged', '{}'],
			['agencies_with_effective_model', '{}'],
			['sat_respondents', '{}'],
			['answers_level', '{"level":"4"}'],
			['answers_level', '{"level":"5"}'],
			['svc_received', '{}'],
			['dossiers_online', '{}'],
			['dossiers_resolved_ontime', '{}'],
			['dossiers_resolved_late', '{}'],
			['cd_participants', '{}'],
			['population', '{}'],
			['insured', '{}']
		] as const)
			lines.push(sumLine(facts, name, id, dims, during(calendar)));
		for (const [id, dims] of [
			['tcd_turns', '{}'],
			['don_received', '{}'],
			['don_backlog', '{}'],
			['gq_in_competence', '{"kind":"khieu-nai"}'],
			['gq_resolved', '{"kind":"khieu-nai"}']
		] as const)
			lines.push(sumLine(facts, name, id, dims, during(inspectorate)));
	}
	const at = (unit: string, indicator: string, end: string) => {
		const fact = facts.find(
			(one) => one.unit.startsWith(unit) && one.indicator === indicator && one.end === end
		);
		return fact ? `\`${fact.source.file}\` ${fact.source.sheet}!${fact.source.a1}` : 'nowhere';
	};
	return `# Answers to the sample reports

Written by \`npm run sample\`; do not edit. \`sample-truth.json\` holds every fact with its cell.

## Sums over huyện Xuân Trường (2024) and its four successors (2026)

| Window | Measure | Sum | Communes |
| --- | --- | ---: | ---: |
${lines.join('\n')}

## Planted in Q4/2024

- **Not reported.** Xã Xuân Vinh (14134) sent nothing on any theme: 13 of 14 communes. Its row stands blank in the summary of models and is absent elsewhere.
- **Late.** Xã Xuân Châu (14092) and xã Xuân Tân (14110) sent their campaigns in workbooks of their own, signed 24/01/2025; all other reports are signed two days after the window.
- **Contradiction.** Xã Xuân Phú (14128) processed three petitions more than it received and carried in: ${at('14128', 'don_processed', '2024-12-14')} (R01). The answers hold what the cell says.
- **Wrong total.** The grand total of registered models in \`xuan-truong-2024-q4-mo-hinh.xlsx\` is typed, and nine too high (R07).
- **Blank, not zero.** Xã Thọ Nghiệp (14125) left the models inspected empty in the same file.
- **Zeros** are written \`0\`, \`-\` or \`Không\`, all of them reported.

## Elsewhere

- \`Mô hình và đầu mối các xã quý II-2024.xlsx\` has the columns \`Người phụ trách\` and \`SĐT\` (invented): they never become facts.
- \`Phong trào, chiến dịch quý II-2024 huyện Xuân Trường.xlsx\` counts money in nghìn đồng; the answers are in million đồng.
`;
}
