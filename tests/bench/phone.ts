/**
 * The phone in real Chromium with its page thread slowed six times: how long a person waits. The
 * browser's own threads, the worker and the disk are as fast as the machine.
 */
import { startBrowser, type JourneyBrowser } from '../fixtures/journeyBrowser.ts';
import { makeMember } from '../fixtures/journeyMember.ts';
import { startProxy } from '../fixtures/journeyProxy.ts';
import { freePort, startServer, type JourneyServer } from '../fixtures/journeyServer.ts';
import { fillBook, fiveThousand, manyHouseholds, type BookShape } from './bigBook.ts';
import { median, type Measured } from './measured.ts';

const SLOWER = 6;
const SLOW_3G = { latencyMs: 400, downBytesPerSecond: 50_000 };
const ONLY_PAGE = '6× slows only the page thread';

export interface PhoneBenchOptions {
  readonly isQuick: boolean;
}

export async function measurePhone({ isQuick }: PhoneBenchOptions): Promise<readonly Measured[]> {
  const first = await measureFirstPaint(isQuick ? 1 : 5);
  const large = await withBook(fiveThousand, async (phone, server) => {
    const saved = await measureSave(phone, isQuick ? 3 : 11);
    return [await measureStart(phone, server, isQuick ? 1 : 5), saved];
  });
  const searched = await withBook(manyHouseholds, async (phone) => [await measureSearch(phone)]);
  return [first, ...large, ...searched];
}

/** A server with a book of this shape, and a phone that has just pulled it. */
async function withBook(
  shape: BookShape,
  measure: (phone: JourneyBrowser, server: JourneyServer) => Promise<readonly Measured[]>,
): Promise<readonly Measured[]> {
  const server = await startServer({ isEmpty: true });
  const phone = await startBrowser({ url: server.ready().url });
  try {
    const pulled = await joinBook(phone, await fillBook(server, shape), shape);
    return [pulled, ...(await measure(phone, server))];
  } finally {
    await phone.dispose();
    await server.dispose();
  }
}

async function measureFirstPaint(runs: number): Promise<Measured> {
  const port = await freePort();
  const server = await startServer({ publicUrl: `http://localhost:${port}` });
  const proxy = await startProxy(port, { target: server.port, keepsAlive: true });
  proxy.pace(SLOW_3G);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const phone = await startBrowser({ url: proxy.url });
    await slowDown(phone, SLOWER);
    await phone.page().goto(`${proxy.url}/join`, { waitUntil: 'commit' });
    times.push(await firstPaintOf(phone));
    await phone.dispose();
  }
  await proxy.dispose();
  await server.dispose();
  return {
    what: 'first paint, empty profile, slow 3G (400 ms, 400 kbit/s), 6×',
    value: median(times),
    unit: 'ms',
    budget: 2000,
    note: ONLY_PAGE,
  };
}

const firstPaintOf = (phone: JourneyBrowser): Promise<number> =>
  phone.page().evaluate(
    () =>
      new Promise<number>((found) => {
        const see = (entries: PerformanceEntryList): void => {
          const paint = entries.find(({ name }) => name === 'first-contentful-paint');
          if (paint !== undefined) found(paint.startTime);
        };
        new PerformanceObserver((list) => see(list.getEntries())).observe({
          type: 'paint',
          buffered: true,
        });
      }),
  );

/** The first download of a new phone: shown beside, it has no budget in time. */
async function joinBook(phone: JourneyBrowser, code: string, shape: BookShape): Promise<Measured> {
  const member = makeMember(phone);
  await phone.open('/join');
  const started = performance.now();
  await member.join(code);
  const time = performance.now() - started;
  await phone.whenKept();
  await phone.open('/households');
  await member.sees(`Tất cả ${shape.households.toLocaleString('vi')} hộ`);
  const records = Object.values(shape).reduce((sum, count) => sum + count, 0);
  return {
    what: `joining and the first pull of ${records.toLocaleString('en')} records, no throttle`,
    value: time,
    unit: 'ms',
    budget: undefined,
  };
}

