import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Reply, Tasks } from '../../src/lib/app/workers/protocol';
import type { ReadReport } from '../../src/lib/model';
import { caseNames, caseOf } from '../support/case-folders';
import { resultOf } from '../support/case-result';
import { watch } from './page-actions';

const FOLDER = 'build/_app/immutable/workers';

/** The import worker as it was built, by its address on the server. */
function workerUrl(): string {
	const [name] = readdirSync(FOLDER).filter((file) => /^reader\.worker-.*\.js$/.test(file));
	if (name === undefined) throw new Error(`no reader in ${FOLDER}`);
	return `/_app/immutable/workers/${name}`;
}

/** What the app tells the worker beside the file, nothing learnt yet. */
const FRESH: Omit<Tasks['read']['input'], 'name' | 'bytes'> = {
	memories: [],
	today: '2026-11-21',
	units: { roster: { versions: [], edges: [] }, groups: [], aliases: [], due: [] }
};
const names = caseNames();

test(`the import worker reads all ${names.length} cases as they should be read`, async ({
	page
}) => {
	const seen = watch(page);
	await page.goto('/');
	await page.evaluate((url) => {
		// The app starts its worker so too: from a blob, which obeys the page's own policy.
		const source = `import ${JSON.stringify(new URL(url, location.href).href)};`;
		const blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
		const worker = new Worker(blob, { type: 'module' });
		Object.assign(window, { reader: worker });
	}, workerUrl());
	const wrong: string[] = [];
	for (const [id, name] of names.entries()) {
		const { file, bytes, expected } = caseOf(name);
		const answer = await page.evaluate(
			({ id, file, base64, fresh }) =>
				new Promise<string>((resolve, reject) => {
					const worker = (window as unknown as { reader: Worker }).reader;
					worker.onmessage = ({ data }: MessageEvent<Reply>) => {
						if ('progress' in data) return;
						if (!data.ok) return reject(new Error(JSON.stringify(data)));
						const { workbook, ...rest } = data.output as ReadReport;
						const { format, encoding } = workbook;
						resolve(JSON.stringify({ ...rest, workbook: { format, encoding } }));
					};
					worker.onerror = () => reject(new Error(`the worker died of ${file}`));
					const input = {
						name: file,
						bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
						...fresh
					};
					worker.postMessage({ id, kind: 'review', input });
				}),
			{ id, file, base64: Buffer.from(bytes).toString('base64'), fresh: FRESH }
		);
		const found = resultOf(JSON.parse(answer) as ReadReport);
		if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(name);
		expect.soft(found, name).toEqual(expected);
	}
	expect(wrong).toEqual([]);
	expect(seen.foreign).toEqual([]);
	expect(seen.errors).toEqual([]);
});
