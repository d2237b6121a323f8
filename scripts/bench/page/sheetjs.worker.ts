import * as XLSX from '@e965/xlsx';

self.onmessage = (event: MessageEvent<Uint8Array>) => {
	const book = XLSX.read(event.data, { type: 'array', dense: true });
	const rows = book.SheetNames.flatMap((name) =>
		XLSX.utils.sheet_to_json(book.Sheets[name] as XLSX.WorkSheet, { header: 1, raw: true })
	);
	self.postMessage(rows.length);
};
self.postMessage(0);
