// Every part of the kit on one page, for looking at. Never shipped.
//   npx vite tests/screens/gallery --host 127.0.0.1
// ?theme=dark  ?scale=1.5  ?part=lists|fields|over|frame|desk

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';

import { applyAppearance, TEXT_SCALES } from '../../../src/ui/applyAppearance.ts';
import { IconSprite } from '../../../src/ui/IconSprite.tsx';
import { deskIcons } from '../../../src/ui/icons/deskIcons.ts';
import { phoneIcons } from '../../../src/ui/icons/phoneIcons.ts';
import { DeskPart } from './DeskPart.tsx';
import { FieldsPart } from './FieldsPart.tsx';
import { FramePart } from './FramePart.tsx';
import { ListsPart } from './ListsPart.tsx';
import { OverPart } from './OverPart.tsx';
import '../../../src/ui/tokens.css';
import '../../../src/ui/ui.css';
import '../../../src/ui/desk/desk.css';

const PARTS = {
  lists: ListsPart,
  fields: FieldsPart,
  over: OverPart,
  frame: FramePart,
  desk: DeskPart,
} as const;

const asked = new URLSearchParams(location.search);
const part = Object.entries(PARTS).find(([name]) => name === asked.get('part'));
const Part = part?.[1] ?? ListsPart;
const scale = TEXT_SCALES.find((one) => String(one) === asked.get('scale')) ?? 1;

applyAppearance({ theme: asked.get('theme') === 'dark' ? 'dark' : 'light', textScale: scale });
if (Part === DeskPart) document.documentElement.className = 'desk';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <MemoryRouter>
        <IconSprite icons={{ ...phoneIcons, ...deskIcons }} />
        <Part />
      </MemoryRouter>
    </StrictMode>,
  );
}
