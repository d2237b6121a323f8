import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	build: { assetsInlineLimit: 0, target: 'es2022', chunkSizeWarningLimit: 1200 },
	test: {
		environment: 'node',
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		env: { TZ: 'America/New_York' }
	}
});
