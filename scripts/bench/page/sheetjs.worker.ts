import * as XLSX from '@e965/xlsx';

self.onmessage = (event: MessageEvent<Uint8Array>) => {
	const book = XLSX.read(event.data, { type: 'array', dense: true });
	self.postMessage(book.SheetNames.length);
};
self.postMessage(0);
