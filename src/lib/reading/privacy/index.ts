export { dropPersonal } from './drop-personal';
export { keptIssues } from './kept-issues';
export { neutralFileName, neutralNames } from './neutral-names';
export { strippedBy, withoutPeople } from './without-people';
