// The icons in the phone's sprite: the shared ones and those that only the phone shows.

import { sharedIcons } from './sharedIcons.ts';

export const phoneIcons = {
  ...sharedIcons,
  forward: 'M4 12h16M13.5 5.5 20 12l-6.5 6.5',
  send: 'M12 20V5M5.5 11.5 12 5l6.5 6.5',
  met: 'M3 10.5 12 3l9 7.5V20a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1zM8 14l3 3 5.5-5.5',
  away: 'M3 10.5 12 3l9 7.5M5 9v11.5h14V9M9.5 12.5l5 5M14.5 12.5l-5 5',
  refused: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M6 6l12 12',
  storm:
    'M7 14.5a4.5 4.5 0 1 1 1-8.9A6 6 0 0 1 19.5 8a3.5 3.5 0 0 1-1 6.5' +
    'M12.5 11.5 10 16h4l-2.5 4.5',
  call:
    'M5 3h4l2 5-2.5 1.7a12 12 0 0 0 5.8 5.8L16 13l5 2v4a2 2 0 0 1-2.2 2A17 17 0 0 1 3 5.2' +
    ' 2 2 0 0 1 5 3z',
  pause: 'M8.5 5v14M15.5 5v14',
  textSize: 'M3 19 8 6l5 13M4.7 15h6.6M15 19l3-8 3 8M16 16.5h4',
  share:
    'M12 3v12M7.5 7 12 2.5 16.5 7M5 11.5V20a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 19' + ' 20v-8.5',
  openOutside:
    'M14 3.5h6.5V10M20.5 3.5 11 13M18 14v6a.5.5 0 0 1-.5.5h-13A.5.5 0 0 1 4 20V7a.5.5 0 0' +
    ' 1 .5-.5H10',
  listen: 'M4 9.5v5h3.5L13 19V5L7.5 9.5zM16.5 8.5a5 5 0 0 1 0 7M19 5.5a9 9 0 0 1 0 13',
  backspace: 'M8.5 5H20a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H8.5L2.5 12zM12 9.5l5 5M17 9.5l-5 5',
} as const;
