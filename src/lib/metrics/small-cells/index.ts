export { suppressionOf } from './suppression';
export type { Figure, Hidden, Total } from './suppression';
export { withoutSmall } from './without-small';
