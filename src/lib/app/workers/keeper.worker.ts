import type { TablePart } from '$lib/engine/duckdb';
import { openJournal, opfsStore, packedStore, type Journal } from '$lib/journal';
import { isAppError } from '$lib/model';
import { readFigures, type KeptFigures } from '../state/kept-figures';
import { nextTask } from '../state/next-task';
import { periodsOf } from '../state/reported';
import { NOTHING_TAUGHT, unitSettingsOf } from '../state/unit-settings';
import { UnitTables } from '../state/unit-tables';
import type {
	FiguresPart,
	KeeperReply,
	KeeperRequest,
	KeeperTask,
	KeeperTasks
} from './keeper-protocol';
import { END_REHEARSAL } from './protocol';
import { ReferenceHost } from './reference';
import { rehearseFigures } from './rehearsed-figures';

/** Bytes of an import that are held in memory until they are read: those of some hundred files. */
const HELD = 2 ** 28;

const reference = new ReferenceHost();
const unitTables = new UnitTables();
let journal: Promise<Journal> | null = null;
/** Writing and reading run one after the other. */
let queue: Promise<void> = Promise.resolve();

function open(): Promise<Journal> {
	journal ??= navigator.storage
		.getDirectory()
		.then((root) => openJournal(packedStore(opfsStore(root)), HELD))
		.catch((error: unknown) => {
			journal = null;
			throw error;
		});
	return journal;
}

const HISTORY_A_PART = 10;

function sendParts(
	id: number,
	tables: Iterable<TablePart>,
	figuresOf: () => KeptFigures
): KeptFigures {
	const send = (part: FiguresPart, moved: Transferable[] = []) =>
		self.postMessage({ id, part } satisfies KeeperReply, { transfer: moved });
	for (const part of tables) send(part, [part.bytes.buffer as ArrayBuffer]);
	const figures = figuresOf();
	const { history } = figures;
	for (let i = 0; i < history.length; i += HISTORY_A_PART)
		send({ history: history.slice(i, i + HISTORY_A_PART) });
	return { ...figures, history: [] };
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
				{ issues, ledgers, periods: periodsOf(reports.kinds) }
			])
		);
	}
	const { tables, figures } = await readFigures(
		kept,
		async (settings) => {
			const units = unitSettingsOf(settings);
			return { roster: (await reference.for(units)).roster, due: units.due };
		},
		unitTables
	);
	return sendParts(request.id, tables, figures);
}

async function answer(request: KeeperRequest): Promise<void> {
	try {
		const output = await outputOf(request);
		self.postMessage({ id: request.id, ok: true, output } satisfies KeeperReply);
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

/** How long nobody waits for this worker, most likely, once it began: the page is there, and no file was read. */
const QUIET_MS = 1000;

/** From the first file on there is nothing to rehearse. */
let isOver = false;

/** Gets ready for the first import, where there was none before. */
async function rehearse(): Promise<void> {
	if (isOver || !(await open()).isEmpty) return;
	const { roster } = await reference.for(NOTHING_TAUGHT);
	const goesOn = async () => {
		// A file that came meanwhile is told of.
		await nextTask();
		return !isOver;
	};
	await rehearseFigures(roster, goesOn, unitTables, (rehearsed) =>
		self.postMessage({ rehearsed } satisfies KeeperReply, {
			transfer: [rehearsed.bytes.buffer as ArrayBuffer]
		})
	);
}

reference.warm();
setTimeout(() => {
	queue = queue
		.then(rehearse)
		.catch(() => undefined)
		.then(() => self.postMessage({ rehearsed: null } satisfies KeeperReply));
}, QUIET_MS);

/** After the answer: what was written is read as soon as all files are in. */
async function prepare({ kind }: KeeperRequest): Promise<void> {
	if (kind === 'append') (await open()).prepare();
}

self.onmessage = ({ data }: MessageEvent<KeeperRequest | typeof END_REHEARSAL>) => {
	if (data === END_REHEARSAL) {
		isOver = true;
		return;
	}
	queue = queue
		.then(() => answer(data))
		.then(() => prepare(data))
		.catch(() => undefined);
};
