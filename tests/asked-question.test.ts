import { beforeEach, describe, expect, it, vi } from 'vitest';

const { page, arrivals } = vi.hoisted(() => ({
	page: { url: new URL('http://tonghop.test/explore') },
	arrivals: [] as (() => void)[]
}));

vi.mock('$app/state', () => ({ page }));
vi.mock('$app/navigation', () => ({
	goto: (address: string) =>
		new Promise<void>((resolve) =>
			arrivals.push(() => {
				page.url = new URL(address, page.url);
				resolve();
			})
		)
}));

const { ask, askedQuestion, askedSearch, followAtOnce, openUnit } =
	await import('$lib/app/state/asked.svelte');

/** A click on a link of the page, as the link stands at that moment. */
function click(path: string, keys: Partial<MouseEvent> = {}): { readonly taken: boolean } {
	const preventDefault = vi.fn();
	const currentTarget = { href: `http://tonghop.test${path}${askedSearch()}` };
	followAtOnce({ button: 0, ...keys, preventDefault, currentTarget } as never);
	return { taken: preventDefault.mock.calls.length > 0 };
}

/** The page arrives where it was sent last; what was sent before it is given up. */
async function arrive(sent: readonly Promise<void>[]): Promise<void> {
	arrivals.at(-1)?.();
	arrivals.length = 0;
	await sent.at(-1);
}

describe('the question in the address', () => {
	beforeEach(() => {
		page.url = new URL('http://tonghop.test/explore?as=today');
		arrivals.length = 0;
	});

	it('keeps every choice of those made before the page has followed', async () => {
		await arrive([
			ask({ period: '2024-Q1' }),
			ask({ indicator: 'dvk.recognised' }),
			ask({ compare: 'none' })
		]);
		expect(askedQuestion()).toMatchObject({
			unitsAs: 'today',
			period: '2024-Q1',
			indicator: 'dvk.recognised',
			compare: 'none'
		});
	});

	it('is in the links of the page at once', async () => {
		const sent = ask({ period: '2024-Q1' });
		expect(askedSearch()).toBe('?period=2024-Q1&as=today');
		await arrive([sent]);
		expect(askedSearch()).toBe('?period=2024-Q1&as=today');
	});

	it('adds to what was picked in the same moment', async () => {
		const pick = (key: string) => ask(({ units }) => ({ units: [...units, key] }));
		await arrive([pick('one'), pick('two')]);
		expect(askedQuestion().units).toEqual(['one', 'two']);
	});

	it('goes on from where the page stands once somebody went elsewhere', async () => {
		const given = ask({ period: '2024-Q1' });
		page.url = new URL('http://tonghop.test/models?period=2023');
		await arrive([ask({ compare: 'none' })]);
		expect(page.url.href).toBe('http://tonghop.test/models?period=2023&vs=none');
		void given;
	});

	it('forgets where it was going once it has arrived', async () => {
		const there = page.url;
		await arrive([ask({ period: '2024-Q1' })]);
		page.url = there;
		await arrive([ask({ compare: 'none' })]);
		expect(askedQuestion()).toMatchObject({ period: '', compare: 'none' });
	});

	it('opens units beside the question', async () => {
		await arrive([ask({ period: '2024-Q1' }), openUnit('one'), openUnit('two')]);
		expect(page.url.search).toBe('?period=2024-Q1&as=today&unit=two');
	});

	it('keeps a choice made right after a click on the link to the page it is on', async () => {
		expect(click('/explore').taken).toBe(true);
		await arrive([ask({ period: '2024-Q1' }), ask({ indicator: 'dvk.recognised' })]);
		expect(page.url.href).toBe(
			'http://tonghop.test/explore?period=2024-Q1&as=today&indicator=dvk.recognised'
		);
	});

	it('goes to the page of a link and keeps the choice made before it was there', async () => {
		const before = ask({ compare: 'none' });
		click('/models');
		await arrive([before, ask({ period: '2024-Q1' })]);
		expect(page.url.href).toBe('http://tonghop.test/models?period=2024-Q1&as=today&vs=none');
	});

	it('leaves a click that opens another tab to the browser', () => {
		expect(click('/models', { ctrlKey: true }).taken).toBe(false);
		expect(arrivals).toHaveLength(0);
	});
});
