import { describe, expect, it } from 'vitest';
import { Run } from './run.svelte';

describe('an answer asked for again', () => {
	it('stands while the new one is on its way, and not once it is forgotten', async () => {
		const run = new Run<string>();
		await run.ask(async () => 'none');
		let answer: (value: string) => void = () => undefined;
		const later = () => new Promise<string>((resolve) => (answer = resolve));
		const first = run.ask(later);
		expect(run.value).toBe('none');
		run.forget();
		answer('late');
		await first;
		expect(run.value).toBeNull();
		const second = run.ask(later);
		expect(run.value).toBeNull();
		answer('seven');
		await second;
		expect(run.value).toBe('seven');
	});
});
