export { dropPersonal } from './drop-personal';
