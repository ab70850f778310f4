/**
 * What goes over the line between real Chromium and the server: bytes of TCP over loopback, HTTP/1.1
 * kept alive, heads included, no TLS.
 */
import { startBrowser, type JourneyBrowser } from '../fixtures/journeyBrowser.ts';
import { makeMember, vneidActivated, type Member } from '../fixtures/journeyMember.ts';
import { startProxy, type JourneyProxy } from '../fixtures/journeyProxy.ts';
import { freePort, startServer } from '../fixtures/journeyServer.ts';
import { median, type Measured } from './measured.ts';

const VISITS_OF_A_DAY = 20;

export async function measureTraffic(isQuick: boolean): Promise<readonly Measured[]> {
  const port = await freePort();
  const server = await startServer({ publicUrl: `http://localhost:${port}` });
  const proxy = await startProxy(port, { target: server.port, keepsAlive: true });
  const phone = await startBrowser({ url: proxy.url });
  const member = makeMember(phone);
  try {
    await phone.open('/join');
    await member.join(server.ready().join?.typed ?? '');
    await phone.whenKept();
    return [
      ...(await measureQuietRound(member, proxy)),
      ...(await measureDay({ phone, member, proxy }, isQuick ? 5 : VISITS_OF_A_DAY)),
    ];
  } finally {
    await phone.dispose();
    await proxy.dispose();
    await server.dispose();
  }
}

async function measureQuietRound(
  member: Member,
  proxy: JourneyProxy,
): Promise<readonly Measured[]> {
  await member.goTo('Đồng bộ');
  const rounds: Traffic[] = [];
  for (let round = 0; round < 5; round += 1) {
    rounds.push(await trafficOf(proxy, () => askForNews(member)));
  }
  // Looking for a new version of the app may fall into one of them.
  const alone = rounds.filter(({ others }) => others === 0);
  return [
    {
      what: 'a round without news, both ways, heads included',
      value: median(alone.map(({ up, down }) => up + down)),
      unit: 'bytes',
      budget: 1200,
      note: `up ${median(alone.map(({ up }) => up))} B, down ${median(alone.map(({ down }) => down))} B`,
    },
    {
      what: 'a round without news, requests',
      value: Math.max(...alone.map(({ rounds: count }) => count)),
      unit: 'requests',
      budget: 1,
    },
  ];
}

async function askForNews(member: Member): Promise<void> {
  await member.tap('button', 'Xem có gì mới');
  await member.page().getByText('Không có gì mới, đã gửi hết').waitFor();
}

interface Place {
  readonly phone: JourneyBrowser;
  readonly member: Member;
  readonly proxy: JourneyProxy;
}

async function measureDay(
  { phone, member, proxy }: Place,
  visits: number,
): Promise<readonly Measured[]> {
  await phone.setOffline(true);
  for (let at = 0; at < visits; at += 1) {
    const code = String(at + 10).padStart(3, '0');
    const household = { typed: `PC-${code}`, shown: code };
    await phone.open('/');
    await member.logVisit({ household, people: 2, helps: [vneidActivated] });
  }
  await member.goTo('Hôm nay');
  const day = await trafficOf(proxy, async () => {
    await phone.setOffline(false);
    await member.sees('Đã gửi hết');
  });
  return [
    {
      what: `a day’s work, ${visits} visits with help, requests`,
      value: day.rounds,
      unit: 'requests',
      budget: 1,
    },
    {
      what: `a day’s work, ${visits} visits with help, both ways`,
      value: day.up + day.down,
      unit: 'bytes',
      budget: undefined,
      note: `up ${day.up} B, down ${day.down} B; ${day.others} other requests in between`,
    },
  ];
}

interface Traffic {
  readonly up: number;
  readonly down: number;
  readonly rounds: number;
  /** Requests that are not of the sync. */
  readonly others: number;
}

async function trafficOf(proxy: JourneyProxy, act: () => Promise<void>): Promise<Traffic> {
  const before = { ...proxy.bytes(), requests: proxy.passed.length };
  await act();
  const passed = proxy.passed.slice(before.requests);
  const rounds = passed.filter(({ path }) => path === '/api/round').length;
  const { up, down } = proxy.bytes();
  return {
    up: up - before.up,
    down: down - before.down,
    rounds,
    others: passed.length - rounds,
  };
}
