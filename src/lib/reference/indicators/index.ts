export { MEASURES, OPENING_STOCKS } from './measures';
export { CORE, INDICATORS } from './indicators';
