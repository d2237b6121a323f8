export { MEASURES, OPENING_STOCKS } from './measures';
export { CORE, INDICATORS } from './indicators';
export { leavesOutUndated, UNDATED_REPORTS } from './theme-reporting';
export { countsWholeThings, englishUnit, unitOfHeader, unitsIn } from './units-of-measure';
export { growsWhileCounted } from './grows-while-counted';
export { DENOMINATORS } from './denominators';
export { WHOLE_BREAKDOWNS } from './whole-breakdowns';
