import { clusterFiles, ownFiles } from './plan-after';
import { firstQuarter2024, secondQuarter2024 } from './plan-2024-first-half';
import { thirdQuarter2024 } from './plan-2024-q3';
import { fourthQuarter2024 } from './plan-2024-q4';
import type { SampleFile } from './plan-parts';

/** Every sample file, in the order of the calendar. */
export function sampleFiles(): SampleFile[] {
	return [
		...firstQuarter2024(),
		...secondQuarter2024(),
		...thirdQuarter2024(),
		...fourthQuarter2024(),
		...clusterFiles(),
		...ownFiles()
	];
}
