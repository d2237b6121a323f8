import type { Indicator } from '$lib/model';
import { MODELS } from './theme-models';
import { SATISFACTION } from './theme-satisfaction';
import { PETITIONS } from './theme-petitions';
import { CAMPAIGNS } from './theme-campaigns';
import { REPORTING } from './theme-reporting';

const ALL = [...MODELS, ...SATISFACTION, ...PETITIONS, ...CAMPAIGNS, ...REPORTING];

/** The whole catalogue by id: what is shown, how it is made of base counts, and what may be added up. */
export const INDICATORS: ReadonlyMap<string, Indicator> = new Map(ALL.map((i) => [i.id, i]));

/** Ids of the 21 indicators every screen can count on, in the catalogue's order. */
export const CORE: readonly string[] = ALL.filter((i) => i.tier === 'core').map((i) => i.id);
