/** What an outsider knows of an unknown count beforehand. */
export interface Bounds {
	readonly low: number;
	readonly high: number;
}

/** Something published: the sum of `plus` less that of `minus`. */
export interface Published {
	readonly plus: readonly string[];
	readonly minus: readonly string[];
	readonly equals: number;
}

/**
 * The unknowns whose value an outsider can work out: bounds tightened by everything published until nothing moves, and
 * exact differences of what is published, by elimination.
 */
export function workedOut(
	unknowns: ReadonlyMap<string, Bounds>,
	published: readonly Published[]
): ReadonlySet<string> {
	const bounds = new Map([...unknowns].map(([id, { low, high }]) => [id, [low, high] as const]));
	const at = (id: string) => bounds.get(id) as readonly [number, number];
	for (let changed = true; changed;) {
		changed = false;
		for (const { plus, minus, equals } of published) {
			const terms = [
				...plus.map((id) => [id, 1] as const),
				...minus.map((id) => [id, -1] as const)
			];
			const least = terms.reduce((sum, [id, s]) => sum + (s > 0 ? at(id)[0] : -at(id)[1]), 0);
			const most = terms.reduce((sum, [id, s]) => sum + (s > 0 ? at(id)[1] : -at(id)[0]), 0);
			for (const [id, sign] of terms) {
				const [low, high] = at(id);
				// What the others leave for this one.
				const others =
					sign > 0 ? ([least - low, most - high] as const) : ([least + high, most + low] as const);
				const left = [equals - others[1], equals - others[0]] as const;
				const now =
					sign > 0
						? ([Math.max(low, left[0]), Math.min(high, left[1])] as const)
						: ([Math.max(low, -left[1]), Math.min(high, -left[0])] as const);
				if (now[0] === low && now[1] === high) continue;
				bounds.set(id, now);
				changed = true;
				break;
			}
		}
	}
	const exact = [...bounds].flatMap(([id, [low, high]]) => (low === high ? [id] : []));
	const open = [...bounds].flatMap(([id, [low, high]]) => (low === high ? [] : [id]));
	return new Set([...exact, ...eliminated(open, published)]);
}

/** Unknowns that linear equations determine, whatever their bounds (Gauss–Jordan). */
function eliminated(open: readonly string[], published: readonly Published[]): string[] {
	const column = new Map(open.map((id, i) => [id, i]));
	const rows = published.map(({ plus, minus }) => {
		const row = new Float64Array(open.length);
		const add = (id: string, by: number) => {
			const i = column.get(id);
			if (i !== undefined) row[i] = (row[i] as number) + by;
		};
		for (const id of plus) add(id, 1);
		for (const id of minus) add(id, -1);
		return row;
	});
	let rank = 0;
	for (let c = 0; c < open.length && rank < rows.length; c++) {
		const pivot = rows.findIndex((row, i) => i >= rank && Math.abs(row[c] as number) > 1e-9);
		if (pivot < 0) continue;
		const [head] = rows.splice(pivot, 1);
		if (!head) continue;
		rows.splice(rank, 0, head);
		const scale = head[c] as number;
		for (let i = 0; i < head.length; i++) head[i] = (head[i] as number) / scale;
		for (const [r, row] of rows.entries()) {
			const by = row[c] as number;
			if (r === rank || Math.abs(by) < 1e-9) continue;
			for (let i = 0; i < row.length; i++) row[i] = (row[i] as number) - by * (head[i] as number);
		}
		rank++;
	}
	return rows.slice(0, rank).flatMap((row) => {
		const left = [...row].flatMap((value, i) => (Math.abs(value) > 1e-9 ? [i] : []));
		return left.length === 1 ? [open[left[0] as number] as string] : [];
	});
}
