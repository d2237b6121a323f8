import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersText, headlinesText } from '../scripts/sample/answers';
import { bytesOf, encode1258 } from '../scripts/sample/files';
import type { TrueFact } from '../scripts/sample/page';
import { sampleFiles } from '../scripts/sample/plan';

const files = sampleFiles();
const facts = files.flatMap(({ pages }) => pages.flatMap((page) => page.facts));
const data = join(import.meta.dirname, '..', 'data');
const fixtures = join(import.meta.dirname, 'fixtures');

/** Figures of one unit in one window by `measure` or `measure|name=member`. */
function byReport(all: readonly TrueFact[]): Map<string, Map<string, number>> {
	const reports = new Map<string, Map<string, number>>();
	for (const { unit, end, indicator, dims, value } of all) {
		const key = `${unit} ${end}`;
		const report = reports.get(key) ?? new Map<string, number>();
		const breakdown = Object.entries(dims).map(([name, member]) => `|${name}=${member}`);
		reports.set(key, report.set(indicator + breakdown.join(''), value));
	}
	return reports;
}

/** Reports where `smaller` adds up to more than `larger`, in those that hold all of them. */
function broken(smaller: readonly string[], larger: readonly string[]): string[] {
	const sum = (report: Map<string, number>, ids: readonly string[]) =>
		ids.reduce((total, id) => total + (report.get(id) ?? 0), 0);
	return [...byReport(facts)]
		.filter(([, report]) => [...smaller, ...larger].every((id) => report.has(id)))
		.filter(([, report]) => sum(report, smaller) > sum(report, larger))
		.map(([key]) => key);
}

describe('the sample reports', () => {
	it('are on disk as the script writes them, and nothing else is', () => {
		const onDisk = readdirSync(data).filter((name) => /\.(csv|xlsx?)$/.test(name));
		expect(onDisk.map((name) => name.normalize('NFC')).sort()).toEqual(
			files.map(({ name }) => name).sort()
		);
		for (const { name, format, pages } of files) {
			const same = Buffer.compare(readFileSync(join(data, name)), bytesOf(pages, format)) === 0;
			expect(same, `${name}: run npm run sample`).toBe(true);
		}
	});

	it('have answers as the script writes them', () => {
		expect(readFileSync(join(fixtures, 'sample-truth.json'), 'utf8')).toBe(answersText(facts));
		expect(readFileSync(join(fixtures, 'sample-truth.md'), 'utf8')).toBe(headlinesText(facts));
	});

	it('contradict themselves in the one place that is planted', () => {
		expect(broken(['don_processed'], ['don_carried_in', 'don_received'])).toEqual([
			'14128@2023-01-01 2024-12-14'
		]);
		for (const kind of ['khieu-nai', 'to-cao', 'kien-nghi-phan-anh']) {
			const of = (id: string) => `${id}|kind=${kind}`;
			expect(broken([of('gq_resolved')], [of('gq_in_competence')])).toEqual([]);
			expect(broken([of('gq_time_kept'), of('gq_time_not_kept')], [of('gq_resolved')])).toEqual([]);
		}
		const levels = ['1', '2', '3', '4', '5'].map((level) => `answers_level|level=${level}`);
		expect(broken(levels, ['sat_respondents'])).toEqual([]);
		expect(broken(['sat_respondents'], levels)).toEqual([]);
		for (const [smaller, larger] of [
			[['dvk_implemented'], ['dvk_registered', 'dvk_maintained']],
			[['dvk_recognised'], ['dvk_registered']],
			[['agencies_with_effective_model'], ['agencies_obliged']],
			[['sat_respondents'], ['forms_returned']],
			[['forms_returned'], ['forms_issued']],
			[['dossiers_online'], ['svc_received']],
			[['dossiers_resolved_ontime', 'dossiers_resolved_late'], ['svc_received']],
			[['tcd_cases'], ['tcd_turns']],
			[['tcd_turns'], ['tcd_people']],
			[['bodies_done'], ['bodies_obliged']],
			[['insured'], ['population']],
			[['water_households'], ['households']],
			[['waste_households'], ['households']]
		] as const) {
			expect(broken(smaller, larger), smaller.join()).toEqual([]);
		}
	});

	it('leave thirteen of fourteen communes in the fourth quarter of 2024', () => {
		for (const [indicator, end] of [
			['dvk_registered', '2024-12-31'],
			['sat_respondents', '2024-12-31'],
			['don_received', '2024-12-14'],
			['cd_participants', '2024-12-31']
		] as const) {
			const units = facts.filter(
				(fact) =>
					fact.indicator === indicator &&
					fact.end === end &&
					fact.unit.startsWith('14') &&
					!('field' in fact.dims)
			);
			expect(units.length, indicator).toBe(13);
		}
	});

	it('keep the contact persons out of the answers', () => {
		expect(answersText(facts)).not.toMatch(/Nguyễn Văn Thử|0900/);
	});
});

describe('encode1258', () => {
	it('writes the tone after its letter', () => {
		expect(Buffer.from(encode1258('Xã Phú Lý')).toString('hex')).toBe(
			'5861de205068' + '75ec204c79ec'
		);
	});

	it('refuses what the code page has not', () => {
		expect(() => encode1258('漢')).toThrow(RangeError);
	});
});
