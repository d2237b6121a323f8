import { getContext, setContext } from 'svelte';
import type { Workspace } from './workspace.svelte';

const KEY = Symbol('workspace');

/** Puts the one workspace of the page where its views find it. */
export function setWorkspace(workspace: Workspace): Workspace {
	return setContext(KEY, workspace);
}

/** The workspace of the page. */
export function getWorkspace(): Workspace {
	return getContext<Workspace>(KEY);
}
