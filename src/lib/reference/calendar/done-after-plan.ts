import { findPeriod, yearIn } from './find-period';
import { parsePeriod } from './period';

const PLAN =
	/(?<!\p{L})(?:k[êe] hoach|ch[iỉ] ti[êe]u|muc ti[êe]u|ph[ưu][ơo]ng h[ưu][ơo]ng|nhi[êe]m vu|d[ưu] ki[êe]n|ch[ưu][ơo]ng trinh)(?!\p{L})/u;
const DONE =
	/(?<!\p{L})(?:k[êe]t qua|th[ưu]c hi[êe]n|s[ôo] li[êe]u|tinh hinh|ti[êe]n [đd][ôo]|[đd]anh gia|bao cao(?! s[ôo]))(?!\p{L})/gu;
/** What the figures are held against, which they are not of. */
const COMPARED = /(?<!\p{L})(?:cung k[yi]|so v[ơo]i|so sanh)(?!\p{L}).*/u;

/**
 * Whether a toneless text names the period of a plan first and then another of what was done (`Kế hoạch năm 2024; kết quả năm 2023`):
 * its figures may be of either. Not where what was done lies within the plan's period, and is the one that the text is taken to name.
 */
export function isDoneAfterPlan(text: string): boolean {
	const plan = PLAN.exec(text);
	if (!plan) return false;
	const said = text.replace(COMPARED, '');
	const year = yearIn(said);
	return Array.from(said.matchAll(DONE)).some(({ index }) => {
		if (index <= plan.index) return false;
		const planned = findPeriod(said.slice(plan.index, index), year);
		const done = findPeriod(said.slice(index), year);
		if (!planned || !done || planned.name === done.name) return false;
		const isTaken = findPeriod(said, year)?.name === done.name;
		return !isTaken || !isWithin(done.name, planned.name);
	});
}

function isWithin(name: string, other: string): boolean {
	const [one, around] = [parsePeriod(name), parsePeriod(other)];
	return (
		one !== null &&
		one.year === around?.year &&
		one.firstMonth >= around.firstMonth &&
		one.lastMonth <= around.lastMonth
	);
}
