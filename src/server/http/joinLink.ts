/**
 * The address that a code's QR holds. The secret stands behind `#`, so that no server, proxy or log ever
 * sees it.
 */
import type { PublicAddress } from './route.ts';

export const joinLink = ({ url }: Pick<PublicAddress, 'url'>, code: string): string =>
  `${url}/join#${code}`;
