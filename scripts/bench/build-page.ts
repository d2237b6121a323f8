import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the page that holds the other libraries and the app's own engine into `outDir`. */
export async function buildPage(outDir: string): Promise<void> {
	await build({
		configFile: false,
		root: fileURLToPath(new URL('page', import.meta.url)),
		base: './',
		logLevel: 'warn',
		resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
		worker: { format: 'es' },
		build: {
			outDir,
			emptyOutDir: true,
			assetsInlineLimit: 0,
			target: 'es2022',
			chunkSizeWarningLimit: 4000
		}
	});
}
