import { build } from './build';
import { facts } from './facts';
import { query } from './query';
import { read } from './read';

/** A command takes what stands after its name and gives the exit code. */
export type Command = (args: readonly string[]) => Promise<number>;

export const COMMANDS: ReadonlyMap<string, Command> = new Map([
	['read', read],
	['facts', facts],
	['build', build],
	['query', query]
]);
