import type { AppErrorCode, FormMemory, ReadReport } from '$lib/model';
import type { UnitSettings } from '../state/unit-settings';

/** What the reading worker can be asked, and what it answers. */
export interface Tasks {
	read: {
		input: {
			readonly name: string;
			readonly bytes: Uint8Array;
			readonly memories: readonly FormMemory[];
			readonly today: string;
			/** What the user taught about units: newer rows, spellings. */
			readonly units: UnitSettings;
			/** Whether somebody is going to look at the sheets even if nothing has to be asked. */
			readonly withGrids?: boolean;
		};
		output: ReadReport;
	};
}
export type TaskKind = keyof Tasks;

export type Request = {
	[K in TaskKind]: { readonly id: number; readonly kind: K; readonly input: Tasks[K]['input'] };
}[TaskKind];

export type Reply =
	| { readonly id: number; readonly ok: true; readonly output: Tasks[TaskKind]['output'] }
	| {
			readonly id: number;
			readonly ok: false;
			readonly error: { readonly code: AppErrorCode; readonly message: string };
	  };
