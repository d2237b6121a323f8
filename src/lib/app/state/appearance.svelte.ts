import { DARK, LIGHT, type ChartTheme } from '$lib/presenting/charts';

const KEY = 'tonghop-theme';

/** Light or dark, as this browser was last told. */
export class Appearance {
	#dark = $state(false);

	get dark(): boolean {
		return this.#dark;
	}
	get chartTheme(): ChartTheme {
		return this.#dark ? DARK : LIGHT;
	}

	/** Takes up what was chosen before. */
	restore(): void {
		this.#show(localStorage.getItem(KEY) === 'dark');
	}

	toggle(): void {
		this.#show(!this.#dark);
		localStorage.setItem(KEY, this.#dark ? 'dark' : 'light');
	}

	#show(dark: boolean): void {
		this.#dark = dark;
		document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
	}
}
