export type UnitsView = 'reported' | 'today' | 'district';
export type Compare = 'previous' | 'last-year' | 'none';
