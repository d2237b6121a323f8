export { dropPersonal } from './drop-personal';
export { neutralSheetNames } from './neutral-sheet-names';
