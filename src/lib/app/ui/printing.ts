/**
 * Calls `turn` whenever a page turns into a sheet of paper or back into a screen, and says whether it is laid out for the new one
 * yet. Pages are counted before a sheet is laid out: nothing may change its height after the first call. Comes back as what
 * stops it.
 */
export function onPrinting(turn: (isPrinted: boolean, isLaidOut: boolean) => void): () => void {
	const print = matchMedia('print');
	const toSheet = () => turn(true, print.matches);
	const asLaidOut = () => turn(print.matches, true);
	addEventListener('beforeprint', toSheet);
	// Comes while the sheet is laid out, in browsers that lay out the page itself and not a copy of it.
	print.addEventListener('change', asLaidOut);
	addEventListener('afterprint', asLaidOut);
	return () => {
		removeEventListener('beforeprint', toSheet);
		print.removeEventListener('change', asLaidOut);
		removeEventListener('afterprint', asLaidOut);
	};
}
