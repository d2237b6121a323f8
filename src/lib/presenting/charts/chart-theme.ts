/** Colours and type of a chart, from the same tokens as the page. */
export interface ChartTheme {
	readonly paper: string;
	readonly ink: string;
	readonly quiet: string;
	readonly line: string;
	readonly accent: string;
	readonly accentSoft: string;
	/** A mark that is judged, and not different. */
	readonly plain: string;
	readonly good: string;
	readonly bad: string;
	readonly muted: string;
	readonly font: string;
	/** At most six categories, told apart by the colour-blind (Okabe & Ito 2008). */
	readonly palette: readonly string[];
	/** Light to dark steps of one hue. */
	readonly scale: readonly string[];
}

const FONT = "'Be Vietnam Pro', system-ui, sans-serif";

export const LIGHT: ChartTheme = {
	paper: '#fbfaf7',
	ink: '#1d2733',
	quiet: '#5b6673',
	line: '#e3e0d8',
	accent: '#0b6e75',
	accentSoft: '#9cc4c6',
	plain: '#789396',
	good: '#0b6e75',
	bad: '#b03a2e',
	muted: '#a9adb1',
	font: FONT,
	palette: ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#56b4e9'],
	scale: ['#e8f1f0', '#bcd9d8', '#86babb', '#4a959a', '#0b6e75']
};

/** The light one on white. */
export const PAPER: ChartTheme = { ...LIGHT, paper: '#ffffff' };

export const DARK: ChartTheme = {
	paper: '#14191f',
	ink: '#e8e6e0',
	quiet: '#a5adb6',
	line: '#303842',
	accent: '#56b3ba',
	accentSoft: '#2c5f64',
	plain: '#5d7f84',
	good: '#56b3ba',
	bad: '#e28a7f',
	muted: '#6c747d',
	font: FONT,
	palette: ['#56b4e9', '#e69f00', '#2fbf94', '#d99bbd', '#e5824a', '#8fc9ee'],
	scale: ['#1d2c30', '#20474b', '#2a6a70', '#3d8f96', '#6cc3ca']
};
