import { decodeRoster, type Roster } from '$lib/reference/units';
import rosterUrl from '$lib/reference/units/roster.txt?url';
import type { ReadContext } from '$lib/reading';
import { resolverWith, rosterWith, type UnitSettings } from '../state/unit-settings';

export type Reference = Pick<ReadContext, 'roster' | 'resolver'>;

/** The units a worker knows: read once, made anew only when the user taught something else. */
export class ReferenceHost {
	#base: Promise<Roster> | null = null;
	/** For the settings asked for last. */
	#taught: { readonly text: string; readonly reference: Reference } | null = null;

	/** Begins to read the roster; a failure shows when it is asked for. */
	warm(): void {
		this.#load().catch(() => undefined);
	}

	async for(units: UnitSettings): Promise<Reference> {
		const plain = await this.#load();
		const text = JSON.stringify(units);
		if (this.#taught?.text !== text) {
			const roster = rosterWith(plain, units);
			this.#taught = { text, reference: { roster, resolver: resolverWith(roster, units) } };
		}
		return this.#taught.reference;
	}

	#load(): Promise<Roster> {
		this.#base ??= loadRoster().catch((error: unknown) => {
			this.#base = null;
			throw error;
		});
		return this.#base;
	}
}

/** The address of a file of the build for a worker, which a blob may have been made into. */
export function sameOriginUrl(url: string): URL {
	return new URL(url, self.location.origin === 'null' ? undefined : self.location.origin);
}

async function loadRoster(): Promise<Roster> {
	const response = await fetch(sameOriginUrl(rosterUrl));
	return decodeRoster(await response.text());
}
