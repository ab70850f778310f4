// The icons in the desk's sprite: the shared ones and those that only the desk shows.

import { sharedIcons } from './sharedIcons.ts';

export const deskIcons = {
  ...sharedIcons,
  forward: 'M4 12h16M13.5 5.5 20 12l-6.5 6.5',
  chart: 'M3.5 20.5h17M6.5 17v-5M11 17V6M15.5 17v-8M20 17V4',
  target:
    'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M7 12a5 5 0 1 0 10 0a5 5 0 1 0-10 0' +
    'M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
  print:
    'M7 8.5V3h10v5.5M7 17H4a1 1 0 0 1-1-1v-6.5a1 1 0 0 1 1-1h16a1 1 0 0 1 1 1V16a1 1 0 0' +
    ' 1-1 1h-3M7 14h10v7H7z',
} as const;
