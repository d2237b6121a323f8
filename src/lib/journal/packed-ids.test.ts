import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	decodeManifest,
	emptyManifest,
	encodeManifest,
	MANIFEST_VERSION,
	sha256
} from './manifest';
import { PackedIdsSchema, packIds, unpackIds } from './packed-ids';

describe('packed ids', () => {
	it('come back as they were, in their order', () => {
		const part = fc.constantFrom('14095@2023-01-01', '14098@2023-01-01', '', 'x');
		const id = fc.oneof(
			fc.tuple(part, fc.constantFrom('models', 'other'), fc.string()).map((all) => all.join('|')),
			fc.string()
		);
		fc.assert(
			fc.property(fc.array(id), (ids) => {
				expect(unpackIds(packIds(ids))).toEqual(ids);
			}),
			{ seed: 20261122 }
		);
	});

	it('hold each unit and each rest once', () => {
		const ids = ['a|m|f', 'a|p|f', 'b|m|f', 'b|p|f'];
		expect(packIds(ids)).toEqual({
			units: ['a', 'b'],
			rests: ['|m|f', '|p|f'],
			places: [0, 1, 2, 3]
		});
	});

	it('are read from a manifest of before, which held them one by one', async () => {
		const entry = {
			id: 'b',
			importedAt: '2024-12-31T00:00:00Z',
			file: { name: 'f.xlsx', hash: '0'.repeat(64), size: 1 },
			reports: ['a|m|f', 'b|m|f'],
			facts: 2,
			issues: 0,
			factsFile: null,
			restFile: '1'.repeat(64)
		};
		const before = JSON.stringify({ ...emptyManifest(3), version: 1, batches: [entry] });
		const body = new TextEncoder().encode(before);
		const bytes = new TextEncoder().encode(`${await sha256(body)}\n${before}`);
		const read = await decodeManifest(bytes);
		expect(read?.batches).toEqual([entry]);
		expect(read?.version).toBe(MANIFEST_VERSION);
		const again = read && (await decodeManifest(await encodeManifest(read)));
		expect(again).toEqual(read);
	});

	it('are refused where a place points nowhere', () => {
		const broken = { units: ['a'], rests: ['|m'], places: [1] };
		expect(v.safeParse(PackedIdsSchema, broken).success).toBe(false);
	});
});
