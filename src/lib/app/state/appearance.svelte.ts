import { DARK, LIGHT, PAPER, type ChartTheme } from '$lib/presenting/charts';

const KEY = 'tonghop-theme';

/** Light or dark, as this browser was last told; on paper always light. */
export class Appearance {
	#dark = $state(false);
	#isPrinted = $state(false);

	get dark(): boolean {
		return this.#dark;
	}
	/** Whether the page is being set on paper. */
	get isPrinted(): boolean {
		return this.#isPrinted;
	}
	get chartTheme(): ChartTheme {
		if (this.#isPrinted) return PAPER;
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

	/** Follows the page onto paper and back. */
	print(isPrinted: boolean): void {
		this.#isPrinted = isPrinted;
	}

	#show(dark: boolean): void {
		this.#dark = dark;
		document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
	}
}
