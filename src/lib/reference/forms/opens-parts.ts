const OPENS = /^(?:[-–—+•*]\s*)?(?:trong đó|gồm|bao gồm|riêng)(?!\p{L})/iu;

/** Whether the words of a row open parts of what stands above it: `Trong đó: Hộ tịch`, `- Gồm`. */
export function opensParts(text: string): boolean {
	return OPENS.test(text);
}
