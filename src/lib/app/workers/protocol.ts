import type { AppErrorCode, FormMemory, ReadReport } from '$lib/model';
import type { ReadProgress } from '$lib/reading';
import type { UnitSettings } from '../state/unit-settings';
import type { ReadOutcome } from './outcome';

export interface ReadInput {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly memories: readonly FormMemory[];
	readonly today: string;
	/** What the user taught about units: newer rows, spellings. */
	readonly units: UnitSettings;
}

/** What the reading worker can be asked, and what it answers. */
export interface Tasks {
	/** For importing. */
	read: { input: ReadInput; output: ReadOutcome };
	/** For looking at: the whole report, sheets included. */
	review: { input: ReadInput; output: ReadReport };
}
export type TaskKind = keyof Tasks;

export type Request = {
	[K in TaskKind]: { readonly id: number; readonly kind: K; readonly input: Tasks[K]['input'] };
}[TaskKind];

/** Said to a worker that is to stop what it does for nobody, since somebody waits for another; nothing is answered. */
export const END_REHEARSAL = 'end-rehearsal';

export type Answer =
	| { readonly id: number; readonly ok: true; readonly output: Tasks[TaskKind]['output'] }
	| {
			readonly id: number;
			readonly ok: false;
			readonly error: { readonly code: AppErrorCode; readonly message: string };
	  };

/** Any number of signs of life, then one answer. */
export type Reply = { readonly id: number; readonly progress: ReadProgress } | Answer;
