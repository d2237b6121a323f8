/** Sources of patterns for a toneless text: what stands between a period and its last one, or between it and its year. */

/** `đến hết`, `–`. */
export const TO = String.raw`(?:[-–—÷]|[đd][êe]n)(?:\s*(?:h[êe]t|cu[ôo]i))?`;
/** Between a period and the year it has for itself: `/2024`, ` năm 2024`. */
export const OF_YEAR = String.raw`\s*(?:[/.-]|n[ăa]m)?\s*`;