/** From the navigation of a fresh browser process, with no server, until households can be tapped. */
async function measureStart(
  phone: JourneyBrowser,
  server: JourneyServer,
  runs: number,
): Promise<Measured> {
  await server.stop();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await phone.restart({ isOffline: true });
    await phone.context().addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('main li a') === null) return;
        watch.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() =>
            document.documentElement.setAttribute('data-list-at', String(performance.now())),
          ),
        );
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await slowDown(phone, SLOWER);
    await phone.open('/households');
    const html = phone.page().locator('html[data-list-at]');
    times.push(Number(await html.getAttribute('data-list-at')));
  }
  return {
    what: 'offline start of a new browser process to a usable list, 5,000 records, 6×',
    value: median(times),
    unit: 'ms',
    budget: 3200,
    note: `${ONLY_PAGE}; the budget is that to the PIN pad and that from there to the list together`,
  };
}

/** From the tap on the button until “Đã lưu trên máy” stands on the screen. */
async function measureSave(phone: JourneyBrowser, runs: number): Promise<Measured> {
  const member = makeMember(phone);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const typed = `DL-${String(100 + run).padStart(4, '0')}`;
    await phone.open('/');
    await member.beginVisit({ typed, shown: typed.slice(3) });
    await member.fillVisit({ people: 2, helps: [] });
    await member.sees('Nháp đã lưu');
    await phone.page().evaluate(() => {
      let tappedAt = 0;
      document.addEventListener('click', () => (tappedAt = performance.now()), {
        capture: true,
        once: true,
      });
      const watch = new MutationObserver(() => {
        if (!/Đã lưu trên máy/.test(document.querySelector('.toast')?.textContent ?? '')) return;
        watch.disconnect();
        const took = performance.now() - tappedAt;
        document.documentElement.setAttribute('data-saved-in', String(took));
      });
      watch.observe(document, { childList: true, subtree: true, characterData: true });
    });
    const button = phone.page().getByRole('button', { name: 'Xong, lưu trên máy' });
    const box = await button.boundingBox();
    if (box === null) throw new Error('The button is not on the screen');
    await slowDown(phone, SLOWER);
    await phone.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await phone.page().waitForTimeout(SETTLING_MS);
    await slowDown(phone, 1);
    times.push(Number(await phone.page().locator('html').getAttribute('data-saved-in')));
  }
  return {
    what: 'save a visit, tap to “Đã lưu trên máy”, 6×',
    value: median(times),
    unit: 'ms',
    budget: 120,
    note: `${ONLY_PAGE}; strict transaction on the machine’s disk`,
  };
}

/** From a letter in the box until what was found for it stands below. */
async function measureSearch(phone: JourneyBrowser): Promise<Measured> {
  await phone.open('/households');
  const box = phone.page().getByRole('searchbox');
  await box.waitFor();
  await phone.page().evaluate(() => {
    let typed: { readonly at: number; readonly words: string } | undefined;
    document.addEventListener(
      'input',
      ({ target }) => {
        const words = target instanceof HTMLInputElement ? target.value.trim() : '';
        typed = { at: performance.now(), words: `“${words}”` };
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const said = document.querySelector('main p[role="status"]')?.textContent ?? '';
      if (typed === undefined || !said.includes(typed.words)) return;
      const took = performance.now() - typed.at;
      typed = undefined;
      document.documentElement.setAttribute('data-found-in', String(took));
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await box.focus();
  await slowDown(phone, SLOWER);
  const times: number[] = [];
  for (const letter of 'vang mi sinh') {
    await phone.page().keyboard.press(letter === ' ' ? 'Space' : letter);
    await phone.page().waitForTimeout(SETTLING_MS);
    // A gap at the end asks for nothing new.
    if (letter === ' ') continue;
    times.push(Number(await phone.page().locator('html').getAttribute('data-found-in')));
  }
  await slowDown(phone, 1);
  return {
    what: 'search, a letter to its list, 4,000 households, 6×',
    value: median(times),
    unit: 'ms',
    budget: 30,
    note: `${ONLY_PAGE}; slowest letter ${Math.max(...times).toFixed(0)} ms`,
  };
}

/**
 * Longer than any of it takes. Meanwhile nothing is asked of the page: looking for words on a slowed
 * page costs it more than the work that is measured.
 */
const SETTLING_MS = 1000;

async function slowDown(phone: JourneyBrowser, rate: number): Promise<void> {
  const session = await phone.context().newCDPSession(phone.page());
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
