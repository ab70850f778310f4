// The spaces between stacked things, in steps of 4 px: gap 4 is 16 px (class g4).

export type Gap = 1 | 2 | 3 | 4 | 5 | 6;
