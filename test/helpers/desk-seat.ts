/** Somebody at the desk of a running gateway. */
export interface DeskSeat {
  /** Asks the desk's API: GET without a body, POST with one. @throws Error at an answer that is none of 200. */
  ask(path: string, body?: object): Promise<unknown>;
  /**
   * Decides on a comment as it stands now.
   * @param deed As the desk's API takes it: `{act: 'approve'}`, `{act: 'reject', reason: 'abusive'}`.
   * @returns What became of it.
   */
  decide(id: string, deed: object): Promise<unknown>;
}

interface Item {
  readonly item: { readonly id: string; readonly revision: number; readonly status: string };
}

let acts = 0;

/**
 * Enters the desk over HTTP, as the form of an invitation does.
 * @param gateway Its address.
 * @param said What `gateway invite` printed.
 * @throws Error where the link lets nobody in.
 */
export async function openSeat(gateway: string, said: string): Promise<DeskSeat> {
  const token = /\/desk\/invitation\?token=([\w-]+)/.exec(said)?.[1];
  if (!token) throw new Error(said);
  const own = { Origin: gateway, 'Sec-Fetch-Site': 'same-origin' };
  const entered = await fetch(`${gateway}/desk/invitation`, {
    method: 'POST',
    headers: own,
    body: new URLSearchParams({ token, password: 'một mật khẩu dài' }),
    redirect: 'manual',
  });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${entered.status} ${await entered.text()}`);
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${gateway}/desk/api${path}`, {
      headers: {
        ...own,
        Cookie: cookie,
        ...(body && {
          'Content-Type': 'application/json',
          'Idempotency-Key': `test-${Date.now()}-${acts++}`,
        }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return {
    ask,
    async decide(id, deed) {
      const { id: known, revision, status } = ((await ask(`/items/${id}`)) as Item).item;
      return ask('/acts', { ...deed, on: [{ id: known, revision, status }] });
    },
  };
}
