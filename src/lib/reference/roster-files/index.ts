export { readRosterFiles } from './read-roster-files';
export type { RosterFile, RosterFileProblem, RosterReading } from './read-roster-files';
