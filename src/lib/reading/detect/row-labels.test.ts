import { expect, it } from 'vitest';
import { cuesOfLabel, type LabelCues } from './row-labels';

/** The cues that a name gives. */
const cuesIn = (text: string) =>
	Object.entries(cuesOfLabel(text))
		.filter(([, said]) => said !== false && said !== null)
		.map(([cue]) => cue as keyof LabelCues);

it.each<[string, ...(keyof LabelCues)[]]>([
	['Xã Phú Lý'],
	['Phường Tam Hòa'],
	['Thị trấn Vĩnh Cửu'],
	['Trung Bình'],
	['12'],
	[''],
	['Quý II năm 2024', 'isPeriod'],
	['6 tháng đầu năm', 'isPeriod'],
	['1. Tháng 3', 'isPeriod'],
	['Lũy kế từ đầu năm', 'isPeriod', 'weighsList'],
	['- Cùng kỳ năm trước', 'isPeriod', 'weighsList'],
	['Toàn tỉnh', 'isTotal'],
	['Cộng khối xã', 'isSubtotal', 'addsUp'],
	['Mang sang', 'isCarried'],
	['KHỐI XÃ, THỊ TRẤN', 'isGroup'],
	['Tổng quý II', 'isTotalOfPeriod', 'addsUp'],
	['Bình quân/xã', 'weighsList'],
	['Tăng (+), giảm (-)', 'weighsList']
])('%s says what it says', (text, ...cues) => {
	expect(cuesIn(text)).toEqual(cues);
});

it('names whose parts a row adds up', () => {
	expect(cuesOfLabel('Xã Xuân Hồng Total').addsUp).toBe('Xã Xuân Hồng');
	expect(cuesOfLabel('Tổng Xã Xuân Hồng').addsUp).toBe('Xã Xuân Hồng');
});
