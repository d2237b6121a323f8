/**
 * Breakdowns whose parts are all there is of a count once each of these is given, by the name of the breakdown. Others only pick
 * something out (`Trong đó: hộ nghèo`), and levels of satisfaction are told by the scale they stand in.
 */
export const WHOLE_BREAKDOWNS = {
	field: ['kinh-te', 'van-hoa-xa-hoi', 'quoc-phong-an-ninh', 'he-thong-chinh-tri'],
	kind: ['khieu-nai', 'to-cao', 'kien-nghi-phan-anh'],
	reception: ['regular', 'leader'],
	subject: ['tap-the', 'ca-nhan']
} as const satisfies Readonly<Record<string, readonly string[]>>;
