export {
	isInspectorate,
	kindOfDays,
	lastYear,
	parsePeriod,
	periodName,
	previousPeriod,
	wholePeriodName,
	windowInCalendar,
	windowInYear,
	windowOf,
	type Period,
	type ReportingCalendar
} from './period';
export type { Days } from './find-range';
export {
	hasSeveralWindows,
	namesOccasion,
	readNamed,
	readWindow,
	reversedDays,
	type ReadWindow,
	type WindowOptions
} from './read-window';
export { formatPartOfYear, formatPeriod, formatWindow } from './format-window';
export { DEADLINES, deadlineOf, type Deadline } from './deadline';
export { addDays } from './days';
