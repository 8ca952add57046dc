// The program's name and version, in one place; a test compares it with package.json.
export const TOOL = { name: 'PostOp', version: '0.1.0' } as const;
