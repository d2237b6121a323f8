// Runs in the app's page before its own scripts, and notes when what the benchmark waits for stands.
const marks = {
	/** @type {number | null} */ firstChart: null,
	/** @type {number | null} */ engineAnswered: null,
	/** @type {number | null} */ importStarted: null,
	/** When all files are read and what they hold is in the journal; the figures in use are read after it. */
	/** @type {number | null} */ filesKept: null,
	/** @type {number | null} */ importEnded: null,
	/** @type {{ start: number, length: number }[]} */ longTasks: []
};
Object.assign(globalThis, { benchMarks: marks });

let importing = false;

function look() {
	const now = performance.now();
	if (marks.firstChart === null && document.querySelector('figure [role="img"] svg path')) {
		marks.firstChart = now;
	}
	if (
		marks.engineAnswered === null &&
		document.querySelector('section[aria-label="Số liệu chính"][aria-busy="false"] article')
	) {
		marks.engineAnswered = now;
	}
	if (marks.importStarted === null || marks.importEnded !== null) return;
	const progress = document.querySelector('progress');
	if (progress) {
		importing = true;
		if (marks.filesKept === null && progress.max > 0 && progress.value === progress.max)
			marks.filesKept = now;
	} else if (importing) {
		marks.importEnded = now;
		marks.filesKept ??= now;
	}
}

new MutationObserver(look).observe(document, {
	childList: true,
	subtree: true,
	attributeFilter: ['aria-busy', 'd', 'value']
});

document.addEventListener(
	'change',
	(event) => {
		if (event.target instanceof HTMLInputElement && event.target.type === 'file') {
			marks.importStarted = performance.now();
		}
	},
	{ capture: true }
);

new PerformanceObserver((list) => {
	for (const { startTime, duration } of list.getEntries()) {
		marks.longTasks.push({ start: startTime, length: duration });
	}
}).observe({ type: 'longtask', buffered: true });
