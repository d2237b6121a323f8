export { detectTables } from './detect-tables';
