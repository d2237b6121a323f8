/**
 * A worker that obeys the page's own content security policy. A worker fetched from the network
 * takes its policy from its response's headers, which a plain static host does not send; one made
 * of a blob inherits the page's, so that not even the engine can reach another origin.
 */
export function policedWorker(url: string, type: 'classic' | 'module'): Worker {
	const absolute = JSON.stringify(new URL(url, location.href).href);
	const source = type === 'module' ? `import ${absolute};` : `importScripts(${absolute});`;
	const blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
	const worker = new Worker(blob, { type });
	worker.addEventListener('message', () => URL.revokeObjectURL(blob), { once: true });
	return worker;
}
