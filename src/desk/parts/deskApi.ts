/**
 * The way from a screen to the desk's server. Handed down, so that tests give a server of their
 * own.
 */
import { createContext, use } from 'react';
import { assert } from '../../shared/result.ts';
import type { DeskApi } from '../app/api.ts';

export const DeskApiContext = createContext<DeskApi | null>(null);

export function useDeskApi(): DeskApi {
  const api = use(DeskApiContext);
  assert(api !== null, 'a desk screen stands in a DeskApiContext');
  return api;
}
