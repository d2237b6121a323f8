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
	readonly note: string;
}
