export { dropPersonal } from './drop-personal';
export { keptIssues } from './kept-issues';
export { namesAcross } from './names-across';
export { neutralFileName, neutralNames } from './neutral-names';
export { strippedBy } from './stripped-by';
export { withoutPeople } from './without-people';
