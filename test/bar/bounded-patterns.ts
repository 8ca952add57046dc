// Patterns that a checker calls super-linear, with what bounds the text they are given.

export const BOUNDED: Readonly<Record<string, string>> = {};
