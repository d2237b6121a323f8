/** A headline figure as a card shows it. */
export interface Figure {
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly unit: string;
	/** `tăng 3,1 điểm % so với kỳ trước`, or empty. */
	readonly change: string;
	readonly trend: 'up' | 'down' | 'same' | null;
	readonly tone: 'good' | 'bad' | 'plain';
	/** `12/14 đơn vị đã báo cáo`. */
	readonly coverage: string;
	/** Between what it lies once the missing units have reported; empty when none is missing. */
	readonly missing: string;
	/** Whose figures behind it two reports give differently; empty for none. */
	readonly contradicted: string;
	/** How it stands against its target; empty without one. */
	readonly note: string;
	/** Whether the year's count keeps pace with its target; empty without one. */
	readonly pace: string;
}
