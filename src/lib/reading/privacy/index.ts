export { dropPersonal } from './drop-personal';
export { neutralFileName, neutralNames } from './neutral-names';
export { withoutPeople } from './without-people';
