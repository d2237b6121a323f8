import { addDays } from '../calendar';
import {
	ALIAS_KINDS,
	EDGE_LETTERS,
	IN_FORCE,
	ROSTER_MAGIC,
	ROSTER_VERSION,
	dateLetter
} from './roster-format';
import type { RosterData, UnitEdge } from './types';
import { UNIT_TYPES } from './unit-type';

const CLAUSE = /^(.+) Đ(\d+) k(\d+)$/;

function actOf(basis: string): string {
	return CLAUSE.exec(basis)?.[1] ?? basis;
}

/** The roster file of some facts; {@link decodeRoster} reads it back. Throws a RangeError on facts that do not fit together. */
export function encodeRoster(data: RosterData): string {
	if (data.dates.length > 26) throw new RangeError('more than 26 dates: the format needs pairs');
	const letters = new Map(data.dates.map((date, index) => [date, dateLetter(index)]));
	const letterOf = (date: string) => {
		const letter = letters.get(date);
		if (letter === undefined) throw new RangeError(`no unit begins on ${date}`);
		return letter;
	};
	const shortKey = (key: string) => {
		const [code = '', from = ''] = key.split('@');
		return code + letterOf(from);
	};
	const acts = [...new Set(data.edges.map((edge) => actOf(edge.legalBasis)))].sort();
	const actIndex = new Map(acts.map((act, index) => [act, index.toString(36)]));
	const basisText = (basis: string) => {
		const clause = CLAUSE.exec(basis);
		const act = actIndex.get(actOf(basis)) ?? '';
		if (!clause) return act;
		return clause[2] === '1' ? `${act}:${clause[3]}` : `${act}:${clause[2]}.${clause[3]}`;
	};

	const lines = [
		[
			ROSTER_MAGIC,
			ROSTER_VERSION,
			data.versions.length,
			data.edges.length,
			data.aliases.length
		].join(' '),
		'[dates]',
		...data.dates,
		'[acts]',
		...acts,
		'[units]'
	];
	let code = '';
	let parent = '';
	let name = '';
	for (const unit of data.versions) {
		const to = unit.validTo === null ? IN_FORCE : letterOf(addDays(unit.validTo, 1));
		const unitParent = unit.parentCode ?? '';
		lines.push(
			[
				unit.code === code ? '' : unit.code,
				letterOf(unit.validFrom) + to + UNIT_TYPES.indexOf(unit.type),
				unitParent === parent ? '=' : unitParent,
				unit.code === code && unit.name === name ? '' : unit.name
			].join('\t')
		);
		({ code, name } = unit);
		parent = unitParent;
	}

	lines.push('[edges]');
	const bundles = new Map<string, UnitEdge[]>();
	for (const edge of data.edges) {
		const id = `${shortKey(edge.to)}\t${basisText(edge.legalBasis)}`;
		const bundle = bundles.get(id);
		if (bundle) bundle.push(edge);
		else bundles.set(id, [edge]);
	}
	for (const [id, bundle] of bundles) {
		const sources = bundle.map((edge) => {
			const letter = EDGE_LETTERS.find(
				([, kind, share]) => kind === edge.kind && share === edge.share
			);
			if (!letter) throw new RangeError(`${edge.kind} with ${edge.share}`);
			return edge.from.slice(0, edge.from.indexOf('@')) + letter[0];
		});
		lines.push(`${id}\t${sources.join(' ')}`);
	}

	lines.push('[aliases]');
	for (const alias of data.aliases)
		lines.push(`${shortKey(alias.unit)}\t${ALIAS_KINDS.indexOf(alias.kind)}\t${alias.alias}`);
	return `${lines.join('\n')}\n`;
}
