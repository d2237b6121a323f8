import { isNamedByContent, openJournal, opfsStore, recentStore, type Journal } from '$lib/journal';
import { isAppError } from '$lib/model';
import { readFigures, type KeptFigures } from '../state/kept-figures';
import { periodsOf } from '../state/reported';
import { unitSettingsOf } from '../state/unit-settings';
import type { KeeperReply, KeeperRequest, KeeperTask, KeeperTasks } from './keeper-protocol';
import { ReferenceHost } from './reference';

/** Bytes of an import that are held in memory until they are read: those of some hundred files. */
const HELD = 2 ** 28;

const reference = new ReferenceHost();
let journal: Promise<Journal> | null = null;
/** Writing and reading run one after the other. */
let queue: Promise<void> = Promise.resolve();

function open(): Promise<Journal> {
	journal ??= navigator.storage
		.getDirectory()
		.then((root) => openJournal(recentStore(opfsStore(root), isNamedByContent, HELD)))
		.catch((error: unknown) => {
			journal = null;
			throw error;
		});
	return journal;
}

const FILED_A_PART = 500;
const HISTORY_A_PART = 10;

function sendParts(id: number, { history, filed }: KeptFigures): void {
	const send = (part: Partial<Pick<KeptFigures, 'history' | 'filed'>>) =>
		self.postMessage({ id, part: { history: [], filed: [], ...part } } satisfies KeeperReply);
	for (let i = 0; i < history.length; i += HISTORY_A_PART)
		send({ history: history.slice(i, i + HISTORY_A_PART) });
	for (let i = 0; i < filed.length; i += FILED_A_PART)
		send({ filed: filed.slice(i, i + FILED_A_PART) });
}

async function outputOf(request: KeeperRequest): Promise<KeeperTasks[KeeperTask]['output']> {
	const kept = await open();
	if (request.kind === 'append') {
		await kept.appendEncoded(request.input);
		return null;
	}
	if (request.kind === 'notes') {
		await kept.refresh();
		const rests = await kept.rests(request.input);
		return new Map(
			[...rests].map(([id, { reports, issues, ledgers }]) => [
				id,
				{ issues, ledgers, periods: periodsOf(reports) }
			])
		);
	}
	const { figures, tables } = await readFigures(kept, async (settings) => {
		const units = unitSettingsOf(settings);
		return { roster: (await reference.for(units)).roster, due: units.due };
	});
	sendParts(request.id, figures);
	return { figures: { ...figures, history: [], filed: [] }, tables };
}

async function answer(request: KeeperRequest): Promise<void> {
	try {
		const output = await outputOf(request);
		const buffers =
			output && 'tables' in output
				? Object.values(output.tables).flatMap((bytes) => (bytes ? [bytes.buffer] : []))
				: [];
		const reply: KeeperReply = { id: request.id, ok: true, output };
		self.postMessage(reply, { transfer: buffers as ArrayBuffer[] });
	} catch (error) {
		const known = isAppError(error);
		const reply: KeeperReply = {
			id: request.id,
			ok: false,
			error: {
				code: known ? error.code : 'storage-unavailable',
				details: known ? error.details : { message: String(error) }
			}
		};
		self.postMessage(reply);
	}
}

reference.warm();

self.onmessage = (event: MessageEvent<KeeperRequest>) => {
	queue = queue.then(() => answer(event.data));
};
