export { THRESHOLDS } from './thresholds';
