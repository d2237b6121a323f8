export { MEASURES, OPENING_STOCKS } from './measures';
export { CORE, INDICATORS } from './indicators';
export { countsWholeThings, englishUnit, unitOfHeader } from './units-of-measure';
export { DENOMINATORS } from './denominators';
