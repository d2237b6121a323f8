import { getLocale, overwriteGetLocale, setLocale } from '$lib/text/messages/runtime.js';

/** The language of the page, as this browser was last told. */
export class Language {
	#locale = $state(getLocale());
	#isSwitched = false;

	/** From now on whatever is derived from words follows the language. */
	constructor() {
		overwriteGetLocale(() => this.#locale);
	}

	get locale(): 'vi' | 'en' {
		return this.#locale;
	}

	/** Changes to the other language. The page has to be drawn anew, not loaded anew: files on their way in would be lost. */
	switch(): void {
		const next = this.#locale === 'vi' ? 'en' : 'vi';
		void setLocale(next, { reload: false });
		document.documentElement.lang = next;
		this.#isSwitched = true;
		this.#locale = next;
	}

	/** Whether the page is drawn anew because the language was changed; told once. */
	takeSwitched(): boolean {
		const isSwitched = this.#isSwitched;
		this.#isSwitched = false;
		return isSwitched;
	}
}
