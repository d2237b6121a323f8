const urls = import.meta.glob<string>('/data/*.{csv,xlsx,xls}', {
	query: '?url',
	import: 'default',
	eager: true
});

/** The sample reports that come with the app: name as the commune sent it, address in the build. */
export const SAMPLES: readonly { readonly name: string; readonly url: string }[] = Object.entries(
	urls
).map(([path, url]) => ({ name: path.slice('/data/'.length), url }));
