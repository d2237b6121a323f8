import { readFileSync } from 'node:fs';
import {
	createResolver,
	decodeRoster,
	type Resolver,
	type Roster
} from '../../../src/lib/reference/units';
import { LINES, type Line } from '../../sample/labels';
import { randomOf } from '../../sample/random';
import type { Written } from './xlsx-of';

/** Beside the order number and the unit. */
const FIGURES = 38;
const FIRST_YEAR = 2020;
const LAST_YEAR = 2024;

/** Headers the app knows by themselves, whatever the form, in an order in which no figure may exceed those before it. */
const HEADERS: readonly Line[] = Object.values(LINES)
	.flat()
	.filter(({ id }) => !/^(?:gq_time|answers_level|agencies)/.test(id))
	.sort((a, b) => Number(b.id === 'tcd_people') - Number(a.id === 'tcd_people'))
	.slice(0, FIGURES);

/** The roster the app ships. */
export function shippedRoster(): Roster {
	const file = new URL('../../../src/lib/reference/units/roster.txt', import.meta.url);
	return decodeRoster(readFileSync(file, 'utf8'));
}

export interface MadeReport {
	readonly name: string;
	readonly rows: readonly (readonly Written[])[];
}

/**
 * `count` reports of as many communes of one province for one month each, a unit a row, 40 columns, from a fixed
 * seed; no two of the same province and month. Figures keep the rules, so that nothing is asked and nothing blocked.
 */
export function monthlyReports(count: number, communes: number): MadeReport[] {
	const roster = shippedRoster();
	const resolver = createResolver(roster);
	const day = `${LAST_YEAR}-06-30`;
	const provinces = roster.at(day, 'province').flatMap((province) => {
		const names = communesOf(roster, resolver, province.code, day);
		return names.length >= communes ? [{ province, names: names.slice(0, communes) }] : [];
	});
	const reports: MadeReport[] = [];
	for (let year = LAST_YEAR; year >= FIRST_YEAR; year--)
		for (let month = 1; month <= 12; month++)
			for (const { province, names } of provinces) {
				if (reports.length === count) return reports;
				const number = reports.length + 1;
				reports.push({
					name: `${String(number).padStart(3, '0')} ${province.fullName} tháng ${month}-${year}.xlsx`,
					rows: [
						[`UBND ${province.fullName.toUpperCase()}`],
						[`TỔNG HỢP KẾT QUẢ CÔNG TÁC DÂN VẬN THÁNG ${month} NĂM ${year}`],
						[],
						['STT', 'Đơn vị', ...HEADERS.map((line) => line.flat)],
						...figureRows(names, `${number}`)
					]
				});
			}
	throw new Error(`the roster has provinces and months for ${reports.length} reports only`);
}

/** Full names that one commune of the province alone bears, from the first month of the reports to that day. */
function communesOf(roster: Roster, resolver: Resolver, scope: string, day: string): string[] {
	const days = [`${FIRST_YEAR}-01-31`, `${LAST_YEAR}-12-31`, day];
	return roster
		.at(day, 'commune')
		.filter(
			(unit) =>
				roster.provinceOf(unit.key, day)?.code === scope &&
				days.every((date) => resolver.resolve(unit.fullName, { date, scope }).confidence === 'sure')
		)
		.map((unit) => unit.fullName);
}

function figureRows(names: readonly string[], seed: string): Written[][] {
	const random = randomOf(seed);
	return names.map((name, i) => {
		const least = Math.floor(random() * 300);
		const step = 1 + Math.floor(random() * 5);
		const first = Math.floor(random() * 1000);
		return HEADERS.reduce<Written[]>(
			(row, _, k) => [...row, least + (HEADERS.length - k) * step + (k === 0 ? first : 0)],
			[i + 1, name]
		);
	});
}

/** One row a model: names, kinds and figures of all sorts, 12 columns, as a province keeps its register. */
export function registerOfModels(models: number): Written[][] {
	const roster = shippedRoster();
	const resolver = createResolver(roster);
	const day = `${LAST_YEAR}-12-31`;
	const units = roster.at(day, 'commune').flatMap((unit) => {
		const [district, province] = [roster.parentOf(unit.key, day), roster.provinceOf(unit.key, day)];
		if (!district || !province) return [];
		const text = [unit, district, province].map((place) => place.fullName).join(', ');
		return resolver.resolve(text, { date: day }).confidence === 'sure' ? [text] : [];
	});
	const random = randomOf('register');
	const oneOf = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
	const rows = Array.from({ length: models }, (_, i): Written[] => [
		i + 1,
		`Mô hình ${oneOf(['Camera an ninh', 'Tuyến đường hoa', 'Ngôi nhà xanh'])} số ${i % 500}`,
		oneOf(units),
		oneOf(['Kinh tế', 'Văn hóa - xã hội', 'Quốc phòng - an ninh']),
		oneOf(['Tập thể', 'Cá nhân']),
		oneOf(['Công nhận', 'Đang thực hiện']),
		LAST_YEAR,
		`Khu ${1 + Math.floor(random() * 50)}`,
		Math.floor(random() * 200),
		Math.floor(random() * 90),
		`${1 + Math.floor(random() * 28)}/10/${LAST_YEAR}`,
		oneOf([null, 'Đạt'])
	]);
	return [
		['BAN CHỈ ĐẠO CÔNG TÁC DÂN VẬN', null, null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
		[null, null, null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
		[],
		[],
		[`DANH SÁCH MÔ HÌNH “DÂN VẬN KHÉO” QUÝ IV NĂM ${LAST_YEAR}`],
		[],
		[],
		[
			'STT',
			'Tên mô hình',
			'Đơn vị',
			'Lĩnh vực',
			'Loại hình',
			'Kết quả',
			'Năm đăng ký',
			'Địa bàn',
			'Số hộ tham gia',
			'Kinh phí (triệu đồng)',
			'Thời gian bắt đầu',
			'Ghi chú'
		],
		...rows
	];
}
