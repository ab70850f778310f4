// The closed list of icon names, taken from the two sprites, so that a misspelt icon does not compile.

import type { deskIcons } from './deskIcons.ts';
import type { phoneIcons } from './phoneIcons.ts';

export type IconName = keyof typeof phoneIcons | keyof typeof deskIcons;
