/**
 * The same door to the server, with an ear at it: whichever question is answered "not signed in",
 * somebody must sign in again.
 */
import type { Answer, DeskApi } from './api.ts';

export function tellingSessionEnd(api: DeskApi, onEnd: () => void): DeskApi {
  const heard = async <T>(asked: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await asked;
    if (!answer.ok && answer.reason === 'notSignedIn') onEnd();
    return answer;
  };
  return {
    ...api,
    overview: (query) => heard(api.overview(query)),
    register: () => heard(api.register()),
    addArea: (area) => heard(api.addArea(area)),
    addTeam: (team) => heard(api.addTeam(team)),
    addMember: (member) => heard(api.addMember(member)),
    makeCode: (member) => heard(api.makeCode(member)),
    revoke: (install) => heard(api.revoke(install)),
  };
}
