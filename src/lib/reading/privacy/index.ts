export { dropPersonal } from './drop-personal';
export { neutralFileName, neutralNames } from './neutral-names';
export { strippedBy, withoutPeople } from './without-people';
