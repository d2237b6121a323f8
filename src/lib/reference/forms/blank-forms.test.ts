import { describe, expect, it } from 'vitest';
import { dimsText } from '$lib/model';
import { MEASURES } from '../indicators';
import { BLANK_FORMS } from './blank-forms';
import { measureOfHeader } from './measure-of-header';
import { themeOfTitle } from './theme-of-title';

describe('forms handed out empty', () => {
	it.each(BLANK_FORMS.map((form) => [form.id, form] as const))(
		'%s: every header says its measure for sure',
		(_, { title, theme, columns }) => {
			expect(themeOfTitle(title)).toBe(theme);
			for (const { path, measure, dims } of columns) {
				const { value, confidence } = measureOfHeader(path, theme, { title });
				expect(value, path.join(' / ')).toMatchObject({ role: 'measure', measure, factor: 1 });
				if (value.role === 'measure') expect(dimsText(value.dims)).toBe(dimsText(dims));
				expect(confidence, path.join(' / ')).toBe('sure');
				expect(MEASURES.has(measure)).toBe(true);
			}
			const figures = columns.map(({ measure, dims }) => `${measure} ${dimsText(dims)}`);
			expect(new Set(figures).size).toBe(figures.length);
		}
	);
});
